import type { Instant } from '../../core/facts';
import { localTime, sayDay } from '../../messages/dates';
import type { Lang } from '../../messages/message';

/** A limit ends at the midnight after its last day: the day people know it by. */
export const lastDay = (lang: Lang, due: Instant): string => sayDay(lang, localTime(due).minus({ milliseconds: 1 }).toISO() ?? due);
