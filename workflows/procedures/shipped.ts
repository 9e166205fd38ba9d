import type { Definition } from '../../core/definition/definition';
import { annulment } from './annulment';
import { appointment } from './appointment';
import { appointmentFromElsewhere } from './appointment-from-elsewhere';
import { complaint } from './complaint';
import { difficultTask } from './difficult-task';
import { emulationAndReward } from './emulation-and-reward';
import { extensionToRetirement } from './extension-to-retirement';
import { planExit } from './plan-exit';
import { planning } from './planning';
import { politicalStandards } from './political-standards';
import { postFitAlert } from './post-fit-alert';
import { publication } from './publication';
import { quickOpinion } from './quick-opinion';
import { reappointment } from './reappointment';
import { reassignmentOnLostConfidence } from './reassignment-on-lost-confidence';
import { removal } from './removal';
import { replacement } from './replacement';
import { resignation } from './resignation';
import { rotation } from './rotation';
import { secondment } from './secondment';
import { suspension } from './suspension';
import { training } from './training';
import { transfer } from './transfer';
import { trialPost } from './trial-post';

/** The procedures that come with the product, each before those that call it or are reviewed by it. */
export const SHIPPED: readonly Definition[] = [
  politicalStandards,
  publication,
  complaint,
  annulment,
  appointment,
  appointmentFromElsewhere,
  reappointment,
  extensionToRetirement,
  resignation,
  replacement,
  removal,
  transfer,
  secondment,
  rotation,
  trialPost,
  suspension,
  reassignmentOnLostConfidence,
  emulationAndReward,
  training,
  quickOpinion,
  difficultTask,
  planning,
  planExit,
  postFitAlert,
];
