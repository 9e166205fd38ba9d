import type { Outcome } from './outcome';
import type { Limit, Person, Source, Text, Time } from './words';

/**
 * Words in which a procedure is written: small functions that return plain JSON data, so that someone who knows the
 * regulation and no TypeScript can check a definition line by line.
 */
export const t = (vi: string, en: string): Text => ({ vi, en });

const from =
  (certainty: Source['certainty']) =>
  (instrument: string, article?: string): Source =>
    article === undefined ? { instrument, certainty } : { instrument, article, certainty };
/** A section of the provincial resolution, read in full. */
export const resolution = (section: string): Source => ({
  instrument: 'Nghị quyết Ban Thường vụ Tỉnh ủy',
  article: section,
  certainty: 'resolution',
});
/** Read in a public secondary source. */
export const secondary = from('secondary');
/** General knowledge, to be confirmed. */
export const unverified = from('unverified');
/** A proposal of this project, not a rule. */
export const proposed = (why: string): Source => ({ instrument: 'Sáu Rõ', article: why, certainty: 'design' });

interface Reach {
  readonly higher?: 0 | 1 | 2 | 3;
  readonly delegable?: boolean;
}
const holder =
  (role: 'head' | 'deputy' | 'member' | 'officer', delegable: boolean) =>
  (place: string, reach: Reach = {}): Person => ({
    kind: 'role',
    role,
    in: place,
    higher: reach.higher ?? 1,
    delegable: reach.delegable ?? delegable,
  });
export const head = holder('head', true);
export const officer = holder('officer', true);
/** Members vote in person: a vote is never delegated. */
export const members = holder('member', false);
export const concerned = (slot: string): Person => ({ kind: 'concerned', slot });

interface Passed {
  readonly report?: number;
  readonly higher?: number;
  readonly then: string;
}
const duty = (limit: Limit, passed: Passed, extend?: Time['extend']): Time => ({
  kind: 'duty',
  limit,
  onHold: 'stops',
  ...(extend === undefined ? {} : { extend }),
  passed: { report: passed.report ?? 1, higher: passed.higher ?? 0, then: passed.then },
});
/** So many working days to act; late still counts, and is reported. */
export const workingDays = (rule: string, passed: Passed, extend?: Time['extend']): Time =>
  duty({ rule, unit: 'workingDays' }, passed, extend);
/** So many calendar days to act, where the law counts in those; late still counts, and is reported. */
export const calendarDays = (rule: string, passed: Passed, extend?: Time['extend']): Time =>
  duty({ rule, unit: 'calendarDays' }, passed, extend);
export const months = (rule: string, passed: Passed): Time => duty({ rule, unit: 'months' }, passed);
/** An agreed time that no hold lengthens, and nobody is reminded of: it runs out. */
export const running = (limit: Limit, then: string, extend?: Time['extend']): Time => ({
  kind: 'duty',
  limit,
  onHold: 'runs',
  ...(extend === undefined ? {} : { extend }),
  passed: { report: 0, higher: 0, then },
});
export const runningMonths = (rule: string, then: string): Time => running({ rule, unit: 'months' }, then);
/** So many working days that close: what comes late is refused. */
export const window = (rule: string, then: string): Time => ({
  kind: 'window',
  limit: { rule, unit: 'workingDays' },
  onHold: 'stops',
  passed: { report: 0, higher: 0, then },
});

type More = Omit<Outcome, 'to'>;
export const to = (step: string, more: More = {}): Outcome => ({ to: { step }, ...more });
export const end = (name: string, more: More = {}): Outcome => ({ to: { end: name }, ...more });
/** Back, so many times; `beyond` is what counts afterwards where no person chooses. */
export const back = (step: string, times: number, beyond?: string, more: More = {}): Outcome => ({
  to: { step },
  atMost: beyond === undefined ? { times } : { times, beyond },
  ...more,
});

export const reasons = { reasons: true } as const;
export const party = (...papers: readonly string[]): More => ({ papers: papers.map((paper) => ({ paper, layout: 'party' })) });
export const state = (...papers: readonly string[]): More => ({ papers: papers.map((paper) => ({ paper, layout: 'state' })) });
/** The papers that someone records on behalf of the body at a place: it is theirs, whoever puts them into the book. */
export const issuedBy = (place: string, { papers = [] }: Pick<More, 'papers'>): More => ({
  papers: papers.map((paper) => ({ ...paper, issuer: place })),
});
/** Puts people into a slot: those of the form's field of that name, or whom the ballot chose. */
export const lists = (into: string, atMost: number): More => ({ lists: { into, atMost } });
