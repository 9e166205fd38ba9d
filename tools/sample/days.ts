import { DateTime } from 'luxon';
import type { Instant, LocalDate } from '../../core/facts';

/** Every date of the sample is reckoned from the day on which it is made, so that it never grows old. */
const day = (date: LocalDate): DateTime => DateTime.fromISO(date, { zone: 'utc' });

const written = (date: DateTime): LocalDate => {
  const text = date.toISODate();
  if (text === null) throw new Error('Not a date');
  return text;
};

export const monthsBefore = (date: LocalDate, months: number): LocalDate => written(day(date).minus({ months }));
export const monthsAfter = (date: LocalDate, months: number): LocalDate => written(day(date).plus({ months }));
export const daysBefore = (date: LocalDate, days: number): LocalDate => written(day(date).minus({ days }));
export const yearOf = (date: LocalDate): number => day(date).year;

/** Retirement (catalogue section 7): the first of the month after the age is reached, 62 for men and 60 for women. */
export const retirementOf = (birth: LocalDate, sex: 'm' | 'f'): LocalDate =>
  written(day(birth).plus({ years: RETIREMENT_YEARS[sex], months: 1 }).startOf('month'));
const RETIREMENT_YEARS = { m: 62, f: 60 } as const;

/** Eight in the morning of the day in Vietnam. */
export const morningOf = (date: LocalDate): Instant => `${date}T01:00:00.000Z`;
