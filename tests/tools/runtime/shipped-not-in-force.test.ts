import { canonicalJson } from '../../../core/ledger/canonical-json';
import { digestOf } from '../../../core/ledger/digest';
import { must } from '../../../core/must';
import { keepDraft } from '../../../db/drafts';
import { publishDefinition, publishPack } from '../../../db/published';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { shippedNotInForce } from '../../../tools/runtime/shipped-not-in-force';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { type RegisterDatabase, registerDatabase } from '../../db/register-database';
import { AT } from '../../db/small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const shipped = async (): Promise<void> => {
  for (const definition of SHIPPED)
    await publishDefinition(database.application, {
      hash: digestOf(definition),
      procedure: definition.id,
      text: canonicalJson(definition),
    });
  await publishPack(database.application, { hash: digestOf(vietnamPack), version: vietnamPack.version, text: canonicalJson(vietnamPack) });
};

test('of a new installation everything that comes with the system is in force', async () => {
  await shipped();
  expect(await shippedNotInForce(database.application)).toEqual([]);
});

test('what was decided here stands before what comes with the system, which is named', async () => {
  const own = { what: 'procedure', name: 'transfer', hash: digestOf('own'), text: '"own"', base: null, author: 'p-1' } as const;
  const { draft } = must(await keepDraft(database.application, own, AT), 'a draft');
  await publishDefinition(database.application, { hash: own.hash, procedure: own.name, text: own.text }, draft);
  await shipped();
  expect(await shippedNotInForce(database.application)).toEqual(['transfer']);
});
