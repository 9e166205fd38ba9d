import { madeByCase } from '../../db/case-effects';
import { rowsOf } from '../../db/connect';
import { auditedCase } from './audited-case';
import { openCase } from './case-writer';
import { applied } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const TO_THE_MOUNTAINS = { area: 'mountain', first: 10_000_000, monthly: 1_500_000 };
const write = async (id: string, ...events: Parameters<Awaited<ReturnType<typeof openCase>>['write']>[0]) => {
  const writer = await openCase(database.application, id);
  return (await writer.write(events)).kind;
};
const moves = (kind: 'transfer' | 'rotate' | 'second', more: object = {}) =>
  applied(kind, { post: 'o-deputy', support: TO_THE_MOUNTAINS, ...more });
const supports = () => rowsOf(database.owner, "SELECT person, ended_as, ended_case_id FROM record_entries WHERE kind = 'support'");

test.each([
  ['transfer', {}, null],
  ['rotate', { term: 36 }, '2029-11-20'],
  ['second', {}, null],
] as const)('the support of a %s is entered with it, for its area and with both amounts', async (kind, more, ends) => {
  expect(await write('c-moves', moves(kind, more))).toBe('committed');
  expect((await madeByCase(database.auditor, 'c-moves')).filter((made) => made.kind === 'supported')).toEqual([
    { kind: 'supported', seq: 2, person: 'p-candidate', ...TO_THE_MOUNTAINS, began: '2026-11-20', ends },
  ]);
  expect((await auditedCase(database, 'c-moves')).difference).toBeUndefined();
});

test('an amount that was changed behind the chain’s back is named', async () => {
  await write('c-moves', moves('transfer'));
  await database.superuser.raw("UPDATE record_entries SET monthly_amount = 9000000 WHERE kind = 'support'");
  expect((await auditedCase(database, 'c-moves')).difference).toContain('"monthly":9000000');
});

test('it is undone with the decision that granted it, and its row stays', async () => {
  await write('c-moves', moves('transfer'));
  await write('c-annuls', applied('annul', { decision: 'c-moves' }));
  expect(await supports()).toEqual([{ person: 'p-candidate', ended_as: 'annulled', ended_case_id: 'c-annuls' }]);
  for (const id of ['c-moves', 'c-annuls']) expect([id, (await auditedCase(database, id)).difference]).toEqual([id, undefined]);
});

test('the register takes no support without amounts, and no amounts without a support', async () => {
  const insert = (kind: string, amounts: string) =>
    database.superuser.raw(
      `INSERT INTO record_entries (person, kind, detail, began, case_id, seq, first_amount, monthly_amount)
        VALUES ('p-candidate', '${kind}', 'mountain', '2026-11-20', 'c-any', 2, ${amounts})`,
    );
  await expect(insert('support', 'NULL, NULL')).rejects.toThrow('violates check constraint');
  await expect(insert('reward', '1, 1')).rejects.toThrow('violates check constraint');
});
