import { localTime } from '../messages/dates';
import { type Lang, say } from '../messages/message';

/** Place and date as a paper bears them. In Vietnamese, days below ten and the first two months carry a zero (catalogue section 2, "Documents"). */
export const dateLine = (lang: Lang, place: string | null, at: string): string => {
  const time = localTime(at);
  const month = lang === 'vi' ? time.toFormat(time.month <= 2 ? 'MM' : 'M') : time.toFormat('LLLL');
  const date = say(lang, 'layout.date', { day: time.toFormat(lang === 'vi' ? 'dd' : 'd'), month, year: time.year });
  return place === null ? date : `${place}, ${date}`;
};
