import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { must } from '../../core/must';
import { draftById, draftsOf, keepDraft, nextToProve, noteProof, publishGranted } from '../../db/drafts';
import { currentDefinitions, currentPack, publishDefinition, publishPack, versionsOf } from '../../db/published';
import { openCase } from './case-writer';
import { applied } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const own = (id: string) =>
  ({ what: 'procedure', name: id, hash: digestOf({ id }), text: canonicalJson({ id }), base: null, author: 'p-1' }) as const;
const ownRules = (version: string) => ({ ...own(version), what: 'rules', base: digestOf('before') }) as const;
const keep = async (id: string) => must(await keepDraft(database.application, own(id), AT), 'a draft');
const A_DAY_LATER = new Date(Date.parse(AT) + 24 * 60 * 60 * 1000).toISOString();
const WHY = [{ vi: 'vì thế', en: 'that is why' }];
/** A case decides that the draft is to be published. */
const grant = async (draft: string): Promise<void> => {
  const writer = await openCase(database.application, `c-${draft.slice(1, 9)}`);
  expect((await writer.write([applied('publish', { person: 'p-1', detail: draft })])).kind).toBe('committed');
};
const prove = async (): Promise<void> => {
  const next = await nextToProve(database.application);
  if (next !== undefined) await noteProof(database.application, { draft: next.draft.draft, basis: next.basis, why: [] });
};

test('a draft waits, is proved once, and stays its first author’s however often it is sent in', async () => {
  const draft = await keep('own');
  expect(draft).toMatchObject({ what: 'procedure', name: 'own', author: 'p-1', proof: 'waiting', granted: false, publishedAt: null });
  expect(await keepDraft(database.application, { ...own('own'), author: 'p-2' }, AT)).toMatchObject({ author: 'p-1' });
  await prove();
  expect(await draftById(database.application, draft.draft)).toMatchObject({ proof: 'proved' });
  expect(await nextToProve(database.application)).toBeUndefined();
  expect(await draftsOf(database.application, 'p-2', 10)).toEqual([]);
});

test('nobody keeps the verifier busy alone: twenty drafts within a day, and more the next', async () => {
  for (let count = 1; count <= 20; count++) await keep(`own-${count}`);
  expect(await keepDraft(database.application, own('one-more'), AT)).toBeUndefined();
  expect(await keepDraft(database.application, own('own-1'), AT)).toMatchObject({ name: 'own-1' });
  expect(await keepDraft(database.application, { ...own('one-more'), author: 'p-2' }, AT)).toMatchObject({ author: 'p-2' });
  expect(await keepDraft(database.application, own('tomorrow'), A_DAY_LATER)).toMatchObject({ name: 'tomorrow' });
});

test('one that was refused says why', async () => {
  const { draft } = await keep('own');
  await noteProof(database.application, { draft, basis: 0, why: WHY });
  expect(await draftById(database.application, draft)).toMatchObject({ proof: 'refused', why: WHY });
});

test('a proof beside other definitions than those that stand now says nothing', async () => {
  const { draft } = await keep('own');
  await prove();
  await publishDefinition(database.application, { hash: digestOf('other'), procedure: 'other', text: '{}' });
  expect(await draftById(database.application, draft)).toMatchObject({ proof: 'waiting' });
});

test('what was decided and is proved is published; what lacks one of the two is not', async () => {
  const { draft } = await keep('own');
  await prove();
  expect(await publishGranted(database.application, AT)).toEqual([]);
  await grant(draft);
  expect(await publishGranted(database.application, AT)).toEqual([draft]);
  expect((await currentDefinitions(database.application)).map(({ procedure }) => procedure)).toEqual(['own']);
  expect(await draftById(database.application, draft)).toMatchObject({ proof: 'proved', publishedAt: AT });
  expect(await publishGranted(database.application, AT)).toEqual([]);
});

test('of two that were decided the second waits until it is proved beside the first', async () => {
  const first = await keep('one');
  const second = await keep('two');
  await prove();
  await prove();
  await grant(first.draft);
  await grant(second.draft);
  expect(await publishGranted(database.application, AT)).toHaveLength(1);
  expect(await publishGranted(database.application, AT)).toEqual([]);
  await prove();
  expect(await publishGranted(database.application, AT)).toHaveLength(1);
});

/** Decided on, proved and published. */
const publish = async (draft: string): Promise<void> => {
  await grant(draft);
  await prove();
  expect(await publishGranted(database.application, AT)).toEqual([draft]);
};
const inForce = async () => (await currentDefinitions(database.application)).map(({ hash }) => hash);

test('a version that went out of force is sent in anew, decided on anew, and in force again', async () => {
  const [first, second] = [own('own'), { ...own('own'), hash: digestOf('second'), text: '"second"' }];
  await publish((await keep('own')).draft);
  await publish(must(await keepDraft(database.application, second, AT), 'a draft').draft);
  expect(await inForce()).toEqual([second.hash]);
  const again = must(await keepDraft(database.application, first, AT), 'a draft');
  expect(again).toMatchObject({ proof: 'waiting', granted: false, publishedAt: null });
  expect(await keepDraft(database.application, { ...first, author: 'p-2' }, AT)).toEqual(again);
  await publish(again.draft);
  expect(await inForce()).toEqual([first.hash]);
  expect((await versionsOf(database.application, 'own')).map(({ hash }) => hash)).toEqual([first.hash, second.hash, first.hash]);
});

test('rules are published like procedures, and are in force', async () => {
  await publishPack(database.application, { hash: digestOf('shipped'), version: 'shipped', text: '"shipped"' });
  await publish(must(await keepDraft(database.application, ownRules('own-1'), AT), 'a draft').draft);
  expect(await currentPack(database.application)).toMatchObject({ version: 'own-1' });
});

test('what comes with the system takes no place of what was decided here, nor stands beside rules that were', async () => {
  const shipped = (procedure: string) =>
    publishDefinition(database.application, { hash: digestOf(['shipped', procedure]), procedure, text: '{}' });
  await publish((await keep('own')).draft);
  await shipped('own');
  await shipped('other');
  expect(await inForce()).toEqual([digestOf(['shipped', 'other']), own('own').hash]);
  await publish(must(await keepDraft(database.application, ownRules('own-1'), AT), 'a draft').draft);
  await shipped('third');
  await publishPack(database.application, { hash: digestOf('shipped'), version: 'shipped', text: '"shipped"' });
  expect(await inForce()).toHaveLength(2);
  expect(await currentPack(database.application)).toMatchObject({ version: 'own-1' });
});

test('the application can neither change what was sent in nor decide on its publication by itself', async () => {
  const { draft } = await keep('own');
  for (const change of ["body = '{}'", "author = 'p-2'", "granted_case_id = 'c-none'"])
    await expect(database.application.raw(`UPDATE drafts SET ${change} WHERE id = ?`, [draft])).rejects.toThrow('permission denied');
  await expect(database.application.raw('DELETE FROM drafts')).rejects.toThrow('permission denied');
});
