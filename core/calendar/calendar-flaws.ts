import type { CalendarDay, CalendarIssue, CalendarYear, WorkingCalendar } from './calendar';
import { isWeekend, type LocalDate, parseLocalDate } from './local-date';

/**
 * What is wrong between the days of a calendar whose shape is right: gaps between years, days outside their year,
 * days named twice, make-up workdays that make up for nothing, and pending days without their assumption.
 */
export function calendarFlaws(calendar: WorkingCalendar): readonly CalendarIssue[] {
  const places = calendar.years.flatMap((year, yearIndex) =>
    year.days.map((day, dayIndex) => ({ year, day, path: `years[${yearIndex}].days[${dayIndex}]` })),
  );
  const kinds = new Map<LocalDate, CalendarDay['kind']>(places.map(({ day }) => [day.date, day.kind]));
  return [
    ...yearFlaws(calendar.years),
    ...repeated(places.map(({ day, path }) => ({ date: day.date, path: `${path}.date` }))),
    ...repeated(
      places.flatMap(({ day, path }) => (day.kind === 'makeUpWorkday' ? [{ date: day.makesUpFor, path: `${path}.makesUpFor` }] : [])),
    ),
    ...places.flatMap(({ year, day, path }) => [
      ...dateFlaws(year, day, path),
      ...makeUpFlaws(day, kinds, path),
      ...pendingFlaws(year, day, path),
    ]),
  ];
}

function yearFlaws(years: readonly CalendarYear[]): readonly CalendarIssue[] {
  return years.flatMap(({ year }, index) => {
    const before = years[index - 1];
    return before === undefined || year === before.year + 1
      ? []
      : [{ path: `years[${index}].year`, message: `must follow ${before.year}: years stand in order without a gap` }];
  });
}

function repeated(dates: readonly { readonly date: LocalDate; readonly path: string }[]): readonly CalendarIssue[] {
  const seen = new Set<LocalDate>();
  return dates.flatMap(({ date, path }) => {
    if (seen.has(date)) return [{ path, message: `${date} is named twice` }];
    seen.add(date);
    return [];
  });
}

function dateFlaws(year: CalendarYear, day: CalendarDay, path: string): readonly CalendarIssue[] {
  return day.date.startsWith(`${year.year}-`) ? [] : [{ path: `${path}.date`, message: `${day.date} is not a day of ${year.year}` }];
}

function makeUpFlaws(day: CalendarDay, kinds: ReadonlyMap<LocalDate, CalendarDay['kind']>, path: string): readonly CalendarIssue[] {
  if (day.kind !== 'makeUpWorkday') return [];
  const issues: CalendarIssue[] = [];
  if (!fallsOnWeekend(day.date)) {
    issues.push({
      path: `${path}.date`,
      message: `${day.date} is worked anyway: a make-up workday falls on a Saturday or Sunday`,
    });
  }
  if (kinds.get(day.makesUpFor) !== 'dayOff' || fallsOnWeekend(day.makesUpFor)) {
    issues.push({
      path: `${path}.makesUpFor`,
      message: `${day.makesUpFor} is not a day off from Monday to Friday in this calendar`,
    });
  }
  return issues;
}

function pendingFlaws(year: CalendarYear, day: CalendarDay, path: string): readonly CalendarIssue[] {
  const issues: CalendarIssue[] = [];
  if (day.pending && year.status === 'decreed') {
    issues.push({ path: `${path}.pending`, message: `a decreed year has no pending day` });
  }
  if (day.pending !== (day.assumption !== undefined)) {
    issues.push({ path: `${path}.assumption`, message: `must stand on a pending day and on no other` });
  }
  return issues;
}

function fallsOnWeekend(date: LocalDate): boolean {
  const day = parseLocalDate(date);
  return day !== undefined && isWeekend(day);
}
