import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { runReconciler } from '../../worker/reconcile/run-reconciler';
import { openCase } from '../db/case-writer';
import { type RegisterDatabase, registerDatabase } from '../db/register-database';
import { until } from '../workflows/case-rig';

/** Workflows that all run and know nothing of their ledgers; the one named here doesn't even answer. */
const workflowsBut = (broken: string, nudged: string[]): Client =>
  ({
    withDeadline: (_until: number, ask: () => Promise<unknown>) => ask(),
    workflow: {
      getHandle: (id: string) => ({
        describe: async () => ({ status: { name: 'RUNNING' } }),
        query: async () => {
          if (id === broken) throw new Error('the workflow task fails');
          return { seq: 0, hash: '' };
        },
        signal: async () => void nudged.push(id),
      }),
    },
  }) as unknown as Client;

describe('the reconciler', () => {
  let base: RegisterDatabase;
  beforeAll(async () => {
    base = await registerDatabase();
  });
  afterAll(() => base.close());

  it('goes on to the other cases when one does not answer, and says which', async () => {
    for (const id of ['c-1', 'c-2', 'c-3']) await openCase(base.application, id);
    const nudged: string[] = [];
    const lines: Record<string, unknown>[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const rounds = runReconciler(base.application, workflowsBut('c-1', nudged), log);
    try {
      // In the first round by the sweep over open cases, in the next, 5 s later, as cases that have stood still.
      await until(() => nudged.includes('c-2') && nudged.includes('c-3'), 20_000);
    } finally {
      await rounds.stop();
    }
    expect(lines).toContainEqual(expect.objectContaining({ case: 'c-1', alert: true }));
  }, 30_000);
});
