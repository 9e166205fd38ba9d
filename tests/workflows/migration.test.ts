import type { Migrate } from '../../core/command';
import type { Definition } from '../../core/definition/definition';
import type { CaseEvent } from '../../core/event';
import { initialState } from '../../core/evolve/initial-state';
import { digestOf } from '../../core/ledger/digest';
import { versionOf } from '../../core/migration/version';
import type { CaseState } from '../../core/state';
import { nudgeSignal } from '../../workflows/messages';
import { beginRun } from '../../workflows/running-case';
import { changed } from '../core/definition/mutate';
import { type CaseRig, newCaseId, RIG_STARTS_WITHIN_MS, startRig, until } from './case-rig';
import { act, answer, facts, inputOf, pack, people, request } from './small-procedures';

/** The request as it was begun; somebody may hold it, so that somebody may let it go over. */
const older: Definition = { ...request, holds: { by: 'office', lifts: 'office' } };
/** In the newer version whoever has an answer from everybody signs. */
const newer = changed(
  older,
  ['steps.answers.result.kept.to', { step: 'sign' }],
  ['steps.sign', { ...request.steps['never'], task: { vi: 'Ký', en: 'Sign' } }],
);
const callable = { [answer.id]: digestOf(answer) };
const to = { ...versionOf({ hash: digestOf(newer), pack }), callable };
const reasons = { digest: `sha256:${'a'.repeat(64)}`, length: 8 };

describe('a case that goes over to a newer version', () => {
  let rig: CaseRig;
  beforeAll(async () => {
    rig = await startRig();
    rig.ledger.versions.set(digestOf(newer), { procedure: newer, closure: { [digestOf(answer)]: answer }, pack });
  }, RIG_STARTS_WITHIN_MS);
  afterAll(() => rig.stop());

  const opened = async (): Promise<string> => {
    const id = newCaseId();
    await rig.open(id, { input: { procedure: older, hash: digestOf(older) } });
    return id;
  };
  const migrate = (): Migrate => ({
    kind: 'migrate',
    at: new Date().toISOString(),
    by: { person: people.head },
    facts: { ...facts, inForce: { definition: newer, pack, callable, called: [] } },
    to,
    reasons,
  });
  const now = () => new Date().toISOString();
  const answered = async (id: string): Promise<void> => {
    await rig.command(id, 'u-ask', act('consider', 'ask', people.head, now()));
    const children = () => rig.ledger.events(id).flatMap((event) => (event.kind === 'childOpened' ? [event.case] : []));
    await until(() => children().length > 0 && children().every((child) => rig.ledger.entries(child).length === 1));
    for (const child of children()) await rig.command(child, `u-${child}`, act('answer', 'give', people.head, now()));
  };
  const openStep = (id: string) => rig.ledger.events(id).findLast((event) => event.kind === 'stepOpened')?.step;

  it('goes on by it, also after its worker has started anew', async () => {
    const id = await opened();
    expect(await rig.command(id, 'u-go', migrate(), 1)).toMatchObject({ kind: 'receipt', receipt: { seq: 2 } });
    expect(await rig.command(id, 'u-again', migrate(), 2)).toMatchObject({ kind: 'rejected', code: 'already-done' });
    await rig.stopWorker();
    await rig.startWorker();
    await answered(id);
    await until(() => openStep(id) === 'sign');
    expect(await rig.command(id, 'u-sign', act('sign', 'grant', people.head, now()))).toMatchObject({ kind: 'receipt' });
    await rig.client.workflow.getHandle(id).result();
    await rig.replay(id);
  });

  it('learns of it from the ledger, with what was done by it since, and waits while it can not read the version', async () => {
    const id = await opened();
    const migrated: CaseEvent = {
      kind: 'migrated',
      from: versionOf({ hash: digestOf(older), pack }),
      to,
      by: { person: people.head },
      reasons,
    };
    rig.ledger.write(id, 'lost-1', [migrated]);
    // Only the newer version knows the step.
    rig.ledger.write(id, 'lost-2', [{ kind: 'stepOpened', step: 'sign', since: now(), due: '2030-01-01T00:00:00.000Z', pending: false }]);
    rig.ledger.faults.versions = 3;
    await rig.client.workflow.getHandle(id).signal(nudgeSignal);
    expect(await rig.command(id, 'u-sign', act('sign', 'grant', people.head, now()))).toMatchObject({
      kind: 'receipt',
      receipt: { seq: 4 },
    });
    expect(rig.ledger.faults.versions).toBe(0);
    expect(rig.ledger.events(id).at(-1)).toMatchObject({ kind: 'ended', end: 'granted' });
    await rig.replay(id);
  });

  it('is decided on by nobody where no body decides in it', async () => {
    const id = newCaseId();
    await rig.open(id);
    expect(await rig.command(id, 'u-go', migrate(), 1)).toMatchObject({ code: 'not-your-step', params: { why: 'never-migrated' } });
  });
});

test('of a run that was handed over before states told which steps were opened, any step may have been', () => {
  const opening: CaseEvent = {
    kind: 'opened',
    case: 'c-1',
    procedure: older.id,
    definition: digestOf(older),
    pack: pack.version,
    people: {},
    concerned: [],
    places: {},
    barred: [],
    training: false,
  };
  const { visited: _untold, ...earlier } = initialState(opening);
  const errands = { toOpen: [], toWithdraw: [], reported: [], open: [] };
  const carried = { state: earlier as CaseState, seq: 1, head: '', done: [], errands };
  expect(beginRun(inputOf('c-1', { carried })).state?.visited).toEqual(Object.keys(older.steps));
});
