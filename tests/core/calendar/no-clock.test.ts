import { addCalendarDays, addMonths } from '../../../core/calendar/calendar-days';
import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import { addWorkingDays, isWorkingDay, localDate, workingDaysBetween } from '../../../core/calendar/working-days';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { endOf, on } from './moments';

/** A Date that can be asked about any time but the present one. */
class ClocklessDate extends Date {
  constructor(time?: number) {
    if (time === undefined) throw new Error('the clock was read');
    super(time);
  }

  static override now(): number {
    throw new Error('the clock was read');
  }
}

describe('the calendar in a replayed history', () => {
  const realDate = globalThis.Date;
  afterEach(() => {
    globalThis.Date = realDate;
  });

  it('never reads the clock, not even while it compiles', () => {
    const from = on('2026-11-20');
    const to = on('2027-03-01');
    Object.assign(globalThis, { Date: ClocklessDate });
    const calendar = compileCalendar({ ...vietnamCalendar });
    expect(addWorkingDays(calendar, from, 1).at).toBe(endOf('2026-11-23'));
    expect(addCalendarDays(calendar, from, 300).pending).toBe(true);
    expect(addMonths(calendar, from, 3).at).toBe(endOf('2027-02-20'));
    expect(workingDaysBetween(calendar, from, to)).toBeGreaterThan(0);
    expect(isWorkingDay(calendar, '2026-11-20')).toBe(true);
    expect(localDate(calendar, from)).toBe('2026-11-20');
    expect(() => Date.now()).toThrow('the clock was read');
  });
});
