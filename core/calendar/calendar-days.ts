import { DateTime } from 'luxon';
import { type CompiledCalendar, dayAt, tableOf } from './compiled-calendar';
import { type Instant, instantToMs } from './instant';
import { MS_PER_UTC_DAY } from './local-date';
import { type Deadline, requireCount } from './working-days';
import { endOf, isWorked } from './year-table';

/** More months than any horizon spans. A larger count is beyond it all the same, and luxon has no date for a huge one. */
const MAX_MONTHS = 12 * 1000;

/**
 * The end of the `count`th calendar day after an event, the day of the event not counted. When that day isn't worked
 * the limit moves to the end of the next working day (Civil Code 91/2015/QH13, article 148.5: general knowledge, not
 * verified). `pending` says whether a decision may still change where it ends; the days in between don't matter.
 *
 * @throws CalendarError `notAnInstant`, `notACount`, `beyondHorizon`
 */
export function addCalendarDays(c: CompiledCalendar, from: Instant, count: number): Deadline {
  requireCount(count);
  let day = dayAt(c, instantToMs(from)) + count;
  let table = tableOf(c, day);
  let pending = table.pending;
  while (!isWorked(table, day)) {
    day++;
    table = tableOf(c, day);
    pending ||= table.pending;
  }
  return { at: endOf(table, day), pending };
}

/**
 * The end of the day with the event's number in the `count`th month after it; a month without that number ends on its
 * last day, so that one month from 31 January ends with 28 or 29 February (Civil Code 91/2015/QH13, article 148.3:
 * general knowledge, not verified). It is the end of a term, not a day to do something by, so it stays on a day off and
 * rests on no decision.
 *
 * @throws CalendarError `notAnInstant`, `notACount`, `beyondHorizon`
 */
export function addMonths(c: CompiledCalendar, from: Instant, count: number): Deadline {
  requireCount(count);
  // Months are added to the local date, so the zone has done its part and UTC stands for "no zone".
  const eventDate = DateTime.fromMillis(dayAt(c, instantToMs(from)) * MS_PER_UTC_DAY, { zone: 'utc' });
  const day = eventDate.plus({ months: Math.min(count, MAX_MONTHS) }).toMillis() / MS_PER_UTC_DAY;
  return { at: endOf(tableOf(c, day), day), pending: false };
}
