import { DateTime } from 'luxon';
import type { Instant, LocalDate } from '../core/facts';

/** The zone in which papers are dated and terms are counted. */
const ZONE = 'Asia/Ho_Chi_Minh';

/** The day on which an instant falls. */
export const localDateOf = (at: Instant): LocalDate => DateTime.fromISO(at, { zone: ZONE }).toFormat('yyyy-MM-dd');

/** The year in whose books an instant is numbered. */
export const localYearOf = (at: Instant): number => DateTime.fromISO(at, { zone: ZONE }).year;

/**
 * Whole months of the periods together: whole months of each, and what is left over in months of 31 days, so that nobody is
 * credited with a day that they lack.
 */
export const monthsIn = (periods: readonly { readonly from: LocalDate; readonly to: LocalDate }[]): number => {
  let months = 0;
  let days = 0;
  for (const { from, to } of periods) {
    const span = DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), ['months', 'days']);
    months += span.months;
    days += Math.floor(span.days);
  }
  return months + Math.floor(days / DAYS_PER_MONTH);
};

const DAYS_PER_MONTH = 31;
