import type { Definition } from '../../../core/definition/definition';
import { annulment } from '../../../workflows/procedures/annulment';
import { appointment } from '../../../workflows/procedures/appointment';
import { appointmentFromElsewhere } from '../../../workflows/procedures/appointment-from-elsewhere';
import { complaint } from '../../../workflows/procedures/complaint';
import { difficultTask } from '../../../workflows/procedures/difficult-task';
import { emulationAndReward } from '../../../workflows/procedures/emulation-and-reward';
import { extensionToRetirement } from '../../../workflows/procedures/extension-to-retirement';
import { planExit } from '../../../workflows/procedures/plan-exit';
import { planning } from '../../../workflows/procedures/planning';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { postFitAlert } from '../../../workflows/procedures/post-fit-alert';
import { publication } from '../../../workflows/procedures/publication';
import { quickOpinion } from '../../../workflows/procedures/quick-opinion';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { reassignmentOnLostConfidence } from '../../../workflows/procedures/reassignment-on-lost-confidence';
import { removal } from '../../../workflows/procedures/removal';
import { replacement } from '../../../workflows/procedures/replacement';
import { resignation } from '../../../workflows/procedures/resignation';
import { rotation } from '../../../workflows/procedures/rotation';
import { secondment } from '../../../workflows/procedures/secondment';
import { suspension } from '../../../workflows/procedures/suspension';
import { training } from '../../../workflows/procedures/training';
import { transfer } from '../../../workflows/procedures/transfer';
import { trialPost } from '../../../workflows/procedures/trial-post';
import { actsOfPersons } from './acts-of-persons';
import { alerts } from './alerts';
import { ballots } from './ballots';
import { conclusions, negativeConclusion } from './conclusions';
import { annulments, complaints, reassignments, suspensions } from './decisions';
import { fromElsewhere } from './elsewhere';
import { rewards, trainings } from './honours';
import { removals, replacements, resignations } from './measures';
import { rotations, secondments, transfers, trials } from './moves';
import { planExits, plans } from './plans';
import { publications } from './publications';
import type { Scene } from './scene';
import { difficultTasks, quickOpinions } from './tasks';
import { extensions, reappointments } from './terms';
import { times } from './times';

/** Every transcript, by procedure. */
export const SCENES: readonly { readonly procedure: Definition; readonly scenes: readonly Scene[] }[] = [
  { procedure: appointment, scenes: [...actsOfPersons, ...ballots, ...times, ...negativeConclusion] },
  { procedure: politicalStandards, scenes: conclusions },
  { procedure: appointmentFromElsewhere, scenes: fromElsewhere },
  { procedure: reappointment, scenes: reappointments },
  { procedure: extensionToRetirement, scenes: extensions },
  { procedure: resignation, scenes: resignations },
  { procedure: replacement, scenes: replacements },
  { procedure: removal, scenes: removals },
  { procedure: transfer, scenes: transfers },
  { procedure: secondment, scenes: secondments },
  { procedure: rotation, scenes: rotations },
  { procedure: trialPost, scenes: trials },
  { procedure: emulationAndReward, scenes: rewards },
  { procedure: training, scenes: trainings },
  { procedure: quickOpinion, scenes: quickOpinions },
  { procedure: difficultTask, scenes: difficultTasks },
  { procedure: annulment, scenes: annulments },
  { procedure: complaint, scenes: complaints },
  { procedure: suspension, scenes: suspensions },
  { procedure: reassignmentOnLostConfidence, scenes: reassignments },
  { procedure: publication, scenes: publications },
  { procedure: planning, scenes: plans },
  { procedure: planExit, scenes: planExits },
  { procedure: postFitAlert, scenes: alerts },
];
