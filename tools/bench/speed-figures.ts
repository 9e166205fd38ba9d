import { Client, Connection } from '@temporalio/client';
import { readStartEnvironment } from '../../config/environment';
import { connect } from '../../db/connect';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import type { DataFolder } from '../runtime/data-folder';
import { serviceVariables, startNode } from '../runtime/node-service';
import type { RunningSystem } from '../runtime/running-system';
import { BARE_TASK_QUEUE, bareContender, makeBareTable } from './bare-contender';
import { type Figure, judged, milliseconds, perSecond, times, told } from './figures';
import { ourContender, publishStraight } from './our-contender';
import type { Plan } from './plan';
import { type Alternated, alternate, latencyAround, medianLatency, medianSpeed, type Run, runOnce } from './speed';
import { percentile } from './statistics';

/** Goals of the comparison with a bare workflow: decisions a second of its, floor, and latency in times its. */
const SPEED = { goal: 0.8, floor: 0.6, better: 'higher' } as const;
const LATENCY = { goal: 1.25, better: 'lower' } as const;
/** How much slower the two-hundredth act of a case may be than the fifth. */
const GROWTH = { goal: 1.2, better: 'lower' } as const;
const EARLY_ACT = 5;
const LATE_ACT = 200;
const WARM_UP_ACTS = 20;

/** Where the system that is measured runs. */
export interface Measured {
  readonly places: RunningSystem;
  readonly folder: DataFolder;
  readonly plan: Plan;
  readonly report: (line: string) => void;
}

/** Compares decisions by client Update with a bare workflow on the same servers (ruling 28). Leaves nothing of its own running. */
export const speedFigures = async (measured: Measured): Promise<readonly Figure[]> => {
  const { places, folder } = measured;
  await makeBareTable(places.ownerUrl);
  await publishStraight(places.ownerUrl);
  const environment = readStartEnvironment({ SAURO_DATA: folder.path, TEMPORAL_TASK_QUEUE: BARE_TASK_QUEUE });
  const variables = serviceVariables(environment, folder, 0, places, places.temporalAddress);
  // It counts as up at once: the first workflow waits for it.
  const bareWorker = await startNode('bare worker', 'tools/bench/bare-worker.js', variables, folder, async () => undefined);
  const connection = await Connection.connect({ address: places.temporalAddress });
  const db = connect(places.applicationUrl, { name: 'bench' });
  try {
    const died = bareWorker.exited.then((code) => Promise.reject(new Error(`the bare worker ended with code ${code}`)));
    const ring = openKeyRing(folder.keysFile);
    const temporal = new Client({ connection, dataConverter: dataConverter(ring) });
    const ours = ourContender({ temporal, taskQueue: 'sauro', db, ring });
    return await Promise.race([compare(measured, temporal, { bare: bareContender(temporal), ours }), died]);
  } finally {
    await bareWorker.stop();
    await connection.close();
    await db.destroy();
  }
};

type Sides = { readonly bare: ReturnType<typeof bareContender>; readonly ours: ReturnType<typeof ourContender> };

const compare = async ({ plan, report }: Measured, temporal: Client, sides: Sides): Promise<readonly Figure[]> => {
  report('warming up');
  for (const side of [sides.bare, sides.ours]) await runOnce(side, plan.clients, Math.min(WARM_UP_ACTS, plan.actsOfEach), process.pid);
  const series = (clients: number, acts: number): Promise<Alternated> =>
    alternate(plan.runs, async (side, n) => {
      const run = await runOnce(sides[side], clients, acts, process.pid);
      report(
        `${clients} clients, run ${n} of ${plan.runs}, ${side}: ${perSecond(run.perSecond)}, ${milliseconds(medianLatency([run], 0.5))}`,
      );
      return run;
    });
  const many = await series(plan.clients, plan.actsOfEach);
  const one = await series(1, plan.actsOfOne);
  const factsMs = await timesOf(plan.factsReads, sides.ours.readActFacts);
  return [
    ...comparison(`${plan.clients} clients on ${plan.clients} cases`, many),
    ...comparison('1 client', one),
    judged(
      'median latency at 1 client, ours in times of bare',
      ratio(one, (runs) => medianLatency(runs, 0.5)),
      LATENCY,
      times,
    ),
    growthFigure(one),
    told(`latency of act ${LATE_ACT} against act ${EARLY_ACT}, bare`, times(growthOf(one.bare))),
    told('reading the facts of an act (not part of the above), median', milliseconds(percentile(factsMs, 0.5))),
    ...costFigures(`processor time of one decision at ${plan.clients} clients`, many),
    ...(await Promise.all((['bare', 'ours'] as const).map((side) => historyFigure(temporal, side, one[side], plan.actsOfOne)))),
  ];
};

