import { parseCalendar, type WorkingCalendar } from '../../core/calendar/calendar';
import year2026 from './vietnam-2026.json';
import year2027 from './vietnam-2027.json';

/**
 * The working days of Vietnam's public offices (cán bộ, công chức, viên chức), Monday to Friday.
 *
 * 2026 is decreed. 2027 is pending: which five days are Tết, which day goes with National Day and which days are swapped
 * is for the Prime Minister to decide (Labour Code 45/2019/QH14, article 112.3), and each assumed day says what was
 * assumed. When the year's decision is known, its file is completed, `status` becomes `decreed` and the version changes:
 * open limits are then reckoned again, passed ones stay.
 *
 * Vietnamese Culture Day is a day off from 2026; it is not among the days of article 112, so none is given in lieu when
 * it falls on a weekend. No official text was read in full: see `certainty` on each day.
 */
export const vietnamCalendar: WorkingCalendar = assemble({
  version: 'vietnam-2026.1',
  zone: 'Asia/Ho_Chi_Minh',
  years: [year2026, year2027],
});

/** A calendar shipped with the product that doesn't parse is a bug, and every process should stop at its start. */
function assemble(data: unknown): WorkingCalendar {
  const parsed = parseCalendar(data);
  if (!parsed.ok) throw new Error(`the calendar of Vietnam is wrong: ${JSON.stringify(parsed.issues)}`);
  return parsed.value;
}
