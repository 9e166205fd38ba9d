import { targetPeriod } from '../../core/reports/target-period';
import { mayReadReports } from '../../db/read-policy';
import { countTargets } from '../../db/targets';
import { vietnamPack } from '../../rules/packs/vietnam';
import { openCase } from './case-writer';
import { applied } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const counted = (at = AT, today = '2026-11-20') => countTargets(database.application, at, targetPeriod(vietnamPack, today));
const fill = (sql: string) => database.owner.raw(sql);

test('an empty record counts the leaders in office, and nobody else', async () => {
  const none = { count: 0, of: 0 };
  expect(await counted()).toEqual({
    'good-or-better': none,
    'incomplete-replaced': none,
    'leaders-trained': { count: 0, of: 2 },
    'planned-trained': none,
    'young-in-plan': none,
    'terms-renewed-in-time': none,
  });
});

test('the grades of the last year count, and of no other', async () => {
  await fill(`INSERT INTO evaluations VALUES ('p-1', 2025, 'excellent'), ('p-2', 2025, 'good'), ('p-3', 2025, 'complete'), ('p-4', 2025, 'incomplete'),
    ('p-5', 2025, 'incomplete'), ('p-1', 2024, 'incomplete'), ('p-head', 2024, 'good'), ('p-above', 2026, 'incomplete')`);
  expect((await counted())['good-or-better']).toEqual({ count: 2, of: 5 });
});

test('replaced is whoever was graded incomplete, once a replacement or removal of this year has taken effect and ended, unless it was annulled', async () => {
  const replaced = async () => (await counted())['incomplete-replaced'];
  expect(await replaced()).toEqual({ count: 0, of: 2 });

  const ends = [{ kind: 'ended', end: 'left', as: 'done' }] as const;
  const about = (person: string) => ({ people: { official: [person] }, concerned: [person] });
  const replacement = await openCase(database.application, 'c-replaced', { procedure: 'replacement', ...about('p-4') });
  expect(await replaced()).toEqual({ count: 0, of: 2 });
  await replacement.write([applied('concludePositive', { person: 'p-4', until: '2030-01-01' })]);
  expect(await replaced()).toEqual({ count: 0, of: 2 });
  await replacement.write(ends);
  expect(await replaced()).toEqual({ count: 1, of: 2 });

  // Ended without effect; about somebody who was graded complete; a resignation.
  await (await openCase(database.application, 'c-refused', { procedure: 'removal', ...about('p-5') })).write(ends);
  const effect = (person: string) => [applied('concludePositive', { person, until: '2030-01-01' }), ...ends];
  await (await openCase(database.application, 'c-complete', { procedure: 'removal', ...about('p-3') })).write(effect('p-3'));
  await (await openCase(database.application, 'c-resigned', { procedure: 'resignation', ...about('p-5') })).write(effect('p-5'));
  expect(await replaced()).toEqual({ count: 1, of: 2 });

  await fill("UPDATE cases SET opened_at = '2025-12-31T16:59:59Z' WHERE id = 'c-replaced'");
  expect(await replaced()).toEqual({ count: 0, of: 2 });
  await fill("UPDATE cases SET opened_at = '2025-12-31T17:00:00Z' WHERE id = 'c-replaced'");
  expect(await replaced()).toEqual({ count: 1, of: 2 });
  await fill("INSERT INTO annulments VALUES ('c-replaced', 'c-annulment', 1)");
  expect(await replaced()).toEqual({ count: 0, of: 2 });
});

test('training counts where an entry of it stands, for leaders in office and for those away from their post', async () => {
  await fill(`
    INSERT INTO record_entries (person, kind, detail, began, case_id, seq, ended, ended_as, ended_case_id, ended_seq) VALUES
      ('p-head', 'training', 'theory', '2026-11-20', 'c-t1', 1, NULL, NULL, NULL, NULL),
      ('p-head', 'training', 'digital', '2026-01-01', 'c-t2', 1, NULL, NULL, NULL, NULL),
      ('p-above', 'training', 'theory', '2026-01-01', 'c-t3', 1, '2026-02-01', 'withdrawn', 'c-t4', 1),
      ('p-above', 'reward', 'medal', '2026-01-01', 'c-t5', 1, NULL, NULL, NULL, NULL)`);
  expect((await counted())['leaders-trained']).toEqual({ count: 1, of: 2 });
  expect((await counted(AT, '2026-11-19'))['leaders-trained']).toEqual({ count: 1, of: 2 });
  await fill(`
    UPDATE assignments SET ended = '2026-06-01', ended_as = 'away' WHERE id = 'a-head';
    INSERT INTO absences (person, because, home, started, case_id, seq) VALUES ('p-head', 'second', 'o-head', '2026-06-01', 'c-away', 1)`);
  expect((await counted())['leaders-trained']).toEqual({ count: 1, of: 2 });
  await fill("UPDATE absences SET ended = '2026-07-01', ended_as = 'left' WHERE person = 'p-head'");
  expect((await counted())['leaders-trained']).toEqual({ count: 0, of: 1 });
});

