import { formatLocalDate, type LocalDate, parseLocalDate } from '../calendar/local-date';
import type { Campaign } from './campaign';
import type { RulePack } from './rule-pack';

/** How a campaign comes back. */
export type Recurrence = 'yearly' | 'quarterly';

const MONTHS_PER_QUARTER = 3;

/**
 * The day on which the last campaign began, today or before.
 *
 * @param on of a yearly one the month and the day, as 1101 for 1 November; of a quarterly one the day of the quarter's first month
 * @returns undefined where there is no such day in every year
 */
export const campaignDay = (recurrence: Recurrence, on: number, today: LocalDate): LocalDate | undefined => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const days =
    recurrence === 'yearly' ? [year - 1, year].map((one) => dayOf(one, Math.floor(on / 100), on % 100)) : quarterDays(year, month, on);
  return days.some((day) => day === undefined) ? undefined : days.filter((day) => day !== undefined && day <= today).at(-1);
};

/** The day in the quarter before this one, and in this one. */
const quarterDays = (year: number, month: number, day: number): readonly (LocalDate | undefined)[] => {
  const first = month - ((month - 1) % MONTHS_PER_QUARTER);
  return [first === 1 ? dayOf(year - 1, 10, day) : dayOf(year, first - MONTHS_PER_QUARTER, day), dayOf(year, first, day)];
};

/** Leap days are left out: a campaign would come back every fourth year. */
const dayOf = (year: number, month: number, day: number): LocalDate | undefined => {
  if (month === 2 && day === 29) return undefined;
  const number = parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return number === undefined ? undefined : formatLocalDate(number);
};

/**
 * The day on which the last campaign of a definition began, today or before; undefined before the first, or where the rule pack names no such day.
 */
export const campaignBegan = (
  { when, on }: { readonly when: Campaign['when']; readonly on: string | readonly string[] },
  pack: RulePack,
  today: LocalDate,
): LocalDate | undefined =>
  [on]
    .flat()
    .map((rule) => dayBefore(when, pack.values[rule]?.value, today))
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** A day of the rule pack, as it last came; of one year alone only from that day on. */
const dayBefore = (
  when: Campaign['when'],
  value: RulePack['values'][string]['value'] | undefined,
  today: LocalDate,
): LocalDate | undefined => {
  if (typeof value === 'number') return campaignDay(when === 'quarterly' ? when : 'yearly', value, today);
  return when === 'days' && typeof value === 'string' && value <= today ? value : undefined;
};
