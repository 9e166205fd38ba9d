import { randomBytes } from 'node:crypto';
import { ballotName, ballotStatus, castSlip, parseBallotName, slipsForCount } from '../../db/ballots';
import { rowsOf } from '../../db/connect';
import { attended, ballotOpened, counted, countSigned, openBallot, ROLL, SLIP_BYTES } from './ballot-fixture';
import { stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const slotCount = async (caseId: string): Promise<number> =>
  (await rowsOf(database.superuser, 'SELECT 1 FROM ballot_slots WHERE case_id = ?', [caseId])).length;

describe('casting', () => {
  test('is for those on the roll who are present, once, until the count is signed', async () => {
    const { writer, cast } = await openBallot(database.application, 'c-cast', ['p-1', 'p-2', 'p-3']);
    expect(await cast('p-stranger')).toBe('not-on-roll');
    expect(await cast('p-4')).toBe('not-present');
    expect(await cast('p-1')).toBe('cast');
    expect(await cast('p-1')).toBe('already');
    expect(await cast('p-2')).toBe('cast');
    await writer.write([countSigned(['p-1', 'p-2'])]);
    expect(await cast('p-3')).toBe('closed');
    expect(await cast('p-2')).toBe('already');
  });

  test('waits for attendance, and knows no ballot that was never opened', async () => {
    const { cast, mask } = await openBallot(database.application, 'c-early', []);
    expect(await cast('p-1')).toBe('not-present');
    const slip = randomBytes(SLIP_BYTES);
    expect(await castSlip(database.application, { case: 'c-none', step: 'vote', round: 1, voter: 'p-1', slip, mask })).toBe('not-on-roll');
    expect(await castSlip(database.application, { case: 'c-early', step: 'vote', round: 2, voter: 'p-1', slip, mask })).toBe('not-on-roll');
  });

  test('keeps every slip when all cast at once, each voter twice', async () => {
    const { application } = database;
    const { writer, cast, mask } = await openBallot(application, 'c-all');
    const slips = new Map(ROLL.map((voter) => [voter, randomBytes(SLIP_BYTES)]));
    const answers = await Promise.all([...ROLL, ...ROLL].map((voter) => cast(voter, slips.get(voter))));
    expect(answers.filter((answer) => answer === 'cast')).toHaveLength(ROLL.length);
    expect(answers.filter((answer) => answer === 'already')).toHaveLength(ROLL.length);
    await writer.write([countSigned([...ROLL].toSorted())]);
    const opened = await slipsForCount(application, { case: 'c-all', step: 'vote', round: 1 }, mask);
    expect(opened.map((slip) => slip.toString('hex')).toSorted()).toEqual(
      [...slips.values()].map((slip) => slip.toString('hex')).toSorted(),
    );
  });

  test('refuses slips of another length and a mask that is not the ballot’s', async () => {
    const { cast, mask } = await openBallot(database.application, 'c-length');
    await cast('p-1');
    await expect(cast('p-2', randomBytes(SLIP_BYTES + 8))).rejects.toThrow('one length');
    await expect(cast('p-2', Buffer.alloc(0))).rejects.toThrow('not empty');
    const slip = { case: 'c-length', step: 'vote', round: 1, voter: 'p-2', slip: randomBytes(SLIP_BYTES) };
    await expect(castSlip(database.application, { ...slip, mask: randomBytes(32) })).rejects.toThrow('do not agree');
    expect(await castSlip(database.application, { ...slip, mask })).toBe('cast');
  });

  test('notices a mark that was made without a slip', async () => {
    const { cast } = await openBallot(database.application, 'c-forged');
    await cast('p-1');
    await database.superuser.raw("UPDATE ballot_roll SET voted = true WHERE case_id = 'c-forged' AND person = 'p-2'");
    await expect(cast('p-3')).rejects.toThrow('do not agree');
  });
});

describe('closing', () => {
  test('is stale when the list of who voted is not the roll’s', async () => {
    const { writer, cast } = await openBallot(database.application, 'c-close');
    await cast('p-1');
    expect(await writer.write([countSigned([])])).toEqual({ kind: 'stale', rows: [] });
    expect(await writer.write([countSigned(['p-1', 'p-2'])])).toEqual({ kind: 'stale', rows: [] });
    expect((await writer.write([countSigned(['p-1'])])).kind).toBe('committed');
    expect(await writer.write([countSigned(['p-2'])])).toEqual({ kind: 'stale', rows: [] });
    expect((await writer.write([countSigned(['p-1'])])).kind).toBe('committed');
  });

  test('and casting at once: the slip counts or is refused, never lost', async () => {
    const { application } = database;
    for (let round = 0; round < 8; round++) {
      const { writer, cast, mask } = await openBallot(application, `c-closing-${round}`);
      await cast('p-1');
      const [late, closing] = await Promise.all([cast('p-2'), writer.write([countSigned(['p-1'])])]);
      if (closing.kind === 'committed') expect(late).toBe('closed');
      else {
        expect([late, closing.kind]).toEqual(['cast', 'stale']);
        await writer.write([countSigned(['p-1', 'p-2'])]);
      }
      const slips = await slipsForCount(application, { case: `c-closing-${round}`, step: 'vote', round: 1 }, mask);
      expect(slips).toHaveLength(closing.kind === 'committed' ? 1 : 2);
    }
  });

  test('comes before the slips can be had', async () => {
    const { cast, mask } = await openBallot(database.application, 'c-peek');
    await cast('p-1');
    await expect(slipsForCount(database.application, { case: 'c-peek', step: 'vote', round: 1 }, mask)).rejects.toThrow('not closed');
  });
});

describe('the end of a ballot', () => {
  test('by its count destroys the slips and queues the keys for destruction', async () => {
    const { writer, cast } = await openBallot(database.application, 'c-count');
    await cast('p-1');
    await writer.write([countSigned(['p-1'])]);
    expect(await slotCount('c-count')).toBe(ROLL.length);
    await writer.write([countSigned(['p-1']), counted(1), stepOpened('next')]);
    expect(await slotCount('c-count')).toBe(0);
    expect(await rowsOf(database.owner, "SELECT topic, payload FROM outbox WHERE case_id = 'c-count'")).toEqual([
      { topic: 'ballotKey', payload: { step: 'vote', round: 1 } },
    ]);
    expect((await ballotStatus(database.application, { case: 'c-count', step: 'vote', round: 1 }))?.status).toBe('counted');
  });

  test('by being voided does the same, and another round begins with an empty roll', async () => {
    const { writer, cast } = await openBallot(database.application, 'c-void');
    await cast('p-1');
    await writer.write([{ kind: 'ballotVoided', step: 'vote', round: 1, because: { person: 'p-5', because: 'recused' } }]);
    expect(await slotCount('c-void')).toBe(0);
    expect(await cast('p-2')).toBe('closed');
    await writer.write([ballotOpened(2)]);
    await writer.write([attended(['p-1'])]);
    const second = await ballotStatus(database.application, { case: 'c-void', step: 'vote', round: 2 });
    expect(second?.roll.filter(({ voted }) => voted)).toEqual([]);
    expect(second?.roll.filter(({ present }) => present).map(({ person }) => person)).toEqual(['p-1']);
  });

  test.each([
    ['another step opens', stepOpened('next')],
    ['the case ends', { kind: 'ended', end: 'withdrawn', as: 'withdrawn' } as const],
  ])('comes also when %s under it', async (name, event) => {
    const caseId = `c-under-${name.split(' ')[0]}-${event.kind}`;
    const { writer, cast } = await openBallot(database.application, caseId);
    await cast('p-1');
    await writer.write([event]);
    expect(await slotCount(caseId)).toBe(0);
    expect(await cast('p-2')).toBe('closed');
  });
});

test('a ballot’s name says which it is, and nothing else is one', () => {
  const ballot = { case: 'c-abc-1-2', step: 'vote', round: 3 };
  expect(parseBallotName(ballotName(ballot))).toEqual(ballot);
  for (const name of ['', 'c', 'c.s', 'c.s.0', 'c.s.x', 'c.s.1.2', '../c.s.1', 'c.s.1\n']) expect(parseBallotName(name)).toBeUndefined();
});
