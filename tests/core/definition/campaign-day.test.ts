import { campaignBegan, campaignDay } from '../../../core/definition/campaign-day';
import type { RulePack } from '../../../core/definition/rule-pack';
import { vietnamPack } from '../../../rules/packs/vietnam';

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

describe('the last of several days', () => {
  const values = { interim: '2028-04-01', final: '2030-04-01', yearly: 1201, share: { parts: 1, of: 2 } };
  const pack: RulePack = {
    ...vietnamPack,
    values: Object.fromEntries(
      Object.entries(values).map(([rule, value]) => [rule, { ...Object.values(vietnamPack.values)[0], value }]),
    ) as RulePack['values'],
  };
  const on = ['interim', 'yearly', 'final'];
  it.each([
    ['before any day of one year alone: the yearly one', '2026-11-23', '2025-12-01'],
    ['on a day of one year', '2028-04-01', '2028-04-01'],
    ['the day before it', '2028-03-31', '2027-12-01'],
    ['later in that year, when the yearly one has come again', '2028-12-01', '2028-12-01'],
    ['two years later, the other', '2030-05-01', '2030-04-01'],
  ])('%s', (_which, today, day) => {
    expect(campaignBegan({ when: 'days', on }, pack, today)).toBe(day);
  });
  it.each([
    ['before the only day', 'days', ['final'], '2030-03-31'],
    ['of a share', 'days', ['share'], '2030-03-31'],
    ['of a rule value that there is not', 'days', ['gone'], '2030-03-31'],
    ['of a yearly campaign on a day of one year', 'yearly', 'interim', '2030-03-31'],
  ] as const)('is none %s', (_which, when, days, today) => {
    expect(campaignBegan({ when, on: days }, pack, today)).toBeUndefined();
  });
});
