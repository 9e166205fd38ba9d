import type { WorkingCalendar } from './calendar';
import { CalendarError } from './calendar-error';
import { type EpochDay, firstDayOf, MS_PER_UTC_DAY } from './local-date';
import { buildYearTable, entry, type YearTable } from './year-table';

/**
 * How many years a calendar answers for beyond its own, on either side, by the weekends alone and marked pending. A
 * workflow must never fail because nobody has decreed a year yet; a date further away is no deadline but a bug.
 */
export const HORIZON_YEARS = 60;

const MEAN_DAYS_PER_YEAR = 365.2425;

/**
 * A calendar made fast to ask. Its year tables are built when first needed and then kept: every case that a worker holds
 * compiles the calendar in its own input, and touches two or three years of it.
 */
export interface CompiledCalendar {
  readonly calendar: WorkingCalendar;
  readonly firstYear: number;
  /** 1 January of each year within the horizon, and one more where the horizon ends. */
  readonly firstDays: Int32Array;
  readonly tables: (YearTable | undefined)[];
}

const compiled = new WeakMap<WorkingCalendar, CompiledCalendar>();

/** The compiled form of a parsed calendar, the same one for the same object. */
export function compileCalendar(calendar: WorkingCalendar): CompiledCalendar {
  const known = compiled.get(calendar);
  if (known !== undefined) return known;
  const fresh = compile(calendar);
  compiled.set(calendar, fresh);
  return fresh;
}

function compile(calendar: WorkingCalendar): CompiledCalendar {
  const firstKnown = calendar.years[0]?.year;
  if (firstKnown === undefined) throw new Error('a parsed calendar has at least one year');
  const firstYear = firstKnown - HORIZON_YEARS;
  const yearCount = calendar.years.length + 2 * HORIZON_YEARS;
  return {
    calendar,
    firstYear,
    firstDays: Int32Array.from({ length: yearCount + 1 }, (_, index) => firstDayOf(firstYear + index)),
    tables: Array.from({ length: yearCount }),
  };
}

/**
 * The table of the year that a day lies in.
 *
 * @throws CalendarError `beyondHorizon`
 */
export function tableOf(c: CompiledCalendar, day: EpochDay): YearTable {
  let index = Math.floor((day - entry(c.firstDays, 0)) / MEAN_DAYS_PER_YEAR);
  // Leap years put the mean off by a day or two, so that the guess is the year or its neighbour.
  if (day >= (c.firstDays[index + 1] ?? Number.POSITIVE_INFINITY)) index++;
  else if (day < (c.firstDays[index] ?? Number.NEGATIVE_INFINITY)) index--;
  return tableAt(c, index);
}

/**
 * The table of the year after.
 *
 * @throws CalendarError `beyondHorizon`
 */
export function nextTable(c: CompiledCalendar, table: YearTable): YearTable {
  return tableAt(c, table.year - c.firstYear + 1);
}

/**
 * The local day that an instant lies in.
 *
 * @param ms milliseconds since 1970
 * @throws CalendarError `beyondHorizon`
 */
export function dayAt(c: CompiledCalendar, ms: number): EpochDay {
  // The UTC day is the local day or a neighbour of it.
  const guess = Math.floor(ms / MS_PER_UTC_DAY);
  const table = tableOf(c, guess);
  const index = guess - table.firstDay;
  if (ms < entry(table.midnights, index)) return guess - 1;
  return ms < entry(table.midnights, index + 1) ? guess : guess + 1;
}

function tableAt(c: CompiledCalendar, index: number): YearTable {
  const built = c.tables[index];
  if (built !== undefined) return built;
  const year = c.firstYear + index;
  if (!(index >= 0 && index < c.tables.length)) {
    throw new CalendarError('beyondHorizon', `${year} is over ${HORIZON_YEARS} years from the years of calendar ${c.calendar.version}`);
  }
  const known = c.calendar.years.find((listed) => listed.year === year);
  const table = buildYearTable(c.calendar.zone, year, known);
  c.tables[index] = table;
  return table;
}
