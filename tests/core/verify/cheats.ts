import type { Definition } from '../../../core/definition/definition';
import type { Guarantee } from '../../../core/guarantees/names';
import { studyAbroad } from '../../../workflows/procedures/study-abroad';
import { type Change, changed, REMOVED, valueAt } from '../definition/mutate';
import { smallAbsence } from './procedures/small-absence';
import { smallAppointment } from './procedures/small-appointment';
import { smallChoice } from './procedures/small-choice';
import { smallExtension } from './procedures/small-extension';
import { smallGrading } from './procedures/small-grading';
import { smallRemoval } from './procedures/small-removal';

/** A sound procedure that was made to cheat, and the cells that must turn red, and no others. */
export interface Cheat {
  readonly name: string;
  readonly definition: Definition;
  readonly broken: readonly Guarantee[];
  /** Whether the exploration sees it, or only the look at the definition alone. */
  readonly explored: boolean;
  /** Views after which enough has been seen, of a procedure that has many. */
  readonly viewsMax?: number;
}

const of =
  (definition: Definition, more: Pick<Cheat, 'viewsMax'> = {}) =>
  (name: string, broken: Guarantee | readonly Guarantee[], ...changes: readonly Change[]): Cheat => ({
    name,
    definition: changed(definition, ...changes),
    broken: typeof broken === 'string' ? [broken] : broken,
    explored: true,
    ...more,
  });
const grade = of(smallGrading);
const appoint = of(smallAppointment);
const second = of(smallAbsence);
const remove = of(smallRemoval);
const extend = of(smallExtension);
const abroad = of(studyAbroad, { viewsMax: 3000 });
const choose = of(smallChoice, { viewsMax: 1100 });
const seenWithoutRunning = (cheat: Cheat): Cheat => ({ ...cheat, explored: false });

const stepOf = (name: string): object => valueAt(smallAppointment, `steps.${name}`) as object;
const conclusions: readonly Cheat[] = [
  appoint('a case that goes on when the conclusion was given up', 'political-conclusion-first', [
    'steps.conclusion.result.lapsed',
    { to: { step: 'appraise' } },
  ]),
  appoint('a call that keeps whoever was found wanting', 'political-conclusion-first', [
    'steps.conclusion.keeps',
    ['meets', 'doesNotMeet'],
  ]),
  appoint('a case that goes on with nobody kept', 'political-conclusion-first', [
    'steps.conclusion.result.none',
    { to: { step: 'appraise' } },
  ]),
  appoint(
    'a procedure that asks for no conclusion',
    'political-conclusion-first',
    ['steps.conclusion', REMOVED],
    ['steps.publish.result.clear.to.step', 'appraise'],
    ['steps.settle.result.cleared.to.step', 'appraise'],
  ),
  abroad(
    'a study abroad for which nobody asks for a conclusion',
    'political-conclusion-first',
    ['steps.politicalStandards', REMOVED],
    ['steps.closeWithoutConclusion', REMOVED],
    ['ends.conclusionNegative', REMOVED],
    ['steps.leadershipVote.result.carried.to.step', 'appraise'],
    ['steps.settleHalf.result.support.to.step', 'appraise'],
  ),
  abroad('a study abroad that is nominated on when the conclusion was given up', 'political-conclusion-first', [
    'steps.politicalStandards.result.lapsed',
    { to: { step: 'appraise' } },
  ]),
];

const powers: readonly Cheat[] = [
  appoint('a paper issued that nobody decided', 'competent-authority-decides', [
    'steps.decide.result.abandoned',
    { to: { step: 'issue' } },
  ]),
  appoint(
    'a decision that nobody appraised',
    'proposer-appraiser-decider-differ',
    ['steps.conclusion.result.kept.to.step', 'decide'],
    ['steps.appraise', REMOVED],
  ),
  appoint('an appraisal that calls itself a record', 'proposer-appraiser-decider-differ', ['steps.appraise.duty', 'records']),
  appoint('a decision that calls itself a vote, so that its appraisers may take part', 'proposer-appraiser-decider-differ', [
    'steps.decide.duty',
    'votes',
  ]),
  remove('a step in which the person concerned records for the case', 'never-own-case', ['steps.askReview.duty', 'records']),
  remove('a person concerned who takes the decision back', 'never-own-case', [
    'steps.askReview.result.undo',
    { to: { end: 'overturned' }, reasons: true, revokes: ['removal'] },
  ]),
];

