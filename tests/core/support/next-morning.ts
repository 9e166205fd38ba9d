import { msToInstant } from '../../../core/calendar/instant';
import { isWorkingDay, localDate } from '../../../core/calendar/working-days';
import type { Play } from './play';

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_MAX = 30;

/** The play goes on at nine on the next morning on which people work. */
export const nextMorning = (play: Play): void => {
  const { calendar } = play.rulebook;
  for (let days = 1; days < DAYS_MAX; days++) {
    const date = localDate(calendar, msToInstant(Date.parse(play.now) + days * DAY_MS));
    if (isWorkingDay(calendar, date)) return play.at(`${date} 09:00`);
  }
  throw new Error(`No working day within ${DAYS_MAX} days of ${play.now}`);
};
