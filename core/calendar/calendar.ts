import { z } from 'zod';
import { calendarFlaws } from './calendar-flaws';
import { parseLocalDate } from './local-date';

/** Longest text of a name, a source or an assumption, in characters. */
const MAX_TEXT_CHARS = 300;
/** Most years one calendar holds. */
const MAX_YEARS = 100;
/** Most entries one year holds: every day once, in a leap year. */
const MAX_DAYS_PER_YEAR = 366;
/** The written form of a date has four digits of year; before 1900 the zone had no standard time. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

const text = z.string().trim().min(1).max(MAX_TEXT_CHARS);
const localizedText = z.strictObject({ vi: text, en: text }).readonly();
const localDate = z.string().refine((date) => parseLocalDate(date) !== undefined, 'must be an existing day, written YYYY-MM-DD');

/**
 * Where a day comes from. Certainty: `resolution` stands in the resolution that orders this system, `secondary` was read
 * in a public secondary source, `unverified` is general knowledge, `design` is an assumption of this project.
 */
const source = z
  .strictObject({
    instrument: text,
    article: text.optional(),
    certainty: z.enum(['resolution', 'secondary', 'unverified', 'design']),
  })
  .readonly();

const everyDay = {
  date: localDate,
  name: localizedText,
  source,
  /** True while no decision names this date. */
  pending: z.boolean(),
  /** What was assumed in place of the missing decision; stands exactly on pending days. */
  assumption: localizedText.optional(),
};

/** A day without work: a public holiday, a day in lieu of one, or a day swapped away. On a weekend it changes nothing. */
const dayOff = z.strictObject({ kind: z.literal('dayOff'), ...everyDay }).readonly();

/** A Saturday or Sunday that is worked (ngày làm bù) for the day off `makesUpFor`. */
const makeUpWorkday = z.strictObject({ kind: z.literal('makeUpWorkday'), makesUpFor: localDate, ...everyDay }).readonly();

const year = z
  .strictObject({
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
    /** `pending` until the year's decision is known: any of its days may still change, so no deadline in it is final. */
    status: z.enum(['decreed', 'pending']),
    days: z
      .array(z.discriminatedUnion('kind', [dayOff, makeUpWorkday]))
      .max(MAX_DAYS_PER_YEAR)
      .readonly(),
  })
  .readonly();

const calendar = z
  .strictObject({
    /** Changes with every change of a day; a case's papers name the version they were reckoned by. */
    version: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'must be 1 to 64 of a-z, 0-9, dot and hyphen'),
    zone: z.literal('Asia/Ho_Chi_Minh'),
    years: z.array(year).min(1).max(MAX_YEARS).readonly(),
  })
  .readonly();

/** The days off and make-up workdays of consecutive years. Every Monday to Friday that it does not name is worked. */
export type WorkingCalendar = z.infer<typeof calendar>;
export type CalendarYear = WorkingCalendar['years'][number];
export type CalendarDay = CalendarYear['days'][number];

/** One thing wrong with a calendar; `path` as in `years[0].days[3].date`, empty for the whole value. */
export interface CalendarIssue {
  readonly path: string;
  readonly message: string;
}

export type ParsedCalendar =
  | { readonly ok: true; readonly value: WorkingCalendar }
  | { readonly ok: false; readonly issues: readonly CalendarIssue[] };

/**
 * Reads a calendar from outside. The value is a frozen copy, so it may serve as a key of what is compiled from it.
 * All issues of shape come together; the rules between days are checked once the shape is right.
 */
export function parseCalendar(input: unknown): ParsedCalendar {
  const parsed = calendar.safeParse(input);
  const issues = parsed.success
    ? calendarFlaws(parsed.data)
    : parsed.error.issues.map((issue) => ({ path: z.core.toDotPath(issue.path), message: issue.message }));
  return parsed.success && issues.length === 0 ? { ok: true, value: parsed.data } : { ok: false, issues };
}
