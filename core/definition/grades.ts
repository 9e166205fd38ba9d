import { parseLocalDate } from '../calendar/local-date';
import type { LocalDate } from '../facts';
import { must } from '../must';
import type { EffectKind } from './effect-table';

/** The grades of a year's work, best first (catalogue section 5). */
export const GRADES = ['excellent', 'good', 'complete', 'incomplete'] as const;
export type Grade = (typeof GRADES)[number];

/** The quarters of a year, by the names that a form gives them. */
export const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;

export const isGrade = (word: unknown): word is Grade => GRADES.some((grade) => grade === word);

/** The effects whose kind alone says which grade is entered. */
const FIXED: Readonly<Partial<Record<EffectKind, Grade>>> = { gradeIncomplete: 'incomplete', gradeExcellent: 'excellent' };

/**
 * The word that an effect enters, of what a form or a check said. Whoever was proposed as excellent and is not among those chosen under the cap is graded
 * good: `grade` never enters the highest.
 */
export const wordEntered = (kind: EffectKind, said: string | undefined): string | undefined =>
  FIXED[kind] ?? (kind === 'grade' && said === 'excellent' ? 'good' : said);

/** The effects that are about a year of somebody's work. */
const OF_YEAR: readonly EffectKind[] = ['recordScore', 'proposeGrade', 'gradeIncomplete', 'grade', 'gradeExcellent', 'correctGrade'];
export const isOfYear = (kind: EffectKind): boolean => OF_YEAR.includes(kind);

/** The effects that are about the year graded, which the rule pack's last day in January ends. */
export const isGraded = (kind: EffectKind): boolean => isOfYear(kind) && kind !== 'recordScore';

/** Last day of January on which the year before is still graded (special units, catalogue P10 c). */
export const LAST_DAY = 'grading-last-january-day';

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));

/** The year graded by a decision of that day: its own, or the one before up to the last day in January. */
export const gradedYear = (day: LocalDate, lastInJanuary: number): number =>
  monthOf(day) === 1 && Number(day.slice(8)) <= lastInJanuary ? yearOf(day) - 1 : yearOf(day);

const MONTHS_PER_QUARTER = 3;

/** The number of a quarter, from 1; 0 for what is none. */
export const quarterOf = (word: string | undefined): number => QUARTERS.findIndex((one) => one === word) + 1;

/** The year of a quarter that is scored on that day: the latest in which it has begun. */
export const scoredYear = (day: LocalDate, quarter: string): number => {
  must(parseLocalDate(day), 'a day');
  const begins = (quarterOf(quarter) - 1) * MONTHS_PER_QUARTER + 1;
  return begins <= monthOf(day) ? yearOf(day) : yearOf(day) - 1;
};
