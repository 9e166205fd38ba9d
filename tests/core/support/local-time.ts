import { DateTime } from 'luxon';
import type { Instant } from '../../../core/facts';

const local = (instant: Instant): DateTime => DateTime.fromISO(instant, { zone: 'Asia/Ho_Chi_Minh' }).setLocale('en');

export const onDay = (instant: Instant): string => local(instant).toFormat('ccc d LLL yyyy');
export const time = (instant: Instant): string => local(instant).toFormat('HH:mm');
/** The last day of a limit, whose first late instant is this. */
export const lastDay = (due: Instant): string => local(due).minus({ milliseconds: 1 }).toFormat('ccc d LLL yyyy');
