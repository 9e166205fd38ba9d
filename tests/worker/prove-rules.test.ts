import pino from 'pino';
import type { Definition } from '../../core/definition/definition';
import type { RulePack } from '../../core/definition/rule-pack';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { must } from '../../core/must';
import { type Draft, draftById, keepDraft } from '../../db/drafts';
import { packInForce } from '../../db/pack-in-force';
import { publishDefinition, publishPack } from '../../db/published';
import { vietnamPack } from '../../rules/packs/vietnam';
import { runDrafts } from '../../worker/drafts/prove-drafts';
import type { Rounds } from '../../worker/rounds';
import { smallRemoval } from '../core/verify/procedures/small-removal';
import { type RegisterDatabase, registerDatabase } from '../db/register-database';
import { AT } from '../db/small-register';
import { CHEATING_REMOVAL } from '../tools/verify/cheating-removal';
import { proverUnderTest } from '../tools/verify/proving-source';
import { until } from '../workflows/case-rig';

const PROVED_WITHIN_MS = 60_000;
jest.setTimeout(PROVED_WITHIN_MS);

const { prover } = proverUnderTest();
afterAll(() => prover.close());

let database: RegisterDatabase;
let rounds: Rounds;
beforeEach(async () => {
  database = await registerDatabase();
  const db = database.application;
  await publishPack(db, { hash: digestOf(vietnamPack), version: vietnamPack.version, text: canonicalJson(vietnamPack) });
  await inForce(smallRemoval);
  rounds = runDrafts({ db, pack: packInForce(db), prover: () => prover, log: pino({ level: 'silent' }) });
});
afterEach(async () => {
  await rounds.stop();
  await database.close();
});

const inForce = (definition: Definition) =>
  publishDefinition(database.application, { hash: digestOf(definition), procedure: definition.id, text: canonicalJson(definition) });

/** The rules in force with another length of the hearing. */
const longer: RulePack = {
  ...vietnamPack,
  version: 'own-1',
  values: { ...vietnamPack.values, 'hearing-days': { ...must(vietnamPack.values['hearing-days'], 'hearing-days'), value: 9 } },
};

/** What the worker came to about rules that were sent in when others were in force. */
const proofOf = async (base: string): Promise<Draft> => {
  const db = database.application;
  const sent = { what: 'rules', name: longer.version, hash: digestOf(longer), text: canonicalJson(longer), base, author: 'p-1' } as const;
  const { draft } = must(await keepDraft(db, sent, AT), 'a draft');
  const now = async () => must(await draftById(db, draft), 'the draft');
  await until(async () => (await now()).proof !== 'waiting', PROVED_WITHIN_MS);
  return now();
};

test('rules are proved when every procedure in force is proved under them', async () => {
  expect(await proofOf(digestOf(vietnamPack))).toMatchObject({ proof: 'proved', why: [] });
});

test('rules under which a procedure breaks a guarantee are refused, and which procedure and guarantee is said', async () => {
  await inForce({ ...CHEATING_REMOVAL, id: 'cheating', title: { vi: 'Quy trình gian', en: 'The cheat' } });
  const { proof, why } = await proofOf(digestOf(vietnamPack));
  expect(proof).toBe('refused');
  expect(why.map(({ en }) => en)).toEqual([expect.stringMatching(/^The cheat: .*Before anything adverse is decided/)]);
});

test('rules that were sent in when others were in force are refused: they would undo what changed meanwhile', async () => {
  expect(await proofOf(digestOf(longer))).toMatchObject({
    proof: 'refused',
    why: [{ en: expect.stringContaining('send them in anew') as string }],
  });
});
