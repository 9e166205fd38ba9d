import type { Definition } from '../../../../../core/definition/definition';
import { appointment } from '../../../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../../../workflows/procedures/political-standards';
import { changed, REMOVED, valueAt } from '../../../definition/mutate';
import { library } from '../../../definition/shipped';
import { type Dishonest, P1, P7, P8, P9 } from './dishonest';

const outcomeOf = (definition: Definition, path: string): object => Object(valueAt(definition, path));
const callOf = (procedure: string) => ({
  ...appointment.steps['politicalStandards'],
  procedure,
  each: 'subject',
  keeps: ['meets'],
  result: {
    kept: { to: { step: 'draft' } },
    none: { to: { step: 'draft' } },
    lapsed: { to: { step: 'draft' } },
  },
});

/** Two persons at one post, decisions that are not carried out, loops without end. */
export const carriedOut: readonly Dishonest[] = [
  P1('two persons at one post', 'one-person-per-post', 'not-one-person', 'steps.decide.result.carried.grants', [
    ['steps.settleHalf.form[0].most', 2],
    ['steps.settleHalf.result.choose.lists.atMost', 2],
  ]),
  P1('the two strongest sent on together', 'one-person-per-post', 'not-one-person', 'steps.decide.result.carried.grants', [
    ['steps.finalVote.result.topTwo', outcomeOf(appointment, 'steps.finalVote.result.carried')],
  ]),
  P1('a decision that is followed by another', 'one-person-per-post', 'granted-twice', 'steps.decide.result.carried.grants', [
    ['steps.decide.result.carried.to.step', 'decideHalf'],
  ]),
  P1('an appointment that nobody decided', 'competent-authority-decides', 'applied-undecided', 'steps.issue.result.issue.applies', [
    ['steps.completeDossier.result.impossible.to', { step: 'issue' }],
  ]),
  P1('a decision that a silent clerk undoes', 'decided-is-carried-out', 'left-unapplied', 'steps.issue.result.byOperation.to.end', [
    ['steps.issue.result.byOperation', { to: { end: 'lapsed' } }],
  ]),
  P1('a decision that the signer refuses to sign', 'decided-is-carried-out', 'left-unapplied', 'steps.sign.result.refuse.to.end', [
    ['steps.sign.result.refuse', { to: { end: 'notAppointed' }, reasons: true }],
  ]),
  P9('a conclusion that is announced and not entered', 'decided-is-carried-out', 'left-unapplied', 'steps.issue.result.issue.to.end', [
    ['steps.issue.result.issue.applies', REMOVED],
  ]),
  P1('a case withdrawn after the decision', 'decided-is-carried-out', 'withdrawn-after-grant', 'withdraw.before', [
    ['withdraw.before', 'announce'],
  ]),
  P7('a secondment from which nobody is brought back', 'decided-is-carried-out', 'left-away', 'steps.endOrExtend.result.expired.to.end', [
    ['steps.endOrExtend.result.expired.applies', REMOVED],
  ]),
  P8(
    'a trial that lapses and leaves the official where they are',
    'decided-is-carried-out',
    'left-away',
    'steps.judge.result.unjudged.to.end',
    [['steps.judge.result.unjudged.applies', REMOVED]],
  ),
  P8(
    'an official who is brought back before the trial began',
    'competent-authority-decides',
    'restored-not-away',
    'steps.decide.result.none.applies',
    [['steps.decide.result.none.applies', ['return']]],
  ),
  P7('an agreed time that a report makes longer', 'open-report-blocks', 'expiry-frozen', 'steps.away.time.onHold', [
    ['steps.away.time.onHold', 'stops'],
  ]),
  P1('a policy that is returned for ever', 'bounded', 'unbounded-cycle', 'steps.decidePolicy.result.return', [
    ['steps.decidePolicy.result.return.atMost', REMOVED],
  ]),
  P9('reviewers who meet again for ever', 'bounded', 'unbounded-cycle', 'steps.review.result.noQuorum', [
    ['steps.review.result.noQuorum.atMost', REMOVED],
  ]),
  P9('a procedure that calls itself', 'waits-without-cycle', 'call-cycle', 'steps.verify.procedure', [
    ['steps.verify', callOf('political-standards')],
  ]),
  P9(
    'procedures that call each other',
    'waits-without-cycle',
    'call-cycle',
    'steps.verify.procedure',
    [['steps.verify', callOf('verification')]],
    {
      ...library,
      procedures: {
        ...library.procedures,
        verification: changed(politicalStandards, ['id', 'verification'], ['steps.verify', callOf('political-standards')]),
      },
    },
  ),
];
