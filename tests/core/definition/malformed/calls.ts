import { appointment } from '../../../../workflows/procedures/appointment';
import { type Malformed, P1, P9 } from './malformed';

/** Calls of what cannot be called. */
export const calls: readonly Malformed[] = [
  P1('a call of a procedure that a person opens', 'call-not-callable', 'steps.politicalStandards.procedure', [
    ['steps.politicalStandards.procedure', 'appointment'],
  ]),
  P1('a call of a procedure that takes nobody', 'call-about-nobody', 'steps.politicalStandards.procedure', [
    ['steps.politicalStandards.procedure', 'appointment'],
  ]),
  P9('a call of a procedure about a post, from a case about none', 'call-without-post', 'steps.verify.procedure', [
    ['steps.verify', { ...appointment.steps['politicalStandards'], procedure: 'appointment', each: 'subject', keeps: ['appointed'] }],
  ]),
  P1('a child kept because it lapsed', 'keeps-unfinished', 'steps.politicalStandards.keeps[1]', [
    ['steps.politicalStandards.keeps', ['meets', 'lapsed']],
  ]),
];
