import * as fc from 'fast-check';
import { instantToMs, msToInstant } from '../../../core/calendar/instant';

describe('instantToMs', () => {
  it('reads what a date writes', () => {
    expect(instantToMs('1970-01-01T00:00:00.000Z')).toBe(0);
    expect(instantToMs('2026-11-22T03:04:05.678Z')).toBe(Date.UTC(2026, 10, 22, 3, 4, 5, 678));
    expect(instantToMs('2028-02-29T23:59:59.999Z')).toBe(Date.UTC(2028, 1, 29, 23, 59, 59, 999));
  });

  it('is the inverse of msToInstant from the year 0 to the year 9999', () => {
    const everyMs = fc.integer({
      min: Date.parse('0000-01-01T00:00:00.000Z'),
      max: Date.parse('9999-12-31T23:59:59.999Z'),
    });
    fc.assert(fc.property(everyMs, (ms) => instantToMs(msToInstant(ms)) === ms));
  });

  it.each([
    '',
    'now',
    '2026-11-22',
    '2026-11-22T03:04:05Z',
    '2026-11-22T03:04:05.678',
    '2026-11-22T03:04:05.678z',
    '2026-11-22 03:04:05.678Z',
    '2026-11-22T03:04:05,678Z',
    '2026-11-22T03:04:05.678+07:00',
    '2026-11-22T03:04:05.6789Z',
    ' 2026-11-22T03:04:05.678Z',
    '2026-11-22T03:04:05.678Z ',
    '+002026-11-22T03:04:05.678Z',
    '2026-00-22T03:04:05.678Z',
    '2026-13-22T03:04:05.678Z',
    '2026-11-00T03:04:05.678Z',
    '2026-11-31T03:04:05.678Z',
    '2026-02-29T03:04:05.678Z',
    '2100-02-29T03:04:05.678Z',
    '2026-11-22T24:00:00.000Z',
    '2026-11-22T03:60:05.678Z',
    '2026-11-22T03:04:60.678Z',
    '2026-11-22T03:-4:05.678Z',
    '２026-11-22T03:04:05.678Z',
  ])('throws a named error for %p', (text) => {
    expect(() => instantToMs(text)).toThrow(expect.objectContaining({ name: 'CalendarError', fault: 'notAnInstant' }));
  });
});
