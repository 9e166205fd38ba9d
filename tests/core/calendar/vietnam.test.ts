import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import { formatLocalDate, isWeekend, parseLocalDate } from '../../../core/calendar/local-date';
import { isWorkingDay } from '../../../core/calendar/working-days';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';

const calendar = compileCalendar(vietnamCalendar);

const daysOf = (year: number) => {
  const first = parseLocalDate(`${year}-01-01`) ?? 0;
  const last = parseLocalDate(`${year}-12-31`) ?? 0;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

const offFromMondayToFriday = (year: number) =>
  daysOf(year)
    .filter((day) => !isWeekend(day))
    .map(formatLocalDate)
    .filter((date) => !isWorkingDay(calendar, date));

const workedOnWeekends = (year: number) =>
  daysOf(year)
    .filter(isWeekend)
    .map(formatLocalDate)
    .filter((date) => isWorkingDay(calendar, date));

const entriesOf = (year: number) => vietnamCalendar.years.find((entry) => entry.year === year)?.days ?? [];

describe('the calendar of Vietnam', () => {
  it('has exactly the weekdays off and the Saturdays worked of 2026', () => {
    expect(offFromMondayToFriday(2026)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-27',
      '2026-04-30',
      '2026-05-01',
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
      '2026-11-24',
    ]);
    expect(workedOnWeekends(2026)).toEqual(['2026-01-10', '2026-08-22']);
  });

  it('assumes these weekdays off for 2027, and no swap', () => {
    expect(offFromMondayToFriday(2027)).toEqual([
      '2027-01-01',
      '2027-02-04',
      '2027-02-05',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-04-16',
      '2027-04-30',
      '2027-05-03',
      '2027-09-02',
      '2027-09-03',
      '2027-11-24',
    ]);
    expect(workedOnWeekends(2027)).toEqual([]);
  });

  it.each([2026, 2027])('takes the twelve days of the law from the working days of %i, after swaps', (year) => {
    expect(offFromMondayToFriday(year).length - workedOnWeekends(year).length).toBe(12);
  });

  it('works on 24 November 2025: Vietnamese Culture Day begins in 2026', () => {
    expect(isWorkingDay(calendar, '2025-11-24')).toBe(true);
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(false);
    expect(isWorkingDay(calendar, '2027-11-24')).toBe(false);
  });

  it('holds 2026 as decreed and 2027 as pending', () => {
    expect(vietnamCalendar.years.map(({ year, status }) => [year, status])).toEqual([
      [2026, 'decreed'],
      [2027, 'pending'],
    ]);
  });

  it('marks as pending just what the Prime Minister decides: Tết and the day beside National Day', () => {
    expect(entriesOf(2026).filter(({ pending }) => pending)).toEqual([]);
    expect(
      entriesOf(2027)
        .filter(({ pending }) => pending)
        .map(({ date }) => date),
    ).toEqual(['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-09-03']);
  });

  it('calls no assumed day certain', () => {
    const certainties = entriesOf(2027)
      .filter(({ pending }) => pending)
      .map(({ source }) => source.certainty);
    expect(new Set(certainties)).toEqual(new Set(['design']));
  });
});
