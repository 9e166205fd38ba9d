import { REMOVED } from '../mutate';
import { type Malformed, P1, P9 } from './malformed';

/** Results that are missing, that nothing takes, or that lead nowhere. */
export const results: readonly Malformed[] = [
  P1('an approval that cannot fail', 'missing-result', 'steps.decide.result.none', [['steps.decide.result.none', REMOVED]]),
  P9('an option that leads nowhere', 'missing-result', 'steps.review.result.upheld', [['steps.review.result.upheld', REMOVED]]),
  P1('an approval between two', 'never-taken', 'steps.decide.result.topTwo', [['steps.decide.result.topTwo', { to: { step: 'sign' } }]]),
  P1('a half where nobody is chosen', 'never-taken', 'steps.keyOfficials.result.half', [
    ['steps.keyOfficials.result.half', { to: { step: 'settleHalf' } }],
  ]),
  P9('silence that counts as an answer', 'never-taken', 'steps.hearing.result.silent', [['steps.hearing.window.passed.then', 'answered']]),
  P1('a notice that is clear unpublished', 'never-taken', 'steps.publishCandidates.result.unpublished', [
    ['steps.publishCandidates.time.passed.then', 'clear'],
  ]),
  P1('children that never come back and are kept', 'never-taken', 'steps.politicalStandards.result.lapsed', [
    ['steps.politicalStandards.time.passed.then', 'kept'],
  ]),
  P1('a signature that only time gives', 'nothing-to-choose', 'steps.sign.result', [['steps.sign.result.sign', REMOVED]]),
  P9('an option named like a failed ballot', 'option-reserved', 'steps.review.ask.options[1]', [
    ['steps.review.ask.options[1]', 'noQuorum'],
  ]),
  P1('a ballot held again without an afterwards', 'beyond-missing', 'steps.decide.result.notHeld.atMost', [
    ['steps.decide.result.notHeld.atMost.beyond', REMOVED],
  ]),
  P1('a lapse that goes back without an afterwards', 'beyond-missing', 'steps.decidePolicy.result.lapse.atMost', [
    ['steps.decidePolicy.result.lapse', { to: { step: 'propose' }, atMost: { times: 1 } }],
  ]),
  P1('an afterwards that itself goes back', 'beyond-bounded', 'steps.decide.result.abandoned.atMost', [
    ['steps.decide.result.abandoned', { to: { step: 'decide' }, atMost: { times: 1, beyond: 'none' } }],
  ]),
  P1('a withdrawal that has no end', 'withdrawn-missing', 'ends.withdrawn', [['ends.withdrawn', REMOVED]]),
  P1('a refusal that is called a withdrawal', 'withdrawn-by-result', 'steps.decidePolicy.result.refuse.to.end', [
    ['steps.decidePolicy.result.refuse.to.end', 'withdrawn'],
  ]),
  P1('a step that nothing leads to', 'unreachable-step', 'steps.opinions', [
    ['steps.publishCandidates.result.clear.to.step', 'finalVote'],
    ['steps.settleObjections.result.cleared.to.step', 'finalVote'],
  ]),
  P1('an end that nothing leads to', 'unreachable-end', 'ends.policyRefused', [['steps.decidePolicy.result.refuse.to.end', 'notChosen']]),
  P1('a case that never ends', 'no-way-out', 'steps.announce', [
    ['steps.announce.result.announce.to', { step: 'announce' }],
    ['steps.announce.result.byOperation.to', { step: 'announce' }],
  ]),
];
