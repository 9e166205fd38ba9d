import { judge, judged, tableOf, times, told } from '../../../tools/bench/figures';
import { median, percentile } from '../../../tools/bench/statistics';

test.each([
  [0.9, { goal: 0.8, floor: 0.6, better: 'higher' }, 'met'],
  [0.7, { goal: 0.8, floor: 0.6, better: 'higher' }, 'goal missed'],
  [0.5, { goal: 0.8, floor: 0.6, better: 'higher' }, 'floor missed'],
  [1.2, { goal: 1.25, better: 'lower' }, 'met'],
  [1.3, { goal: 1.25, better: 'lower' }, 'goal missed'],
] as const)('%d against %j is %s', (value, wanted, verdict) => {
  expect(judge(value, wanted)).toBe(verdict);
});

test('a table has a line for every figure, and a verdict for those that something is wanted of', () => {
  const table = tableOf([judged('speed', 0.7, { goal: 0.8, floor: 0.6, better: 'higher' }, times, '(median)'), told('load', 'much')]);
  expect(table.split('\n').slice(2)).toEqual([
    '| speed | **0.70** (median) | ≥ 0.80, floor 0.60 | goal missed |',
    '| load | much |  | – |',
  ]);
});

test('the median is the middle, and a percentile the value at its rank', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(percentile([10, 20, 30, 40], 0.5)).toBe(20);
  expect(percentile([10, 20, 30, 40], 0.99)).toBe(40);
  expect(() => median([])).toThrow(RangeError);
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});
