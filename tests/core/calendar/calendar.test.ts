import { parseCalendar } from '../../../core/calendar/calendar';
import { calendarOf, dayOff, decreed, makeUp, pendingDay, undecided } from './sample-years';

const issuesOf = (input: unknown) => {
  const parsed = parseCalendar(input);
  return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
};

const messagesOf = (input: unknown) => {
  const parsed = parseCalendar(input);
  return parsed.ok ? [] : parsed.issues.map(({ message }) => message);
};

describe('parseCalendar', () => {
  it('takes days off, a make-up workday and a pending day', () => {
    const calendar = calendarOf(
      decreed(2026, dayOff('2026-01-02'), makeUp('2026-01-10', '2026-01-02')),
      undecided(2027, dayOff('2027-01-01'), pendingDay('2027-02-05')),
    );
    expect(parseCalendar(calendar)).toEqual({ ok: true, value: calendar });
  });

  it('takes a swap across the turn of the year', () => {
    expect(issuesOf(calendarOf(decreed(2026, dayOff('2026-12-31')), decreed(2027, makeUp('2027-01-09', '2026-12-31'))))).toEqual([]);
  });

  it('freezes what it returns, so that what is compiled from it stays true', () => {
    const parsed = parseCalendar(calendarOf(decreed(2026, dayOff('2026-01-01'))));
    if (!parsed.ok) throw new Error('the sample is right');
    const [year] = parsed.value.years;
    expect([parsed.value, parsed.value.years, year, year?.days, year?.days[0]].every(Object.isFrozen)).toBe(true);
  });

  it('refuses what is no calendar', () => {
    expect(issuesOf(null)).toEqual(['']);
    expect(issuesOf({ version: 'x', zone: 'Asia/Ho_Chi_Minh' })).toEqual(['years']);
  });

  it('refuses a calendar without years', () => {
    expect(issuesOf(calendarOf())).toEqual(['years']);
  });

  it('refuses another zone', () => {
    expect(issuesOf({ ...calendarOf(decreed(2026)), zone: 'Asia/Bangkok' })).toEqual(['zone']);
  });

  it('refuses a version that is no name', () => {
    expect(issuesOf({ ...calendarOf(decreed(2026)), version: 'The new one' })).toEqual(['version']);
  });

  it('refuses a field it does not know', () => {
    expect(issuesOf({ ...calendarOf(), years: [{ ...decreed(2026), holidays: [] }] })).toEqual(['years[0]']);
  });

  it('refuses days that do not exist or are written otherwise', () => {
    const days = ['2026-02-29', '2026-04-31', '2026-13-01', '2026-1-5', '05/01/2026', '2026-01-05T00:00:00Z', ''];
    expect(issuesOf(calendarOf(decreed(2026, ...days.map(dayOff))))).toEqual(days.map((_, index) => `years[0].days[${index}].date`));
  });

  it('refuses more years, days and text than its bounds', () => {
    const years = Array.from({ length: 101 }, (_, index) => decreed(2000 + index));
    const days = Array.from({ length: 367 }, () => dayOff('2026-01-01'));
    expect(issuesOf(calendarOf(...years))).toEqual(['years']);
    expect(issuesOf(calendarOf(decreed(2026, ...days)))).toEqual(['years[0].days']);
    const wordy = { ...dayOff('2026-01-01'), name: { vi: 'x'.repeat(301), en: 'x' } };
    expect(issuesOf(calendarOf(decreed(2026, wordy)))).toEqual(['years[0].days[0].name.vi']);
  });

  it('refuses a day outside its year', () => {
    expect(messagesOf(calendarOf(decreed(2026, dayOff('2027-01-01'))))).toEqual(['2027-01-01 is not a day of 2026']);
  });

  it('refuses a day named twice, also as day off and make-up workday at once', () => {
    const twice = calendarOf(decreed(2026, dayOff('2026-01-01'), dayOff('2026-01-01')));
    expect(issuesOf(twice)).toEqual(['years[0].days[1].date']);
    const both = calendarOf(decreed(2026, dayOff('2026-01-02'), dayOff('2026-01-10'), makeUp('2026-01-10', '2026-01-02')));
    expect(issuesOf(both)).toEqual(['years[0].days[2].date']);
  });

  it('refuses a gap between years, and years out of order', () => {
    expect(issuesOf(calendarOf(decreed(2026), decreed(2028)))).toEqual(['years[1].year']);
    expect(issuesOf(calendarOf(decreed(2027), decreed(2026)))).toEqual(['years[1].year']);
    expect(issuesOf(calendarOf(decreed(2026), decreed(2026)))).toEqual(['years[1].year']);
  });

  it('refuses a make-up workday on a day that is worked anyway', () => {
    const calendar = calendarOf(decreed(2026, dayOff('2026-01-02'), makeUp('2026-01-09', '2026-01-02')));
    expect(messagesOf(calendar)).toEqual(['2026-01-09 is worked anyway: a make-up workday falls on a Saturday or Sunday']);
  });

  it('refuses a make-up workday for a day that is no day off, or no loss of work', () => {
    expect(issuesOf(calendarOf(decreed(2026, makeUp('2026-01-10', '2026-01-02'))))).toEqual(['years[0].days[0].makesUpFor']);
    const forSunday = calendarOf(decreed(2026, dayOff('2026-04-26'), makeUp('2026-05-09', '2026-04-26')));
    expect(issuesOf(forSunday)).toEqual(['years[0].days[1].makesUpFor']);
  });

  it('refuses two make-up workdays for one day off', () => {
    const days = [dayOff('2026-01-02'), makeUp('2026-01-10', '2026-01-02'), makeUp('2026-01-17', '2026-01-02')];
    expect(issuesOf(calendarOf(decreed(2026, ...days)))).toEqual(['years[0].days[2].makesUpFor']);
  });

  it('refuses a pending day in a decreed year', () => {
    expect(issuesOf(calendarOf(decreed(2026, pendingDay('2026-02-16'))))).toEqual(['years[0].days[0].pending']);
  });

  it('refuses a pending day without its assumption, and an assumption about a decided day', () => {
    const bare = { ...dayOff('2027-02-05'), pending: true };
    const needless = { ...pendingDay('2027-02-08'), pending: false };
    expect(issuesOf(calendarOf(undecided(2027, bare, needless)))).toEqual(['years[0].days[0].assumption', 'years[0].days[1].assumption']);
  });

  it('names every flaw at once', () => {
    const calendar = calendarOf(decreed(2026, dayOff('2025-12-31')), decreed(2028, makeUp('2028-01-03', '2028-01-04')));
    expect(issuesOf(calendar)).toEqual(['years[1].year', 'years[0].days[0].date', 'years[1].days[0].date', 'years[1].days[0].makesUpFor']);
  });
});
