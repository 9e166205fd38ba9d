import { DateTime } from 'luxon';
import { z } from 'zod';
import { workingDaysBetween } from '../../core/calendar/working-days';
import { numberOf } from '../../core/definition/rule-values';
import type { StepOf } from '../../core/definition/step';
import type { Limit, Time } from '../../core/definition/words';
import type { CaseEvent } from '../../core/event';
import type { Instant } from '../../core/facts';
import type { Rulebook } from '../../core/rulebook';

/** The time a step was open against the time it had. */
export const stepTime = z.strictObject({
  since: z.string(),
  due: z.string(),
  /** In working days where the limit is in working days, otherwise in calendar days. */
  taken: z.int(),
  limit: z.int(),
  unit: z.enum(['workingDays', 'calendarDays', 'months']),
});
export type StepTime = z.infer<typeof stepTime>;

/** The running time of the open step, as the events so far set it. */
export interface Running {
  readonly step: string;
  readonly since: Instant;
  readonly due: Instant;
  readonly limit: Limit;
}

/** What an event makes of the running time: a step opens, its window begins, its due moves. */
export const runningAfter = (
  { definition }: Rulebook,
  running: Running | undefined,
  event: CaseEvent,
  at: Instant,
): Running | undefined => {
  switch (event.kind) {
    case 'stepOpened': {
      const time = definition.steps[event.step]?.time;
      return time && { step: event.step, since: event.since, due: event.due, limit: time.limit };
    }
    case 'told':
    case 'published': {
      const window = windowOf(definition.steps[event.step]);
      return window && { step: event.step, since: at, due: event.due, limit: window.limit };
    }
    case 'dueReported':
    case 'dueRaised':
    case 'extended':
      return running && { ...running, due: event.due };
    case 'released':
      return running && event.due !== undefined ? { ...running, due: event.due } : running;
    default:
      return running;
  }
};

const windowOf = (step: { readonly kind: string } | undefined): Time | undefined =>
  step?.kind === 'hearing' || step?.kind === 'notice' ? (step as StepOf<'hearing' | 'notice'>).window : undefined;

/** The running time as it stands at an instant. */
export const timeAt = (rulebook: Rulebook, { since, due, limit }: Running, at: Instant): StepTime => ({
  since,
  due,
  taken: limit.unit === 'workingDays' ? workingDaysBetween(rulebook.calendar, since, at) : daysBetween(since, at),
  limit: numberOf(rulebook, limit.rule),
  unit: limit.unit,
});

const daysBetween = (from: Instant, to: Instant): number => Math.floor(DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days').days);
