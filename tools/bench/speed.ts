import type { ActedCase, Contender } from './contender';
import { canSeeProcesses, cpuBetween, type Part, processTree } from './processes';
import { median, percentile } from './statistics';

/** One run of one side. */
export interface Run {
  readonly perSecond: number;
  /** Latency of each act in milliseconds, per case in the order of its acts. The first of them is the case's second act. */
  readonly latencies: readonly (readonly number[])[];
  /** Processor time of each part of the system for one act, in milliseconds; `bench` is the process that sends. */
  readonly cpuMsPerAct: ReadonlyMap<Part | 'bench', number>;
  /** One of the cases. */
  readonly example: string;
}

/** Sends acts to new cases, one client each; opening them is not part of it. @param root the process below which everything runs */
export const runOnce = async (contender: Contender, clients: number, acts: number, root: number): Promise<Run> => {
  const cases: ActedCase[] = [];
  while (cases.length < clients) cases.push(await contender.open());
  const look = () => (canSeeProcesses ? processTree(root) : []);
  const before = look();
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const latencies = await Promise.all(cases.map((one) => actInTurn(one, acts)));
  const ms = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  const total = clients * acts;
  const spent = [...cpuBetween(before, look()), ['bench', (user + system) / 1000] as const];
  return {
    perSecond: (total * 1000) / ms,
    latencies,
    cpuMsPerAct: new Map(spent.filter(([part]) => part !== 'parents').map(([part, of]) => [part, of / total])),
    example: cases[0]?.id ?? '',
  };
};

const actInTurn = async (one: ActedCase, acts: number): Promise<readonly number[]> => {
  const latencies: number[] = [];
  for (let n = 0; n < acts; n++) {
    const begin = performance.now();
    await one.act();
    latencies.push(performance.now() - begin);
  }
  return latencies;
};

export interface Alternated {
  readonly bare: readonly Run[];
  readonly ours: readonly Run[];
}

/** Runs both sides in turn, each time beginning with the other one: whatever else the machine does meets both. */
export const alternate = async (runs: number, run: (side: keyof Alternated, n: number) => Promise<Run>): Promise<Alternated> => {
  const done = { bare: [] as Run[], ours: [] as Run[] };
  for (let n = 1; n <= runs; n++) {
    const order = n % 2 === 1 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
    for (const side of order) done[side].push(await run(side, n));
  }
  return done;
};

/** The median of the runs' own medians, 99th percentiles, or speeds. */
export const medianSpeed = (runs: readonly Run[]): number => median(runs.map(({ perSecond }) => perSecond));
export const medianLatency = (runs: readonly Run[], share: number): number =>
  median(runs.map(({ latencies }) => percentile(latencies.flat(), share)));

/** Acts before and after the one that is meant, so that one slow act does not decide. */
const AROUND = 3;

/** Median latency of the acts around the n-th of a case, over all cases. The opening is the first act. */
export const latencyAround = (runs: readonly Run[], n: number): number =>
  median(runs.flatMap(({ latencies }) => latencies.flatMap((ofCase) => ofCase.slice(n - 2 - AROUND, n - 1 + AROUND))));
