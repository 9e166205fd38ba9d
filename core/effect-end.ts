import type { EventOf } from './event';
import type { LocalDate } from './facts';
import { monthsLater } from './rules/local-dates';

/** The last day of an effect that is entered on a day: the end of its term, or the day that a check found, whichever comes first. */
export const lastDayOf = ({ term, until }: Pick<EventOf<'applied'>, 'term' | 'until'>, entered: LocalDate): LocalDate | undefined => {
  const end = term === undefined ? undefined : monthsLater(entered, term);
  return end === undefined || (until !== undefined && until < end) ? until : end;
};
