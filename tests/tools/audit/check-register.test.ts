import { madeByCase } from '../../../db/case-effects';
import type { Check } from '../../../tools/audit/check';
import { auditedCase } from '../../db/audited-case';
import { openCase } from '../../db/case-writer';
import { applied, ofHead } from '../../db/register-acts';
import { type RegisterDatabase, registerDatabase } from '../../db/register-database';

/** What each case enters in the register as its second entry; each is about somebody else of the small register. */
const ENTERED = {
  'c-reappoints': applied('reappoint', { person: 'p-1', post: 'o-m1', term: 60 }),
  'c-extends': applied('extendTerm', { person: 'p-2', post: 'o-m2', until: '2027-10-01' }),
  'c-lets-go': applied('endAssignment', { person: 'p-3', post: 'o-m3' }),
  'c-resigns': applied('acceptResignation', { person: 'p-4', post: 'o-m4' }),
  'c-removes': applied('remove', { person: 'p-5', post: 'o-m5' }),
  'c-moves': ofHead('assign', { post: 'o-deputy' }),
  'c-too-late': ofHead('remove'),
  'c-rewards': applied('reward', { detail: 'certificateOfMerit' }),
  'c-trains': applied('sendToTraining', { person: 'p-stranger', detail: 'master', term: 12 }),
  'c-revokes': applied('revokeReward', { detail: 'certificateOfMerit' }),
} as const;
const CASES = Object.keys(ENTERED) as readonly (keyof typeof ENTERED)[];

