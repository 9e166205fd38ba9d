import { accountByLogin, accountOfSession, createAccount, createSession, endSession } from '../../db/accounts';
import { childrenOf, getCase, listCases, moveClock } from '../../db/cases';
import { installationMode } from '../../db/installation';
import { currentDefinitions, definitionByHash, packByVersion, publishDefinition, publishPack } from '../../db/published';
import { bodyNames, holdersOf, personNames, postTitles, vacantPosts } from '../../db/register';
import { ensurePersonKey, erasePersonKey, personKeys, valuesOf } from '../../db/values';
import { openCase, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA';
const LATER = '2026-11-20T12:00:00.000Z';

test('an account is found by its login, and by a session until it is over, ended or the account disabled', async () => {
  const { application, owner } = database;
  await createAccount(owner, { login: 'head', person: 'p-head', passwordHash: HASH });
  const found = await accountByLogin(application, 'head');
  expect(found).toMatchObject({ account: { person: 'p-head', auditor: false }, passwordHash: HASH });
  const account = found?.account.id ?? '';
  await createSession(application, { digest: 's-1', account, createdAt: AT, expiresAt: LATER });
  await createSession(application, { digest: 's-2', account, createdAt: AT, expiresAt: LATER });
  expect(await accountOfSession(application, 's-1', AT)).toEqual(found?.account);
  expect(await accountOfSession(application, 's-1', LATER)).toBeUndefined();
  await endSession(application, 's-1');
  expect(await accountOfSession(application, 's-1', AT)).toBeUndefined();
  await owner.raw("UPDATE accounts SET disabled = true WHERE login = 'head'");
  expect(await accountOfSession(application, 's-2', AT)).toBeUndefined();
  expect(await accountByLogin(application, 'head')).toBeUndefined();
});

test('a person has one account at most, and nobody’s account is an auditor’s or administrator’s', async () => {
  const { owner } = database;
  await createAccount(owner, { login: 'one', person: 'p-1', passwordHash: HASH });
  await expect(createAccount(owner, { login: 'two', person: 'p-1', passwordHash: HASH })).rejects.toThrow('unique');
  await expect(createAccount(owner, { login: 'three', passwordHash: HASH })).rejects.toThrow('check');
  await expect(createAccount(owner, { login: 'four', person: 'p-2', passwordHash: 'plain' })).rejects.toThrow('check');
  await createAccount(owner, { login: 'auditor', auditor: true, passwordHash: HASH });
});

test('cases are found by id, by parent and page by page; the training clock only goes forward', async () => {
  const { application } = database;
  const parent = await openCase(application, 'c-parent');
  await openCase(application, 'c-parent-1', { parent: 'c-parent' });
  await moveClock(application, { case: 'c-parent', offsetMs: 5_000 });
  await moveClock(application, { case: 'c-parent', offsetMs: 3_000 });
  expect(await getCase(application, 'c-parent')).toMatchObject({
    procedure: 'appointment',
    step: 'first',
    clockOffsetMs: 5_000,
    headSeq: 1,
  });
  expect(await getCase(application, 'c-none')).toBeUndefined();
  expect((await childrenOf(application, 'c-parent')).map(({ id }) => id)).toEqual(['c-parent-1']);
  await parent.write([{ kind: 'ended', end: 'done', as: 'done' }]);
  expect((await listCases(application, { ended: false, most: 10 })).map(({ id }) => id)).toEqual(['c-parent-1']);
  expect((await listCases(application, { ended: true, most: 10 })).map(({ id }) => id)).toEqual(['c-parent']);
  expect(await listCases(application, { ended: true, after: 'c-parent', most: 10 })).toEqual([]);
});

test('a person’s key is made once, whoever asks at once, and erased for good', async () => {
  const { application, owner } = database;
  const keys = await Promise.all(['k1', 'k2', 'k3'].map((fresh) => ensurePersonKey(application, 'p-1', fresh)));
  expect(new Set(keys.map(({ wrapped }) => wrapped)).size).toBe(1);
  const writer = await openCase(application, 'c-values');
  const value = { digest: `sha256:${'a'.repeat(64)}`, person: 'p-1', sealed: 'x' };
  await writer.write([stepOpened('second')], { values: [value] });
  expect(await valuesOf(application, 'c-values')).toEqual([value]);
  await erasePersonKey(application, 'p-1');
  expect(await ensurePersonKey(application, 'p-1', 'k4')).toEqual({ person: 'p-1', wrapped: null });
  expect(await personKeys(application, ['p-1', 'p-2'])).toEqual([{ person: 'p-1', wrapped: null }]);
  await expect(owner.raw("UPDATE person_keys SET wrapped = 'again' WHERE person = 'p-1'")).rejects.toThrow('check');
});

test('definitions and packs stay as published; the newest of a procedure is current', async () => {
  const { application } = database;
  for (const [hash, procedure] of [
    ['h1', 'appointment'],
    ['h2', 'appointment'],
    ['h3', 'rotation'],
    ['h1', 'appointment'],
  ] as const)
    await publishDefinition(application, { hash, procedure, text: `{"${hash}":1}` });
  expect((await currentDefinitions(application)).map(({ hash }) => hash)).toEqual(['h2', 'h3']);
  expect((await definitionByHash(application, 'h1'))?.text).toBe('{"h1":1}');
  await publishPack(application, { hash: 'p1', version: 'v1', text: '{}' });
  await publishPack(application, { hash: 'p1', version: 'v1', text: '{}' });
  await expect(publishPack(application, { hash: 'p2', version: 'v1', text: '{"x":1}' })).rejects.toThrow('unique');
  expect((await packByVersion(application, 'v1'))?.hash).toBe('p1');
});

test('the register tells names, titles, vacancies and holders', async () => {
  const { application } = database;
  expect(await personNames(application, ['p-1', 'p-none'])).toEqual([{ id: 'p-1', recordCode: 'SR-1', name: 'Người mẫu 1' }]);
  expect(await bodyNames(application, ['b-ward'])).toEqual([
    { id: 'b-ward', kind: 'ward', name: { vi: 'Phường Mẫu', en: 'Sample Ward' }, superior: 'b-province' },
  ]);
  expect((await postTitles(application, ['o-head', 'o-deputy'])).map(({ id, vacant }) => [id, vacant])).toEqual([
    ['o-deputy', true],
    ['o-head', false],
  ]);
  expect((await vacantPosts(application)).map(({ id }) => id)).toEqual(['o-deputy']);
  expect(await vacantPosts(application, 'b-province')).toEqual([]);
  expect(await holdersOf(application, 'b-leadership', AT, 'head')).toEqual([{ person: 'p-head', role: 'head' }]);
  expect(await installationMode(application)).toBe('training');
});
