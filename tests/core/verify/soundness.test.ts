import type { Definition } from '../../../core/definition/definition';
import type { CaseEvent } from '../../../core/event';
import { ENGINE, type EngineUnderProof, FOLLOWED } from '../../../core/verify/world';
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
import { changed } from '../definition/mutate';
import { SEED, tell } from '../properties/seed';
import { smallAppointment } from './procedures/small-appointment';
import { smallCalled } from './procedures/small-called';
import { smallExtension } from './procedures/small-extension';
import { smallGrading } from './procedures/small-grading';
import { smallRemoval } from './procedures/small-removal';
import { exploredIn } from './walk/views';
import { outsideOf, type Walked, walkMany } from './walk/walk';

const TIMEOUT_MS = 240_000;

describe('what anybody can see of a case', () => {
  it.each([
    [smallRemoval.id, smallRemoval, 200],
    [smallCalled.id, smallCalled, 50],
    [smallExtension.id, smallExtension, 150],
    [smallGrading.id, smallGrading, 200],
    [quarterlyEvaluation.id, quarterlyEvaluation, 100],
    [annualEvaluation.id, annualEvaluation, 200],
    [grading.id, grading, 150],
    [gradePetition.id, gradePetition, 200],
    [gradeRecheck.id, gradeRecheck, 50],
    [extensionToRetirement.id, extensionToRetirement, 300],
    [reappointment.id, reappointment, 500],
    [resignation.id, resignation, 200],
    [replacement.id, replacement, 150],
    [removal.id, removal, 300],
    [emulationAndReward.id, emulationAndReward, 200],
    [training.id, training, 200],
    [studyAbroad.id, studyAbroad, 200],
    [placement.id, placement, 100],
    [quickOpinion.id, quickOpinion, 100],
    [difficultTask.id, difficultTask, 100],
    [transfer.id, transfer, 150],
    [secondment.id, secondment, 200],
    [rotation.id, rotation, 150],
    [trialPost.id, trialPost, 200],
    [annulment.id, annulment, 200],
    [complaint.id, complaint, 200],
    [publication.id, publication, 200],
    [suspension.id, suspension, 200],
    [discipline.id, discipline, 200],
    [conclusionWithdrawal.id, conclusionWithdrawal, 150],
    [designationAndElection.id, designationAndElection, 150],
    [reliefFromElectedPost.id, reliefFromElectedPost, 200],
    [reassignmentOnLostConfidence.id, reassignmentOnLostConfidence, 200],
    [planning.id, planning, 150],
    [planExit.id, planExit, 200],
    [postFitAlert.id, postFitAlert, 100],
    [feedback.id, feedback, 100],
    [denunciation.id, denunciation, 200],
    [confidenceVote.id, confidenceVote, 300],
    [councilConfidenceVote.id, councilConfidenceVote, 100],
    [frontConfidenceVote.id, frontConfidenceVote, 100],
    [resolutionReview.id, resolutionReview, 150],
    [crossInspection.id, crossInspection, 150],
    [appointmentFromElsewhere.id, appointmentFromElsewhere, 150],
    [politicalStandards.id, politicalStandards, 200],
    [appointment.id, appointment, 150],
  ] as const)(
    'lies in what was explored: %s',
    (_id, definition, walks) => {
      const walked = walkMany(definition, SEED, walks);
      const outside = outsideOf(walked, exploredIn(definition));
      const declared = Object.values(definition.steps).flatMap(({ result }) => Object.keys(result)).length;
      tell(
        `${definition.id}: ${walked.walks} walks, ${walked.states} states, ${walked.views} views (${walked.seen.size} different), ${outside.length} outside, ${walked.results.size} of ${declared} results`,
      );
      expect(outside.slice(0, 3)).toEqual([]);
      expect(walked.states).toBeGreaterThan(walks);
    },
    TIMEOUT_MS,
  );
});

