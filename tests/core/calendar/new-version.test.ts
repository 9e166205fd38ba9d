import { type CalendarYear, parseCalendar, type WorkingCalendar } from '../../../core/calendar/calendar';
import { addCalendarDays } from '../../../core/calendar/calendar-days';
import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import { addWorkingDays, workingDaysBetween } from '../../../core/calendar/working-days';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { endOf, on } from './moments';
import { dayOff, decreed, makeUp } from './sample-years';

/** An invented decision for 2027: Tết a day earlier than assumed, 1 September instead of the 3rd, and one swap. */
const decision = decreed(
  2027,
  dayOff('2027-01-01'),
  ...['2027-02-03', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09'].map(dayOff),
  dayOff('2027-04-16'),
  dayOff('2027-04-30'),
  dayOff('2027-05-03'),
  dayOff('2027-09-01'),
  dayOff('2027-09-02'),
  dayOff('2027-09-03'),
  makeUp('2027-08-28', '2027-09-03'),
  dayOff('2027-11-24'),
);

const withYear = (calendar: WorkingCalendar, year: CalendarYear, version: string): WorkingCalendar => {
  const years = calendar.years.map((known) => (known.year === year.year ? year : known));
  const parsed = parseCalendar({ ...calendar, version, years });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};

const assumed = compileCalendar(vietnamCalendar);
const decided = compileCalendar(withYear(vietnamCalendar, decision, 'vietnam-2027.1'));

describe('a new version of the calendar, with 2027 decreed', () => {
  it('moves limits that rested on assumed days, and makes them final', () => {
    const event = on('2027-02-01');
    expect(addWorkingDays(assumed, event, 2)).toEqual({ at: endOf('2027-02-03'), pending: true });
    expect(addWorkingDays(decided, event, 2)).toEqual({ at: endOf('2027-02-10'), pending: false });
  });

  it('moves the day that a limit in calendar days rolls to', () => {
    const event = on('2027-02-03');
    expect(addCalendarDays(assumed, event, 7)).toEqual({ at: endOf('2027-02-11'), pending: true });
    expect(addCalendarDays(decided, event, 7)).toEqual({ at: endOf('2027-02-10'), pending: false });
  });

  it('counts a newly decreed make-up Saturday', () => {
    expect(addWorkingDays(assumed, on('2027-08-27'), 1).at).toBe(endOf('2027-08-30'));
    expect(addWorkingDays(decided, on('2027-08-27'), 1).at).toBe(endOf('2027-08-28'));
    expect(workingDaysBetween(assumed, on('2027-08-27'), on('2027-09-06'))).toBe(4);
    expect(workingDaysBetween(decided, on('2027-08-27'), on('2027-09-06'))).toBe(4);
  });

  it('makes a limit final that stays where it was', () => {
    const event = on('2026-12-31');
    expect(addWorkingDays(assumed, event, 1)).toEqual({ at: endOf('2027-01-04'), pending: true });
    expect(addWorkingDays(decided, event, 1)).toEqual({ at: endOf('2027-01-04'), pending: false });
  });

  it('leaves limits within 2026 alone', () => {
    const event = on('2026-11-20');
    expect(addWorkingDays(decided, event, 20)).toEqual(addWorkingDays(assumed, event, 20));
  });

  it('leaves the answers of the version before as they were', () => {
    const event = on('2027-02-01');
    const before = addWorkingDays(assumed, event, 5);
    addWorkingDays(decided, event, 5);
    expect(addWorkingDays(assumed, event, 5)).toEqual(before);
  });
});
