import type { RulePack } from '../../core/definition/rule-pack';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { must } from '../../core/must';
import { keepDraft } from '../../db/drafts';
import { publishPack } from '../../db/published';
import { vietnamPack } from '../../rules/packs/vietnam';
import { type ApiUnderTest, newKey, startApi } from './api-under-test';
import { done, type PeopleAtWork, peopleAtWork, propose } from './people-at-work';

const AUTHOR = 'chuyen-vien-van-phong-1';
let api: ApiUnderTest;
let people: PeopleAtWork;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
}, 120_000);
afterAll(() => api.close());

const policyDays = (value: number) => ({ 'policy-days': { ...must(vietnamPack.values['policy-days'], 'policy-days'), value } });
const shorter: RulePack = { ...vietnamPack, version: 'own-1', values: { ...vietnamPack.values, ...policyDays(10) } };
const send = (rules: object) => people.ask(AUTHOR, { path: '/drafts', key: newKey(), body: { rules } });

it('takes rules as what changes in those in force, and tells whoever is to judge them what that is', async () => {
  const sent = await send({ version: 'own-1', changes: policyDays(10) });
  expect(sent).toMatchObject({ status: 201, body: { what: 'rules', name: 'own-1', hash: digestOf(shorter), state: 'waiting' } });
  const { id } = sent.body as { readonly id: string };
  const { body } = await people.ask('bi-thu-xa', { path: `/drafts/${id}` });
  expect(body).toMatchObject({ content: { version: 'own-1', values: { 'policy-days': { value: 10 } } } });
  const { changes } = body as { readonly changes: readonly { readonly path: string; readonly sentence: { readonly en: string } }[] };
  expect(changes.map(({ path }) => path)).toEqual(expect.arrayContaining(['values.policy-days.value', 'version']));
  expect(changes.find(({ path }) => path === 'values.policy-days.value')?.sentence.en).toMatch(/15.*10/);
});

it.each([
  [
    'a version that stands for other rules',
    { version: vietnamPack.version, changes: policyDays(10) },
    'rules.version',
    'rules-version-taken',
  ],
  ['a version to start from that nobody published', { version: 'own-2', from: 'never', changes: {} }, 'rules.from', 'rules-unknown'],
  ['a limit of no days', { version: 'own-2', changes: policyDays(0) }, /^appointment: steps\.decidePolicy/, 'limit-zero'],
])('refuses %s, with path and sentence', async (_what, rules, path, reason) => {
  const { status, body } = await send(rules);
  expect([status, body]).toMatchObject([422, { code: 'malformed-definition' }]);
  const { errors } = body as { readonly errors: readonly { readonly path: string; readonly reason: string; readonly message: string }[] };
  const [first] = errors;
  expect(first).toMatchObject({ reason, path: typeof path === 'string' ? path : (expect.stringMatching(path) as string) });
  expect(first?.message).toMatch(/\S+ \S+/);
});

it('opens new cases under the rules in force, and leaves a running one under its own', async () => {
  const before = await propose(api, people);
  const { db } = api.services;
  const base = digestOf(vietnamPack);
  const sent = {
    what: 'rules',
    name: 'own-1',
    hash: digestOf(shorter),
    text: canonicalJson(shorter),
    base,
    author: people.personOf(AUTHOR),
  } as const;
  const { draft } = must(await keepDraft(db, sent, new Date().toISOString()), 'a draft');
  await publishPack(db, { hash: digestOf(shorter), version: 'own-1', text: canonicalJson(shorter) }, draft);
  const after = await propose(api, people);
  const packOf = async (id: string) =>
    (done(await people.ask('chu-tich-xa', { path: `/cases/${id}` })).body as { readonly procedure: { readonly pack: string } }).procedure
      .pack;
  expect([await packOf(before), await packOf(after)]).toEqual([vietnamPack.version, 'own-1']);

  const back = await send({ version: vietnamPack.version, from: vietnamPack.version, changes: {} });
  expect(back).toMatchObject({ status: 201, body: { what: 'rules', name: vietnamPack.version, hash: base } });
});
