import { TestWorkflowEnvironment } from '@temporalio/testing';
import { digestOf } from '../../core/ledger/digest';
import { versionOf } from '../../core/migration/version';
import { sealFor } from '../../sealing/sealed-command';
import { findTemporalHere } from '../../tools/runtime/temporal-binary';
import { SEALED_UNDER, withdrawnByParentSignal } from '../../workflows/messages';
import { changed } from '../core/definition/mutate';
import { type Answered, type CaseRig, newCaseId, RIG_STARTS_WITHIN_MS, startRig, until } from './case-rig';
import { act, answer, pack, people, request } from './small-procedures';

const OPENED = '2026-12-01T03:00:00.000Z';
/** After so many events the server suggests a new run; 4,096 when nobody says otherwise. */
const SUGGESTED_AFTER = 100;

describe('a case that goes on in a new run', () => {
  let server: TestWorkflowEnvironment;
  let rig: CaseRig;
  beforeAll(async () => {
    const path = await findTemporalHere(() => undefined);
    const extraArgs = ['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${SUGGESTED_AFTER}`];
    server = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'existing-path', path }, extraArgs } });
    rig = await startRig({ server: server.address });
  }, RIG_STARTS_WITHIN_MS);
  afterAll(async () => {
    await rig.stop();
    await server.teardown();
  });

  const isNextRun = async (id: string, runId: string) => (await rig.client.workflow.getHandle(id).describe()).runId !== runId;
  const opened = async () => {
    const id = newCaseId();
    await rig.open(id, { input: { training: true, offsetMs: Date.parse(OPENED) - Date.now() }, command: { at: OPENED } });
    return { id, runId: (await rig.client.workflow.getHandle(id).describe()).runId };
  };

  it('answers every update on the way, once', async () => {
    const { id, runId } = await opened();
    const answers: Answered[] = [];
    let seq = 1;
    for (let afterwards = 0; afterwards < 3; afterwards += (await isNextRun(id, runId)) ? 1 : 0) {
      const [step, result, by] = seq % 2 === 1 ? ['consider', 'back', people.head] : ['propose', 'submit', people.officer];
      // Three tries of the same command at once: however they meet the change of runs, it is carried out once.
      const command = act(step ?? '', result ?? '', by ?? '', OPENED);
      answers.push(...(await Promise.all([1, 2, 3].map(() => rig.command(id, `u-${seq}`, command, seq)))));
      seq += 1;
      expect(rig.ledger.entries(id)).toHaveLength(seq);
    }
    expect(answers.filter((one) => one.kind !== 'receipt')).toEqual([]);
    expect(new Set(rig.ledger.archived.filter((run) => run.case === id).map(({ run }) => run))).toEqual(new Set([runId]));
  });

  it('runs the version that it has gone over to', async () => {
    const { id, runId } = await opened();
    const newer = changed(request, ['steps.consider.result.ask.to', { step: 'never' }]);
    const version = versionOf({ hash: digestOf(newer), pack });
    const callable = { [answer.id]: digestOf(answer) };
    rig.ledger.versions.set(digestOf(newer), { procedure: newer, closure: { [digestOf(answer)]: answer }, pack });
    const reasons = { digest: 'sha256:0', length: 1 };
    const from = versionOf({ hash: digestOf(request), pack });
    rig.ledger.write(id, 'lost', [{ kind: 'migrated', from, to: { ...version, callable }, by: { person: people.head }, reasons }]);
    while (!(await isNextRun(id, runId))) await rig.client.workflow.getHandle(id).signal('nudge');
    await rig.command(id, 'u-ask', act('consider', 'ask', people.head, OPENED), 2);
    expect(rig.ledger.events(id).at(-1)).toMatchObject({ kind: 'stepOpened', step: 'never' });
  });

  it('hears of the end of a child that an earlier run opened', async () => {
    const { id, runId } = await opened();
    await rig.command(id, 'u-ask', act('consider', 'ask', people.head, OPENED), 1);
    await until(() => rig.ledger.entries(`${id}-1`).length === 1);
    const handle = rig.client.workflow.getHandle(id);
    while (!(await isNextRun(id, runId))) await handle.signal('nudge');
    await rig.command(`${id}-1`, 'u-1', act('answer', 'give', people.head, OPENED), 1);
    await handle.result();
    expect(rig.ledger.events(id).at(-1)).toMatchObject({ kind: 'ended', end: 'granted' });
  });

  it('is withdrawn by its parent when it hears of that on its way to the next run', async () => {
    const { id } = await opened();
    await rig.command(id, 'u-ask', act('consider', 'ask', people.head, OPENED), 1);
    const child = `${id}-1`;
    await until(() => rig.ledger.entries(child).length === 1);
    const handle = rig.client.workflow.getHandle(child);
    const { runId } = await handle.describe();
    let tries = 0;
    // The outage lasts so long that the wait for the next try goes through the server, which brings the signal with it.
    rig.ledger.faults.archive = async (run) => {
      if (run.case !== child) return;
      if (tries === 0) await handle.signal(withdrawnByParentSignal, sealFor(child, SEALED_UNDER.withdrawnByParent, { parent: id }));
      tries += 1;
      if (tries <= 5) throw new Error('the database is away');
    };
    while (tries === 0) await handle.signal('nudge');
    await until(async () => (await isNextRun(child, runId)) || rig.ledger.entries(child).length > 1);
    await until(() => rig.ledger.events(child).at(-1)?.kind === 'ended');
    rig.ledger.faults.archive = async () => undefined;
  });

  it('still knows the time of its clock and its next due', async () => {
    const { id, runId } = await opened();
    const handle = rig.client.workflow.getHandle(id);
    await rig.advance(id, 'a-1', '2026-12-07T00:00:00.000Z');
    while (!(await isNextRun(id, runId))) await handle.signal('nudge');
    expect(await rig.advance(id, 'a-2', '2026-12-07T00:00:00.000Z')).toMatchObject({
      receipt: { now: expect.stringMatching(/^2026-12-07T00:00/), nextDue: '2026-12-08T17:00:00.000Z' },
    });
  });
});
