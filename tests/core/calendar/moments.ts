import type { Instant } from '../../../core/calendar/instant';

/** The instant of a time on the clocks of Vietnam, as in `on('2026-11-20', '09:30')`. Holds from 1975 on. */
export const on = (date: string, time = '09:30'): Instant => new Date(`${date}T${time}+07:00`).toISOString();

/** The first instant after a day in Vietnam: its midnight, seven hours ahead of UTC. */
export const endOf = (date: string): Instant => `${date}T17:00:00.000Z`;

/** The last instant of a day in Vietnam. */
export const lastMomentOf = (date: string): Instant => `${date}T16:59:59.999Z`;
