import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createCaseActivities } from '../../activities/create-case-activities';
import type { Command } from '../../core/command';
import type { Facts } from '../../core/facts';
import { digestOf } from '../../core/ledger/digest';
import { verifyChain } from '../../core/ledger/verify-chain';
import { getCase } from '../../db/cases';
import { readFacts } from '../../db/facts';
import { historiesOf } from '../../db/histories';
import { ledgerRows } from '../../db/ledger';
import { outboxBacklog } from '../../db/outbox';
import { archiveHistory } from '../../worker/outbox/archive-history';
import { unpackHistory } from '../../worker/outbox/history-content';
import { runOutbox } from '../../worker/outbox/run-outbox';
import { checkCase } from '../../worker/reconcile/check-case';
import { plainSheet } from '../db/case-writer';
import { type RegisterDatabase, registerDatabase } from '../db/register-database';
import { type CaseRig, newCaseId, RIG_STARTS_WITHIN_MS, startRig, until } from '../workflows/case-rig';
import { act } from '../workflows/small-procedures';

/** The small register's people in the small procedures' roles. */
const HEAD = 'p-head';
const OFFICER = 'p-candidate';
const SUBJECT = 'p-1';

const now = () => new Date().toISOString();

describe('a case on the real database', () => {
  let base: RegisterDatabase;
  let rig: CaseRig;
  beforeAll(async () => {
    base = await registerDatabase();
    rig = await startRig({ activities: createCaseActivities(base.application, plainSheet) });
  }, RIG_STARTS_WITHIN_MS);
  afterAll(async () => {
    await rig.stop();
    await base.close();
  });

  const factsFor = (person: string): Promise<Facts> =>
    readFacts(base.application, {
      at: now(),
      actor: { person },
      bodies: [{ id: 'b-ward' }],
      concerned: [SUBJECT],
      people: [SUBJECT],
      opening: {},
    });
  const opened = async (): Promise<string> => {
    const id = newCaseId();
    const command = { facts: await factsFor(OFFICER), by: { person: OFFICER }, people: { subjects: [SUBJECT] }, training: true };
    expect(await rig.open(id, { input: { training: true }, command })).toMatchObject({ receipt: { seq: 1 } });
    return id;
  };
  const acting = async (step: string, result: string, person: string): Promise<Command> => ({
    ...act(step, result, person, now()),
    facts: await factsFor(person),
  });
  const ended = (id: string) => until(async () => typeof (await getCase(base.application, id))?.endedAt === 'string');

  it('runs to its end with a child, its chain whole and its histories archived fit for replay', async () => {
    const id = await opened();
    await rig.command(id, 'u-ask', await acting('consider', 'ask', HEAD), 1);
    await until(async () => (await getCase(base.application, `${id}-1`)) !== undefined);
    await rig.command(`${id}-1`, 'u-give', await acting('answer', 'give', HEAD), 1);
    await rig.client.workflow.getHandle(id).result();
    expect(await getCase(base.application, id)).toMatchObject({ end: 'granted', endedAs: 'done', nextDue: null });

    for (const one of [id, `${id}-1`]) {
      const rows = await ledgerRows(base.application, one);
      const stored = rows.map(({ text, hash }) => ({ bytes: Buffer.from(text), hash }));
      expect(verifyChain(one, stored)).toMatchObject({ kind: 'ok', head: rows.at(-1)?.hash });
    }

    const log = pino({ level: 'silent' });
    const outbox = runOutbox(
      base.application,
      async (job) => {
        if (job.topic === 'archive') await archiveHistory(base.application, rig.client, job.case, job.payload.run);
      },
      log,
    );
    await until(async () => (await outboxBacklog(base.application)).waiting === 0);
    await outbox.stop();
    const [archived] = await historiesOf(base.application, id);
    const history = unpackHistory(archived?.content ?? Buffer.alloc(0));
    const options = { workflowBundle: { codePath: rig.codePath }, dataConverter: rig.converter };
    for await (const { error } of Worker.runReplayHistories(options, [{ workflowId: id, history }])) expect(error).toBeUndefined();
    expect(archived?.content.includes(Buffer.from(SUBJECT))).toBe(false);
  });

  it('is told that the facts are stale when a row that they rest on changes before the commit', async () => {
    const id = await opened();
    const command = await acting('consider', 'back', HEAD);
    await base.owner.raw("UPDATE persons SET name = name WHERE id = 'p-head'");
    expect(await rig.command(id, 'u-2', command, 1)).toMatchObject({ kind: 'rejected', code: 'stale' });
    expect(await rig.command(id, 'u-2', { ...command, facts: await factsFor(HEAD) }, 1)).toMatchObject({ receipt: { seq: 2 } });
  });

  it('agrees with its workflow, is nudged when it is behind, and is reported when nothing runs it', async () => {
    const id = await opened();
    expect(await checkCase(base.application, rig.client, id)).toBe('agrees');
    // A commit whose answer was lost for good: the ledger has it, the workflow never heard.
    const [row] = await ledgerRows(base.application, id);
    const activities = createCaseActivities(base.application, plainSheet);
    const dropped = { kind: 'ended', end: 'lapsed', as: 'lapsed' } as const;
    const lost = await activities.commit({
      case: id,
      seq: 2,
      previous: row?.hash ?? '',
      command: { id: 'u-lost', kind: 'act', digest: digestOf('lost') },
      at: now(),
      by: { person: HEAD },
      decision: { kind: 'accepted', events: [dropped] },
      tasks: [],
      rows: [],
      values: [],
      training: true,
    });
    expect(lost.kind).toBe('committed');
    expect(await checkCase(base.application, rig.client, id)).toBe('behind');
    await rig.client.workflow.getHandle(id).result();
    expect(await checkCase(base.application, rig.client, id)).toBe('agrees');

    const other = await opened();
    await rig.client.workflow.getHandle(other).terminate();
    expect(await checkCase(base.application, rig.client, other)).toBe('lost');
  });

  it('takes its time from the training clock, which readers see', async () => {
    const id = await opened();
    const to = new Date(Date.now() + 40 * 86_400_000).toISOString();
    await rig.advance(id, 'a-1', to);
    await ended(id);
    expect(await getCase(base.application, id)).toMatchObject({ end: 'lapsed' });
    expect((await getCase(base.application, id))?.clockOffsetMs).toBeGreaterThan(0);
  });
});
