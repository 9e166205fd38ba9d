import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import type { Definition } from '../../core/definition/definition';
import type { Library } from '../../core/definition/issues/library';
import { must } from '../../core/must';
import { rulebookOf } from '../../core/rulebook';
import type { Exploration } from '../../core/verify/exploration';
import { type Proof, proofFrom } from '../../core/verify/proof';
import { FOLLOWS } from '../../core/verify/world';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import type { Job } from './job';

/** Memory that one exploration may take, in MB: beyond it the thread ends, and nothing is proved. */
const MEMORY_MB = 2_048;

export interface Proved {
  readonly proof: Proof;
  readonly seconds: number;
}

/** Proves procedures, each after those it calls; the explorations of one run side by side. */
export const proveAll = async (library: Library, ids: readonly string[], report: (line: string) => void): Promise<readonly Proved[]> => {
  const proofs: Record<string, Proof> = {};
  const proved: Proved[] = [];
  for (const id of inCallOrder(library, ids)) {
    const definition = must(library.procedures[id], `procedure ${id}`);
    report(`proving ${id} …`);
    const began = performance.now();
    const explorations = await sideBySide(FOLLOWS.map((follow) => () => explore({ definition, library, children: proofs, follow })));
    const rulebook = rulebookOf(definition, library.pack, compileCalendar(vietnamCalendar));
    const proof = proofFrom({ rulebook, library, children: proofs }, explorations);
    proofs[id] = proof;
    proved.push({ proof, seconds: (performance.now() - began) / 1000 });
  }
  return proved;
};

/** Called procedures before those that call them. */
const inCallOrder = ({ procedures }: Library, ids: readonly string[]): readonly string[] => {
  const order: string[] = [];
  const place = (id: string): void => {
    if (order.includes(id)) return;
    for (const called of callsOf(procedures[id])) if (procedures[called] !== undefined && called !== id) place(called);
    if (!order.includes(id)) order.push(id);
  };
  for (const id of ids) place(id);
  return order;
};

const callsOf = (definition: Definition | undefined): readonly string[] =>
  Object.values(definition?.steps ?? {}).flatMap((step) => (step.kind === 'call' ? [step.procedure] : []));

/** Runs as many at once as there are cores. */
const sideBySide = async (jobs: readonly (() => Promise<Exploration>)[]): Promise<readonly Exploration[]> => {
  const results: Exploration[] = [];
  const waiting = [...jobs.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return results;
};

const explore = (job: Job): Promise<Exploration> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'job.js'), { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The exploration of ${job.definition.id} as ${job.follow} ended with code ${code}`)));
  });
