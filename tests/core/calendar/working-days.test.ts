import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import { addWorkingDays, isWorkingDay, localDate, workingDaysBetween } from '../../../core/calendar/working-days';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { endOf, lastMomentOf, on } from './moments';

const calendar = compileCalendar(vietnamCalendar);
const end = (from: string, count: number) => addWorkingDays(calendar, on(from), count).at;
const taken = (from: string, to: string) => workingDaysBetween(calendar, on(from), on(to));

describe('addWorkingDays', () => {
  it('ends with the midnight after the last day, the day of the event not counted', () => {
    expect(addWorkingDays(calendar, on('2026-03-02'), 3)).toEqual({ at: '2026-03-05T17:00:00.000Z', pending: false });
  });

  it('passes over weekends', () => {
    expect(end('2026-03-05', 2)).toBe(endOf('2026-03-09'));
  });

  it('passes over Tết 2026', () => {
    expect(end('2026-02-12', 1)).toBe(endOf('2026-02-13'));
    expect(end('2026-02-12', 2)).toBe(endOf('2026-02-23'));
  });

  it('passes over the assumed Tết of 2027 and says that it is not final', () => {
    expect(addWorkingDays(calendar, on('2027-02-02'), 2)).toEqual({ at: endOf('2027-02-11'), pending: true });
  });

  it('passes over Vietnamese Culture Day from 2026, and counts 24 November 2025', () => {
    expect(end('2026-11-20', 2)).toBe(endOf('2026-11-25'));
    expect(end('2027-11-23', 1)).toBe(endOf('2027-11-25'));
    expect(end('2025-11-21', 1)).toBe(endOf('2025-11-24'));
  });

  it('passes over the day in lieu of a holiday on a Sunday', () => {
    expect(end('2026-04-24', 1)).toBe(endOf('2026-04-28'));
    expect(end('2026-04-24', 3)).toBe(endOf('2026-05-04'));
  });

  it('passes over a swapped Friday and counts the Saturday that makes up for it', () => {
    expect(end('2025-12-31', 1)).toBe(endOf('2026-01-05'));
    expect(end('2026-01-08', 1)).toBe(endOf('2026-01-09'));
    expect(end('2026-01-08', 2)).toBe(endOf('2026-01-10'));
    expect(end('2026-01-08', 3)).toBe(endOf('2026-01-12'));
  });

  it('passes over a swapped Monday and counts the Saturday worked before it', () => {
    expect(end('2026-08-21', 1)).toBe(endOf('2026-08-22'));
    expect(end('2026-08-21', 2)).toBe(endOf('2026-08-24'));
    expect(end('2026-08-28', 1)).toBe(endOf('2026-09-03'));
  });

  it('does not count a make-up Saturday that is itself the day of the event', () => {
    expect(end('2026-01-10', 1)).toBe(endOf('2026-01-12'));
  });

  it('begins to count after the block when the event falls on a day off', () => {
    expect(end('2026-02-17', 1)).toBe(endOf('2026-02-23'));
    expect(end('2026-11-21', 1)).toBe(endOf('2026-11-23'));
  });

  it('takes the day of the event from the clocks of Vietnam, to the millisecond', () => {
    expect(addWorkingDays(calendar, lastMomentOf('2026-11-19'), 1).at).toBe(endOf('2026-11-20'));
    expect(addWorkingDays(calendar, endOf('2026-11-19'), 1).at).toBe(endOf('2026-11-23'));
    expect(addWorkingDays(calendar, '2026-11-19T00:00:00.000Z', 1).at).toBe(endOf('2026-11-20'));
  });

  it('ends with the day of the event when nothing is allowed, even on a day off', () => {
    expect(end('2026-11-20', 0)).toBe(endOf('2026-11-20'));
    expect(end('2026-11-21', 0)).toBe(endOf('2026-11-21'));
    expect(addWorkingDays(calendar, on('2027-02-06'), 0)).toEqual({ at: endOf('2027-02-06'), pending: false });
  });

  it('runs over the ends of months and of the year', () => {
    expect(end('2026-06-30', 1)).toBe(endOf('2026-07-01'));
    expect(end('2026-12-30', 2)).toBe(endOf('2027-01-04'));
  });

  it('is pending only when it counts into a year without a decision', () => {
    expect(addWorkingDays(calendar, on('2026-12-30'), 1)).toEqual({ at: endOf('2026-12-31'), pending: false });
    expect(addWorkingDays(calendar, on('2026-12-31'), 1)).toEqual({ at: endOf('2027-01-04'), pending: true });
    expect(addWorkingDays(calendar, on('2025-12-31'), 1).pending).toBe(false);
    expect(addWorkingDays(calendar, on('2025-12-30'), 1).pending).toBe(true);
  });
});

