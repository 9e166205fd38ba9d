import { type FactsNeed, readFacts } from '../../db/facts';
import { openCase, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT, versionOf } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const NEED: FactsNeed = { at: AT, bodies: [], concerned: [], people: [] };
const read = (need: Partial<FactsNeed>) => readFacts(database.application, { ...NEED, ...need });

test('nothing needed is nothing read', async () => {
  expect(await read({})).toEqual({ holdings: [], kin: [], bodies: [], people: [], rows: [] });
});

describe('holdings', () => {
  test('are the actor’s everywhere, and those that ended within a year with their end', async () => {
    await database.owner.raw("UPDATE assignments SET ended = '2026-11-01T00:00:00Z' WHERE id = 'a-head'");
    const { holdings } = await read({ actor: { person: 'p-head' } });
    expect(holdings).toEqual([
      { person: 'p-head', body: 'b-leadership', role: 'head', ended: '2026-11-01T00:00:00.000Z' },
      { person: 'p-head', body: 'b-ward', role: 'head', ended: '2026-11-01T00:00:00.000Z' },
    ]);
    expect((await read({ actor: { person: 'p-head' }, at: '2027-12-01T00:00:00.000Z' })).holdings).toEqual([]);
    // An end that is still to come, seen from the instant of the command, is none yet.
    expect((await read({ actor: { person: 'p-head' }, at: '2026-10-01T00:00:00.000Z' })).holdings[0]).not.toHaveProperty('ended');
  });

  test('are those of the role asked for in a body; a member is anyone who sits in it, and no officer', async () => {
    const heads = await read({
      bodies: [
        { id: 'b-ward', role: 'head' },
        { id: 'b-province', role: 'head' },
      ],
    });
    expect(heads.holdings.map(({ person, body }) => `${person} ${body}`)).toEqual(['p-above b-province', 'p-head b-ward']);
    const members = await read({
      bodies: [
        { id: 'b-leadership', role: 'member' },
        { id: 'b-personnel', role: 'member' },
      ],
    });
    expect(members.holdings.map(({ person }) => person)).toEqual(['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-head']);
    const officers = await read({ bodies: [{ id: 'b-personnel', role: 'officer' }] });
    expect(officers.holdings.map(({ person }) => person)).toEqual(['p-officer']);
  });

  test('are not those that begin later', async () => {
    expect((await read({ bodies: [{ id: 'b-ward' }], at: '2023-01-01T00:00:00.000Z' })).holdings).toEqual([]);
  });
});

test('ties are read in both directions, among all persons that the command knows', async () => {
  const facts = await read({ actor: { person: 'p-relative' }, concerned: ['p-candidate'] });
  expect(facts.kin).toEqual([
    { person: 'p-candidate', relative: 'p-relative', close: true },
    { person: 'p-relative', relative: 'p-candidate', close: true },
  ]);
  expect((await read({ actor: { person: 'p-head' }, concerned: ['p-candidate'] })).kin).toEqual([]);
});

test('the delegation is the one for the body asked for and in force, else the one that explains why not', async () => {
  await database.owner.raw(`INSERT INTO delegations (id, from_person, to_person, body, role, starts, ends) VALUES
    ('d-old', 'p-head', 'p-1', 'b-ward', 'head', '2026-01-01', '2026-02-01'),
    ('d-now', 'p-head', 'p-1', 'b-ward', 'head', '2026-11-01', '2026-12-01'),
    ('d-other', 'p-head', 'p-1', 'b-leadership', 'head', '2026-11-01', '2026-12-01')`);
  const asked = { actor: { person: 'p-1', for: 'p-head' }, bodies: [{ id: 'b-ward', role: 'head' as const }] };
  const facts = await read(asked);
  expect(facts.delegation).toEqual({
    id: 'd-now',
    from: 'p-head',
    to: 'p-1',
    body: 'b-ward',
    role: 'head',
    start: '2026-11-01T00:00:00.000Z',
    end: '2026-12-01T00:00:00.000Z',
  });
  expect(facts.holdings.map(({ person }) => person)).toContain('p-head');
  expect((await read({ ...asked, at: '2026-12-05T00:00:00.000Z' })).delegation?.id).toBe('d-now');
  expect((await read({ ...asked, actor: { person: 'p-2', for: 'p-head' } })).delegation).toBeUndefined();
  expect((await read({ ...asked, actor: { person: 'p-1' } })).delegation).toBeUndefined();
});

