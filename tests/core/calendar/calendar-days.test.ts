import { addCalendarDays, addMonths } from '../../../core/calendar/calendar-days';
import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { endOf, lastMomentOf, on } from './moments';

const calendar = compileCalendar(vietnamCalendar);
const endOfMonths = (from: string, count: number) => addMonths(calendar, on(from), count).at;
const endOfDays = (from: string, count: number) => addCalendarDays(calendar, on(from), count).at;

describe('addCalendarDays', () => {
  it('counts every day after that of the event', () => {
    expect(addCalendarDays(calendar, on('2026-03-02'), 10)).toEqual({ at: endOf('2026-03-12'), pending: false });
  });

  it('moves from a weekend or a holiday to the next working day', () => {
    expect(endOfDays('2026-11-20', 1)).toBe(endOf('2026-11-23'));
    expect(endOfDays('2026-11-20', 4)).toBe(endOf('2026-11-25'));
    expect(endOfDays('2026-02-04', 10)).toBe(endOf('2026-02-23'));
  });

  it('stays on a make-up Saturday', () => {
    expect(endOfDays('2026-08-20', 2)).toBe(endOf('2026-08-22'));
  });

  it('moves from a day off also when nothing is allowed', () => {
    expect(endOfDays('2026-11-20', 0)).toBe(endOf('2026-11-20'));
    expect(endOfDays('2026-11-21', 0)).toBe(endOf('2026-11-23'));
  });

  it('is pending only when its last day rests on a decision not yet known', () => {
    expect(addCalendarDays(calendar, on('2026-12-30'), 1)).toEqual({ at: endOf('2026-12-31'), pending: false });
    expect(addCalendarDays(calendar, on('2026-12-30'), 2)).toEqual({ at: endOf('2027-01-04'), pending: true });
    expect(addCalendarDays(calendar, on('2025-12-30'), 10)).toEqual({ at: endOf('2026-01-09'), pending: false });
  });

  it('throws beyond the horizon and for what is no count', () => {
    expect(() => endOfDays('2026-01-05', 365 * 100)).toThrow(expect.objectContaining({ fault: 'beyondHorizon' }));
    expect(() => endOfDays('2026-01-05', Number.MAX_SAFE_INTEGER)).toThrow(expect.objectContaining({ fault: 'beyondHorizon' }));
    expect(() => endOfDays('2026-01-05', 1.5)).toThrow(expect.objectContaining({ fault: 'notACount' }));
  });
});

describe('addMonths', () => {
  it('ends with the day of the same number', () => {
    expect(addMonths(calendar, on('2026-03-16'), 6)).toEqual({ at: endOf('2026-09-16'), pending: false });
  });

  it('ends with the last day of a month that has no such day', () => {
    expect(endOfMonths('2026-01-31', 1)).toBe(endOf('2026-02-28'));
    expect(endOfMonths('2026-01-31', 2)).toBe(endOf('2026-03-31'));
    expect(endOfMonths('2026-08-31', 6)).toBe(endOf('2027-02-28'));
    expect(endOfMonths('2027-12-31', 2)).toBe(endOf('2028-02-29'));
  });

  it('ends a year from 29 February with 28 February, and four years with 29 February', () => {
    expect(endOfMonths('2028-02-29', 12)).toBe(endOf('2029-02-28'));
    expect(endOfMonths('2028-02-29', 48)).toBe(endOf('2032-02-29'));
  });

  it('takes the day of the event from the clocks of Vietnam', () => {
    expect(addMonths(calendar, lastMomentOf('2026-01-30'), 1).at).toBe(endOf('2026-02-28'));
    expect(addMonths(calendar, lastMomentOf('2026-02-28'), 1).at).toBe(endOf('2026-03-28'));
    expect(addMonths(calendar, endOf('2026-02-28'), 1).at).toBe(endOf('2026-04-01'));
  });

  it('stays on a day off and rests on no decision', () => {
    expect(addMonths(calendar, on('2026-08-06'), 6)).toEqual({ at: endOf('2027-02-06'), pending: false });
  });

  it('ends with the day of the event when nothing is allowed', () => {
    expect(endOfMonths('2026-11-21', 0)).toBe(endOf('2026-11-21'));
  });

  it('throws beyond the horizon and for what is no count', () => {
    expect(endOfMonths('2026-01-05', 12 * 61)).toBe(endOf('2087-01-05'));
    expect(() => endOfMonths('2026-01-05', 12 * 62)).toThrow(expect.objectContaining({ fault: 'beyondHorizon' }));
    expect(() => endOfMonths('2026-01-05', Number.MAX_SAFE_INTEGER)).toThrow(expect.objectContaining({ fault: 'beyondHorizon' }));
    expect(() => endOfMonths('2026-01-05', -1)).toThrow(expect.objectContaining({ fault: 'notACount' }));
  });
});
