import type { Definition } from '../../../core/definition/definition';
import { annualEvaluation } from '../../../workflows/procedures/annual-evaluation';
import { annulment } from '../../../workflows/procedures/annulment';
import { appointment } from '../../../workflows/procedures/appointment';
import { appointmentFromElsewhere } from '../../../workflows/procedures/appointment-from-elsewhere';
import { complaint } from '../../../workflows/procedures/complaint';
import { conclusionWithdrawal } from '../../../workflows/procedures/conclusion-withdrawal';
import { confidenceVote } from '../../../workflows/procedures/confidence-vote';
import { councilConfidenceVote } from '../../../workflows/procedures/council-confidence-vote';
import { crossInspection } from '../../../workflows/procedures/cross-inspection';
import { denunciation } from '../../../workflows/procedures/denunciation';
import { designationAndElection } from '../../../workflows/procedures/designation-and-election';
import { difficultTask } from '../../../workflows/procedures/difficult-task';
import { discipline } from '../../../workflows/procedures/discipline';
import { emulationAndReward } from '../../../workflows/procedures/emulation-and-reward';
import { extensionToRetirement } from '../../../workflows/procedures/extension-to-retirement';
import { feedback } from '../../../workflows/procedures/feedback';
import { frontConfidenceVote } from '../../../workflows/procedures/front-confidence-vote';
import { gradePetition } from '../../../workflows/procedures/grade-petition';
import { gradeRecheck } from '../../../workflows/procedures/grade-recheck';
import { grading } from '../../../workflows/procedures/grading';
import { placement } from '../../../workflows/procedures/placement';
import { planExit } from '../../../workflows/procedures/plan-exit';
import { planReview } from '../../../workflows/procedures/plan-review';
import { planning } from '../../../workflows/procedures/planning';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { postFitAlert } from '../../../workflows/procedures/post-fit-alert';
import { publication } from '../../../workflows/procedures/publication';
import { quarterlyEvaluation } from '../../../workflows/procedures/quarterly-evaluation';
import { quickOpinion } from '../../../workflows/procedures/quick-opinion';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { reassignmentOnLostConfidence } from '../../../workflows/procedures/reassignment-on-lost-confidence';
import { reliefFromElectedPost } from '../../../workflows/procedures/relief-from-elected-post';
import { removal } from '../../../workflows/procedures/removal';
import { replacement } from '../../../workflows/procedures/replacement';
import { resignation } from '../../../workflows/procedures/resignation';
import { resolutionReview } from '../../../workflows/procedures/resolution-review';
import { rotation } from '../../../workflows/procedures/rotation';
import { secondment } from '../../../workflows/procedures/secondment';
import { studyAbroad } from '../../../workflows/procedures/study-abroad';
import { suspension } from '../../../workflows/procedures/suspension';
import { training } from '../../../workflows/procedures/training';
import { transfer } from '../../../workflows/procedures/transfer';
import { trialPost } from '../../../workflows/procedures/trial-post';
import { actsOfPersons } from './acts-of-persons';
import { alerts } from './alerts';
import { ballots } from './ballots';
import { conclusions, negativeConclusion } from './conclusions';
import { confidenceVotes, councilVotes, frontVotes } from './confidence';
import { annulments, complaints, conclusionWithdrawals, reassignments, suspensions } from './decisions';
import { disciplines } from './disciplines';
import { elections, reliefs } from './elections';
import { fromElsewhere } from './elsewhere';
import { gradings, petitions, quarters, years } from './evaluations';
import { rewards, studiesAbroad, trainings } from './honours';
import { inspections } from './inspections';
import { removals, replacements, resignations } from './measures';
import { migrations } from './migrations';
import { rotations, secondments, transfers, trials } from './moves';
import { placements } from './placements';
import { planReviews } from './plan-reviews';
import { planExits, plans } from './plans';
import { publications } from './publications';
import { rechecks } from './rechecks';
import { denunciations, feedbacks } from './reports';
import { reviews } from './reviews';
import type { Scene } from './scene';
import { difficultTasks, quickOpinions } from './tasks';
import { extensions, reappointments } from './terms';
import { times } from './times';

/** Every transcript, by procedure. */
export const SCENES: readonly { readonly procedure: Definition; readonly scenes: readonly Scene[] }[] = [
  { procedure: appointment, scenes: [...actsOfPersons, ...ballots, ...times, ...migrations, ...negativeConclusion] },
  { procedure: politicalStandards, scenes: conclusions },
  { procedure: appointmentFromElsewhere, scenes: fromElsewhere },
  { procedure: placement, scenes: placements },
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
  { procedure: studyAbroad, scenes: studiesAbroad },
  { procedure: quickOpinion, scenes: quickOpinions },
  { procedure: difficultTask, scenes: difficultTasks },
  { procedure: annulment, scenes: annulments },
  { procedure: complaint, scenes: complaints },
  { procedure: suspension, scenes: suspensions },
  { procedure: reassignmentOnLostConfidence, scenes: reassignments },
  { procedure: discipline, scenes: disciplines },
  { procedure: conclusionWithdrawal, scenes: conclusionWithdrawals },
  { procedure: designationAndElection, scenes: elections },
  { procedure: reliefFromElectedPost, scenes: reliefs },
  { procedure: publication, scenes: publications },
  { procedure: planning, scenes: plans },
  { procedure: planExit, scenes: planExits },
  { procedure: planReview, scenes: planReviews },
  { procedure: postFitAlert, scenes: alerts },
  { procedure: quarterlyEvaluation, scenes: quarters },
  { procedure: annualEvaluation, scenes: years },
  { procedure: grading, scenes: gradings },
  { procedure: gradePetition, scenes: petitions },
  { procedure: gradeRecheck, scenes: rechecks },
  { procedure: feedback, scenes: feedbacks },
  { procedure: denunciation, scenes: denunciations },
  { procedure: confidenceVote, scenes: confidenceVotes },
  { procedure: councilConfidenceVote, scenes: councilVotes },
  { procedure: frontConfidenceVote, scenes: frontVotes },
  { procedure: resolutionReview, scenes: reviews },
  { procedure: crossInspection, scenes: inspections },
];
