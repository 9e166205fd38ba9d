/** A day of the civil calendar without a time or a zone, written `2026-11-22`. */
export type LocalDate = string;

/** The same day as a number: days since 1 January 1970. It counts days, not time, so that no zone plays a part. */
export type EpochDay = number;

/** Length of a day of the UTC time scale, in milliseconds. A local day may be longer or shorter. */
export const MS_PER_UTC_DAY = 86_400_000;

const DAYS_PER_WEEK = 7;
const SUNDAY = 0;
const SATURDAY = 6;
/** 1 January 1970 was a Thursday, counting from Sunday as 0. */
const WEEKDAY_OF_DAY_ZERO = 4;
/** Days of a common year before each month, January first, and at the end those of the whole year. */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const FEBRUARY = 2;

/**
 * The number of a day of the Gregorian calendar, or NaN when no such day exists.
 *
 * @param month 1 to 12
 * @param day from 1
 */
export function epochDay(year: number, month: number, day: number): EpochDay {
  const before = DAYS_BEFORE_MONTH[month - 1];
  const after = DAYS_BEFORE_MONTH[month];
  if (before === undefined || after === undefined) return Number.NaN;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = after - before + (leap && month === FEBRUARY ? 1 : 0);
  if (!(day >= 1 && day <= length)) return Number.NaN;
  return firstDayOf(year) + before + (leap && month > FEBRUARY ? 1 : 0) + day - 1;
}

/** The number of 1 January of a year. */
export function firstDayOf(year: number): EpochDay {
  return 365 * (year - 1970) + leapYearsUpTo(year - 1) - leapYearsUpTo(1969);
}

/** The day that `text` names, or undefined when it is not written `YYYY-MM-DD` or no such day exists. */
export function parseLocalDate(text: LocalDate): EpochDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = text.split('-').map(Number);
  const number = epochDay(year, month, day);
  return Number.isNaN(number) ? undefined : number;
}

/** `2026-11-22` for the day's number. */
export function formatLocalDate(day: EpochDay): LocalDate {
  return new Date(day * MS_PER_UTC_DAY).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** Saturday and Sunday, the weekly rest days of public offices. */
export function isWeekend(day: EpochDay): boolean {
  const weekday = (((day + WEEKDAY_OF_DAY_ZERO) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return weekday === SUNDAY || weekday === SATURDAY;
}

function leapYearsUpTo(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}
