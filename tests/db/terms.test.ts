import { endingTerms } from '../../db/terms';
import { openCase } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
  await database.owner.raw(`
    UPDATE assignments SET term_ends = '2027-02-18' WHERE id = 'a-above';
    UPDATE assignments SET term_ends = '2026-11-20' WHERE id = 'a-head';
    -- A seat beside a post, and a post that is none of leadership: their terms are nobody's to renew.
    UPDATE assignments SET term_ends = '2026-12-01' WHERE id IN ('a-1', 'a-candidate');
    INSERT INTO assignments (id, person, post, started, term_ends, ended) VALUES
      ('a-left', 'p-stranger', 'o-deputy', '2022-01-01T00:00:00Z', '2026-12-01', '2026-01-01T00:00:00Z'),
      ('a-deputy', 'p-relative', 'o-deputy', '2026-02-01T00:00:00Z', '2026-12-01', NULL);
  `);
});
afterAll(() => database.close());

const ask = { at: AT, until: '2027-02-18', procedures: ['reappointment'], most: 10 };
const terms = async (more: Partial<Parameters<typeof endingTerms>[1]> = {}) => endingTerms(database.application, { ...ask, ...more });
const assignments = async (more?: Partial<Parameters<typeof endingTerms>[1]>) => (await terms(more)).map(({ assignment }) => assignment);

test('the terms of leadership posts that people serve now are told in the order of their ends, both days included', async () => {
  expect(await assignments()).toEqual(['a-head', 'a-deputy', 'a-above']);
  expect(await assignments({ until: '2027-02-17' })).toEqual(['a-head', 'a-deputy']);
  expect(await assignments({ at: '2026-11-20T17:00:00.000Z' })).toEqual(['a-deputy', 'a-above']);
});

test('a page goes on where the one before it ended', async () => {
  const [first] = await terms({ most: 1 });
  if (first === undefined) throw new Error('no term');
  expect(await assignments({ after: { ends: first.ends, assignment: first.assignment }, most: 1 })).toEqual(['a-deputy']);
  expect(await assignments({ after: { ends: '2027-02-18', assignment: 'a-above' } })).toEqual([]);
});

test('a term comes with the record of the person, the post, and the cases of these procedures about the two', async () => {
  const about = { people: { official: ['p-relative'] }, concerned: ['p-relative'], post: 'o-deputy' };
  const ended = await openCase(database.application, 'c-ended', { procedure: 'reappointment', ...about });
  await ended.write([{ kind: 'ended', end: 'declined', as: 'done' }]);
  await openCase(database.application, 'c-open', { procedure: 'reappointment', ...about });
  await openCase(database.application, 'c-removal', { procedure: 'removal', ...about });
  await openCase(database.application, 'c-another', { procedure: 'reappointment', concerned: ['p-head'], post: 'o-head' });
  await openCase(database.application, 'c-elsewhere', { procedure: 'reappointment', ...about, post: 'o-head' });

  const deputy = (await terms()).find(({ assignment }) => assignment === 'a-deputy');
  expect(deputy).toMatchObject({ person: 'p-relative', post: 'o-deputy', ends: '2026-12-01' });
  expect(deputy?.cases).toEqual([
    { procedure: 'reappointment', opened: AT, open: false },
    { procedure: 'reappointment', opened: AT, open: true },
  ]);
  expect(deputy?.facts.people.map(({ id, retirement }) => [id, retirement])).toEqual([['p-relative', '2045-03-04']]);
  expect(deputy?.facts.post).toMatchObject({ id: 'o-deputy', holders: ['p-relative'] });
});
