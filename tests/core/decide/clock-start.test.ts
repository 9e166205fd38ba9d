import { addCalendarDays } from '../../../core/calendar/calendar-days';
import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import { clockStart } from '../../../core/decide/clock-start';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';

const CALENDAR = compileCalendar(vietnamCalendar);
const NOW = '2026-08-17T02:00:00.000Z';
const on = (value: string) => ({ detected: { kind: 'date', value } }) as const;
const last = (value: string): string => addCalendarDays(CALENDAR, clockStart(CALENDAR, NOW, 'detected', on(value)), 90).at;

describe('from when a clock counts', () => {
  it('is the day that the form says, which is not counted itself', () => {
    expect(last('2026-05-25')).toBe('2026-08-24T17:00:00.000Z'); // the 90th day after 25 May is Sunday, 23 August
  });

  it('is now where the clock names no field, the form has none, or it says no day', () => {
    expect(clockStart(CALENDAR, NOW, undefined, on('2026-05-25'))).toBe(NOW);
    expect(clockStart(CALENDAR, NOW, 'detected')).toBe(NOW);
    expect(clockStart(CALENDAR, NOW, 'other', on('2026-05-25'))).toBe(NOW);
    expect(clockStart(CALENDAR, NOW, 'detected', { detected: { kind: 'number', value: 3 } })).toBe(NOW);
  });

  it('is never later than now: a day that lies ahead lengthens nothing', () => {
    expect(clockStart(CALENDAR, NOW, 'detected', on('2026-08-17'))).toBe(NOW);
    expect(clockStart(CALENDAR, NOW, 'detected', on('2031-01-01'))).toBe(NOW);
    expect(clockStart(CALENDAR, NOW, 'detected', on('9999-12-31'))).toBe(NOW);
  });

  it('lies within the calendar for whatever day somebody writes', () => {
    expect(last('0001-01-01') < NOW).toBe(true);
    expect(last('1899-12-31') < NOW).toBe(true);
  });
});
