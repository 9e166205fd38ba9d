import type { Definition } from '../../../core/definition/definition';
import type { Instant } from '../../../core/facts';
import { must } from '../../../core/must';
import type { Rulebook } from '../../../core/rulebook';
import type { CaseState } from '../../../core/state';
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
import { alertPlay, alertSteps, playAlertUpTo } from '../support/alert-path';
import { appointmentPlay, choose, HAPPY_STEPS, playUpTo, UNIT_BOARD } from '../support/appointment-path';
import { calledBy, concludeAgainst, prepare } from '../support/conclusion-path';
import { confidencePlay, confidenceSteps, playConfidenceUpTo } from '../support/confidence-path';
import { decisionPlay, decisionSteps, playDecisionUpTo } from '../support/decision-path';
import { disciplinePlay, disciplineSteps, playDisciplineUpTo } from '../support/discipline-path';
import { electionPlay, electionSteps, playElectionUpTo } from '../support/election-path';
import { elsewherePlay, elsewhereSteps, playElsewhereUpTo } from '../support/elsewhere-path';
import { evaluationPlay, evaluationSteps, incompleteSteps, playEvaluationUpTo, playIncompleteUpTo } from '../support/evaluation-path';
import { honourPlay, honourSteps, playHonourUpTo } from '../support/honour-path';
import { inspectionPlay, inspectionSteps, playInspectionUpTo } from '../support/inspection-path';
import { measureSteps, playMeasureUpTo, playOf } from '../support/measure-path';
import { movePlay, moveSteps, playMoveUpTo } from '../support/move-path';
import { placementPlay, placementSteps, playPlacementUpTo } from '../support/placement-path';
import { planPlay, planSteps, playPlanUpTo } from '../support/plan-path';
import { planReviewPlay, planReviewSteps, playPlanReviewUpTo } from '../support/plan-review-path';
import { Play } from '../support/play';
import { playPublicationUpTo, publicationPlay, publicationSteps } from '../support/publication-path';
import { playRecheckUpTo, recheckPlay, recheckSteps } from '../support/recheck-path';
import { playReportUpTo, reportPlay, reportSteps } from '../support/report-path';
import { playReviewUpTo, reviewPlay, reviewSteps } from '../support/review-path';
import { playTaskUpTo, taskPlay, taskSteps } from '../support/task-path';
import { extensionPlay, playTermUpTo, reappointmentPlay, termSteps } from '../support/term-path';
import type { Town } from '../support/town';

/** Where a random walk begins: a case that has come so far. */
export interface Start {
  readonly rulebook: Rulebook;
  readonly town: Town;
  readonly now: Instant;
  readonly state: CaseState;
}

const startOf = ({ rulebook, town, now, state }: Play): Start => ({ rulebook, town, now, state: must(state, 'a case') });

export const playFrom = ({ rulebook, town, now, state }: Start): Play => {
  const play = new Play(rulebook);
  play.town = town;
  play.now = now;
  play.state = state;
  return play;
};

/** An appointment at every step of the happy path, and at conference 5 with two candidates left. */
const appointmentStarts = (): readonly Start[] => {
  const happy = HAPPY_STEPS.slice(1).map((step) => {
    const play = appointmentPlay();
    playUpTo(play, step);
    return startOf(play);
  });
  const two = appointmentPlay();
  playUpTo(two, 'nominate');
  two.at('2026-08-12 08:00');
  two.ballot('nominate', 'Lan', UNIT_BOARD, choose({ An: 4, Nga: 4 }, 1));
  two.at('2026-08-13 08:00');
  two.ballot('leadershipVote', 'Lan', UNIT_BOARD, choose({ An: 3, Nga: 3 }));
  playUpTo(two, 'finalVote');
  return [...happy, startOf(two)];
};

/** A case on political standards when it has been called, when it is to be concluded, and when it has been concluded negatively. */
const conclusionStarts = (): readonly Start[] => {
  const parent = appointmentPlay();
  playUpTo(parent, 'politicalStandards');
  const child = calledBy(parent);
  const called = startOf(child);
  prepare(child, 'An');
  const prepared = startOf(child);
  concludeAgainst(child, 'An');
  return [called, prepared, startOf(child)];
};

/** A case at each of these steps of its happy path. */
const atEach = (begin: () => Play, steps: readonly string[], playUpToStep: (play: Play, step: string) => void): readonly Start[] =>
  steps.map((step) => {
    const play = begin();
    playUpToStep(play, step);
    return startOf(play);
  });
const termStarts = (begin: () => Play) => () => atEach(begin, termSteps(begin()).slice(1), playTermUpTo);
const measureStarts = (definition: Definition) => () => {
  const begin = () => playOf(definition);
  return atEach(begin, measureSteps(begin()), playMeasureUpTo);
};
const honourStarts = (definition: Definition) => () => {
  const begin = () => honourPlay(definition);
  return atEach(begin, honourSteps(begin()), playHonourUpTo);
};
const taskStarts = (definition: Definition) => () => {
  const begin = () => taskPlay(definition);
  return atEach(begin, taskSteps(begin()), playTaskUpTo);
};

