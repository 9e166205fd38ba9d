import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { sealFor } from '../../sealing/sealed-command';
import { commandUpdate } from '../../workflows/messages';
import { type CaseRig, newCaseId, RIG_STARTS_WITHIN_MS, startRig, until } from './case-rig';
import { act, people } from './small-procedures';

describe('what reaches a case without being sealed for it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-seals-'));
  let rig: CaseRig;
  let id: string;
  beforeAll(async () => {
    rig = await startRig();
  }, RIG_STARTS_WITHIN_MS);
  afterAll(async () => {
    await rig.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    id = newCaseId();
    await rig.open(id);
  });

  const sealed = (caseId: string, update: string) =>
    sealFor(caseId, update, {
      kind: 'command',
      id: 'u-2',
      command: act('consider', 'grant', people.head, new Date().toISOString()),
      values: [],
      digest: 'd',
      seen: 1,
    } as const);
  const recorded = () => rig.ledger.notSealed.filter((attempt) => attempt.case === id);
  const stranger = (ring?: string) =>
    new Client({
      connection: rig.client.connection,
      ...(ring === undefined ? {} : { dataConverter: dataConverter(openKeyRing(join(folder, ring))) }),
    });

  afterEach(async () => {
    expect(rig.ledger.entries(id)).toHaveLength(1);
    expect(await rig.command(id, 'u-3', act('consider', 'grant', people.head, new Date().toISOString()), 1)).toMatchObject({
      receipt: { seq: 2 },
    });
  });

  it('is refused and recorded when it is plain', async () => {
    const { value } = sealed(id, 'u-plain');
    await expect(
      stranger()
        .workflow.getHandle(id)
        .executeUpdate(commandUpdate, { updateId: 'u-plain', args: [value as never] }),
    ).rejects.toThrow();
    expect(recorded()).toEqual([{ case: id, under: 'u-plain', reason: 'plain' }]);
  });

  it('is refused and recorded when it is plain, though the codec encrypted it', async () => {
    expect(await rig.send(id, 'u-unsealed', sealed(id, 'u-unsealed').value)).toEqual({
      kind: 'failed',
      type: 'NotSealed',
      details: ['plain'],
    });
    expect(recorded()).toEqual([{ case: id, under: 'u-unsealed', reason: 'plain' }]);
  });

  it('is refused and recorded when it is sealed under a foreign key', async () => {
    await expect(
      stranger('foreign-ring.json')
        .workflow.getHandle(id)
        .executeUpdate(commandUpdate, { updateId: 'u-foreign', args: [sealed(id, 'u-foreign')] }),
    ).rejects.toThrow();
    expect(recorded()).toEqual([{ case: id, under: 'u-foreign', reason: 'foreign' }]);
  });

  it.each([
    ['for another case', (mine: string) => sealed(`${mine}x`, 'u-moved')],
    ['for another update', (mine: string) => sealed(mine, 'u-elsewhere')],
    ['for an advance', (mine: string) => sealFor(mine, 'u-moved', { kind: 'advance', to: '2030-01-01T00:00:00.000Z' })],
  ])('is refused and recorded when it is sealed %s', async (_what, moved) => {
    expect(await rig.send(id, 'u-moved', moved(id))).toEqual({ kind: 'failed', type: 'NotSealed', details: ['moved'] });
    expect(recorded()).toEqual([{ case: id, under: 'u-moved', reason: 'moved' }]);
  });

  it('is recorded and without effect when it is a signal', async () => {
    const handle = rig.client.workflow.getHandle(id);
    await handle.signal('withdrawnByParent', { parent: 'c-none' });
    await handle.signal('childEnded', sealFor('c-other', 'childEnded', { case: `${id}-1` }));
    await handle.signal('advanceTo');
    await until(() => recorded().length === 3);
  });
});
