import type { Definition } from '../../core/definition/definition';
import { annualEvaluation } from './annual-evaluation';
import { annulment } from './annulment';
import { appointment } from './appointment';
import { appointmentFromElsewhere } from './appointment-from-elsewhere';
import { complaint } from './complaint';
import { conclusionWithdrawal } from './conclusion-withdrawal';
import { confidenceVote } from './confidence-vote';
import { councilConfidenceVote } from './council-confidence-vote';
import { crossInspection } from './cross-inspection';
import { denunciation } from './denunciation';
import { designationAndElection } from './designation-and-election';
import { difficultTask } from './difficult-task';
import { discipline } from './discipline';
import { emulationAndReward } from './emulation-and-reward';
import { extensionToRetirement } from './extension-to-retirement';
import { feedback } from './feedback';
import { frontConfidenceVote } from './front-confidence-vote';
import { gradePetition } from './grade-petition';
import { gradeRecheck } from './grade-recheck';
import { grading } from './grading';
import { placement } from './placement';
import { planExit } from './plan-exit';
import { planReview } from './plan-review';
import { planning } from './planning';
import { politicalStandards } from './political-standards';
import { postFitAlert } from './post-fit-alert';
import { publication } from './publication';
import { quarterlyEvaluation } from './quarterly-evaluation';
import { quickOpinion } from './quick-opinion';
import { reappointment } from './reappointment';
import { reassignmentOnLostConfidence } from './reassignment-on-lost-confidence';
import { reliefFromElectedPost } from './relief-from-elected-post';
import { removal } from './removal';
import { replacement } from './replacement';
import { resignation } from './resignation';
import { resolutionReview } from './resolution-review';
import { rotation } from './rotation';
import { secondment } from './secondment';
import { studyAbroad } from './study-abroad';
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
  placement,
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
  conclusionWithdrawal,
  discipline,
  designationAndElection,
  reliefFromElectedPost,
  reassignmentOnLostConfidence,
  emulationAndReward,
  training,
  studyAbroad,
  quickOpinion,
  difficultTask,
  planning,
  planExit,
  planReview,
  postFitAlert,
  gradeRecheck,
  gradePetition,
  quarterlyEvaluation,
  annualEvaluation,
  grading,
  feedback,
  denunciation,
  confidenceVote,
  councilConfidenceVote,
  frontConfidenceVote,
  resolutionReview,
  crossInspection,
];
