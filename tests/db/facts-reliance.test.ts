import { readFacts } from '../../db/facts';
import { openCase } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const finding = (person: string, rule: string) => ({
  person,
  rule,
  verdict: 'pass' as const,
  fact: 'years-graded',
  value: '2',
  limit: '2',
});
const judgedIn = async (id: string, ...findings: readonly ReturnType<typeof finding>[]): Promise<void> => {
  const writer = await openCase(database.application, id);
  const by = { person: 'p-officer', body: 'b-personnel', role: 'officer', level: 0 } as const;
  await writer.write([{ kind: 'checked', step: 'checkEligible', findings, passed: ['p-candidate'], failed: [], unclear: [], by }]);
};
const reliance = async (by: string, rules: readonly string[]) => {
  const need = { at: AT, bodies: [], concerned: [], people: [], reliance: { people: ['p-candidate'], rules, by } };
  return (await readFacts(database.application, need)).reliance;
};

test('the ledger tells in which cases such a rule was judged about somebody, in no other, and not in the case that asks', async () => {
  await judgedIn('c-reward', finding('p-candidate', 'good-last-year'), finding('p-candidate', 'not-prosecuted'));
  await judgedIn('c-term', finding('p-candidate', 'grades-of-term'));
  await judgedIn('c-other', finding('p-relative', 'grades-of-term'));
  await judgedIn('c-prosecution', finding('p-candidate', 'not-prosecuted'));
  await judgedIn('c-asks', finding('p-candidate', 'grades-of-term'));
  const rules = ['good-last-year', 'grades-of-term'];
  expect(await reliance('c-asks', rules)).toEqual([
    { person: 'p-candidate', case: 'c-reward', rule: 'good-last-year' },
    { person: 'p-candidate', case: 'c-term', rule: 'grades-of-term' },
  ]);
  expect(await reliance('c-asks', ['training-grades'])).toEqual([]);
});

test('where no rule asks, nothing of it is read', async () => {
  expect(await readFacts(database.application, { at: AT, bodies: [], concerned: [], people: [] })).not.toHaveProperty('reliance');
});
