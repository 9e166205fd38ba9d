import { epochDay, formatLocalDate, parseLocalDate } from '../calendar/local-date';
import type { LocalDate } from '../facts';

const MONTHS_PER_YEAR = 12;

/**
 * A date so many months later; the end of the month where the day does not exist.
 *
 * @throws Error when `date` is no date: the reader of facts is broken
 */
export const monthsLater = (date: LocalDate, months: number): LocalDate => {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  if (Number.isNaN(epochDay(year, month, day))) throw new Error(`Not a local date: ${date}`);
  const later = year * MONTHS_PER_YEAR + (month - 1) + months;
  const [laterYear, laterMonth] = [Math.floor(later / MONTHS_PER_YEAR), (later % MONTHS_PER_YEAR) + 1];
  let laterDay = day;
  while (Number.isNaN(epochDay(laterYear, laterMonth, laterDay))) laterDay--;
  return `${laterYear}-${twoDigits(laterMonth)}-${twoDigits(laterDay)}`;
};

/**
 * A date so many days later.
 *
 * @throws Error when `date` is no date: the reader of facts is broken
 */
export const daysLater = (date: LocalDate, days: number): LocalDate => {
  const day = parseLocalDate(date);
  if (day === undefined) throw new Error(`Not a local date: ${date}`);
  return formatLocalDate(day + days);
};

export const yearsLater = (date: LocalDate, years: number): LocalDate => monthsLater(date, years * MONTHS_PER_YEAR);

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));