describe('beyond the years of the calendar', () => {
  it('knows the weekends only and says that nothing is final', () => {
    expect(addWorkingDays(calendar, on('2028-04-28'), 1)).toEqual({ at: endOf('2028-05-01'), pending: true });
    expect(addWorkingDays(calendar, on('2024-12-31'), 1)).toEqual({ at: endOf('2025-01-01'), pending: true });
  });

  it('counts 29 February 2028', () => {
    expect(end('2028-02-28', 1)).toBe(endOf('2028-02-29'));
    expect(end('2028-02-28', 2)).toBe(endOf('2028-03-01'));
    expect(isWorkingDay(calendar, '2028-02-29')).toBe(true);
  });

  it('answers for sixty years on either side', () => {
    expect(end('2087-12-30', 1)).toBe(endOf('2087-12-31'));
    expect(isWorkingDay(calendar, '1966-01-03')).toBe(true);
  });

  it.each([
    ['a limit that ends there', () => end('2087-12-31', 1)],
    ['an event there', () => end('2088-01-05', 1)],
    ['a limit of a thousand years', () => end('2026-01-05', 261_000)],
    ['a limit of all the days there are', () => end('2026-01-05', Number.MAX_SAFE_INTEGER)],
    ['a day before', () => isWorkingDay(calendar, '1965-12-31')],
    ['the first day of all', () => isWorkingDay(calendar, '0001-01-01')],
  ])('throws a named error for %s', (_, ask) => {
    expect(ask).toThrow(expect.objectContaining({ name: 'CalendarError', fault: 'beyondHorizon' }));
  });
});

describe('workingDaysBetween', () => {
  it('is 0 on the day of the event and before it', () => {
    expect(taken('2026-11-20', '2026-11-20')).toBe(0);
    expect(taken('2026-11-20', '2026-11-02')).toBe(0);
    expect(workingDaysBetween(calendar, endOf('2026-11-19'), lastMomentOf('2026-11-20'))).toBe(0);
  });

  it('counts the day of the act', () => {
    expect(taken('2026-11-19', '2026-11-20')).toBe(1);
    expect(taken('2026-11-16', '2026-11-20')).toBe(4);
  });

  it('counts an act on a day off with the working day that follows, for by then the day before has run out', () => {
    expect(taken('2026-11-19', '2026-11-21')).toBe(2);
    expect(taken('2026-11-19', '2026-11-23')).toBe(2);
    expect(taken('2026-11-23', '2026-11-24')).toBe(1);
  });

  it('counts up to a midnight only the days before it', () => {
    expect(workingDaysBetween(calendar, on('2026-11-19'), endOf('2026-11-20'))).toBe(1);
    expect(workingDaysBetween(calendar, on('2026-11-19'), endOf('2026-11-19'))).toBe(0);
    expect(workingDaysBetween(calendar, on('2026-11-19'), '2026-11-20T17:00:00.001Z')).toBe(2);
  });

  it('passes over Tết and counts make-up Saturdays', () => {
    expect(taken('2026-02-12', '2026-02-23')).toBe(2);
    expect(taken('2026-01-08', '2026-01-12')).toBe(3);
  });

  it('runs over several years', () => {
    // 261 weekdays in each year; 14 off and 2 Saturdays worked in 2026, 12 off in 2027.
    expect(taken('2025-12-31', '2026-12-31')).toBe(249);
    expect(taken('2025-12-31', '2027-12-31')).toBe(498);
  });
});

describe('days and dates', () => {
  it('tells the day it is in Vietnam', () => {
    expect(localDate(calendar, '2026-12-31T16:59:59.999Z')).toBe('2026-12-31');
    expect(localDate(calendar, '2026-12-31T17:00:00.000Z')).toBe('2027-01-01');
  });

  it.each(['2026-02-30', '2026-2-3', '', 'today', '2026-02-03T00:00:00.000Z', '02026-02-03'])('throws for %p as a day', (date) => {
    expect(() => isWorkingDay(calendar, date)).toThrow(expect.objectContaining({ fault: 'notALocalDate' }));
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('throws for %p as a number of days', (count) => {
    expect(() => addWorkingDays(calendar, on('2026-03-02'), count)).toThrow(expect.objectContaining({ fault: 'notACount' }));
  });
});

describe('compileCalendar', () => {
  it('compiles the same calendar once', () => {
    expect(compileCalendar(vietnamCalendar)).toBe(calendar);
    expect(compileCalendar({ ...vietnamCalendar })).not.toBe(calendar);
  });
});
