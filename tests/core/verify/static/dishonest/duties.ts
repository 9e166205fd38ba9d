import { type Dishonest, P1, P1b, P9 } from './dishonest';

/** Duties that are not what the powers make them, and people whom the case should concern. */
export const duties: readonly Dishonest[] = [
  P1('a decision that is called a vote', 'declared-duty', 'duty-not-derived', 'steps.decide.duty', [['steps.decide.duty', 'votes']]),
  P1('a vote that is called a decision', 'declared-duty', 'duty-not-derived', 'steps.nominate.duty', [['steps.nominate.duty', 'decides']]),
  P1('a proposal that is called a record', 'declared-duty', 'duty-not-derived', 'steps.agreeList.duty', [
    ['steps.agreeList.duty', 'records'],
  ]),
  P1('a settlement that is called a record', 'declared-duty', 'duty-not-derived', 'steps.settleObjections.duty', [
    ['steps.settleObjections.duty', 'records'],
  ]),
  P1('an appraisal that is called a record', 'declared-duty', 'duty-not-derived', 'steps.concludeEligible.duty', [
    ['steps.concludeEligible.duty', 'records'],
  ]),
  P1('a policy allowed by those who proposed it', 'declared-duty', 'duty-not-derived', 'steps.decidePolicy.duty', [
    ['steps.decidePolicy.person.in', 'leadership'],
  ]),
  P1('a signature that calls itself a decision', 'declared-duty', 'duty-not-derived', 'steps.sign.duty', [['steps.sign.duty', 'decides']]),
  P1('a decision that calls itself its own review', 'declared-duty', 'duty-not-derived', 'steps.decide.duty', [
    ['steps.decide.duty', 'reviews'],
    ['steps.decide.result.carried.review', { route: 'decide', by: 'competent', within: { rule: 'review-days', unit: 'workingDays' } }],
  ]),
  P1('a settlement of the half that appoints at once', 'declared-duty', 'two-powers', 'steps.settleHalf.duty', [
    ['steps.settleHalf.result.choose.grants', ['appointment']],
  ]),
  P1b('a settlement of the half that calls itself a record', 'declared-duty', 'duty-not-derived', 'steps.settleHalf.duty', [
    ['steps.settleHalf.duty', 'records'],
  ]),
  P1('a check that appoints', 'declared-duty', 'power-misplaced', 'steps.checkDossier.result.pass.grants', [
    ['steps.checkDossier.result.pass.grants', ['appointment']],
  ]),
  P9('a hearing in which silence takes the conclusion back', 'declared-duty', 'power-misplaced', 'steps.hearing.result.silent.revokes', [
    ['steps.hearing.result.silent.revokes', ['negative']],
  ]),
  P9(
    'a person who overturns the conclusion about themselves',
    'never-own-case',
    'power-of-person-concerned',
    'steps.askReview.result.ask.revokes',
    [['steps.askReview.result.ask.revokes', ['negative']]],
  ),
  P1('an appointment of someone the case does not concern', 'concerns-complete', 'effect-outside-concerns', 'effects.appointment.person', [
    ['concerns', ['tied']],
  ]),
  P9('a hearing of someone the case does not concern', 'concerns-complete', 'judged-outside-concerns', 'steps.hearing.of', [
    ['concerns', []],
  ]),
];