test('an opening finds every body that a place can mean, with the holders of the first role', async () => {
  const facts = await read({
    actor: { person: 'p-officer' },
    post: 'o-deputy',
    people: ['p-candidate'],
    opening: { role: 'head' },
  });
  expect(facts.bodies).toEqual([
    { id: 'b-inspection', superior: 'b-province', organs: {} },
    { id: 'b-leadership', superior: 'b-province', organs: {} },
    { id: 'b-personnel', superior: 'b-province', organs: {} },
    { id: 'b-province', organs: {} },
    {
      id: 'b-ward',
      superior: 'b-province',
      organs: { leadership: 'b-leadership', personnel: 'b-personnel', inspection: 'b-inspection' },
    },
  ]);
  expect(facts.holdings.map(({ person, body, role }) => `${person} ${body} ${role}`)).toEqual([
    'p-above b-province head',
    'p-head b-leadership head',
    'p-head b-ward head',
    'p-officer b-personnel officer',
  ]);
});

test('a post tells whether it is vacant, what it demands, and who holds a post that relatives may not hold beside it', async () => {
  expect((await read({ post: 'o-deputy' })).post).toEqual({
    id: 'o-deputy',
    unit: 'b-ward',
    managing: 'b-province',
    level: 1,
    first: false,
    termYears: 5,
    dossier: [],
    vacant: true,
    holders: [],
    standard: [{ requirement: 'state-management', least: 2 }],
    pairedWith: ['p-head'],
    elected: false,
    nonLocal: false,
    key: false,
  });
  expect((await read({ post: 'o-head' })).post).toMatchObject({ vacant: false, pairedWith: [] });
  expect((await read({ post: 'o-none' })).post).toBeUndefined();
});

test('a post tells who holds it at the instant of the command: each once, and nobody who has left or is still to come', async () => {
  const holders = async (at: string) => (await read({ post: 'o-head', at })).post?.holders;
  expect(await holders(AT)).toEqual(['p-head']);
  await database.owner.raw(`
    UPDATE assignments SET ended = '2026-11-01T00:00:00Z' WHERE id = 'a-head';
    INSERT INTO assignments (person, post, started) VALUES
      ('p-stranger', 'o-head', '2026-11-10T00:00:00Z'), ('p-candidate', 'o-head', '2026-11-10T00:00:00Z'), ('p-1', 'o-head', '2026-12-01T00:00:00Z');`);
  expect(await holders('2026-10-31T00:00:00.000Z')).toEqual(['p-head']);
  expect(await holders('2026-11-05T00:00:00.000Z')).toEqual([]);
  expect(await holders(AT)).toEqual(['p-candidate', 'p-stranger']);
  expect(await holders('2026-12-02T00:00:00.000Z')).toEqual(['p-1', 'p-candidate', 'p-stranger']);
});

