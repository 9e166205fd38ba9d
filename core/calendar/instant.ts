import { CalendarError } from './calendar-error';
import { epochDay, MS_PER_UTC_DAY } from './local-date';

/**
 * A point in time in UTC with milliseconds, in the one written form `2026-11-22T03:04:05.678Z`, so that the order of the
 * texts is the order of the times.
 */
export type Instant = string;

const LENGTH = '2026-11-22T03:04:05.678Z'.length;
const DIGIT_ZERO = '0'.charCodeAt(0);
const HYPHEN = '-'.charCodeAt(0);
const LETTER_T = 'T'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);
const LETTER_Z = 'Z'.charCodeAt(0);

/**
 * Milliseconds since 1970 of an instant. The digits are read one by one: `Date.parse` also takes offsets, missing parts
 * and 30 February, and checking what it took costs more than the whole deadline.
 *
 * @throws CalendarError `notAnInstant` for any other way of writing a time and for times that don't exist
 */
export function instantToMs(instant: Instant): number {
  const day = epochDay(digits(instant, 0, 4), digits(instant, 5, 2), digits(instant, 8, 2));
  const hour = digits(instant, 11, 2);
  const minute = digits(instant, 14, 2);
  const second = digits(instant, 17, 2);
  const ms = day * MS_PER_UTC_DAY + ((hour * 60 + minute) * 60 + second) * 1000 + digits(instant, 20, 3);
  // One NaN among the parts makes the sum NaN.
  if (Number.isNaN(ms) || hour > 23 || minute > 59 || second > 59 || !hasSeparators(instant)) {
    throw new CalendarError('notAnInstant', `not an instant in UTC with milliseconds: ${instant.slice(0, 2 * LENGTH)}`);
  }
  return ms;
}

/** The instant for milliseconds since 1970. */
export function msToInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** The number written in `length` digits from `start`, or NaN. */
function digits(text: string, start: number, length: number): number {
  let value = 0;
  for (let index = start; index < start + length; index++) {
    const digit = text.charCodeAt(index) - DIGIT_ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function hasSeparators(text: string): boolean {
  return (
    text.length === LENGTH &&
    text.charCodeAt(4) === HYPHEN &&
    text.charCodeAt(7) === HYPHEN &&
    text.charCodeAt(10) === LETTER_T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON &&
    text.charCodeAt(19) === DOT &&
    text.charCodeAt(23) === LETTER_Z
  );
}
