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

const plan = (post = 'o-head') => applied('putInPlan', { post, term: 60 });
const exit = (post = 'o-head') => applied('takeFromPlan', { post });
const annul = (decision: string) => applied('annul', { decision });
const write = async (id: string, ...effects: readonly ReturnType<typeof applied>[]): Promise<void> => {
  const writer = await openCase(database.application, id, { post: 'o-head' });
  for (const effect of effects) expect((await writer.write([effect])).kind).toBe('committed');
};
const planned = async (person = 'p-candidate') => (await readPeople(database.application, [person], AT))[0]?.planned;
const sound = async (...ids: readonly string[]) => {
  for (const id of ids) expect([id, (await auditedCase(database, id)).difference]).toEqual([id, undefined]);
};
const rowsBefore = (values: string) => database.owner.raw(`INSERT INTO plans (person, level, post, until) VALUES ${values}`);
const HEAD = { level: 2, post: 'o-head', until: '2031-11-20' };

describe('whoever is put in the plan', () => {
  it('is there for the post at its level, by the entry, and their version moves', async () => {
    const before = await versionOf(database.owner, 'persons', 'p-candidate');
    await write('c-plans', plan());
    expect(await planned()).toEqual([HEAD]);
    expect(await planned('p-stranger')).toEqual([]);
    expect(await madeByCase(database.auditor, 'c-plans')).toEqual([
      { kind: 'planned', seq: 2, person: 'p-candidate', post: 'o-head', until: '2031-11-20', asHigh: true },
    ]);
    expect(await versionOf(database.owner, 'persons', 'p-candidate')).toBeGreaterThan(before);
    await sound('c-plans');
  });

  it('rests on their own row, and names a post', async () => {
    const { rows } = await registerChanges(database.application, [plan()], { case: 'c-any', at: AT });
    expect(rows).toEqual([{ table: 'persons', id: 'p-candidate', version: await versionOf(database.owner, 'persons', 'p-candidate') }]);
    await expect(registerChanges(database.application, [applied('putInPlan')], { case: 'c-any', at: AT })).rejects.toThrow('no post');
  });
});

describe('whoever is taken from the plan', () => {
  it('leaves every entry for the post, and those for its level that name none; the others stand, and all rows stay', async () => {
    await rowsBefore(`('p-candidate', 2, NULL, '2030-01-01'), ('p-candidate', 2, 'o-head', '2029-01-01'), ('p-candidate', 1, 'o-deputy', '2030-01-01'),
      ('p-candidate', 3, NULL, '2030-01-01'), ('p-stranger', 2, 'o-head', '2030-01-01')`);
    await write('c-plans', plan());
    await write('c-exits', exit());
    expect(await planned()).toEqual([
      { level: 1, post: 'o-deputy', until: '2030-01-01' },
      { level: 3, until: '2030-01-01' },
    ]);
    expect(await planned('p-stranger')).toHaveLength(1);
    expect(
      await rowsOf(database.owner, 'SELECT case_id, ended_as, ended, ended_case_id, ended_seq FROM plans WHERE ended_as IS NOT NULL'),
    ).toEqual(
      [null, null, 'c-plans'].map((case_id) => ({ case_id, ended_as: 'taken', ended: AT, ended_case_id: 'c-exits', ended_seq: 2 })),
    );
    expect(await madeByCase(database.auditor, 'c-exits')).toEqual([{ kind: 'unplanned', seq: 2, person: 'p-candidate', post: 'o-head' }]);
    await sound('c-plans', 'c-exits');
  });

  it('may have left it by another decision before: then the register has nothing to show', async () => {
    await write('c-plans', plan());
    await write('c-exits', exit());
    await write('c-exits-too', exit());
    expect(await madeByCase(database.auditor, 'c-exits-too')).toEqual([]);
    await sound('c-plans', 'c-exits', 'c-exits-too');
  });
});

