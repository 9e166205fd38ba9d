import type { Ref } from '../../core/facts';
import { type FactsNeed, readFacts } from '../../db/facts';
import { openCase } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

/** Everything that a command may rest on, at once. */
const NEED: FactsNeed = {
  at: AT,
  actor: { person: 'p-1', for: 'p-head' },
  bodies: [
    { id: 'b-ward', role: 'head' },
    { id: 'b-leadership', role: 'member' },
  ],
  concerned: ['p-candidate'],
  people: ['p-candidate'],
  post: 'o-deputy',
  child: 'c-child',
  opening: {},
};

/** A change of each fact that a snapshot may hold or lack. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['a new tie of a member', "INSERT INTO kinships VALUES ('p-3', 'p-candidate', 'spouse', true)"],
  ['a tie that the other declares', "INSERT INTO kinships VALUES ('p-candidate', 'p-3', 'spouse', true)"],
  ['a tie that is no longer close', "UPDATE kinships SET close = false WHERE person = 'p-candidate'"],
  ['a tie that is struck out', 'DELETE FROM kinships'],
  ['a role that ends', "UPDATE assignments SET ended = '2026-11-19T00:00:00Z' WHERE id = 'a-head'"],
  ['a role that is struck out', "DELETE FROM assignments WHERE id = 'a-3'"],
  ['a new member of a body that votes', "INSERT INTO assignments (person, post, started) VALUES ('p-stranger', 'o-m1', '2026-01-01')"],
  ['a new holder of the role, through a seat', "INSERT INTO post_seats VALUES ('o-inspector', 'b-ward', 'head')"],
  ['a holder who loses the seat', "DELETE FROM post_seats WHERE post = 'o-head'"],
  [
    'a new post in the body',
    "INSERT INTO posts (id, title_vi, title_en, unit, managing, role, level, term_years) VALUES ('o-new', '', '', 'b-ward', 'b-province', 'head', 1, 5)",
  ],
  ['a post that moves to another role', "UPDATE posts SET role = 'deputy' WHERE id = 'o-head'"],
  [
    'a delegation',
    "INSERT INTO delegations (from_person, to_person, body, role, starts, ends) VALUES ('p-head', 'p-1', 'b-leadership', 'head', '2026-11-01', '2026-12-01')",
  ],
  ['a delegation that ends early', "UPDATE delegations SET ends = '2026-11-10' WHERE id = 'd-1'"],
  ['another superior', "UPDATE bodies SET superior = NULL WHERE id = 'b-ward'"],
  ['another organ', "INSERT INTO organs VALUES ('b-ward', 'records', 'b-personnel')"],
  ['an organ that is taken away', "DELETE FROM organs WHERE organ = 'personnel'"],
  ['another managing body', "UPDATE posts SET managing = 'b-ward' WHERE id = 'o-deputy'"],
  ['a post that is filled', "INSERT INTO assignments (person, post, started) VALUES ('p-stranger', 'o-deputy', '2026-01-01')"],
  ['another standard of the post', "INSERT INTO post_standards VALUES ('o-deputy', 'language', 1)"],
  ['a standard that is raised', 'UPDATE post_standards SET least = 3'],
  ['a post that is no longer paired', 'DELETE FROM post_pairs'],
  ['another holder of the paired post', "UPDATE assignments SET person = 'p-stranger' WHERE id = 'a-head'"],
  ['an employer', "UPDATE persons SET employer = 'b-province' WHERE id = 'p-candidate'"],
  ['a prosecution', "UPDATE persons SET prosecuted = true WHERE id = 'p-candidate'"],
  ['a plan', "INSERT INTO plans (person, level, until) VALUES ('p-candidate', 1, '2030-01-01')"],
  ['a discipline', "INSERT INTO disciplines (person, form, decided, ends) VALUES ('p-candidate', 'warning', '2026-01-01', '2027-01-01')"],
  ['an attainment', "INSERT INTO attainments VALUES ('p-candidate', 'state-management', 3)"],
  ['a dossier item', "INSERT INTO dossier_items (person, item, issuer, issued) VALUES ('p-candidate', 'cv', 'self', '2026-01-01')"],
  ['a dossier item that is withdrawn', 'DELETE FROM dossier_items'],
  ['an evaluation', "INSERT INTO evaluations VALUES ('p-candidate', 2025, 'good')"],
  [
    'a conclusion',
    "INSERT INTO conclusions (person, positive, concluded, expires, case_id, seq) VALUES ('p-candidate', true, '2026-01-01', '2027-01-01', 'c-x', 1)",
  ],
  [
    'a post held earlier',
    "INSERT INTO assignments (person, post, started, ended) VALUES ('p-candidate', 'o-m1', '2020-01-01', '2021-01-01')",
  ],
  ['the end of the child', "UPDATE cases SET end_name = 'meets' WHERE id = 'c-child'"],
];

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
  await openCase(database.application, 'c-child');
  await database.owner.raw(`
    INSERT INTO delegations (id, from_person, to_person, body, role, starts, ends) VALUES ('d-1', 'p-head', 'p-1', 'b-ward', 'head', '2026-11-01', '2026-12-01');
    INSERT INTO dossier_items (person, item, issuer, issued) VALUES ('p-candidate', 'health', 'clinic', '2026-01-01');`);
});
afterAll(() => database.close());

test.each(CHANGES)('%s moves the version of a row that the snapshot rests on', async (_name, sql) => {
  const { rows } = await readFacts(database.application, NEED);
  const change = await database.owner.transaction();
  try {
    await change.raw(sql);
    const moved: Ref[] = [];
    for (const row of rows) {
      const { rows: now } = await change.raw<{ rows: { version: number }[] }>('SELECT version FROM ?? WHERE id = ?', [row.table, row.id]);
      if (now[0]?.version !== row.version) moved.push(row);
    }
    expect(moved).not.toEqual([]);
  } finally {
    await change.rollback();
  }
});

test('a change of what the snapshot does not rest on moves none of its rows', async () => {
  const need: FactsNeed = {
    at: AT,
    actor: { person: 'p-head' },
    bodies: [{ id: 'b-ward', role: 'head' }],
    concerned: ['p-candidate'],
    people: [],
  };
  const { rows } = await readFacts(database.application, need);
  await database.owner.raw(`
    UPDATE persons SET prosecuted = true WHERE id = 'p-5';
    INSERT INTO kinships VALUES ('p-4', 'p-5', 'sibling', true);
    UPDATE posts SET level = 3 WHERE id = 'o-above';`);
  expect((await readFacts(database.application, need)).rows).toEqual(rows);
});
