import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { type LogFn, pino } from 'pino';
import { rowsOf } from '../../db/connect';
import { outboxBacklog, queueArchive, type TakenJob } from '../../db/outbox';
import { createBallotKey } from '../../sealing/ballot-box';
import { NotYet } from '../../worker/outbox/not-yet';
import { doJob } from '../../worker/outbox/outbox-work';
import { runOutbox } from '../../worker/outbox/run-outbox';
import { type RegisterDatabase, registerDatabase } from '../db/register-database';
import { testKeyRing } from '../support/test-key-ring';
import { until } from '../workflows/case-rig';

describe('the outbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-outbox-'));
  const lines: { readonly level: string; readonly words: string }[] = [];
  const write: LogFn = (_fields: unknown, words?: string) => {
    lines.push({ level: 'error', words: words ?? '' });
  };
  const log = Object.assign(pino({ level: 'silent' }), { error: write });
  let base: RegisterDatabase;
  beforeAll(async () => {
    base = await registerDatabase();
  });
  afterAll(async () => {
    await base.close();
    rmSync(folder, { recursive: true });
  });
  const quiet = () => until(async () => (await outboxBacklog(base.application)).waiting === 0);

  it('has each job done once, however many work on it', async () => {
    const runs = Array.from({ length: 40 }, (_none, n) => `run-${n}`);
    for (const run of runs) await queueArchive(base.application, { case: 'c-1', run });
    const done: string[] = [];
    const work = async (job: TakenJob) => {
      if (job.topic === 'archive') done.push(job.payload.run ?? '');
    };
    const several = [1, 2, 3].map(() => runOutbox(base.application, work, log));
    await quiet();
    await Promise.all(several.map((one) => one.stop()));
    expect(done.toSorted()).toEqual(runs.toSorted());
  });

  it('goes on with other jobs when one fails, and comes back to it', async () => {
    for (const run of ['bad', 'early', 'good']) await queueArchive(base.application, { case: 'c-2', run });
    const tries: string[] = [];
    const work = async (job: TakenJob) => {
      const run = job.topic === 'archive' ? (job.payload.run ?? '') : '';
      tries.push(run);
      if (run === 'bad' && job.tries === 1) throw new Error('no luck');
      if (run === 'early' && job.tries === 1) throw new NotYet('too early');
    };
    const outbox = runOutbox(base.application, work, log);
    await until(async () => (await outboxBacklog(base.application)).failing === 2);
    const waiting = await rowsOf<{ error: string }>(
      base.application,
      'SELECT last_error AS error FROM outbox WHERE done_at IS NULL ORDER BY id',
    );
    expect(waiting.map(({ error }) => error)).toEqual(['Error: no luck', 'NotYet: too early']);
    await quiet();
    await outbox.stop();
    expect(tries.toSorted()).toEqual(['bad', 'bad', 'early', 'early', 'good']);
    // What only has to wait is nothing to alarm anybody about.
    expect(lines).toEqual([{ level: 'error', words: 'job failed' }]);
  });

  it('destroys the key of a ballot that is over', async () => {
    const ballotKeys = { ring: testKeyRing(folder), folder: join(folder, 'ballots') };
    await createBallotKey(ballotKeys, 'c-3.decide.1');
    expect(readdirSync(ballotKeys.folder)).toHaveLength(1);
    const job: TakenJob = { id: 1, case: 'c-3', tries: 1, topic: 'ballotKey', payload: { step: 'decide', round: 1 } };
    const tools = { db: base.application, temporal: {} as Client, ring: ballotKeys.ring, ballotKeys };
    await doJob(tools, job);
    await doJob(tools, job);
    expect(readdirSync(ballotKeys.folder)).toHaveLength(0);
  });
});
