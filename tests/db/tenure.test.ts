import { tenureOf } from '../../db/tenure';

const TODAY = '2026-11-20';

test('nobody’s tenure is none', () => {
  expect(tenureOf([], TODAY)).toEqual({ postLevel: 0, everAppointed: false, monthsInPost: 0, monthsServed: 0 });
});

test('a post counts in whole months until today', () => {
  expect(tenureOf([{ level: 2, from: '2024-11-20' }], TODAY)).toEqual({
    postLevel: 2,
    everAppointed: true,
    monthsInPost: 24,
    monthsServed: 24,
  });
  expect(tenureOf([{ level: 2, from: '2024-11-21' }], TODAY).monthsInPost).toBe(23);
});

test('time in equivalent and higher posts adds up, time in lower ones does not', () => {
  const posts = [
    { level: 1, from: '2015-01-01', to: '2020-01-01' },
    { level: 2, from: '2020-01-01', to: '2021-01-01' },
    { level: 3, from: '2021-01-01', to: '2021-07-01' },
    { level: 2, from: '2026-05-20' },
  ];
  expect(tenureOf(posts, TODAY)).toMatchObject({ monthsInPost: 12 + 6 + 6, monthsServed: 60 + 12 + 6 + 6 });
});

test('time in two posts at once counts once', () => {
  const posts = [
    { level: 1, from: '2024-11-20' },
    { level: 1, from: '2025-01-01', to: '2025-06-01' },
    { level: 1, from: '2026-01-01' },
  ];
  expect(tenureOf(posts, TODAY).monthsInPost).toBe(24);
});

test('a former leader without a post now is one who was appointed before', () => {
  expect(tenureOf([{ level: 2, from: '2020-01-01', to: '2021-01-01' }], TODAY)).toMatchObject({
    postLevel: 0,
    everAppointed: true,
    monthsInPost: 12,
  });
});
