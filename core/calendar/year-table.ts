import type { CalendarYear } from './calendar';
import { type Instant, msToInstant } from './instant';
import { type EpochDay, firstDayOf, isWeekend, parseLocalDate } from './local-date';
import { localMidnights } from './local-midnights';

/** One year reckoned through. Days are counted within the year, 1 January being 0. */
export interface YearTable {
  readonly year: number;
  readonly firstDay: EpochDay;
  /** True when a decision about this year is missing, so that no deadline resting on its days is final. */
  readonly pending: boolean;
  /** When each day begins, in milliseconds since 1970, and at the end when the next year does. */
  readonly midnights: Float64Array;
  /** How many days of the year before this one are worked, and at the end how many there are. */
  readonly workedBefore: Int32Array;
  /** The days that are worked, in order. */
  readonly workedDays: Int32Array;
  /** The midnights as text, each written when first asked for: writing one takes longer than finding it. */
  readonly written: (Instant | undefined)[];
}

/**
 * @param known what the calendar says of the year; without it only the weekends are known
 */
export function buildYearTable(zone: string, year: number, known: CalendarYear | undefined): YearTable {
  const firstDay = firstDayOf(year);
  const dayCount = firstDayOf(year + 1) - firstDay;
  const kinds = new Map(known?.days.map(({ date, kind }) => [parseLocalDate(date), kind]));
  const workedBefore = new Int32Array(dayCount + 1);
  const workedDays: number[] = [];
  for (let index = 0; index < dayCount; index++) {
    const kind = kinds.get(firstDay + index);
    const worked = isWeekend(firstDay + index) ? kind === 'makeUpWorkday' : kind !== 'dayOff';
    if (worked) workedDays.push(index);
    workedBefore[index + 1] = workedDays.length;
  }
  return {
    year,
    firstDay,
    pending: known?.status !== 'decreed',
    midnights: localMidnights(zone, year),
    workedBefore,
    workedDays: Int32Array.from(workedDays),
    written: Array.from({ length: dayCount + 1 }),
  };
}

/** How many days of the year up to and including this one are worked. */
export function workedUpTo(table: YearTable, day: EpochDay): number {
  return entry(table.workedBefore, day - table.firstDay + 1);
}

/** Whether the day is worked. */
export function isWorked(table: YearTable, day: EpochDay): boolean {
  return workedUpTo(table, day) > workedUpTo(table, day - 1);
}

/** The day that is the `rank`th worked day of the year, counting from 1. */
export function workedDay(table: YearTable, rank: number): EpochDay {
  return table.firstDay + entry(table.workedDays, rank - 1);
}

/** The first instant after the day: local midnight. */
export function endOf(table: YearTable, day: EpochDay): Instant {
  const index = day - table.firstDay + 1;
  return (table.written[index] ??= msToInstant(entry(table.midnights, index)));
}

/** An entry that must exist; a place outside the table means that the arithmetic before it is wrong. */
export function entry(list: Float64Array | Int32Array, index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no entry ${index} in a table of ${list.length}`);
  return value;
}
