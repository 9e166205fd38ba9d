import { type CompiledCalendar, tableOf } from '../calendar/compiled-calendar';
import { type Instant, instantToMs, msToInstant } from '../calendar/instant';
import { type LocalDate, parseLocalDate } from '../calendar/local-date';
import { endOf } from '../calendar/year-table';
import type { FormValues } from '../command';

/**
 * From when a clock counts: from the day that the form of the result that starts it says, as the day on which a breach was found out, and no later than
 * now. A day before the calendar's horizon counts as the first day of it: such a clock has run out in either case.
 */
export const clockStart = (calendar: CompiledCalendar, at: Instant, field: string | undefined, form: FormValues = {}): Instant => {
  const value = field === undefined ? undefined : form[field];
  if (value?.kind !== 'date') return at;
  const within = withinDay(calendar, value.value);
  return within < at ? within : at;
};

/** The last instant of a local day. */
const withinDay = (calendar: CompiledCalendar, date: LocalDate): Instant => {
  const day = Math.max(parseLocalDate(date) ?? 0, calendar.firstDays[0] ?? 0);
  const last = calendar.firstDays.at(-1) ?? 0;
  const known = Math.min(day, last - 1);
  return msToInstant(instantToMs(endOf(tableOf(calendar, known), known)) - 1);
};
