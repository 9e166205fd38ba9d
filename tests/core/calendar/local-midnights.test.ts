import { DateTime } from 'luxon';
import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import { localMidnights } from '../../../core/calendar/local-midnights';
import { addWorkingDays, localDate } from '../../../core/calendar/working-days';
import { calendarOf, decreed } from './sample-years';

const byTheDay = (zone: string, year: number) => {
  const first = DateTime.fromObject({ year }, { zone });
  return Array.from({ length: first.daysInYear + 1 }, (_, index) => first.plus({ days: index }).startOf('day').toMillis());
};

describe('localMidnights', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', 2026],
    ['Asia/Ho_Chi_Minh', 2028],
    ['Asia/Ho_Chi_Minh', 1975],
    ['Europe/Berlin', 2026],
    ['America/Sao_Paulo', 2018],
  ])('finds in %s in %i what asking for each day finds, also where clocks are set', (zone, year) => {
    expect([...localMidnights(zone, year)]).toEqual(byTheDay(zone, year));
  });

  it('refuses a zone the runtime does not know', () => {
    expect(() => localMidnights('Asia/Nowhere', 2026)).toThrow('Asia/Nowhere');
  });
});

describe('the night of 12 June 1975, when the clocks of Vietnam went back from UTC+8 to UTC+7', () => {
  const calendar = compileCalendar(calendarOf(decreed(1975)));

  it('ends the day after 25 hours', () => {
    expect(addWorkingDays(calendar, '1975-06-10T05:00:00.000Z', 1).at).toBe('1975-06-11T16:00:00.000Z');
    expect(addWorkingDays(calendar, '1975-06-10T05:00:00.000Z', 2).at).toBe('1975-06-12T17:00:00.000Z');
  });

  it('keeps the hour that came twice on the 12th', () => {
    expect(localDate(calendar, '1975-06-12T16:30:00.000Z')).toBe('1975-06-12');
    expect(localDate(calendar, '1975-06-12T17:00:00.000Z')).toBe('1975-06-13');
  });
});
