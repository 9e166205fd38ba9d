import { DateTime } from 'luxon';
import type { Lang } from './message';

/** The zone in which papers and pages tell the time; the one of the working calendars. */
const ZONE = 'Asia/Ho_Chi_Minh';

const DATE: Readonly<Record<Lang, string>> = { vi: 'dd/MM/yyyy', en: 'd MMMM yyyy' };
const TIME: Readonly<Record<Lang, string>> = { vi: "HH:mm 'ngày' dd/MM/yyyy", en: "HH:mm 'on' d MMMM yyyy" };

/** Months are named in English only; Vietnamese papers write them as numbers. */
const read = (text: string, zone: string): DateTime => {
  const date = DateTime.fromISO(text, { zone, locale: 'en' });
  if (!date.isValid) throw new Error(`Neither a date nor an instant: ${text.slice(0, 40)}`);
  return date;
};

/** A point in time as local time. @throws Error when it is none. */
export const localTime = (instant: string): DateTime => read(instant, ZONE);

/** `22/11/2026`; `22 November 2026`. @param date `YYYY-MM-DD` */
export const sayDate = (lang: Lang, date: string): string => read(date, 'utc').toFormat(DATE[lang]);

/** The local day of an instant, written like a date. */
export const sayDay = (lang: Lang, instant: string): string => localTime(instant).toFormat(DATE[lang]);

/** `14:05 ngày 22/11/2026`; `14:05 on 22 November 2026`. */
export const sayInstant = (lang: Lang, instant: string): string => localTime(instant).toFormat(TIME[lang]);
