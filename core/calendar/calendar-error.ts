/**
 * What went wrong when a calendar function was called with values it can't be asked about. Each is a bug of the caller,
 * not a refusal: instants are stamped by the api and counts come from a parsed rule pack.
 *
 * - `notAnInstant`: not a UTC instant in the one written form, `2026-11-22T03:04:05.678Z`
 * - `notALocalDate`: not a day that exists, written `2026-11-22`
 * - `notACount`: a number of days or months that is not a whole number from 0 up
 * - `beyondHorizon`: a day further from the calendar's years than the horizon reaches
 */
export type CalendarFault = 'notAnInstant' | 'notALocalDate' | 'notACount' | 'beyondHorizon';

/** Thrown by the calendar functions; `fault` tells the cases apart without reading the message. */
export class CalendarError extends Error {
  readonly fault: CalendarFault;

  constructor(fault: CalendarFault, message: string) {
    super(message);
    this.name = 'CalendarError';
    this.fault = fault;
  }
}
