export type Verdict = 'met' | 'goal missed' | 'floor missed' | '–';

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly verdict: Verdict;
}

/** What a value should be. `floor`: what it must be at least, or at most, although the goal is missed. */
export interface Wanted {
  readonly goal: number;
  readonly floor?: number;
  readonly better: 'higher' | 'lower';
}

/** How a value stands to what was wanted. */
export const judge = (value: number, { goal, floor, better }: Wanted): Verdict => {
  const reaches = (bound: number): boolean => (better === 'higher' ? value >= bound : value <= bound);
  if (reaches(goal)) return 'met';
  return floor === undefined || reaches(floor) ? 'goal missed' : 'floor missed';
};

/** A line that is judged. @param format writes a value with its unit */
export const judged = (what: string, value: number, wanted: Wanted, format: (value: number) => string, more = ''): Figure => ({
  what,
  measured: `**${format(value)}**${more === '' ? '' : ` ${more}`}`,
  wanted: wantedText(wanted, format),
  verdict: judge(value, wanted),
});

const wantedText = ({ goal, floor, better }: Wanted, format: (value: number) => string): string => {
  const sign = better === 'higher' ? '≥' : '≤';
  return `${sign} ${format(goal)}${floor === undefined ? '' : `, floor ${format(floor)}`}`;
};

/** A line that only tells. */
export const told = (what: string, measured: string): Figure => ({ what, measured, wanted: '', verdict: '–' });

/** The table in Markdown. */
export const tableOf = (figures: readonly Figure[]): string =>
  [
    '| figure | measured | wanted | verdict |',
    '|---|---|---|---|',
    ...figures.map(({ what, measured, wanted, verdict }) => `| ${what} | ${measured} | ${wanted} | ${verdict} |`),
  ].join('\n');

export const times = (value: number): string => value.toFixed(2);
export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
export const seconds = (value: number): string => `${value.toFixed(1)} s`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;
