import { type Reader, sightOf } from '../../db/read-policy';
import { attended, ballotOpened } from './ballot-fixture';
import { openCase, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
  const { application, owner } = database;
  await owner.raw(`
    INSERT INTO persons (id, record_code, name, birth, retirement) SELECT 'p-' || n, 'SR-' || n, n, '1980-01-01', '2040-01-01'
      FROM unnest(ARRAY['actor', 'named', 'delegate', 'late']) AS n;
    INSERT INTO delegations (from_person, to_person, body, role, starts, ends) VALUES ('p-inspector', 'p-delegate', 'b-inspection', 'member', '2026-11-01', '2026-12-01');`);
  const writer = await openCase(application, 'c-1');
  await writer.write([stepOpened('second')], { by: { person: 'p-actor' } });
  await writer.write([ballotOpened()]);
  await writer.write([attended(['p-1']), { kind: 'listed', slot: 'candidates', people: ['p-late'] }], {
    tasks: [
      {
        case: 'c-1',
        step: 'vote',
        action: 'count',
        since: AT,
        due: AT,
        performers: { kind: 'people', people: ['p-named'] },
      },
      {
        case: 'c-1',
        step: 'vote',
        action: 'openBallot',
        since: AT,
        due: AT,
        performers: { kind: 'role', role: 'officer', bodies: ['b-personnel'] },
      },
    ],
  });
});
afterAll(() => database.close());

const sight = (reader: Partial<Reader>, caseId = 'c-1', at = AT) =>
  sightOf(database.application, { auditor: false, ...reader }, caseId, at);

test.each([
  ['the opener', 'p-head'],
  ['somebody who acted in it', 'p-actor'],
  ['somebody on the roll of its ballot', 'p-5'],
  ['somebody with a task in it by name', 'p-named'],
  ['somebody with a task in it by role', 'p-officer'],
  ['a member of the body that manages the post', 'p-above'],
  ['a member of the inspection organ among its places', 'p-inspector'],
  ['a delegate of such a member', 'p-delegate'],
])('%s sees the whole', async (_who, person) => {
  expect(await sight({ person })).toBe('whole');
});

test.each([
  ['the person it concerns', 'p-candidate'],
  ['a person it came to concern later', 'p-late'],
])('%s sees their own part only', async (_who, person) => {
  expect(await sight({ person })).toBe('own');
});

test('a person it concerns sees no more of it for being an auditor or for holding a role', async () => {
  expect(await sight({ person: 'p-candidate', auditor: true })).toBe('own');
  await database.owner.raw(
    "INSERT INTO assignments (id, person, post, started) VALUES ('a-x', 'p-candidate', 'o-inspector', '2026-01-01')",
  );
  expect(await sight({ person: 'p-candidate' })).toBe('own');
});

test('an auditor sees the whole, in the register or not', async () => {
  expect(await sight({ auditor: true })).toBe('whole');
});

test('anybody else gets the answer of an unknown case', async () => {
  expect(await sight({ person: 'p-stranger' })).toBe('nothing');
  expect(await sight({ person: 'p-relative' })).toBe('nothing');
  expect(await sight({})).toBe('nothing');
  expect(await sight({ person: 'p-head' }, 'c-none')).toBe('nothing');
  expect(await sight({ auditor: true }, 'c-none')).toBe('nothing');
  // The delegation is over.
  expect(await sight({ person: 'p-delegate' }, 'c-1', '2026-12-05T00:00:00.000Z')).toBe('nothing');
});

test('a delegate sees no more of a case than whoever delegated would: nothing, once that one has lost the role', async () => {
  await database.owner.raw(`
    INSERT INTO assignments (id, person, post, started) VALUES ('a-leaver', 'p-5', 'o-inspector', '2026-01-01');
    INSERT INTO delegations (from_person, to_person, body, role, starts, ends) VALUES ('p-5', 'p-stranger', 'b-inspection', 'member', '2026-11-01', '2026-12-01');`);
  expect(await sight({ person: 'p-stranger' })).toBe('whole');
  await database.owner.raw("UPDATE assignments SET ended = '2026-11-10' WHERE id = 'a-leaver'");
  expect(await sight({ person: 'p-stranger' })).toBe('nothing');
});

test('a person whom a case concerns does not see the whole of it through a delegate', async () => {
  const { owner } = database;
  await owner.raw(`
    INSERT INTO assignments (id, person, post, started) VALUES ('a-late', 'p-late', 'o-inspector', '2026-01-01');
    INSERT INTO delegations (from_person, to_person, body, role, starts, ends) VALUES ('p-late', 'p-relative', 'b-inspection', 'member', '2026-11-01', '2026-12-01');`);
  await openCase(database.application, 'c-2');
  expect(await sight({ person: 'p-relative' }, 'c-2')).toBe('whole');
  expect(await sight({ person: 'p-relative' }, 'c-1')).toBe('nothing');
});
