import { NO_FACTS } from '../../core/facts';
import { must } from '../../core/must';
import { findingsAbout } from '../../core/rules/findings';
import { madeByCase } from '../../db/case-effects';
import { rowsOf } from '../../db/connect';
import { readPeople } from '../../db/facts-people';
import { registerChanges } from '../../db/register-effects';
import { emulationAndReward } from '../../workflows/procedures/emulation-and-reward';
import { shippedRulebook } from '../core/support/play';
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

const rulebook = shippedRulebook(emulationAndReward);
const BOTH = ['p-candidate', 'p-stranger'] as const;
const score = (points: number, quarter = 'third') => applied('recordScore', { detail: quarter, points, year: 2026 });
const proposal = (detail = 'good') => applied('proposeGrade', { detail, year: 2026 });
const grade = (person: string, detail: string) =>
  applied(detail === 'excellent' ? 'gradeExcellent' : 'grade', { person, detail, year: 2026 });
const write = async (id: string, ...entries: readonly (readonly ReturnType<typeof applied>[])[]): Promise<void> => {
  const writer = await openCase(database.application, id, {});
  for (const effects of entries) expect((await writer.write([...effects])).kind).toBe('committed');
};
const factsOf = async (person = 'p-candidate') => (await readPeople(database.application, [person], AT))[0];
const gradeOf = async (person?: string) => (await factsOf(person))?.evaluations.filter(({ year }) => year === 2026);
const sound = async (...ids: readonly string[]) => {
  for (const id of ids) expect([id, (await auditedCase(database, id)).difference]).toEqual([id, undefined]);
};

describe('a quarter that is scored', () => {
  it('stands with its points by the entry, moves the person’s version, and the newest of a quarter counts', async () => {
    const before = await versionOf(database.owner, 'persons', 'p-candidate');
    await write('c-scores', [score(84)], [score(88)], [score(70, 'first')]);
    expect((await factsOf())?.scores).toEqual([
      { year: 2026, quarter: 1, points: 70 },
      { year: 2026, quarter: 3, points: 88 },
    ]);
    expect(await versionOf(database.owner, 'persons', 'p-candidate')).toBeGreaterThan(before);
    expect((await madeByCase(database.auditor, 'c-scores'))[0]).toEqual({
      kind: 'scored',
      seq: 2,
      person: 'p-candidate',
      year: 2026,
      quarter: 3,
      points: 84,
    });
    await sound('c-scores');
  });

  it('is refused where it says no quarter, no points or no year', async () => {
    const entry = { case: 'c-any', at: AT };
    await expect(registerChanges(database.application, [score(84, 'fifth')], entry)).rejects.toThrow('of no quarter');
    await expect(registerChanges(database.application, [applied('recordScore', { detail: 'first', year: 2026 })], entry)).rejects.toThrow(
      'of no quarter',
    );
    await expect(registerChanges(database.application, [applied('proposeGrade', { detail: 'good' })], entry)).rejects.toThrow('of no year');
    await expect(registerChanges(database.application, [proposal('splendid')], entry)).rejects.toThrow('says no grade');
  });
});

describe('the grades of a group', () => {
  it('enter together, each with the case that gave it, and leave what was proposed as it is', async () => {
    await write('c-proposes', [proposal('excellent')]);
    await write(
      'c-grades',
      BOTH.map((person, place) => grade(person, place === 0 ? 'excellent' : 'good')),
    );
    expect(await gradeOf()).toEqual([{ year: 2026, grade: 'excellent', case: 'c-grades' }]);
    expect(await gradeOf('p-stranger')).toEqual([{ year: 2026, grade: 'good', case: 'c-grades' }]);
    expect((await factsOf())?.proposals).toEqual([{ year: 2026, grade: 'excellent' }]);
    await sound('c-proposes', 'c-grades');
  });

  it('are corrected by a newer one, which alone is read; and the older is read again once the correction is annulled', async () => {
    await write('c-grades', [grade('p-candidate', 'good')]);
    await write('c-corrects', [applied('correctGrade', { detail: 'excellent', year: 2026 })]);
    expect(await gradeOf()).toEqual([{ year: 2026, grade: 'excellent', case: 'c-corrects' }]);
    await write('c-annuls', [applied('annul', { decision: 'c-corrects' })]);
    expect(await gradeOf()).toEqual([{ year: 2026, grade: 'good', case: 'c-grades' }]);
    await sound('c-grades', 'c-corrects', 'c-annuls');
  });

  it('are all taken back with the decision, by an annulment or a complaint, and every row stays', async () => {
    await write('c-scores', [score(84)]);
    await write('c-proposes', [proposal()]);
    await write(
      'c-grades',
      BOTH.map((person) => grade(person, 'good')),
    );
    await write('c-annuls', [applied('overturn', { decision: 'c-grades' })]);
    for (const person of BOTH) expect(await gradeOf(person)).toEqual([]);
    await write('c-annuls-more', [applied('annul', { decision: 'c-scores' })], [applied('annul', { decision: 'c-proposes' })]);
    expect((await factsOf())?.scores).toEqual([]);
    expect((await factsOf())?.proposals).toEqual([]);
    expect(await rowsOf(database.owner, `SELECT person, ended_case_id FROM evaluations WHERE year = 2026 ORDER BY person`)).toEqual(
      BOTH.map((person) => ({ person, ended_case_id: 'c-annuls' })),
    );
    await sound('c-scores', 'c-proposes', 'c-grades', 'c-annuls', 'c-annuls-more');
  });

  it('rest on the rows of all whom an annulment touches', async () => {
    await write(
      'c-grades',
      BOTH.map((person) => grade(person, 'good')),
    );
    const { rows } = await registerChanges(database.application, [applied('annul', { decision: 'c-grades' })], { case: 'c-any', at: AT });
    expect(rows.map(({ id }) => id).sort()).toEqual([...BOTH]);
  });
});

it('a later case reads the grade that stands, and after a correction the corrected one', async () => {
  const lastYear = async () => {
    const person = must(await factsOf(), 'the candidate');
    const facts = { ...NO_FACTS, people: [person] };
    const [found] = findingsAbout({ rulebook, at: '2027-03-01T02:00:00.000Z', facts, values: {} }, person, ['good-last-year']);
    return [found?.verdict, found?.fact, found?.value];
  };
  expect(await lastYear()).toEqual(['unclear', 'years-graded', '0']);
  await write('c-grades', [grade('p-candidate', 'complete')]);
  expect(await lastYear()).toEqual(['fail', 'below-good-in', '2026']);
  await write('c-corrects', [applied('correctGrade', { detail: 'good', year: 2026 })]);
  expect(await lastYear()).toEqual(['pass', 'years-graded', '1']);
});

it('an audit finds a grade that was changed behind the ledger, and one that nobody decided', async () => {
  await write('c-grades', [grade('p-candidate', 'good')]);
  await database.owner.raw("UPDATE evaluations SET grade = 'excellent' WHERE case_id = 'c-grades'");
  expect((await auditedCase(database, 'c-grades')).difference).toBeDefined();
  await database.owner.raw("UPDATE evaluations SET grade = 'good' WHERE case_id = 'c-grades'");
  await sound('c-grades');
  await database.owner.raw(
    "INSERT INTO evaluations (person, year, grade, case_id, seq) VALUES ('p-stranger', 2026, 'good', 'c-grades', 2)",
  );
  expect((await auditedCase(database, 'c-grades')).difference).toBeDefined();
});
