import type { Contender } from '../../../tools/bench/contender';
import { alternate, latencyAround, medianLatency, type Run, runOnce } from '../../../tools/bench/speed';

const runOf = (latencies: readonly (readonly number[])[]): Run => ({ perSecond: 1, latencies, cpuMsPerAct: new Map(), example: 'c-1' });

test('a run sends every case its acts in turn and counts the opening not among them', async () => {
  const acts: string[] = [];
  let opened = 0;
  const contender: Contender = {
    name: 'ours',
    open: async () => {
      const id = `c-${++opened}`;
      return { id, act: async () => void acts.push(id) };
    },
  };
  const run = await runOnce(contender, 3, 4, process.pid);
  expect(run.latencies.map(({ length }) => length)).toEqual([4, 4, 4]);
  expect(acts.filter((id) => id === 'c-2')).toHaveLength(4);
  expect(run.example).toBe('c-1');
  expect(run.perSecond).toBeGreaterThan(0);
});

test('the two sides take turns, each beginning every other time', async () => {
  const order: string[] = [];
  await alternate(3, async (side, n) => {
    order.push(`${side} ${n}`);
    return runOf([[1]]);
  });
  expect(order).toEqual(['bare 1', 'ours 1', 'ours 2', 'bare 2', 'bare 3', 'ours 3']);
});

test('the act that is meant is found by its place in the case, where the opening is the first', () => {
  const latencies = Array.from({ length: 205 }, (_, index) => index + 2);
  expect(latencyAround([runOf([latencies])], 5)).toBe(5);
  expect(latencyAround([runOf([latencies])], 200)).toBe(200);
});

test('a latency is the median of the runs, not of all acts together', () => {
  expect(medianLatency([runOf([[1, 1, 1]]), runOf([[9, 9, 9, 9, 9]]), runOf([[3]])], 0.5)).toBe(3);
});
