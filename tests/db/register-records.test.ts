import { madeByCase } from '../../db/case-effects';
import { rowsOf } from '../../db/connect';
import { readPeople } from '../../db/facts-people';
import { registerChanges } from '../../db/register-effects';
import { openCase } from './case-writer';
import { applied } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT, versionOf } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

/** The day in Vietnam of the instant at which the tests act. */
const TODAY = '2026-11-20';
const recordOf = async (person: string) => {
  const [found] = await readPeople(database.application, [person], AT);
  return { rewards: found?.rewards, trainings: found?.trainings };
};
const reward = (detail: string) => applied('reward', { detail });

describe('a decision that is entered in a person’s record', () => {
  it('is a row in its own word, by its entry, and moves the version of the person', async () => {
    const before = await versionOf(database.owner, 'persons', 'p-candidate');
    const writer = await openCase(database.application, 'c-trains');
    expect((await writer.write([applied('sendToTraining', { detail: 'master', term: 24 })])).kind).toBe('committed');
    expect(await madeByCase(database.auditor, 'c-trains')).toEqual([
      { kind: 'entered', seq: 2, person: 'p-candidate', record: 'training', detail: 'master', began: TODAY, ends: '2028-11-20' },
    ]);
    expect(await versionOf(database.owner, 'persons', 'p-candidate')).toBeGreaterThan(before);
    expect(await recordOf('p-candidate')).toEqual({ rewards: [], trainings: [{ detail: 'master', began: TODAY, ends: '2028-11-20' }] });
  });

  it('has no end where the decision names none', async () => {
    const writer = await openCase(database.application, 'c-rewards');
    await writer.write([reward('certificateOfMerit')]);
    expect(await recordOf('p-candidate')).toEqual({ rewards: [{ detail: 'certificateOfMerit', began: TODAY }], trainings: [] });
    expect(await recordOf('p-relative')).toEqual({ rewards: [], trainings: [] });
  });

  it('names the person’s row, on which it rests', async () => {
    const { rows } = await registerChanges(database.application, [reward('advancedWorker')], { case: 'c-any', at: AT });
    expect(rows).toEqual([{ table: 'persons', id: 'p-candidate', version: await versionOf(database.owner, 'persons', 'p-candidate') }]);
  });

  it('that says in no word what it is about is a bug, and is not entered', async () => {
    await expect(registerChanges(database.application, [applied('reward')], { case: 'c-any', at: AT })).rejects.toThrow('says in no word');
  });
});

describe.each([
  ['sendAbroad', 'withdrawFromTraining', 'training', 'withdrawn'],
  ['reward', 'revokeReward', 'reward', 'revoked'],
  ['sendToTraining', 'withdrawFromTraining', 'training', 'withdrawn'],
] as const)('%s and %s', (enters, strikes, record, how) => {
  it('strikes out the latest entry of its word, keeps it with how and by which entry, and leaves the others', async () => {
    const writer = await openCase(database.application, 'c-enters');
    for (const detail of ['first', 'first', 'second']) await writer.write([applied(enters, { detail })]);
    const annuls = await openCase(database.application, 'c-strikes');
    await annuls.write([applied(strikes, { detail: 'first' })]);
    const rows = await rowsOf(
      database.owner,
      'SELECT kind, detail, seq, ended, ended_as, ended_case_id, ended_seq FROM record_entries ORDER BY id',
    );
    const stands = { kind: record, ended: null, ended_as: null, ended_case_id: null, ended_seq: null };
    expect(rows).toEqual([
      { ...stands, detail: 'first', seq: 2 },
      { kind: record, detail: 'first', seq: 3, ended: AT, ended_as: how, ended_case_id: 'c-strikes', ended_seq: 2 },
      { ...stands, detail: 'second', seq: 4 },
    ]);
    expect(await madeByCase(database.auditor, 'c-strikes')).toEqual([
      { kind: 'struck', seq: 2, person: 'p-candidate', record, detail: 'first', how },
    ]);
    const { rewards, trainings } = await recordOf('p-candidate');
    expect([...(rewards ?? []), ...(trainings ?? [])].map(({ detail }) => detail)).toEqual(['first', 'second']);
  });
});

test('a row is of a known kind, in a bounded word, and struck out whole or not at all', async () => {
  const insert = (kind: string, detail: string) =>
    database.owner.raw(
      "INSERT INTO record_entries (person, kind, detail, began, case_id, seq) VALUES ('p-1', ?, ?, '2026-01-01', 'c-x', 1)",
      [kind, detail],
    );
  await expect(insert('medal', 'first')).rejects.toThrow('record_entries_kind');
  await expect(insert('reward', 'for all that was done')).rejects.toThrow('violates check constraint');
  await insert('reward', 'first');
  await expect(database.owner.raw("UPDATE record_entries SET ended_as = 'revoked'")).rejects.toThrow('violates check constraint');
  await expect(database.application.raw('DELETE FROM record_entries')).rejects.toThrow('permission denied');
});