/** The two legs of an elected post. */
const legs: readonly Cheat[] = [
  remove('an elected post that one leg alone takes from its holder', 'competent-authority-decides', ['effects.removal.kind', 'relieve']),
];

const hearings: readonly Cheat[] = [
  remove('a harm to someone who was not told', 'heard-before-harm', ['steps.hearing.result.untold', { to: { step: 'appraise' } }]),
  remove(
    'a harm without any hearing',
    'heard-before-harm',
    ['steps.hearing', REMOVED],
    ['steps.propose.result.submit.to.step', 'appraise'],
    ['steps.appraise.result.newGrounds', REMOVED],
  ),
  remove('new grounds that nobody is heard on', 'heard-before-harm', [
    'steps.decide.result.newGrounds',
    { to: { step: 'appraise' }, atMost: { times: 1 }, reasons: true, grounds: true },
  ]),
  appoint('a refusal because nobody ran the check', 'reasons-always', ['steps.check.result.overdue', { to: { end: 'refused' } }]),
  appoint('a refusal after the second ballot that was not held', 'reasons-always', [
    'steps.decide.result.abandoned',
    { to: { end: 'refused' } },
  ]),
  appoint('a refusal by someone who did not act', 'reasons-always', ['steps.appraise.result.lapse', { to: { end: 'refused' } }]),
];

const reviewedBy = (place: string) => ({ route: 'review', by: place, within: { rule: 'review-days', unit: 'workingDays' } });
const decideByBallot = { ...stepOf('decide'), person: { kind: 'role', role: 'member', in: 'competent', higher: 1, delegable: false } };
const reviews: readonly Cheat[] = [
  remove(
    'a harm without review',
    'review-open',
    ['steps.decide.result.remove', { to: { step: 'issue' }, reasons: true, grants: ['removal'] }],
    ['steps.askReview', REMOVED],
    ['steps.review', REMOVED],
    ['ends.overturned', REMOVED],
    ['places.higher', REMOVED],
  ),
  remove(
    'a review by the body that decided',
    'review-open',
    ['steps.decide.result.remove.review', reviewedBy('competent')],
    ['steps.review.person.in', 'competent'],
    ['steps.review.responsibility.in', 'competent'],
    ['places.higher', REMOVED],
  ),
  remove('a review by the body to which the decision may rise', 'review-open', ['steps.decide.person.higher', 1]),
  remove('a review by the body to which the ballot may rise', 'review-open', [
    'steps.decide',
    {
      ...decideByBallot,
      result: {
        carried: { to: { step: 'askReview' }, reasons: true, grants: ['removal'], review: reviewedBy('higher') },
        none: { to: { end: 'refused' }, reasons: true },
        noQuorum: { to: { end: 'lapsed' } },
        notHeld: { to: { end: 'lapsed' } },
        tooSmall: { to: { end: 'lapsed' } },
      },
    },
  ]),
];

const standards: readonly Cheat[] = [
  appoint('a failed check that goes on', 'standards-never-lowered', ['steps.check.result.fail', { to: { step: 'publish' } }]),
  appoint('a check that is passed over because nobody ran it', 'standards-never-lowered', [
    'steps.check.result.overdue',
    { to: { step: 'publish' } },
  ]),
  appoint('an unclear condition that nobody answers', 'standards-never-lowered', ['steps.conclude.result.met.concludes', REMOVED]),
  appoint(
    'a procedure without a check',
    'standards-never-lowered',
    ['steps.check', REMOVED],
    ['steps.conclude', REMOVED],
    ['steps.propose.result.submit.to.step', 'publish'],
  ),
];

