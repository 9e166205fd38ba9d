import { connect, type Database, rowsOf } from '../../db/connect';
import { addNote, keepReport, notesOf, reportByCode, reportFacts, withdrawReport } from '../../db/reports';
import { agreeToIdentity, askIdentity, recordVaultAct, sealedIdentityOf, vaultActsOf } from '../../db/vault';
import { checkVault } from '../../tools/audit/check-vault';
import { openCase } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
let vault: Database;
let committee = '';
beforeAll(async () => {
  database = await registerDatabase();
  vault = connect(database.fresh.vaultUrl, { most: 1 });
  committee = (await rowsOf<{ id: string }>(database.owner, 'SELECT id FROM bodies ORDER BY id LIMIT 1'))[0]?.id ?? '';
});
afterAll(async () => {
  await vault.destroy();
  await database.close();
});

const LATER = '2026-12-31T00:00:00.000Z';
let made = 0;
const kept = async (): Promise<string> => {
  made += 1;
  const id = `r${String(made).padStart(32, '0')}`;
  const hash = `$argon2id$v=19$test$${id}`;
  await keepReport(database.application, {
    ...{ id, committee, receivedOn: '2026-08-03', codeHash: hash, wrapped: 'w', sealed: 's', identity: `identity of ${id}` },
  });
  expect(await reportByCode(database.application, hash)).toMatchObject({ id, case: null, end: null });
  return id;
};
const two = async (): Promise<readonly [string, string]> => {
  const [one, other] = await rowsOf<{ id: string }>(database.owner, 'SELECT id FROM persons ORDER BY id LIMIT 2');
  return [one?.id ?? '', other?.id ?? ''];
};

describe('the vault', () => {
  it.each([
    'SELECT * FROM vault_identities',
    'SELECT sealed FROM vault_identities LIMIT 1',
    "UPDATE vault_identities SET sealed = ''",
    'DELETE FROM vault_identities',
    'TRUNCATE vault_identities',
    'INSERT INTO vault_identities (report, sealed) SELECT report, sealed FROM vault_identities',
    "INSERT INTO vault_identities (report, sealed) VALUES ('r00000000000000000000000000000001', '') RETURNING sealed",
    'COPY vault_identities TO STDOUT',
  ])('is closed to the application and to the auditor: %s', async (sql) => {
    await kept();
    for (const role of [database.application, database.auditor]) await expect(role.raw(sql)).rejects.toThrow('permission denied');
  });

  it.each([
    'SELECT * FROM ledger',
    'SELECT * FROM persons',
    'SELECT * FROM reports',
    'SELECT * FROM sessions',
    'UPDATE vault_openings SET agreed_by = asked_by',
  ])('lets its own login read nothing else: %s', async (sql) => {
    await expect(vault.raw(sql)).rejects.toThrow('permission denied');
  });

  it('gives an identity out only where two different persons have wanted it, in time', async () => {
    const report = await kept();
    const [one, other] = await two();
    const id = `o${'1'.repeat(32)}`;
    await askIdentity(database.application, { id, report, case: 'c-1', by: one, at: AT, ends: LATER, why: 'sealed' });
    expect(await sealedIdentityOf(vault, { opening: id, at: AT })).toBeUndefined();
    expect(await agreeToIdentity(database.application, { id, by: one, at: AT, why: 'sealed' })).toBe(false);
    expect(await agreeToIdentity(database.application, { id, by: other, at: '2027-01-01T00:00:00.000Z', why: 'sealed' })).toBe(false);
    expect(await agreeToIdentity(database.application, { id, by: other, at: AT, why: 'sealed' })).toBe(true);
    expect(await sealedIdentityOf(vault, { opening: id, at: AT })).toBe(`identity of ${report}`);
    expect(await sealedIdentityOf(vault, { opening: id, at: '2027-01-01T00:00:00.000Z' })).toBeUndefined();
  });

  it('refuses the same person twice, even to the owner of the database', async () => {
    const sql = 'UPDATE vault_openings SET agreed_by = asked_by, agreed_at = asked_at, agreed_why = asked_why';
    await expect(database.owner.raw(sql)).rejects.toThrow('check constraint');
  });

  it('has a chain that an audit follows: what was asked for, agreed to and shown, by whom', async () => {
    const report = await kept();
    const [one, other] = await two();
    const [id, at] = [`o${'2'.repeat(32)}`, AT];
    await askIdentity(database.application, { id, report, case: 'c-2', by: one, at, ends: LATER, why: 'sealed' });
    await recordVaultAct(database.application, { act: 'identity-asked', report, by: one, at, opening: id });
    expect(await checkVault(database.auditor, 'c-2')).toEqual([{ name: 'vault', compared: 1 }]);
    await agreeToIdentity(database.application, { id, by: other, at, why: 'sealed' });
    expect((await checkVault(database.auditor, 'c-2'))[0]?.difference).toContain('agreed');
    await recordVaultAct(database.application, { act: 'identity-agreed', report, by: other, at, opening: id });
    expect(await checkVault(database.auditor, 'c-2')).toEqual([{ name: 'vault', compared: 1 }]);
    await recordVaultAct(database.application, { act: 'identity-shown', report, by: 'p-third', at, opening: id });
    expect((await checkVault(database.auditor, 'c-2'))[0]?.difference).toContain('p-third');
    expect((await vaultActsOf(database.application, report)).map(({ act }) => act)).toEqual([
      'identity-asked',
      'identity-agreed',
      'identity-shown',
    ]);
    for (const role of [database.application, database.auditor, database.owner, database.superuser, vault]) {
      await expect(role.raw("UPDATE vault_acts SET entry = ''")).rejects.toThrow(/permission denied|is refused/);
      await expect(role.raw('DELETE FROM vault_acts')).rejects.toThrow(/permission denied|is refused/);
    }
    expect(await checkVault(database.auditor, 'c-without')).toEqual([]);
  });
});