describe('an audit of what a case entered in the register', () => {
  let database: RegisterDatabase;
  beforeEach(async () => {
    database = await registerDatabase();
    for (const id of CASES) {
      const writer = await openCase(database.application, id);
      if ((await writer.write([ENTERED[id]])).kind !== 'committed') throw new Error(`${id} was not committed`);
    }
  });
  afterEach(() => database.close());

  const audit = (id: (typeof CASES)[number]): Promise<Check> => auditedCase(database, id);
  const differences = async (): Promise<Record<string, string>> => {
    const all: Record<string, string> = {};
    for (const id of CASES) {
      const { difference } = await audit(id);
      if (difference !== undefined) all[id] = difference;
    }
    return all;
  };
  const behindItsBack = (sql: string) => database.superuser.raw(sql);
  const line = (kind: string, person: string, post: string, more: object | string = {}) =>
    JSON.stringify({ kind, seq: 2, person, post, ...(typeof more === 'string' ? { how: more } : more) });

  it('finds nothing different where nobody touched anything, also where who is to leave has left before', async () => {
    expect(await differences()).toEqual({});
    for (const id of CASES) expect([id, await audit(id)]).toEqual([id, { name: 'register', compared: id === 'c-too-late' ? 0 : 1 }]);
  });

  it.each([
    ['c-lets-go', 'p-3', 'o-m3', 'left', 'resigned'],
    ['c-resigns', 'p-4', 'o-m4', 'resigned', 'left'],
    ['c-removes', 'p-5', 'o-m5', 'removed', 'resigned'],
  ])('names another way of leaving than the chain tells: %s', async (id, person, post, _how, other) => {
    await behindItsBack(`UPDATE assignments SET ended_as = '${other}' WHERE person = '${person}'`);
    expect(Object.keys(await differences())).toEqual([id]);
    expect((await differences())[id]).toContain(`found ${line('ended', person, post, other)}`);
  });

  it.each([
    ['calls a removal a move', "UPDATE assignments SET ended_as = 'moved' WHERE person = 'p-5'"],
    ['forgets how it came about', "UPDATE assignments SET ended_as = NULL WHERE person = 'p-5'"],
    ['forgets by which case', "UPDATE assignments SET ended_case_id = NULL, ended_seq = NULL WHERE person = 'p-5'"],
    [
      'has the removed person in the post again',
      "UPDATE assignments SET ended = NULL, ended_as = NULL, ended_case_id = NULL, ended_seq = NULL WHERE person = 'p-5'",
    ],
  ])('names a removal that the register %s', async (_what, sql) => {
    await behindItsBack(sql);
    expect((await differences())['c-removes']).toMatch(`effect 1: the chain says ${line('ended', 'p-5', 'o-m5', 'removed')}, found `);
  });

  it('names a leaving that the chain does not tell', async () => {
    await behindItsBack(
      "UPDATE assignments SET ended = now(), ended_as = 'removed', ended_case_id = 'c-moves', ended_seq = 2 WHERE id = 'a-inspector'",
    );
    expect(await differences()).toEqual({
      'c-moves': `effect 2: the chain says nothing, found ${line('ended', 'p-inspector', 'o-inspector', 'removed')}`,
    });
  });

  it('names a change of a term that is gone, and one that was added', async () => {
    await behindItsBack("DELETE FROM term_changes WHERE case_id = 'c-extends'");
    expect(await differences()).toEqual({
      'c-extends': `effect 1: the chain says ${line('term', 'p-2', 'o-m2', { termEnds: '2027-10-01', stands: true })}, found nothing`,
    });
    await behindItsBack("INSERT INTO term_changes (assignment, case_id, seq, after) VALUES ('a-head', 'c-too-late', 2, '2030-01-01')");
    expect((await differences())['c-too-late']).toBe(
      `effect 1: the chain says nothing, found ${line('term', 'p-head', 'o-head', { termEnds: '2030-01-01', stands: false })}`,
    );
  });

  it.each([
    ['the day of an assignment', 'c-reappoints', "UPDATE assignments SET term_ends = '2099-01-01' WHERE case_id = 'c-reappoints'"],
    ['the day that a term was extended to', 'c-extends', "UPDATE term_changes SET after = '2029-10-01' WHERE case_id = 'c-extends'"],
    ['the end of a term after its extension', 'c-extends', "UPDATE assignments SET term_ends = '2029-10-01' WHERE person = 'p-2'"],
  ])('names %s that was changed', async (_what, id, sql) => {
    await behindItsBack(sql);
    expect(Object.keys(await differences())).toEqual([id]);
  });

  const entry = (kind: string, person: string, record: string, detail: string, more: object) =>
    JSON.stringify({ kind, seq: 2, person, record, detail, ...more });
  const merit = entry('entered', 'p-candidate', 'reward', 'certificateOfMerit', { began: '2026-11-20', ends: null });

  it.each([
    ['the title of a reward', "UPDATE record_entries SET detail = 'grassrootsFighter' WHERE case_id = 'c-rewards'"],
    ['the day of a reward', "UPDATE record_entries SET began = '2025-12-31' WHERE case_id = 'c-rewards'"],
    ['a reward that became a training', "UPDATE record_entries SET kind = 'training' WHERE case_id = 'c-rewards'"],
    ['a reward that somebody else has now', "UPDATE record_entries SET person = 'p-1' WHERE case_id = 'c-rewards'"],
  ])('names %s', async (_what, sql) => {
    await behindItsBack(sql);
    expect((await differences())['c-rewards']).toMatch(`effect 1: the chain says ${merit}, found `);
  });

  it('names an entry that is gone, one that was never decided, and the end of a course that was moved', async () => {
    await behindItsBack("UPDATE record_entries SET ends = '2030-01-01' WHERE case_id = 'c-trains'");
    await behindItsBack(
      "INSERT INTO record_entries (person, kind, detail, began, case_id, seq) VALUES ('p-2', 'reward', 'advancedWorker', '2026-01-01', 'c-moves', 2)",
    );
    await behindItsBack("DELETE FROM record_entries WHERE case_id = 'c-rewards'");
    expect(Object.keys(await differences())).toEqual(['c-moves', 'c-rewards', 'c-trains', 'c-revokes']);
  });

  it('names a revocation that the register has forgotten', async () => {
    await behindItsBack('UPDATE record_entries SET ended = NULL, ended_as = NULL, ended_case_id = NULL, ended_seq = NULL');
    expect(await differences()).toEqual({
      'c-revokes': `effect 1: the chain says ${entry('struck', 'p-candidate', 'reward', 'certificateOfMerit', { how: 'revoked' })}, found nothing`,
    });
  });

  it('names a reappointment that is gone, and one that belongs to somebody else', async () => {
    const [made] = await madeByCase(database.auditor, 'c-reappoints');
    const ends = made?.kind === 'assignment' ? made.termEnds : undefined;
    await behindItsBack("UPDATE assignments SET person = 'p-stranger' WHERE case_id = 'c-reappoints'");
    expect(await differences()).toEqual({
      'c-reappoints': `effect 1: the chain says ${line('assignment', 'p-1', 'o-m1', { termEnds: ends })}, found ${line('assignment', 'p-stranger', 'o-m1', { termEnds: ends })}`,
    });
    await behindItsBack("DELETE FROM assignments WHERE case_id = 'c-reappoints'");
    expect((await differences())['c-reappoints']).toContain(
      `effect 1: the chain says ${line('assignment', 'p-1', 'o-m1', { termEnds: ends })}, found `,
    );
  });
});
