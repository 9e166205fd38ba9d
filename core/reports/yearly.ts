/** How many cases of one procedure, in a year; what each figure counts is told in `messages/` under `yearly-definition.<figure>`. */
export interface YearlyCounts {
  readonly procedure: string;
  /** Cases that were under way in the year at some time: what is held, reviewed, annulled is so many of them. */
  readonly cases: number;
  readonly opened: number;
  readonly byItself: number;
  readonly underWay: number;
  readonly ended: number;
  readonly results: readonly YearlyResult[];
  readonly late: number;
  readonly held: number;
  readonly reviewed: number;
  readonly annulled: number;
  readonly refusedAttempts: number;
}
export interface YearlyResult {
  readonly end: string;
  readonly as: string;
  readonly count: number;
}

/** The figures of the report, in the order in which they are told. */
export const YEARLY_FIGURES = [
  'opened',
  'byItself',
  'underWay',
  'ended',
  'late',
  'held',
  'reviewed',
  'annulled',
  'refusedAttempts',
] as const;
export type YearlyFigureName = (typeof YEARLY_FIGURES)[number];

export type YearlyFigure = { readonly kind: 'counted'; readonly count: number } | { readonly kind: 'withheld'; readonly fewerThan: number };

export interface YearlyLine {
  readonly procedure: string;
  readonly figures: Readonly<Record<YearlyFigureName, YearlyFigure>>;
  /** By their end; undefined where so few ended that people would know who. */
  readonly results?: readonly YearlyResult[];
}

/** What is told of how many cases there are, whoever they are about. */
const TOTALS: readonly YearlyFigureName[] = ['opened', 'byItself', 'underWay', 'ended', 'refusedAttempts'];

/**
 * The lines of the report. How many cases there are is told; what became of them is not broken down where they are fewer than `least`, since in so few
 * people would know whose. Of procedures that settle reports nothing is told of fewer than that, not even that there is one: who sent it in is to stay
 * unknown.
 */
export const yearlyLines = (counts: readonly YearlyCounts[], least: number, settlesReports: ReadonlySet<string>): readonly YearlyLine[] =>
  counts.map((line) => {
    const quiet = settlesReports.has(line.procedure) && line.cases < least;
    const figure = (name: YearlyFigureName): YearlyFigure => {
      const of = name === 'late' ? line.ended : line.cases;
      const few = quiet || (!TOTALS.includes(name) && of > 0 && of < least);
      return few ? { kind: 'withheld', fewerThan: least } : { kind: 'counted', count: line[name] };
    };
    const figures = Object.fromEntries(YEARLY_FIGURES.map((name) => [name, figure(name)])) as YearlyLine['figures'];
    const told = !quiet && (line.ended === 0 || line.ended >= least);
    return { procedure: line.procedure, figures, ...(told ? { results: line.results } : {}) };
  });