describe('a report', () => {
  it('is known to the rules as standing or not, taken by another case or not', async () => {
    const id = await kept();
    const facts = (by: string) => reportFacts(database.application, { id, by });
    expect(await facts('c-9')).toEqual({ report: id, withdrawn: false, taken: false });
    await openCase(database.application, 'c-9');
    await rowsOf(database.owner, 'INSERT INTO report_cases (report, case_id) VALUES (?, ?)', [id, 'c-9']);
    expect(await facts('c-9')).toMatchObject({ taken: false });
    expect(await facts('c-10')).toMatchObject({ taken: true });
    for (const [as, taken] of [
      ['refused', false],
      ['lapsed', false],
      ['done', true],
    ] as const) {
      await rowsOf(
        database.owner,
        "UPDATE cases SET ended_at = now(), end_name = 'x', ended_as = ?, step = NULL, step_due = NULL WHERE id = 'c-9'",
        [as],
      );
      expect([as, await facts('c-10')]).toEqual([as, { report: id, withdrawn: false, taken }]);
    }
    await withdrawReport(database.application, id, '2026-08-04');
    expect(await facts('c-9')).toMatchObject({ withdrawn: true });
    expect(await reportFacts(database.application, { id: `r${'f'.repeat(32)}`, by: 'c-9' })).toBeUndefined();
  });

  it('takes notes up to a bound, one after the other whoever writes at once', async () => {
    const id = await kept();
    const write = () => addNote(database.application, id, { side: 'reporter', writtenOn: '2026-08-05', seal: (n) => `note ${n}` }, 5);
    const numbers = await Promise.all(Array.from({ length: 8 }, write));
    expect(numbers.filter((n) => n !== undefined).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    expect((await notesOf(database.application, id)).map(({ sealed }) => sealed)).toEqual([
      'note 1',
      'note 2',
      'note 3',
      'note 4',
      'note 5',
    ]);
  });
});
