import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { repositoryRoot } from '../../config/repository-root';
import type { Command } from '../../core/command';
import { ATTEMPTS_PER_HOUR, recordAttempt } from '../../db/attempts';
import { chainRows } from '../../db/chain';
import { readFacts } from '../../db/facts';
import { committedEntries } from '../../db/ledger';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { sealFor } from '../../sealing/sealed-command';
import { commandUpdate, type HostInput, SEALED_UNDER } from '../../workflows/messages';
import { CASE_START_OPTIONS } from '../../workflows/start-options';
import { type RegisterDatabase, registerDatabase } from '../db/register-database';
import { ownTaskQueue, temporalAddress } from '../support/servers';
import { digestFor, newCaseId, until } from '../workflows/case-rig';
import { act, inputOf, openCommand, request } from '../workflows/small-procedures';

const HEAD = 'p-head';
const OFFICER = 'p-candidate';
const SUBJECT = 'p-1';
/**
 * A kill in the middle of a commit is answered by the next worker within this, in milliseconds: two to three seconds after it
 * polls, on a machine with nothing else to do. `npm run torture` measures; here it is only not to hang.
 */
const TAKEN_UP_WITHIN_MS = 30_000;

/** How long a worker may take to come up on a busy machine, in milliseconds. */
const STARTS_WITHIN_MS = 60_000;

/** Each of these tests starts processes, which takes long where many do. */
const PROCESS_TEST_MS = 180_000;

const now = () => new Date().toISOString();

describe('the worker as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-worker-'));
  const taskQueue = ownTaskQueue();
  const started: ChildProcess[] = [];
  let base: RegisterDatabase;
  let client: Client;
  let address: string;

  beforeAll(async () => {
    base = await registerDatabase();
    address = await temporalAddress();
    const converter = dataConverter(openKeyRing(join(folder, 'keys', 'ring.json')));
    client = new Client({ connection: await Connection.connect({ address }), dataConverter: converter });
  });
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await client.connection.close();
    await base.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const startWorker = (): ChildProcess => {
    const child = spawn(process.execPath, ['tests/support/run-typescript.js', 'worker/main.ts'], {
      cwd: repositoryRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        DATABASE_URL: base.fresh.applicationUrl,
        TEMPORAL_ADDRESS: address,
        TEMPORAL_TASK_QUEUE: taskQueue,
        // Where the other tests keep their bundle of the workflow code too.
        SAURO_DATA: join(repositoryRoot, 'node_modules/.cache/sauro'),
        SAURO_KEYS_FILE: join(folder, 'keys', 'ring.json'),
      },
    });
    started.push(child);
    return child;
  };
  const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

  const factsFor = (person: string) =>
    readFacts(base.application, {
      at: now(),
      actor: { person },
      bodies: [{ id: 'b-ward' }],
      concerned: [SUBJECT],
      people: [SUBJECT],
      opening: {},
    });
  const seal = (caseId: string, update: string, id: string, command: Command) =>
    sealFor(caseId, update, { kind: 'command', id, command, values: [], digest: digestFor(command), seen: 0 } as const);
  const open = async (caseId: string) => {
    const more = { facts: await factsFor(OFFICER), by: { person: OFFICER }, people: { subjects: [SUBJECT] }, training: true };
    const input: HostInput = inputOf(caseId, { training: true });
    const startWorkflowOperation = new WithStartWorkflowOperation(request.id, {
      ...CASE_START_OPTIONS,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowId: caseId,
      taskQueue,
      args: [sealFor(caseId, SEALED_UNDER.start, input)],
    });
    const args: [ReturnType<typeof seal>] = [seal(caseId, 'open', 'open', openCommand(caseId, now(), more))];
    return client.workflow.executeUpdateWithStart(commandUpdate, { updateId: 'open', args, startWorkflowOperation });
  };
  const send = async (caseId: string, id: string, step: string, result: string, person: string) => {
    const command = { ...act(step, result, person, now()), facts: await factsFor(person) };
    return client.workflow.getHandle(caseId).executeUpdate(commandUpdate, { updateId: id, args: [seal(caseId, id, id, command)] });
  };

  it(
    'runs cases, and ends in order when it is told to',
    async () => {
      const child = startWorker();
      const id = newCaseId();
      expect(await open(id)).toMatchObject({ case: id, seq: 1 });
      child.kill('SIGTERM');
      expect(await exitOf(child)).toBe(0);
    },
    PROCESS_TEST_MS,
  );

  it(
    'enters in the chain of attempts what was only counted in an hour that is over',
    async () => {
      const at = new Date(Date.now() - 3_600_000).toISOString();
      const attempt = { actor: OFFICER, at, route: 'POST /api/v1/cases', code: 'not-your-step', body: '' };
      for (let n = 0; n < ATTEMPTS_PER_HOUR + 3; n++) await recordAttempt(base.application, attempt);
      startWorker();
      const newest = async () => (await chainRows(base.auditor, 'attempts', 0, 1_000)).at(-1)?.text ?? '';
      await until(async () => JSON.parse(await newest()).attempt.count === 3, STARTS_WITHIN_MS);
    },
    PROCESS_TEST_MS,
  );

  it(
    'is followed by another one when it is killed in the middle of a commit, and the act is there once',
    async () => {
      const first = startWorker();
      const id = newCaseId();
      await open(id);
      // The commit waits for the case's row, which somebody else holds.
      const holder = await base.owner.transaction();
      await holder.raw('SELECT 1 FROM cases WHERE id = ? FOR UPDATE', [id]);
      const answer = send(id, 'u-2', 'consider', 'back', HEAD);
      await until(async () => {
        const waiting = await base.superuser.raw(
          "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%commit_entry%'",
        );
        return waiting.rows.length > 0;
      });
      first.kill('SIGKILL');
      await exitOf(first);
      startWorker();
      // The killed worker's statement goes on in the server and commits: its answer reaches nobody.
      await holder.rollback();
      const since = Date.now();
      expect(await answer).toMatchObject({ seq: 2, command: 'u-2' });
      expect(Date.now() - since).toBeLessThan(TAKEN_UP_WITHIN_MS);
      expect((await committedEntries(base.application, id)).map(({ commandId }) => commandId)).toEqual(['open', 'u-2']);
      expect(await send(id, 'u-3', 'propose', 'submit', OFFICER)).toMatchObject({ seq: 3 });
    },
    PROCESS_TEST_MS,
  );
});
