import { type Malformed, P1, P13 } from './malformed';

/** Procedures that undo or review what they are not about. */
export const decisions: readonly Malformed[] = [
  P1(
    'an annulment in a case about no decision',
    'effect-without-decision',
    'effects.appointment.kind',
    [['effects.appointment.kind', 'annul']],
    {
      params: { kind: 'annul' },
    },
  ),
  P1('a body found by a decision, of which there is none', 'place-without-decision', 'places.personnel', [
    ['places.personnel', { kind: 'ofDecision', as: 'issuer' }],
  ]),
  P1('deciders kept out of a case about no decision', 'bars-without-decision', 'bars', [['bars', ['originalDeciders']]]),
  P13('a log that the person concerned keeps of themselves', 'not-for-person-concerned', 'steps.suspended.log.keeper', [
    ['steps.suspended.log', { keeper: 'official', task: { vi: 'Ghi', en: 'Keep' }, every: { rule: 'trial-log-months', unit: 'months' } }],
  ]),
  P13('a log that nobody keeps', 'unknown-slot', 'steps.suspended.log.keeper', [
    ['steps.suspended.log', { keeper: 'nobody', task: { vi: 'Ghi', en: 'Keep' }, every: { rule: 'trial-log-months', unit: 'months' } }],
  ]),
  P13('a log at times that the rule pack does not know', 'unknown-rule-value', 'steps.suspended.log.every.rule', [
    ['steps.suspended.log', { keeper: 'nobody', task: { vi: 'Ghi', en: 'Keep' }, every: { rule: 'often', unit: 'months' } }],
  ]),
  P13('a review in a procedure that is about no decision', 'unknown-step', 'steps.decide.result.carried.review.route', [
    ['steps.decide.result.carried.review.route', 'appointment'],
  ]),
];
