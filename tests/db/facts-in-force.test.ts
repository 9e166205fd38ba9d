import type { Definition } from '../../core/definition/definition';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { versionOf } from '../../core/migration/version';
import { getCase } from '../../db/cases';
import { readInForce } from '../../db/facts-in-force';
import { lockPublication, publishDefinition, publishPack } from '../../db/published';
import { vietnamPack } from '../../rules/packs/vietnam';
import { appointment } from '../../workflows/procedures/appointment';
import { politicalStandards } from '../../workflows/procedures/political-standards';
import { changed } from '../core/definition/mutate';
import { DIGEST, openCase, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
  for (const definition of [appointment, politicalStandards]) await publish(definition);
  const text = canonicalJson(vietnamPack);
  await publishPack(database.application, { hash: digestOf(vietnamPack), version: vietnamPack.version, text });
});
afterAll(() => database.close());

const publish = (definition: Definition, db = database.application) =>
  publishDefinition(db, { hash: digestOf(definition), procedure: definition.id, text: canonicalJson(definition) });
const titled = (title: string) => changed(appointment, ['title.en', title]);
const inForceFor = async (caseId: string) => {
  const found = await readInForce(database.application, { procedure: appointment.id, for: caseId });
  if (found === undefined) throw new Error('nothing is in force');
  return found;
};

test('what is in force comes with every procedure that it may call, what was called, and the publications that it rests on', async () => {
  await openCase(database.application, 'c-parent');
  await openCase(database.application, 'c-parent-1', { procedure: politicalStandards.id, parent: 'c-parent' });
  const { facts, rows } = await inForceFor('c-parent');
  expect(digestOf(facts.definition)).toBe(digestOf(appointment));
  expect(facts.pack).toEqual(vietnamPack);
  expect(facts.callable).toEqual({ [politicalStandards.id]: digestOf(politicalStandards) });
  expect(facts.called).toEqual([{ procedure: politicalStandards.id, definition: DIGEST }]);
  expect(rows.map(({ id }) => id)).toEqual(['procedure/appointment', 'procedure/political-standards', 'rules/rules']);
  expect(await readInForce(database.application, { procedure: 'no-such-procedure', for: 'c-parent' })).toBeUndefined();
});

test('a commit that rests on it goes stale when another version has come into force', async () => {
  const writer = await openCase(database.application, 'c-stale');
  const { rows } = await inForceFor('c-stale');
  expect(await writer.write([stepOpened('second')], { rows })).toMatchObject({ kind: 'committed' });
  await publish(titled('Another'));
  const answer = await writer.write([stepOpened('third')], { rows });
  expect(answer).toMatchObject({ kind: 'stale', rows: [{ table: 'publications', id: 'procedure/appointment' }] });
});

test('it waits for a publication that is under way, and goes stale by it', async () => {
  const writer = await openCase(database.application, 'c-waits');
  const { rows } = await inForceFor('c-waits');
  const publishing = await database.application.transaction();
  await lockPublication(publishing);
  const answer = writer.write([stepOpened('second')], { rows });
  await publish(titled('A third'), publishing as typeof database.application);
  await publishing.commit();
  expect(await answer).toMatchObject({ kind: 'stale' });
});

test('the row of a case that goes over says so, and its head goes on', async () => {
  const writer = await openCase(database.application, 'c-over');
  const { facts } = await inForceFor('c-over');
  const to = { ...versionOf({ hash: digestOf(facts.definition), pack: facts.pack }), callable: facts.callable };
  const from = { definition: DIGEST, pack: 'test-1', rules: DIGEST };
  const reasons = { digest: DIGEST, length: 3 };
  await writer.write([{ kind: 'migrated', from, to, by: { person: 'p-head' }, reasons }]);
  expect(await getCase(database.application, 'c-over')).toMatchObject({
    definition: to.definition,
    pack: to.pack,
    step: 'first',
    headSeq: 2,
  });
});
