import { madeByCase } from '../../db/case-effects';
import { readDecision } from '../../db/facts-decision';
import { readPeople } from '../../db/facts-people';
import { registerChanges } from '../../db/register-effects';
import { auditedCase } from './audited-case';
import { openCase } from './case-writer';
import { applied } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT, versionOf } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const vote = (regime: string, low: number) =>
  applied('recordConfidence', { vote: { regime, levels: { high: 9 - low, confident: 0, low }, base: 9 } });
const write = async (id: string, ...effects: readonly ReturnType<typeof applied>[]): Promise<void> => {
  const writer = await openCase(database.application, id);
  for (const effect of effects) expect((await writer.write([effect])).kind).toBe('committed');
};
const factsOf = async (person = 'p-candidate') => (await readPeople(database.application, [person], AT))[0];
const held = AT.slice(0, 10);

describe('a confidence vote', () => {
  it('is a fact about the person, by the entry that counted it, and their version moves', async () => {
    const before = await versionOf(database.owner, 'persons', 'p-candidate');
    await write('c-votes', vote('party', 6), vote('front', 1));
    expect((await factsOf())?.confidence).toEqual([
      { regime: 'party', held, levels: { high: 3, confident: 0, low: 6 }, base: 9 },
      { regime: 'front', held, levels: { high: 8, confident: 0, low: 1 }, base: 9 },
    ]);
    expect((await factsOf('p-stranger'))?.confidence).toEqual([]);
    expect(await madeByCase(database.auditor, 'c-votes')).toEqual([
      { kind: 'rated', seq: 2, person: 'p-candidate', regime: 'party', held, levels: 'confident 0, high 3, low 6', base: 9 },
      { kind: 'rated', seq: 3, person: 'p-candidate', regime: 'front', held, levels: 'confident 0, high 8, low 1', base: 9 },
    ]);
    expect(await versionOf(database.owner, 'persons', 'p-candidate')).toBeGreaterThan(before);
    expect((await auditedCase(database, 'c-votes')).difference).toBeUndefined();
  });

  it('is not entered without its figures', async () => {
    await expect(registerChanges(database.application, [applied('recordConfidence')], { case: 'c-any', at: AT })).rejects.toThrow(
      'nothing of it',
    );
  });

  it('that was annulled no longer counts, and its row stays', async () => {
    await write('c-votes', vote('party', 6));
    await write('c-annuls', applied('annul', { decision: 'c-votes' }));
    expect((await factsOf())?.confidence).toEqual([]);
    const rows = await database.owner('confidence_votes').select('case_id', 'annulled_case_id', 'annulled_seq');
    expect(rows).toEqual([{ case_id: 'c-votes', annulled_case_id: 'c-annuls', annulled_seq: 2 }]);
    for (const id of ['c-votes', 'c-annuls']) expect((await auditedCase(database, id)).difference).toBeUndefined();
  });

  it('that somebody changed in the register shows in the audit', async () => {
    await write('c-votes', vote('party', 6));
    await database.owner('confidence_votes').update({ levels: { high: 9, confident: 0, low: 0 } });
    expect((await auditedCase(database, 'c-votes')).difference).toContain('low 6');
  });

  it('is no decision of anybody: those who held and counted it stand for its deciders', async () => {
    const writer = await openCase(database.application, 'c-held', { people: { rated: ['p-candidate'] } });
    const opened = {
      kind: 'ballotOpened',
      step: 'vote',
      round: 1,
      body: 'b-leadership',
      level: 0,
      roll: ['p-head', 'p-stranger'],
      excluded: [],
      items: { 'p-candidate': [] },
      tellers: ['p-head'],
      by: { person: 'p-stranger' },
    } as never;
    expect((await writer.write([opened])).kind).toBe('committed');
    expect((await writer.write([vote('party', 1)])).kind).toBe('committed');
    expect(await readDecision(database.application, 'c-held')).toMatchObject({
      issuer: 'b-leadership',
      people: ['p-candidate'],
      deciders: ['p-stranger', 'p-head'],
    });
  });
});

describe('the posts of a person', () => {
  it('are told with the day since when, and whether they are held beside another', async () => {
    const [post] = (await factsOf('p-head'))?.posts ?? [];
    expect(post).toMatchObject({ post: 'o-head', beside: false });
    expect(post?.since).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
