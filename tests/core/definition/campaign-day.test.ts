import { campaignDay } from '../../../core/definition/campaign-day';

describe('the day on which the last campaign began', () => {
  it.each([
    ['yearly', 1101, '2026-11-01', '2026-11-01'],
    ['yearly', 1101, '2026-10-31', '2025-11-01'],
    ['yearly', 1101, '2027-01-31', '2026-11-01'],
    ['yearly', 101, '2026-01-01', '2026-01-01'],
    ['quarterly', 1, '2026-04-01', '2026-04-01'],
    ['quarterly', 5, '2026-04-04', '2026-01-05'],
    ['quarterly', 5, '2026-01-04', '2025-10-05'],
    ['quarterly', 28, '2026-12-31', '2026-10-28'],
  ] as const)('%s on %i, looked for on %s: %s', (recurrence, on, today, day) => {
    expect(campaignDay(recurrence, on, today)).toBe(day);
  });
  it.each([
    ['yearly', 1131],
    ['yearly', 229],
    ['yearly', 1],
    ['yearly', 9999],
    ['quarterly', 0],
    ['quarterly', 31],
    ['quarterly', 101],
  ] as const)('is none where not every year has it: %s on %i', (recurrence, on) => {
    expect(campaignDay(recurrence, on, '2026-06-15')).toBeUndefined();
  });
});
