import { withValues } from '../shipped';
import { type Malformed, P1 } from './malformed';

const CALENDAR_RULE = 'appointment-term-months';
/** Values of the rule pack that do not fit. */
export const numbers: readonly Malformed[] = [
  P1('a share for a limit', 'rule-not-number', 'steps.sign.time.limit.rule', [['steps.sign.time.limit.rule', 'quorum']]),
  P1('a number for a quorum', 'rule-not-share', 'steps.decide.quorum.share', [['steps.decide.quorum.share', 'ballot-minimum']]),
  P1('months counted as working days', 'rule-of-other-unit', 'clocks.conferences.limit.rule', [
    ['clocks.conferences.limit.rule', CALENDAR_RULE],
  ]),
  P1('a term counted in days', 'rule-of-other-unit', 'effects.appointment.term', [['effects.appointment.term', 'appointment-days']]),
  P1('no time at all', 'limit-zero', 'steps.sign.time.limit.rule', [], {
    library: withValues({ 'signature-days': 0 }),
  }),
  P1('a secret ballot of two', 'minimum-too-small', 'steps.decide.minimum', [], {
    library: withValues({ 'ballot-minimum': 2 }),
  }),
  P1('a quorum of nobody', 'quorum-empty', 'steps.decide.quorum.share', [], {
    library: withValues({ quorum: { parts: 0, of: 3 } }),
  }),
  P1('more than all votes', 'threshold-impossible', 'steps.decide.carried.moreThan', [], {
    library: withValues({ majority: { parts: 1, of: 1 } }),
  }),
  P1('a choice that two could win', 'threshold-below-half', 'steps.nominate.carried.moreThan', [], {
    library: withValues({ majority: { parts: 1, of: 3 } }),
  }),
];
