import type { CalendarDay, CalendarYear, WorkingCalendar } from '../../../core/calendar/calendar';

/** Days of invented calendars: only their dates mean something. */
const invented = {
  name: { vi: 'Ngày ví dụ', en: 'Sample day' },
  source: { instrument: 'sample', certainty: 'design' as const },
  pending: false,
};

export const dayOff = (date: string): CalendarDay => ({ kind: 'dayOff', date, ...invented });

export const makeUp = (date: string, makesUpFor: string): CalendarDay => ({
  kind: 'makeUpWorkday',
  date,
  makesUpFor,
  ...invented,
});

export const pendingDay = (date: string): CalendarDay => ({
  ...dayOff(date),
  pending: true,
  assumption: { vi: 'Giả định', en: 'Assumed' },
});

export const decreed = (year: number, ...days: CalendarDay[]): CalendarYear => ({ year, status: 'decreed', days });

export const undecided = (year: number, ...days: CalendarDay[]): CalendarYear => ({ year, status: 'pending', days });

export const calendarOf = (...years: CalendarYear[]): WorkingCalendar => ({
  version: 'sample-1',
  zone: 'Asia/Ho_Chi_Minh',
  years,
});