/** The small appointment with an end of its own for every way in which it can fail: then a way that the exploration does not see shows. */
const telltale = changed(
  smallAppointment,
  ['steps.check.result.fail.to.end', 'unfit'],
  [
    'steps.decide.result',
    {
      ...smallAppointment.steps['decide']?.result,
      noQuorum: { to: { end: 'unattended' } },
      notHeld: { to: { end: 'unheld' } },
      tooSmall: { to: { end: 'few' } },
    },
  ],
  ['ends', { ...smallAppointment.ends, unfit: 'refused', unattended: 'lapsed', unheld: 'lapsed', few: 'lapsed' }],
);

/** An exploration that cannot see something: its engine refuses whatever leads there. */
const blindTo = (matches: (event: CaseEvent) => boolean): EngineUnderProof => ({
  ...ENGINE,
  decide: (rulebook, state, command) => {
    const decision = ENGINE.decide(rulebook, state, command);
    return decision.kind === 'accepted' && decision.events.some(matches) ? { kind: 'rejected', code: 'early', params: {} } : decision;
  },
});
const result = (name: string) => (event: CaseEvent) => event.kind === 'resultTaken' && event.result === name;

const BLIND: readonly (readonly [string, Definition, (event: CaseEvent) => boolean])[] = [
  ['a failed quorum', telltale, result('noQuorum')],
  ['small rolls', telltale, result('tooSmall')],
  ['ballots that are not held', telltale, result('notHeld')],
  ['an exact half', telltale, result('half')],
  ['the followed person on a roll', telltale, (event) => event.kind === 'ballotOpened' && event.roll.includes(FOLLOWED)],
  ['the followed person on a counting board', telltale, (event) => event.kind === 'ballotOpened' && event.tellers.includes(FOLLOWED)],
  [
    'rolls that rise with the board left below',
    telltale,
    (event) => event.kind === 'ballotOpened' && event.tellers.includes(FOLLOWED) && !event.roll.includes(FOLLOWED),
  ],
  [
    'the followed person as whoever puts it forward',
    telltale,
    (event) =>
      event.kind === 'opened'
        ? event.by?.person === FOLLOWED
        : event.kind === 'resultTaken' && event.duty === 'proposes' && 'person' in event.by && event.by.person === FOLLOWED,
  ],
  [
    'the followed person as appraiser',
    telltale,
    (event) => event.kind === 'resultTaken' && event.duty === 'appraises' && 'person' in event.by && event.by.person === FOLLOWED,
  ],
  ['what a check leaves unclear', telltale, (event) => event.kind === 'checked' && event.unclear.length > 0],
  ['what a check finds failing', telltale, (event) => event.kind === 'checked' && event.failed.length > 0],
  ['objections', telltale, (event) => event.kind === 'objected'],
  ['withdrawal', telltale, (event) => event.kind === 'ended' && event.end === 'withdrawn'],
  ['returns', telltale, result('return')],
  ['conclusions that are kept', telltale, result('kept')],
  ['new grounds', smallRemoval, (event) => event.kind === 'groundsRenewed'],
  ['reviews that overturn', smallRemoval, (event) => event.kind === 'revoked'],
  ['openings by the engine', telltale, (event) => event.kind === 'opened' && event.because !== undefined],
  ['requests', resignation, (event) => event.kind === 'requested'],
  ['whom the calling case keeps out', smallCalled, (event) => event.kind === 'opened' && event.barred.length > 0],
];

describe('an exploration that is blind', () => {
  const walked = new Map<Definition, Walked>();
  beforeAll(() => {
    for (const [definition, walks] of [
      [telltale, 2000],
      [smallRemoval, 150],
      [smallCalled, 50],
      [resignation, 20],
    ] as const)
      walked.set(definition, walkMany(definition, SEED, walks));
  }, TIMEOUT_MS);

  it('to nothing has every view that was walked', () => {
    expect(outsideOf(walked.get(telltale) as Walked, exploredIn(telltale)).slice(0, 3)).toEqual([]);
  });

  it.each(BLIND)(
    'to %s is found out by walking',
    (_name, definition, matches) => {
      expect(outsideOf(walked.get(definition) as Walked, exploredIn(definition, blindTo(matches))).length).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
