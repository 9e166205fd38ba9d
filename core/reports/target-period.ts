import type { RulePack } from '../definition/rule-pack';
import { numberOf } from '../definition/rule-values';
import type { LocalDate } from '../facts';

/** Of which days and ages the figures of the targets speak, as of a day. */
export interface TargetPeriod {
  readonly today: LocalDate;
  /** The last whole year, whose grades count. */
  readonly gradedYear: number;
  /** The first day of the current year: replacements since then, and terms that ended since then, count. */
  readonly since: LocalDate;
  /** Young is whoever is under this age, in years. */
  readonly youngAge: number;
  /** How long before the end of a term a case may have been opened to count for it, in days. */
  readonly termCaseDays: number;
}

/** The period of a report as of a local day. */
export const targetPeriod = (pack: RulePack, today: LocalDate): TargetPeriod => {
  const year = Number(today.slice(0, 4));
  return {
    today,
    gradedYear: year - 1,
    since: `${today.slice(0, 4)}-01-01`,
    youngAge: numberOf({ pack }, 'young-official-age'),
    termCaseDays: numberOf({ pack }, 'term-case-days'),
  };
};
