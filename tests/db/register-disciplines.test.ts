import { madeByCase } from '../../db/case-effects';
import { rowsOf } from '../../db/connect';
import { readPeople } from '../../db/facts-people';
import { registerChanges } from '../../db/register-effects';
import { auditedCase } from './audited-case';
import { openCase } from './case-writer';
import { applied } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT, versionOf } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const disciplinesOf = async (person: string) => (await readPeople(database.application, [person], AT))[0]?.disciplines;
const write = async (id: string, ...effects: readonly ReturnType<typeof applied>[]): Promise<void> => {
  const writer = await openCase(database.application, id);
  for (const effect of effects) expect((await writer.write([effect])).kind).toBe('committed');
};
const REPRIMAND = { form: 'reprimand', decided: '2026-11-20', ends: '2027-11-20' };
const WARNING = { form: 'warning', decided: '2026-11-20', ends: '2027-11-20' };

test('a discipline is a row in its form, by its entry, and moves the version of the person, whose rules read it', async () => {
  const before = await versionOf(database.owner, 'persons', 'p-candidate');
  await write('c-disciplines', applied('discipline', { detail: 'reprimand', term: 12 }));
  expect(await madeByCase(database.auditor, 'c-disciplines')).toEqual([
    { kind: 'disciplined', seq: 2, person: 'p-candidate', ...REPRIMAND },
  ]);
  expect(await versionOf(database.owner, 'persons', 'p-candidate')).toBeGreaterThan(before);
  expect(await disciplinesOf('p-candidate')).toEqual([REPRIMAND]);
  expect(await disciplinesOf('p-relative')).toEqual([]);
  expect((await auditedCase(database, 'c-disciplines')).difference).toBeUndefined();
});

test('the latest of its form is struck out, with how and by which entry, and no rule reads it any more', async () => {
  await write(
    'c-disciplines',
    applied('discipline', { detail: 'reprimand', term: 12 }),
    applied('discipline', { detail: 'warning', term: 12 }),
  );
  await write('c-strikes', applied('strikeDiscipline', { detail: 'reprimand' }));
  expect(await rowsOf(database.owner, 'SELECT form, ended, ended_as, ended_case_id, ended_seq FROM disciplines ORDER BY id')).toEqual([
    { form: 'reprimand', ended: AT, ended_as: 'struck', ended_case_id: 'c-strikes', ended_seq: 2 },
    { form: 'warning', ended: null, ended_as: null, ended_case_id: null, ended_seq: null },
  ]);
  expect(await disciplinesOf('p-candidate')).toEqual([WARNING]);
  for (const id of ['c-disciplines', 'c-strikes']) expect((await auditedCase(database, id)).difference).toBeUndefined();
});

test('an annulment strikes out the discipline of its decision, and one by another decision stays', async () => {
  await write('c-disciplines', applied('discipline', { detail: 'reprimand', term: 12 }));
  await write('c-disciplines-too', applied('discipline', { detail: 'warning', term: 12 }));
  await write('c-annuls', applied('annul', { decision: 'c-disciplines' }));
  expect(await disciplinesOf('p-candidate')).toEqual([WARNING]);
  for (const id of ['c-disciplines', 'c-disciplines-too', 'c-annuls']) expect((await auditedCase(database, id)).difference).toBeUndefined();
  await database.superuser.raw(
    "UPDATE disciplines SET ended = NULL, ended_as = NULL, ended_case_id = NULL, ended_seq = NULL WHERE form = 'reprimand'",
  );
  expect((await auditedCase(database, 'c-annuls')).difference).toContain('annulled');
});

test('an audit sees a form that was changed behind its back', async () => {
  await write('c-disciplines', applied('discipline', { detail: 'warning', term: 12 }));
  await database.superuser.raw("UPDATE disciplines SET form = 'reprimand'");
  expect((await auditedCase(database, 'c-disciplines')).difference).toContain('found {"kind":"disciplined"');
});

test('a discipline in no form that the register knows, or without an end, is a bug and is not entered', async () => {
  const entry = { case: 'c-any', at: AT };
  const enter = (more: object) => registerChanges(database.application, [applied('discipline', more)], entry);
  await expect(enter({ detail: 'dismissal', term: 12 })).rejects.toThrow('no form of discipline');
  await expect(enter({ term: 12 })).rejects.toThrow('no form of discipline');
  await expect(enter({ detail: 'warning' })).rejects.toThrow('names no end');
});