const reports: readonly Cheat[] = [
  appoint('an objection that is noted and not settled', 'open-report-blocks', ['steps.settle.result.cleared.settles', REMOVED]),
  appoint(
    'an objection over which the case goes on',
    'open-report-blocks',
    ['steps.publish.result.objections.to.step', 'conclusion'],
    ['steps.settle', REMOVED],
  ),
  appoint(
    'a second objection that is waved through',
    'open-report-blocks',
    ['steps.publish.result.objections', { to: { step: 'settle' }, atMost: { times: 1, beyond: 'clear' } }],
    ['steps.settle.result.again', { to: { step: 'publish' }, reasons: true, settles: 'publish' }],
  ),
  appoint('an appointment that was never published', 'published-before-effect', [
    'steps.publish.result.unpublished',
    { to: { step: 'conclusion' } },
  ]),
  appoint(
    'a notice after the appointment',
    'published-before-effect',
    ['steps.check.result.pass.to.step', 'conclusion'],
    ['steps.conclude.result.met.to.step', 'conclusion'],
    ['steps.issue.result.issue', { to: { step: 'publish' }, applies: ['appointment'] }],
    ['steps.issue.result.byOperation', { to: { step: 'publish' }, applies: ['appointment'] }],
    [
      'steps.publish.result',
      { clear: { to: { end: 'appointed' } }, objections: { to: { step: 'settle' } }, unpublished: { to: { end: 'appointed' } } },
    ],
    [
      'steps.settle.result',
      { cleared: { to: { end: 'appointed' }, reasons: true, settles: 'publish' }, lapse: { to: { end: 'appointed' } } },
    ],
  ),
];

const ITSELF = {
  by: 'person',
  itself: { when: 'termEnd', limit: { rule: 'term-end-notice-days', unit: 'calendarDays' }, where: 'retirement-near' },
};

const TOGETHER = {
  by: 'person',
  itself: { when: 'yearly', on: 'annual-evaluation-opens-on', within: 'campaign-open-days', where: 'proposal-stands', about: 'together' },
};

/** What only shows where nobody opens the case: then nobody has put it forward before the first step is done. */
const unasked: readonly Cheat[] = [
  extend(
    'a case that opens by itself, and goes on though nobody proposed it',
    'proposer-appraiser-decider-differ',
    ['opens', ITSELF],
    ['steps.propose.result.lapse', { to: { step: 'check' } }],
  ),
  grade(
    'a campaign about several people together, which goes on though nobody proposed anything',
    'proposer-appraiser-decider-differ',
    ['opens', TOGETHER],
    ['steps.propose.result.lapse', { to: { step: 'rank' } }],
    ['steps.rank.result.lapse', { to: { step: 'check' } }],
  ),
];

const allow = {
  ...stepOf('appraise'),
  duty: 'allows',
  person: { kind: 'role', role: 'head', in: 'competent', higher: 1, delegable: true },
  time: {
    kind: 'duty',
    limit: { rule: 'policy-days', unit: 'workingDays' },
    onHold: 'stops',
    passed: { report: 1, higher: 0, then: 'approve' },
  },
  result: { approve: { to: { step: 'check' } }, refuse: { to: { end: 'refused' }, reasons: true } },
};
const silences: readonly Cheat[] = [
  appoint(
    'a policy that is allowed by silence',
    'silence-never-harms',
    ['steps.allow', allow],
    ['steps.propose.result.submit.to.step', 'allow'],
  ),
  appoint(
    'an appointment by silence',
    ['never-own-case', 'silence-never-harms'],
    ['steps.decideHalf.result.lapse', { to: { step: 'issue' }, grants: ['appointment'] }],
  ),
  appoint('a step that waits for itself', ['every-wait-ends', 'bounded'], ['steps.appraise.result.lapse', { to: { step: 'appraise' } }]),
  seenWithoutRunning(appoint('a return without a bound', 'bounded', ['steps.appraise.result.return.atMost', REMOVED])),
];