test('a person’s record holds what the rules may know, and nothing that was withdrawn', async () => {
  await database.owner.raw(`
    INSERT INTO plans (person, level, post, until) VALUES ('p-candidate', 1, NULL, '2030-01-01'), ('p-candidate', 1, 'o-deputy', '2030-01-01');
    INSERT INTO plans (person, level, post, until, ended, ended_as, ended_case_id, ended_seq)
      VALUES ('p-candidate', 2, 'o-head', '2030-01-01', '2026-02-01', 'taken', 'c-z', 1);
    INSERT INTO disciplines (person, form, decided, ends) VALUES ('p-candidate', 'reprimand', '2023-01-01', '2023-12-31');
    INSERT INTO attainments VALUES ('p-candidate', 'state-management', 3);
    INSERT INTO dossier_items (person, item, issuer, issued, expires, certified_by) VALUES
      ('p-candidate', 'health', 'clinic', '2026-08-01', '2027-02-01', 'board'), ('p-candidate', 'cv', 'self', '2026-08-01', NULL, NULL);
    INSERT INTO evaluations VALUES ('p-candidate', 2025, 'good');
    INSERT INTO conclusions (person, positive, concluded, expires, case_id, seq) VALUES ('p-candidate', true, '2026-01-01', '2027-01-01', 'c-x', 1);
    INSERT INTO conclusions (person, positive, concluded, expires, case_id, seq, withdrawn_case_id, withdrawn_seq)
      VALUES ('p-candidate', false, '2025-01-01', '2026-01-01', 'c-y', 1, 'c-z', 1);`);
  expect((await read({ people: ['p-candidate', 'p-none'] })).people).toEqual([
    {
      id: 'p-candidate',
      employer: 'b-ward',
      birth: '1985-03-04',
      retirement: '2045-03-04',
      postLevel: 0,
      everAppointed: false,
      monthsInPost: 34,
      monthsServed: 34,
      prosecuted: false,
      planned: [
        { level: 1, until: '2030-01-01' },
        { level: 1, post: 'o-deputy', until: '2030-01-01' },
      ],
      disciplines: [{ form: 'reprimand', decided: '2023-01-01', ends: '2023-12-31' }],
      attainments: [{ requirement: 'state-management', value: 3 }],
      dossier: [
        { item: 'health', issued: '2026-08-01', expires: '2027-02-01', certified: true },
        { item: 'cv', issued: '2026-08-01', certified: false },
      ],
      evaluations: [{ year: 2025, grade: 'good' }],
      conclusions: [{ positive: true, concluded: '2026-01-01', expires: '2027-01-01', case: 'c-x' }],
      scores: [],
      proposals: [],
      rewards: [],
      trainings: [],
      posts: [{ post: 'o-clerk', since: '2024-01-01', beside: false, elected: false }],
      confidence: [],
    },
  ]);
});

test('a child’s outcome is its own record, and there is none while it is open', async () => {
  const writer = await openCase(database.application, 'c-child', {
    procedure: 'political-standards',
    parent: 'c-parent',
  });
  expect((await read({ child: 'c-child' })).child).toBeUndefined();
  await writer.write([
    {
      kind: 'applied',
      effect: 'meets',
      effectKind: 'concludePositive',
      person: 'p-candidate',
      term: 12,
      by: { engine: 'due' },
    },
    { kind: 'ended', end: 'meets', as: 'done' },
  ]);
  const facts = await read({ child: 'c-child' });
  expect(facts.child).toMatchObject({
    case: 'c-child',
    procedure: 'political-standards',
    person: 'p-candidate',
    end: 'meets',
    applied: ['concludePositive'],
  });
  expect(facts.rows).toEqual([{ table: 'cases', id: 'c-child', version: 2 }]);
  expect((await read({ child: 'c-none' })).child).toBeUndefined();
});

test('the snapshot is of one instant: what changes while it is read is not in it', async () => {
  const { owner, application } = database;
  const before = await versionOf(owner, 'persons', 'p-head');
  const reads = Array.from({ length: 12 }, () =>
    readFacts(application, {
      ...NEED,
      actor: { person: 'p-head' },
      concerned: ['p-stranger'],
      bodies: [{ id: 'b-ward', role: 'head' }],
    }),
  );
  await owner.raw("INSERT INTO kinships VALUES ('p-head', 'p-stranger', 'sibling', true)");
  for (const { kin, rows } of await Promise.all(reads)) {
    expect(rows.find(({ id }) => id === 'p-head')?.version).toBe(kin.length === 0 ? before : before + 1);
  }
  const writer = await openCase(application, 'c-snapshot');
  const { rows } = await readFacts(application, { ...NEED, actor: { person: 'p-head' } });
  expect((await writer.write([stepOpened('second')], { rows })).kind).toBe('committed');
});