const ratio = ({ bare, ours }: Alternated, of: (runs: readonly Run[]) => number): number => of(ours) / of(bare);

const comparison = (load: string, both: Alternated): readonly Figure[] => [
  judged(
    `decisions a second, ${load}, ours in times of bare`,
    ratio(both, medianSpeed),
    SPEED,
    times,
    `(${spread(both.ours)} against ${spread(both.bare)})`,
  ),
  told(`latency p50 / p99, ${load}`, `ours ${latencies(both.ours)}, bare ${latencies(both.bare)}`),
];

/** The median with the slowest and the fastest run. */
const spread = (runs: readonly Run[]): string => {
  const speeds = runs.map((run) => run.perSecond);
  return `${medianSpeed(runs).toFixed(1)}/s, ${Math.min(...speeds).toFixed(1)} to ${Math.max(...speeds).toFixed(1)}`;
};

const latencies = (runs: readonly Run[]): string =>
  `${milliseconds(medianLatency(runs, 0.5))} / ${milliseconds(medianLatency(runs, 0.99))}`;

const growthOf = (runs: readonly Run[]): number => latencyAround(runs, LATE_ACT) / latencyAround(runs, EARLY_ACT);

const growthFigure = ({ ours }: Alternated): Figure => {
  const more = `(${milliseconds(latencyAround(ours, LATE_ACT))} against ${milliseconds(latencyAround(ours, EARLY_ACT))})`;
  return judged(`latency of act ${LATE_ACT} of a case against act ${EARLY_ACT}`, growthOf(ours), GROWTH, times, more);
};

/** Where the time goes: what each process spends on one decision, over all runs. */
const costFigures = (what: string, both: Alternated): readonly Figure[] =>
  (['bare', 'ours'] as const).flatMap((side) => {
    const runs = both[side];
    const parts = [...new Set(runs.flatMap(({ cpuMsPerAct }) => [...cpuMsPerAct.keys()]))];
    const costs = parts.map((part) => [part, runs.reduce((sum, run) => sum + (run.cpuMsPerAct.get(part) ?? 0), 0) / runs.length] as const);
    const worth = costs.filter(([, ms]) => ms >= 0.05).toSorted(([, a], [, b]) => b - a);
    return worth.length === 0 ? [] : [told(`${what}, ${side}`, worth.map(([part, ms]) => `${part} ${milliseconds(ms)}`).join(', '))];
  });

const historyFigure = async (temporal: Client, side: keyof Alternated, runs: readonly Run[], acts: number): Promise<Figure> => {
  const { historyLength, historySize } = await temporal.workflow.getHandle(runs[0]?.example ?? '').describe();
  const bytes = historySize === undefined ? '' : `, ${Math.round(historySize / acts).toLocaleString('en')} bytes`;
  return told(`history of one act, ${side}`, `${(historyLength / acts).toFixed(1)} events${bytes}`);
};

const timesOf = async (many: number, work: () => Promise<void>): Promise<readonly number[]> => {
  await work();
  const took: number[] = [];
  for (let n = 0; n < many; n++) {
    const begin = performance.now();
    await work();
    took.push(performance.now() - begin);
  }
  return took;
};