const votes: readonly Cheat[] = [
  appoint('a majority of those who happened to come', 'valid-vote-only', ['steps.decide.carried.of', 'present']),
  appoint('a majority of the valid slips', 'valid-vote-only', ['steps.decide.carried.of', 'valid']),
  appoint('a quorum of one half', 'valid-vote-only', ['steps.decide.quorum.share', 'majority']),
  appoint(
    'a threshold that does not exceed one half',
    'valid-vote-only',
    ['steps.decide.result.half', { to: { step: 'issue' }, grants: ['appointment'] }],
    ['steps.decideHalf', REMOVED],
  ),
  appoint('a decision without quorum', 'valid-vote-only', [
    'steps.decide.result.noQuorum',
    { to: { step: 'issue' }, grants: ['appointment'] },
  ]),
  appoint('a half that is settled without a reason', 'valid-vote-only', ['steps.decideHalf.result.appoint.reasons', REMOVED]),
  appoint('a half that goes where others go too', 'valid-vote-only', ['steps.decide.result.tooSmall', { to: { step: 'decideHalf' } }]),
  extend('a half that is passed on to the next act', 'valid-vote-only', ['steps.settleHalf.result.support.breaksTie', REMOVED]),
  extend(
    'a half on which the case goes on without an act',
    'valid-vote-only',
    ['steps.vote.result.half', { to: { step: 'appraise' } }],
    ['steps.settleHalf', REMOVED],
  ),
  seenWithoutRunning(
    extend('a half that is settled by another than the head of those who voted', 'valid-vote-only', [
      'steps.settleHalf.person.in',
      'inspection',
    ]),
  ),
  choose(
    'a half that nobody settles',
    ['valid-vote-only', 'one-person-per-post'],
    ['steps.choose.result.half', { to: { step: 'publish' }, lists: { into: 'candidate', atMost: 3 } }],
    ['steps.settleHalf', REMOVED],
    ['people.tied', REMOVED],
    ['concerns', ['candidate']],
  ),
];

const absences: readonly Cheat[] = [
  second(
    'a move of somebody who was not met',
    'heard-before-harm',
    ['steps.meet', REMOVED],
    ['steps.check.result.pass.to.step', 'appraise'],
  ),
  second('an official who is sent away for a time and never brought back', 'decided-is-carried-out', [
    'steps.away.result.completed.applies',
    REMOVED,
  ]),
  second('an official who is brought back from nowhere', 'competent-authority-decides', ['steps.decide.result.refuse.applies', ['return']]),
  seenWithoutRunning(second('an agreed time that a report makes longer', 'open-report-blocks', ['steps.away.time.onHold', 'stops'])),
];

const outcomes: readonly Cheat[] = [
  choose(
    'two people chosen for one post',
    'one-person-per-post',
    ['steps.settleHalf.form[0].most', 2],
    ['steps.settleHalf.result.choose.lists.atMost', 2],
  ),
  choose('a list that is sent on without a choice', 'one-person-per-post', ['steps.choose.result.tooSmall', { to: { step: 'publish' } }]),
  grade('a list of the excellent from which nobody is passed over', 'one-person-per-post', ['effects.grades.except', REMOVED]),
  appoint('a decision that a silent clerk undoes', 'decided-is-carried-out', ['steps.issue.result.byOperation', { to: { end: 'lapsed' } }]),
  appoint('a decision that a clerk may refuse to issue', 'decided-is-carried-out', [
    'steps.issue.result.refuse',
    { to: { end: 'refused' }, reasons: true },
  ]),
  appoint('a case that may be withdrawn after the decision', 'decided-is-carried-out', ['withdraw.before', 'decideHalf']),
  remove(
    'a decision that reviewers undo by silence',
    ['reasons-always', 'decided-is-carried-out'],
    ['steps.review.result.standing', { to: { end: 'overturned' }, revokes: ['removal'] }],
  ),
];

export const CHEATS: readonly Cheat[] = [
  ...conclusions,
  ...powers,
  ...legs,
  ...hearings,
  ...reviews,
  ...standards,
  ...reports,
  ...silences,
  ...unasked,
  ...votes,
  ...absences,
  ...outcomes,
];
