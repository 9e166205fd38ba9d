import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import type { CalendarYear } from '../../../core/calendar/calendar';
import { addCalendarDays, addMonths } from '../../../core/calendar/calendar-days';
import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { Instant } from '../../../core/calendar/instant';
import { addWorkingDays, isWorkingDay, localDate, workingDaysBetween } from '../../../core/calendar/working-days';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { calendarOf, dayOff, decreed } from './sample-years';

const ZONE = 'Asia/Ho_Chi_Minh';
const calendar = compileCalendar(vietnamCalendar);

const instants = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from), max: Date.parse(to) }).map((ms) => new Date(ms).toISOString());

/** From a year before the calendar's years to a year after them. */
const instant = instants('2025-01-01T00:00:00.000Z', '2028-12-31T23:59:59.999Z');
const count = fc.integer({ min: 0, max: 400 });

/** The same rules written slowly, day by day on luxon's dates and the calendar's list. */
const listed = new Map(vietnamCalendar.years.flatMap(({ days }) => days.map((day) => [day.date, day.kind])));
const worked = (day: DateTime) => {
  const kind = listed.get(day.toISODate() ?? '');
  return day.weekday >= 6 ? kind === 'makeUpWorkday' : kind !== 'dayOff';
};
const dayOf = (text: Instant) => DateTime.fromISO(text, { zone: ZONE }).startOf('day');
const endOfDay = (day: DateTime) => day.plus({ days: 1 }).toUTC().toISO();
const slowly = (from: Instant, days: number) => {
  let day = dayOf(from);
  for (let left = days; left > 0; left -= worked(day) ? 1 : 0) day = day.plus({ days: 1 });
  return endOfDay(day);
};

describe('deadlines', () => {
  it('are those of counting day by day', () => {
    fc.assert(fc.property(instant, fc.integer({ min: 0, max: 60 }), (from, n) => addWorkingDays(calendar, from, n).at === slowly(from, n)));
  });

  it('fall after the event, and on the end of a working day when a day is counted', () => {
    fc.assert(
      fc.property(instant, count, (from, n) => {
        const { at } = addWorkingDays(calendar, from, n);
        const lastMoment = new Date(Date.parse(at) - 1).toISOString();
        return at > from && (n === 0 || isWorkingDay(calendar, localDate(calendar, lastMoment)));
      }),
    );
  });

  it('come later for a longer limit', () => {
    fc.assert(fc.property(instant, count, (from, n) => addWorkingDays(calendar, from, n).at < addWorkingDays(calendar, from, n + 1).at));
  });

  it('come no earlier for a later event', () => {
    fc.assert(
      fc.property(instant, instant, count, (one, other, n) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        return [addWorkingDays, addCalendarDays, addMonths].every(
          (add) => add(calendar, earlier, n % 100).at <= add(calendar, later, n % 100).at,
        );
      }),
    );
  });

  it('are the same for every moment of the day of the event', () => {
    fc.assert(
      fc.property(instant, count, (from, n) => {
        const morning = dayOf(from).toUTC().toISO() ?? '';
        return addWorkingDays(calendar, from, n).at === addWorkingDays(calendar, morning, n).at;
      }),
    );
  });

  it('in calendar days fall on the first working day from the last day on', () => {
    fc.assert(
      fc.property(instant, count, (from, n) => {
        let day = dayOf(from).plus({ days: n });
        while (!worked(day)) day = day.plus({ days: 1 });
        return addCalendarDays(calendar, from, n).at === endOfDay(day);
      }),
    );
  });

  it('in months are those of the zone', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 700 }),
        (from, n) => addMonths(calendar, from, n).at === endOfDay(dayOf(from).plus({ months: n })),
      ),
    );
  });
});

describe('time taken', () => {
  it('up to the end of a limit is the limit', () => {
    fc.assert(fc.property(instant, count, (from, n) => workingDaysBetween(calendar, from, addWorkingDays(calendar, from, n).at) === n));
  });

  it('is within a limit exactly up to its end', () => {
    fc.assert(
      fc.property(
        instant,
        instant,
        count,
        (from, to, n) => to <= addWorkingDays(calendar, from, n).at === workingDaysBetween(calendar, from, to) <= n,
      ),
    );
  });

  it('is the limit at its last moment, and more a moment after its end', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 400 }), (from, n) => {
        const end = Date.parse(addWorkingDays(calendar, from, n).at);
        const [lastMoment, momentAfter] = [end - 1, end + 1].map((ms) => new Date(ms).toISOString());
        return (
          workingDaysBetween(calendar, from, lastMoment ?? '') === n && workingDaysBetween(calendar, from, momentAfter ?? '') === n + 1
        );
      }),
    );
  });

  it('grows with time', () => {
    fc.assert(
      fc.property(instant, instant, instant, (from, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        return workingDaysBetween(calendar, from, earlier) <= workingDaysBetween(calendar, from, later);
      }),
    );
  });
});

/** A year in which any days are decreed off. */
const someDays = (year: number): fc.Arbitrary<CalendarYear> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 })
    .map((days) => decreed(year, ...days.map((day) => dayOff(new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)))));

describe('a deadline that is not pending', () => {
  it('stays whatever is decreed for the other years', () => {
    const [decided] = vietnamCalendar.years;
    if (decided === undefined) throw new Error('the calendar has years');
    fc.assert(
      fc.property(
        instants('2025-10-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z'),
        count,
        someDays(2025),
        someDays(2027),
        (from, n, before, after) => {
          const other = compileCalendar(calendarOf(before, decided, after));
          return [addWorkingDays, addCalendarDays, addMonths].every((add) => {
            const now = add(calendar, from, n % 80);
            return now.pending || now.at === add(other, from, n % 80).at;
          });
        },
      ),
    );
  });
});
