import { CalendarError } from './calendar-error';
import { type CompiledCalendar, dayAt, nextTable, tableOf } from './compiled-calendar';
import { type Instant, instantToMs } from './instant';
import { formatLocalDate, type LocalDate, parseLocalDate } from './local-date';
import { endOf, isWorked, workedDay, workedUpTo } from './year-table';

/**
 * When a limit has passed. `at` is the first instant that is late: an act before it is in time, an act at it is not.
 * `pending` says that the limit runs through a year whose decision isn't known, so that it may move when a new version
 * of the calendar is loaded.
 */
export interface Deadline {
  readonly at: Instant;
  readonly pending: boolean;
}

/**
 * The end of the `count`th working day (ngày làm việc) after an event. The day of the event isn't counted, whether it
 * is worked or not, and a counted day lasts until its midnight in the calendar's zone (Civil Code 91/2015/QH13,
 * articles 147 and 148: general knowledge, not verified). With `count` 0 the limit is the end of the day of the event.
 *
 * @throws CalendarError `notAnInstant`, `notACount`, `beyondHorizon`
 */
export function addWorkingDays(c: CompiledCalendar, from: Instant, count: number): Deadline {
  requireCount(count);
  const eventDay = dayAt(c, instantToMs(from));
  // Nothing is counted, so no decision about any day can move it.
  if (count === 0) return { at: endOf(tableOf(c, eventDay), eventDay), pending: false };
  let table = tableOf(c, eventDay + 1);
  let rank = workedUpTo(table, eventDay) + count;
  let pending = table.pending;
  while (rank > table.workedDays.length) {
    rank -= table.workedDays.length;
    table = nextTable(c, table);
    pending ||= table.pending;
  }
  return { at: endOf(table, workedDay(table, rank)), pending };
}

/**
 * How many working days the time from an event up to, not including, `to` takes: the smallest limit that holds it. So it
 * undoes `addWorkingDays`: from an event to the end of a limit of n days it takes n, and an act within the limit takes
 * no more. The day of the event counts 0. A day off that is reached counts with the working day that follows, for a
 * limit that ended before it has passed. 0 when `to` isn't after the day of the event.
 *
 * @throws CalendarError `notAnInstant`, `beyondHorizon`
 */
export function workingDaysBetween(c: CompiledCalendar, from: Instant, to: Instant): number {
  const eventDay = dayAt(c, instantToMs(from));
  // The last millisecond that belongs to the time: at midnight sharp it is still the day before.
  const lastDay = dayAt(c, instantToMs(to) - 1);
  if (lastDay <= eventDay) return 0;
  const lastTable = tableOf(c, lastDay);
  let table = tableOf(c, eventDay + 1);
  let taken = workedUpTo(lastTable, lastDay) - workedUpTo(table, eventDay);
  while (table.year < lastTable.year) {
    taken += table.workedDays.length;
    table = nextTable(c, table);
  }
  return isWorked(lastTable, lastDay) ? taken : taken + 1;
}

/**
 * Whether a day is worked.
 *
 * @throws CalendarError `notALocalDate`, `beyondHorizon`
 */
export function isWorkingDay(c: CompiledCalendar, date: LocalDate): boolean {
  const day = parseLocalDate(date);
  if (day === undefined) throw new CalendarError('notALocalDate', `not an existing day written YYYY-MM-DD: ${date.slice(0, 20)}`);
  return isWorked(tableOf(c, day), day);
}

/**
 * The day it is in the calendar's zone at an instant.
 *
 * @throws CalendarError `notAnInstant`, `beyondHorizon`
 */
export function localDate(c: CompiledCalendar, instant: Instant): LocalDate {
  return formatLocalDate(dayAt(c, instantToMs(instant)));
}

/**
 * Refuses a number of days or months that can't be one.
 *
 * @throws CalendarError `notACount`
 */
export function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new CalendarError('notACount', `not a whole number from 0 up: ${count}`);
}
