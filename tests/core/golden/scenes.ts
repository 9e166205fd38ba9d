import type { Definition } from '../../../core/definition/definition';
import { appointment } from '../../../workflows/procedures/appointment';
import { appointmentFromElsewhere } from '../../../workflows/procedures/appointment-from-elsewhere';
import { extensionToRetirement } from '../../../workflows/procedures/extension-to-retirement';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { removal } from '../../../workflows/procedures/removal';
import { replacement } from '../../../workflows/procedures/replacement';
import { resignation } from '../../../workflows/procedures/resignation';
import { rotation } from '../../../workflows/procedures/rotation';
import { secondment } from '../../../workflows/procedures/secondment';
import { transfer } from '../../../workflows/procedures/transfer';
import { trialPost } from '../../../workflows/procedures/trial-post';
import { actsOfPersons } from './acts-of-persons';
import { ballots } from './ballots';
import { conclusions, negativeConclusion } from './conclusions';
import { fromElsewhere } from './elsewhere';
import { removals, replacements, resignations } from './measures';
import { rotations, secondments, transfers, trials } from './moves';
import type { Scene } from './scene';
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
];