describe('an annulment', () => {
  it('of planning ends the entry, and leaves what another decision entered', async () => {
    await write('c-plans', plan());
    await write('c-plans-too', plan('o-deputy'));
    await write('c-annuls', annul('c-plans'));
    expect(await planned()).toEqual([{ level: 1, post: 'o-deputy', until: '2031-11-20' }]);
    expect(await rowsOf(database.owner, "SELECT ended_as, ended_case_id FROM plans WHERE case_id = 'c-plans'")).toEqual([
      { ended_as: 'annulled', ended_case_id: 'c-annuls' },
    ]);
    await sound('c-plans', 'c-plans-too', 'c-annuls');
  });

  it('of an exit puts the person back for as long as before, once, also where nobody knows by what they came in', async () => {
    await rowsBefore("('p-candidate', 2, NULL, '2030-01-01')");
    await write('c-plans', plan());
    await write('c-exits', exit());
    await write('c-annuls', annul('c-exits'));
    const back = [HEAD, { level: 2, until: '2030-01-01' }];
    expect(await planned()).toEqual(expect.arrayContaining(back));
    await write('c-annuls-too', annul('c-exits'));
    expect(await planned()).toHaveLength(back.length);
    await sound('c-plans', 'c-exits', 'c-annuls', 'c-annuls-too');
  });

  it('of an exit brings nobody back twice, not even after they have left again', async () => {
    await write('c-plans', plan());
    await write('c-exits', exit());
    await write('c-annuls', annul('c-exits'));
    await write('c-exits-again', exit());
    await write('c-annuls-too', annul('c-exits'));
    expect(await planned()).toEqual([]);
    await sound('c-plans', 'c-exits', 'c-annuls', 'c-exits-again', 'c-annuls-too');
  });

  it('locks the person whose plan it changes', async () => {
    await write('c-plans', plan());
    const { rows } = await registerChanges(database.application, [annul('c-plans')], { case: 'c-any', at: AT });
    expect(rows).toEqual([{ table: 'persons', id: 'p-candidate', version: await versionOf(database.owner, 'persons', 'p-candidate') }]);
  });
});

describe('an audit', () => {
  beforeEach(async () => {
    await write('c-plans', plan());
    await write('c-stays', plan('o-deputy'));
    await write('c-exits', exit());
  });

  it.each([
    ['a plan for another post', 'c-plans', "UPDATE plans SET post = 'o-deputy' WHERE case_id = 'c-plans'"],
    ['a plan for a higher level than the post’s', 'c-stays', "UPDATE plans SET level = 5 WHERE case_id = 'c-stays'"],
    ['a plan that lasts longer', 'c-stays', "UPDATE plans SET until = '2040-01-01' WHERE case_id = 'c-stays'"],
    ['a plan that somebody else has now', 'c-stays', "UPDATE plans SET person = 'p-1' WHERE case_id = 'c-stays'"],
    ['a plan that is gone', 'c-stays', "DELETE FROM plans WHERE case_id = 'c-stays'"],
    [
      'a plan that nobody decided',
      'c-stays',
      "INSERT INTO plans (person, level, post, until, case_id, seq) VALUES ('p-1', 2, 'o-head', '2030-01-01', 'c-stays', 2)",
    ],
    [
      'an exit that is forgotten',
      'c-exits',
      "UPDATE plans SET ended = NULL, ended_as = NULL, ended_case_id = NULL, ended_seq = NULL WHERE case_id = 'c-plans'",
    ],
    [
      'an exit from another plan',
      'c-exits',
      "UPDATE plans SET ended = now(), ended_as = 'taken', ended_case_id = 'c-exits', ended_seq = 2 WHERE case_id = 'c-stays'",
    ],
  ])('names %s', async (_what, id, sql) => {
    await database.superuser.raw(sql);
    expect((await auditedCase(database, id)).difference).toMatch(/^effect [12]: the chain says /);
  });
});

test('a row has its entry whole or not at all, ends whole or not at all, and is not the application’s to change', async () => {
  await expect(
    database.owner.raw("INSERT INTO plans (person, level, until, case_id) VALUES ('p-1', 1, '2030-01-01', 'c-x')"),
  ).rejects.toThrow('violates check constraint');
  await rowsBefore("('p-1', 1, NULL, '2030-01-01')");
  await expect(database.owner.raw("UPDATE plans SET ended_as = 'taken'")).rejects.toThrow('violates check constraint');
  await expect(
    database.owner.raw("UPDATE plans SET ended = now(), ended_as = 'moved', ended_case_id = 'c-x', ended_seq = 1"),
  ).rejects.toThrow('plans_ended_as');
  await expect(database.application.raw("UPDATE plans SET until = '2040-01-01'")).rejects.toThrow('permission denied');
});