test('a plan counts to its last day, a person in two plans once, and young is whoever has not reached the age', async () => {
  await fill(`
    UPDATE persons SET birth = '1986-11-20' WHERE id = 'p-1'; UPDATE persons SET birth = '1986-11-21' WHERE id = 'p-2';
    INSERT INTO plans (person, level, until) VALUES ('p-1', 2, '2026-11-20'), ('p-2', 2, '2030-01-01'), ('p-2', 3, '2030-01-01'), ('p-3', 2, '2026-11-19'),
      ('p-head', 2, '2030-01-01')`);
  const counts = await counted();
  expect(counts['young-in-plan']).toEqual({ count: 1, of: 3 });
  expect(counts['planned-trained']).toEqual({ count: 1, of: 3 });
  expect((await counted(AT, '2026-11-21'))['young-in-plan']).toEqual({ count: 0, of: 2 });
});

test('a term that ended this year counts with whether a case was opened in time, and so does one that was renewed', async () => {
  const terms = async (today?: string) => (await counted(AT, today))['terms-renewed-in-time'];
  await fill("UPDATE assignments SET term_ends = '2026-11-19' WHERE id = 'a-above'");
  expect(await terms()).toEqual({ count: 0, of: 1 });
  expect(await terms('2026-11-19')).toEqual({ count: 0, of: 0 });
  expect(await terms('2027-01-01')).toEqual({ count: 0, of: 0 });

  const about = { people: { official: ['p-above'] }, concerned: ['p-above'], post: 'o-above' };
  await openCase(database.application, 'c-renewal', { procedure: 'reappointment', ...about });
  expect(await terms()).toEqual({ count: 0, of: 1 });
  for (const [opened, count] of [
    ['2026-11-19T16:59:59Z', 1],
    ['2026-11-19T17:00:00Z', 0],
    ['2025-11-19T00:00:00Z', 1],
    ['2025-11-18T00:00:00Z', 0],
  ] as const) {
    await fill(`UPDATE cases SET opened_at = '${opened}' WHERE id = 'c-renewal'`);
    expect([opened, await terms()]).toEqual([opened, { count, of: 1 }]);
  }

  // Renewed to a later day: the term that ended still counts. Then another renewal is annulled, which moves the day back and ends no term.
  await fill(`
    UPDATE cases SET opened_at = '2026-09-01' WHERE id = 'c-renewal';
    UPDATE assignments SET term_ends = '2031-11-19' WHERE id = 'a-above';
    INSERT INTO term_changes (assignment, case_id, seq, before, after) VALUES ('a-above', 'c-renewal', 2, '2026-11-19', '2031-11-19'),
      ('a-above', 'c-annulled', 2, '2026-10-01', '2026-05-01'), ('a-above', 'c-undone', 2, '2026-10-02', NULL)`);
  expect(await terms()).toEqual({ count: 1, of: 1 });

  // Left before the last day: no term ended.
  await fill(`INSERT INTO assignments (person, post, started, term_ends, ended) VALUES ('p-1', 'o-deputy', '2021-01-01', '2026-03-01', '2026-02-28T16:59:59Z'),
    ('p-2', 'o-deputy', '2021-01-01', '2026-03-01', '2026-03-01T00:00:00Z'), ('p-3', 'o-clerk', '2021-01-01', '2026-03-01', '2026-03-01T00:00:00Z')`);
  expect(await terms()).toEqual({ count: 1, of: 2 });
});

test('reports are for auditors and for whoever sits now in a personnel or inspection organ', async () => {
  const may = (person: string | undefined, auditor = false, at = AT) =>
    mayReadReports(database.application, { auditor, ...(person === undefined ? {} : { person }) }, at);
  expect(await may(undefined, true)).toBe(true);
  expect(await may('p-officer')).toBe(true);
  expect(await may('p-inspector')).toBe(true);
  expect(await may(undefined)).toBe(false);
  expect(await may('p-above')).toBe(false);
  expect(await may('p-1')).toBe(false);
  expect(await may('p-officer', false, '2023-12-31T00:00:00.000Z')).toBe(false);
  await fill(`INSERT INTO delegations (from_person, to_person, body, role, starts, ends)
    VALUES ('p-inspector', 'p-stranger', 'b-inspection', 'member', '2026-11-01', '2026-12-01')`);
  expect(await may('p-stranger')).toBe(false);
  await fill("UPDATE assignments SET ended = '2026-11-01' WHERE id = 'a-inspector'");
  expect(await may('p-inspector')).toBe(false);
});
