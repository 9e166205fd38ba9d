import { DateTime, IANAZone } from 'luxon';
import { firstDayOf, MS_PER_UTC_DAY } from './local-date';

const MS_PER_MINUTE = 60_000;
const MONTHS = 12;

/**
 * When each day of a year begins in a zone, in milliseconds since 1970; one more entry for 1 January of the next year.
 *
 * Asking the zone costs far more than everything else in a table, and a worker builds tables for each case it holds.
 * So the offset is read where months begin and holds for the month when it is the same at both ends; only in a month
 * in which the clocks were set is each day asked for by itself.
 *
 * @throws Error when the runtime doesn't know the zone
 */
export function localMidnights(zoneName: string, year: number): Float64Array {
  const zone = IANAZone.create(zoneName);
  if (!zone.isValid) throw new Error(`this runtime doesn't know the zone ${zoneName}`);
  const midnights = new Float64Array(firstDayOf(year + 1) - firstDayOf(year) + 1);
  let index = 0;
  let start = startOfMonth(zone, year, 0);
  for (let month = 0; month < MONTHS; month++) {
    const next = startOfMonth(zone, year, month + 1);
    const first = Date.UTC(year, month);
    const dayCount = (Date.UTC(year, month + 1) - first) / MS_PER_UTC_DAY;
    for (let day = 0; day < dayCount; day++) {
      midnights[index++] =
        start.offset === next.offset
          ? first + day * MS_PER_UTC_DAY - start.offset * MS_PER_MINUTE
          : start.plus({ days: day }).startOf('day').toMillis();
    }
    start = next;
  }
  midnights[index] = start.toMillis();
  return midnights;
}

/**
 * Midnight of the first of a month, January being 0. Not by DateTime.fromObject: it looks at the clock, though its answer
 * doesn't depend on it, and core reads no clock.
 */
function startOfMonth(zone: IANAZone, year: number, month: number): DateTime {
  return DateTime.fromMillis(Date.UTC(year, month), { zone: 'utc' }).setZone(zone, { keepLocalTime: true }).startOf('day');
}