const moveStarts = (definition: Definition) => () => {
  const begin = () => movePlay(definition);
  return atEach(begin, moveSteps(begin()), playMoveUpTo);
};

const decisionStarts = (definition: Definition) => () => {
  const begin = () => decisionPlay(definition);
  return atEach(begin, decisionSteps(begin()), playDecisionUpTo);
};

const planStarts = (definition: Definition) => () => {
  const begin = () => planPlay(definition);
  return atEach(begin, planSteps(begin()), playPlanUpTo);
};

const evaluationStarts = (definition: Definition) => () => {
  const begin = () => evaluationPlay(definition);
  return [
    ...atEach(begin, evaluationSteps(begin()), playEvaluationUpTo),
    ...atEach(begin, incompleteSteps(begin()).slice(-6), playIncompleteUpTo),
  ];
};
const electionStarts = (definition: Definition) => () => {
  const begin = () => electionPlay(definition);
  return atEach(begin, electionSteps(begin()), playElectionUpTo);
};
const reportStarts = (definition: Definition) => () => {
  const begin = () => reportPlay(definition);
  const withdrawn = begin();
  playReportUpTo(withdrawn, reportSteps(withdrawn).at(-1));
  return atEach(begin, reportSteps(begin()), playReportUpTo);
};
const confidenceStarts = (definition: Definition) => () => {
  const begin = () => confidencePlay(definition);
  return atEach(begin, confidenceSteps(begin()), playConfidenceUpTo);
};

/** Where walks through each shipped procedure begin. */
export const STARTS: readonly (readonly [procedure: string, starts: () => readonly Start[]])[] = [
  [appointment.id, appointmentStarts],
  [politicalStandards.id, conclusionStarts],
  [appointmentFromElsewhere.id, () => atEach(elsewherePlay, elsewhereSteps(), playElsewhereUpTo)],
  [reappointment.id, termStarts(reappointmentPlay)],
  [extensionToRetirement.id, termStarts(extensionPlay)],
  [resignation.id, measureStarts(resignation)],
  [replacement.id, measureStarts(replacement)],
  [removal.id, measureStarts(removal)],
  [transfer.id, moveStarts(transfer)],
  [secondment.id, moveStarts(secondment)],
  [rotation.id, moveStarts(rotation)],
  [trialPost.id, moveStarts(trialPost)],
  [emulationAndReward.id, honourStarts(emulationAndReward)],
  [training.id, honourStarts(training)],
  [studyAbroad.id, honourStarts(studyAbroad)],
  [quickOpinion.id, taskStarts(quickOpinion)],
  [difficultTask.id, taskStarts(difficultTask)],
  [annulment.id, decisionStarts(annulment)],
  [complaint.id, decisionStarts(complaint)],
  [suspension.id, decisionStarts(suspension)],
  [reassignmentOnLostConfidence.id, decisionStarts(reassignmentOnLostConfidence)],
  [discipline.id, () => atEach(disciplinePlay, disciplineSteps(disciplinePlay()), playDisciplineUpTo)],
  [conclusionWithdrawal.id, decisionStarts(conclusionWithdrawal)],
  [designationAndElection.id, electionStarts(designationAndElection)],
  [reliefFromElectedPost.id, electionStarts(reliefFromElectedPost)],
  [publication.id, () => atEach(publicationPlay, publicationSteps(publicationPlay()), playPublicationUpTo)],
  [placement.id, () => atEach(placementPlay, placementSteps(placementPlay()), playPlacementUpTo)],
  [planning.id, planStarts(planning)],
  [planExit.id, planStarts(planExit)],
  [planReview.id, () => atEach(planReviewPlay, planReviewSteps(planReviewPlay()), playPlanReviewUpTo)],
  [postFitAlert.id, () => atEach(alertPlay, alertSteps(alertPlay()), playAlertUpTo)],
  [quarterlyEvaluation.id, evaluationStarts(quarterlyEvaluation)],
  [annualEvaluation.id, evaluationStarts(annualEvaluation)],
  [grading.id, evaluationStarts(grading)],
  [gradeRecheck.id, () => atEach(recheckPlay, recheckSteps(recheckPlay()), playRecheckUpTo)],
  [gradePetition.id, evaluationStarts(gradePetition)],
  [feedback.id, reportStarts(feedback)],
  [denunciation.id, reportStarts(denunciation)],
  [confidenceVote.id, confidenceStarts(confidenceVote)],
  [councilConfidenceVote.id, confidenceStarts(councilConfidenceVote)],
  [frontConfidenceVote.id, confidenceStarts(frontConfidenceVote)],
  [resolutionReview.id, () => atEach(reviewPlay, reviewSteps(reviewPlay()), playReviewUpTo)],
  [crossInspection.id, () => atEach(inspectionPlay, inspectionSteps(inspectionPlay()), playInspectionUpTo)],
];
