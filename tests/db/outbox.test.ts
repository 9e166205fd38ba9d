import { rowsOf } from '../../db/connect';
import { finishJob, outboxBacklog, queueArchive, retryJob, takeJobs } from '../../db/outbox';
import { openCase, paperIssued } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
  const writer = await openCase(database.application, 'c-1');
  await writer.write([paperIssued('a'), paperIssued('b'), paperIssued('c')]);
  await writer.write([{ kind: 'ended', end: 'done', as: 'done' }]);
});
afterEach(() => database.close());

test('jobs come once each, oldest first, to workers that ask at once', async () => {
  const { application } = database;
  const taken = (await Promise.all([takeJobs(application, 2), takeJobs(application, 2), takeJobs(application, 2)])).flat();
  expect(taken.map(({ topic, payload }) => JSON.stringify([topic, payload])).toSorted()).toEqual([
    '["archive",{}]',
    '["paper",{"n":1,"seq":2}]',
    '["paper",{"n":2,"seq":2}]',
    '["paper",{"n":3,"seq":2}]',
  ]);
  expect(await takeJobs(application, 10)).toEqual([]);
  expect(await outboxBacklog(application)).toEqual({ waiting: 4, failing: 0 });
  for (const { id } of taken) await finishJob(application, id);
  expect(await outboxBacklog(application)).toEqual({ waiting: 0, failing: 0 });
});

test('a job whose worker died comes back when its lease is over, one that failed after a wait that grows', async () => {
  const { application, owner } = database;
  const [job] = await takeJobs(application, 1);
  if (job === undefined) throw new Error('no job');
  const passTime = () => owner.raw("UPDATE outbox SET ready_at = ready_at - interval '1 hour'");
  await passTime();
  const again = (await takeJobs(application, 10)).find(({ id }) => id === job.id);
  expect(again).toEqual({ ...job, tries: 2 });
  await retryJob(application, job.id, 'printer on fire');
  expect(await outboxBacklog(application)).toEqual({ waiting: 4, failing: 1 });
  const [waiting] = await rowsOf<{ seconds: number }>(
    owner,
    'SELECT extract(epoch FROM ready_at - now())::float8 AS seconds FROM outbox WHERE id = ?',
    [job.id],
  );
  expect(waiting?.seconds).toBeGreaterThan(2);
  expect(waiting?.seconds).toBeLessThanOrEqual(4);
});

test('the archive of a run is queued once, however often it is asked for', async () => {
  const { application } = database;
  await Promise.all([1, 2, 3].map(() => queueArchive(application, { case: 'c-1', run: 'run-1' })));
  await queueArchive(application, { case: 'c-1', run: 'run-2' });
  const archives = (await takeJobs(application, 10))
    .filter(({ topic }) => topic === 'archive')
    .map(({ payload }) => JSON.stringify(payload));
  expect(archives.toSorted()).toEqual(['{"run":"run-1"}', '{"run":"run-2"}', '{}']);
});
