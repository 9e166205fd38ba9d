import { digestOf } from '../../core/ledger/digest';
import { sealFor } from '../../sealing/sealed-command';
import { childEndedSignal } from '../../workflows/messages';
import { type CaseRig, newCaseId, RIG_STARTS_WITHIN_MS, startRig, until } from './case-rig';
import { act, answer, people } from './small-procedures';

/** A Tuesday morning; five working days later the first late instant is the midnight before Wednesday 9 December. */
const OPENED = '2026-12-01T03:00:00.000Z';
const FIRST_DUE = '2026-12-08T17:00:00.000Z';
const FIRST_DUE_EVE = '2026-12-08T16:59:58.000Z';
const REASONS = { digest: `sha256:${'a'.repeat(64)}`, length: 20 };
/** The child's three working days, from OPENED. */
const CHILD_DUE = '2026-12-04T17:00:00.000Z';

describe('the time of a case, and its children', () => {
  let rig: CaseRig;
  beforeAll(async () => {
    rig = await startRig();
  }, RIG_STARTS_WITHIN_MS);
  afterAll(() => rig.stop());

  const kinds = (id: string) => rig.ledger.events(id).map((event) => event.kind);
  /** A training case whose own clock shows an instant when it opens. */
  const openAt = async (at: string, subjects: readonly string[] = [people.first]): Promise<string> => {
    const id = newCaseId();
    const offsetMs = Date.parse(at) - Date.now();
    const opened = await rig.open(id, {
      input: { training: true, offsetMs },
      command: { at: OPENED, people: { subjects } },
    });
    expect(opened).toMatchObject({ receipt: { seq: 1 } });
    return id;
  };
  /** Opened and asked for answers at OPENED: the children are open. */
  const asked = async (subjects: readonly string[]): Promise<string> => {
    const id = await openAt(OPENED, subjects);
    await rig.command(id, 'u-ask', act('consider', 'ask', people.head, OPENED), 1);
    await until(() => subjects.every((_one, index) => kinds(`${id}-${index + 1}`).includes('stepOpened')));
    return id;
  };

  it('lets a due pass by its timer, once', async () => {
    const id = await openAt(new Date(Date.parse(FIRST_DUE) - 1_500).toISOString());
    await until(() => kinds(id).includes('dueReported'));
    expect(rig.ledger.entries(id)[1]).toMatchObject({ seq: 2, commandId: 'due:step:consider:1' });
    expect(Date.parse(rig.ledger.entries(id)[1]?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(FIRST_DUE));
  });

  it('goes on answering while the register has no room for what falls due, and tries that again', async () => {
    let refusing = true;
    let id = '';
    rig.ledger.faults.before = async ({ case: caseId, command }) => {
      rig.ledger.faults.stale = refusing && caseId === id && command.kind === 'due' ? 1 : 0;
    };
    id = await openAt(new Date(Date.parse(FIRST_DUE) - 1_500).toISOString());
    await until(() => rig.ledger.requests.some((request) => request.case === id && request.command.kind === 'due'));
    // A refused due is no reason to refuse people, nor to stop the clock.
    expect(await rig.advance(id, 'a-1', '2026-12-09T00:00:00.000Z')).toMatchObject({
      receipt: { now: expect.stringMatching(/^2026-12-09/) },
    });
    expect(await rig.command(id, 'u-1', act('consider', 'nothing', people.head, FIRST_DUE), 1)).toMatchObject({ kind: 'rejected' });
    expect(kinds(id)).not.toContain('dueReported');
    refusing = false;
    await rig.advance(id, 'a-2', '2026-12-11T00:00:00.000Z');
    expect(kinds(id)).toContain('dueReported');
    rig.ledger.faults.before = async () => undefined;
  }, 30_000);

  it('sets no new alarm while one rings before the next due', async () => {
    const id = await openAt(OPENED);
    for (let n = 2; n <= 9; n++) {
      const [step, result, by] = n % 2 === 0 ? ['consider', 'back', people.head] : ['propose', 'submit', people.officer];
      await rig.command(id, `u-${n}`, act(step ?? '', result ?? '', by ?? '', OPENED), n - 1);
    }
    const { events } = await rig.client.workflow.getHandle(id).fetchHistory();
    // The one that was set for the opening.
    expect(events?.filter((event) => event.timerStartedEventAttributes?.startToFireTimeout)).toHaveLength(1);
    expect(events?.filter((event) => event.timerCanceledEventAttributes)).toEqual([]);
    expect((events?.length ?? 0) / 9).toBeLessThanOrEqual(7);
  });

  it('finds nothing due when its alarm rings before a due that has moved', async () => {
    const id = await openAt(new Date(Date.parse(FIRST_DUE) - 3_000).toISOString());
    await rig.command(id, 'u-back', act('consider', 'back', people.head, FIRST_DUE_EVE), 1);
    await until(async () => {
      const { events } = await rig.client.workflow.getHandle(id).fetchHistory();
      return events?.some((event) => event.timerFiredEventAttributes) === true;
    });
    expect(kinds(id)).not.toContain('dueReported');
    await rig.advance(id, 'a-end', '2026-12-30T00:00:00.000Z');
    expect(kinds(id)).toContain('ended');
  });

  it('moves the training clock through every due on the way, in order', async () => {
    const id = await openAt(OPENED);
    const advanced = await rig.advance(id, 'a-1', '2026-12-30T00:00:00.000Z');
    expect(kinds(id).filter((kind) => /due|end/.test(kind))).toEqual(['dueReported', 'ended']);
    expect(rig.ledger.entries(id).map((entry) => entry.at.slice(0, 16))).toEqual([
      '2026-12-01T03:00',
      '2026-12-08T17:00',
      '2026-12-16T17:00',
    ]);
    expect(advanced).toMatchObject({ receipt: { now: expect.stringMatching(/^2026-12-/) } });
    await rig.client.workflow.getHandle(id).result();
  });

  it('stops the clock where it was asked to, and shows readers how far it stands ahead', async () => {
    const id = await openAt(OPENED);
    const to = '2026-12-05T05:00:00.000Z';
    expect(await rig.advance(id, 'a-1', to)).toMatchObject({
      receipt: { now: expect.stringMatching(/^2026-12-05T05:00:/), nextDue: FIRST_DUE },
    });
    expect((rig.ledger.clocks.get(id) ?? 0) + Date.now()).toBeGreaterThanOrEqual(Date.parse(to));
    expect(kinds(id)).not.toContain('dueReported');
  });

  it('has no training clock outside training', async () => {
    const id = newCaseId();
    await rig.open(id);
    expect(await rig.advance(id, 'a-1', '2030-01-01T00:00:00.000Z')).toMatchObject({ kind: 'rejected', code: 'wrong-command' });
  });

  it('opens a child for each person and goes on when all have reported', async () => {
    const id = await asked([people.first, people.second]);
    await rig.command(`${id}-1`, 'u-1', act('answer', 'give', people.head, OPENED), 1);
    await rig.command(`${id}-2`, 'u-1', { ...act('answer', 'deny', people.head, OPENED), reasons: REASONS }, 1);
    await rig.client.workflow.getHandle(id).result();
    expect(rig.ledger.events(id).filter((event) => event.kind === 'childReported')).toMatchObject([{ end: 'given' }, { end: 'denied' }]);
    expect(rig.ledger.events(id).at(-1)).toMatchObject({ kind: 'ended', end: 'granted' });
    expect(rig.ledger.events(`${id}-1`)[0]).toMatchObject({ kind: 'opened', parent: id, definition: digestOf(answer) });
  });

  it('keeps the report of a child that comes before it waits for it', async () => {
    const id = await openAt(OPENED);
    const child = `${id}-1`;
    rig.ledger.write(child, 'open', [
      {
        kind: 'opened',
        case: child,
        procedure: answer.id,
        definition: digestOf(answer),
        pack: 'test-1',
        parent: id,
        people: { subjects: [people.first] },
        concerned: [people.first],
        places: { office: ['b-office'] },
        barred: [],
        training: true,
      },
      { kind: 'ended', end: 'given', as: 'done' },
    ]);
    const seal = sealFor(id, 'childEnded', { case: child });
    await rig.client.workflow.getHandle(id).signal(childEndedSignal, seal);
    await rig.command(id, 'u-ask', act('consider', 'ask', people.head, OPENED), 1);
    await rig.client.workflow.getHandle(id).result();
    expect(rig.ledger.events(id).at(-1)).toMatchObject({ kind: 'ended', end: 'granted' });
  });

  it('does not believe that a child has ended before the child’s own record says so', async () => {
    const id = await asked([people.first]);
    await rig.client.workflow.getHandle(id).signal(childEndedSignal, sealFor(id, 'childEnded', { case: `${id}-1` }));
    await rig.command(`${id}-1`, 'u-1', act('answer', 'give', people.head, OPENED), 1);
    await rig.client.workflow.getHandle(id).result();
    expect(kinds(id).filter((kind) => kind === 'childReported')).toHaveLength(1);
  });

  it('moves the clocks of parent and children together, each due in its order', async () => {
    const id = await asked([people.first, people.second]);
    await rig.advance(id, 'a-1', '2026-12-20T00:00:00.000Z');
    expect(rig.ledger.events(id).at(-1)).toMatchObject({ kind: 'ended', end: 'granted' });
    // The children's due came first, so the parent's own never did.
    expect(kinds(id)).not.toContain('dueReported');
    for (const child of [`${id}-1`, `${id}-2`]) {
      expect(rig.ledger.entries(child)[1]?.at.slice(0, 19)).toBe(CHILD_DUE.slice(0, 19));
      expect(rig.ledger.clocks.get(child)).toBeGreaterThan(0);
    }
  });

  it('withdraws its children when it is withdrawn', async () => {
    const id = await asked([people.first]);
    const command = {
      kind: 'withdraw',
      at: OPENED,
      facts: { holdings: [], kin: [], bodies: [], people: [], rows: [] },
      by: { person: people.officer },
      reasons: REASONS,
    } as const;
    expect(await rig.command(id, 'u-w', command, 2)).toMatchObject({ receipt: { seq: 3 } });
    await rig.client.workflow.getHandle(`${id}-1`).result();
    expect(rig.ledger.events(`${id}-1`).at(-1)).toMatchObject({ kind: 'ended', as: 'withdrawn' });
    expect(rig.ledger.requests.find((one) => one.case === `${id}-1` && one.command.kind === 'abandon')?.by).toEqual({ engine: 'parent' });
  });
});
