import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeHistory } from '../../../db/histories';
import { papersOf } from '../../../db/papers';
import { auditCase } from '../../../tools/audit/audit-case';
import type { Check } from '../../../tools/audit/check';
import { unpackHistory } from '../../../worker/outbox/history-content';
import { printPaper } from '../../../worker/papers/print-paper';
import { testKeyRing } from '../../support/test-key-ring';
import { type AppointedOnDatabase, appointedOnDatabase, CASE } from '../../worker/appointed-on-database';

/** An empty history, packed. What histories hold is audited where a real one is made (tests/engine). */
const HISTORY = Buffer.from('1f8b080000000000000303000000000000000000', 'hex');
const OTHER = `sha256:${'0'.repeat(64)}`;
const TABLES = ['kept', 'histories', 'paper_files'];

describe('an audit of what was made of a case', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-audit-'));
  const ring = testKeyRing(folder);
  let base: AppointedOnDatabase;
  beforeAll(async () => {
    base = await appointedOnDatabase();
    const { application, superuser } = base;
    await storeHistory(application, { case: CASE, run: 'r-1', content: HISTORY }, '2026-09-01T00:00:00.000Z');
    for (const paper of await papersOf(application, CASE)) await printPaper(application, ring, paper);
    await storeHistory(application, { case: CASE, run: 'r-2', content: HISTORY }, '2026-09-01T00:00:01.000Z');
    // A superuser may switch off whatever refuses them; what they do then is what an audit is for.
    for (const name of TABLES) await superuser.raw('CREATE TABLE ?? AS TABLE ??', [`${name}_before`, name]);
    for (const name of TABLES) await superuser.raw('ALTER TABLE ?? DISABLE TRIGGER ALL', [name]);
  }, 60_000);
  afterEach(async () => {
    for (const name of TABLES) await base.superuser.raw('DELETE FROM ??', [name]);
    for (const name of TABLES) await base.superuser.raw('INSERT INTO ?? TABLE ??', [name, `${name}_before`]);
  });
  afterAll(async () => {
    await base.close();
    rmSync(folder, { recursive: true });
  });

  const audit = async (name: Check['name']): Promise<Check | undefined> => {
    const histories = async ({ run, content }: { readonly run: string; readonly content: Buffer }) => {
      unpackHistory(content);
      return { run, committed: [], closes: true };
    };
    const found = await auditCase({ db: base.application, histories, values: async () => 'same' }, CASE);
    return found?.checks.find((check) => check.name === name);
  };
  const difference = async (name: Check['name'] = 'kept'): Promise<string | undefined> => (await audit(name))?.difference;
  const tamper = (sql: string) => base.superuser.raw(sql);
  const historySeq = (run: string) => `(SELECT seq FROM kept WHERE run_id = '${run}')`;

  it('finds nothing different where nobody touched anything', async () => {
    const { length } = await papersOf(base.application, CASE);
    expect(await audit('kept')).toEqual({ name: 'kept', compared: length + 2 });
  });

  it('names a history that was replaced together with its digest', async () => {
    await tamper(`UPDATE histories SET content = 'x', digest = 'sha256:' || encode(sha256('x'), 'hex') WHERE run_id = 'r-2'`);
    expect(await difference()).toMatch(/^the history of run r-2: the chain says sha256:\w{64}, found sha256:2d711642/);
    expect(await difference('history')).toMatch(/^run r-2 can't be read: /);
  });

  it('names a paper whose bytes or digest were replaced', async () => {
    await tamper("UPDATE paper_files SET content = 'x' WHERE (seq, n) = (SELECT seq, n FROM paper_files ORDER BY seq, n LIMIT 1)");
    expect(await difference()).toMatch(
      /^paper 1 of entry \d+ as text\/html; charset=utf-8: the chain says sha256:\w{64}, found sha256:2d711642/,
    );
    await tamper(`UPDATE paper_files f SET content = b.content, digest = '${OTHER}' FROM paper_files_before b
      WHERE (f.seq, f.n) = (b.seq, b.n)`);
    expect(await difference()).toMatch(`found ${OTHER}`);
  });

  it('names a row that was taken out of the chain, also its newest', async () => {
    await tamper(`DELETE FROM kept WHERE seq = 3`);
    expect(await difference()).toBe('row 3 of the chain of what is kept: it is missing, 4 comes next');
    await tamper(`INSERT INTO kept SELECT * FROM kept_before WHERE seq = 3; DELETE FROM kept WHERE run_id = 'r-2'`);
    expect(await difference()).toBe('the history of run r-2 is stored, and the chain does not have it');
  });

  it('names the first of two rows that were exchanged', async () => {
    await tamper('UPDATE kept k SET entry = b.entry, hash = b.hash FROM kept_before b WHERE (k.seq, b.seq) IN ((2, 4), (4, 2))');
    expect(await difference()).toBe('row 2 of the chain of what is kept: its text stands at place 4');
  });

  it('names a row whose text was changed, with its hash or without', async () => {
    await tamper(`UPDATE kept SET entry = replace(entry, '"r-1"', '"r-9"') WHERE seq = 1`);
    expect(await difference()).toBe('row 1 of the chain of what is kept: its hash is not that of its text');
    await tamper('UPDATE kept SET hash = leaf_hash(entry) WHERE seq = 1');
    expect(await difference()).toBe('row 2 of the chain of what is kept: its text follows another row than the one before it');
  });

  it('names a history and a paper that are gone, the paper also where its row went with it', async () => {
    await tamper(`DELETE FROM histories WHERE run_id = 'r-1'`);
    expect(await difference()).toBe('the history of run r-1 is in the chain and no longer stored');
    await tamper(`INSERT INTO histories SELECT * FROM histories_before WHERE run_id = 'r-1';
      DELETE FROM paper_files WHERE seq = (SELECT entry_seq FROM kept WHERE seq = ${historySeq('r-2')} - 1);
      DELETE FROM kept WHERE seq >= ${historySeq('r-2')} - 1`);
    expect(await difference()).toMatch(/^the history of run r-2 is stored/);
    await tamper(`DELETE FROM histories WHERE run_id = 'r-2'`);
    expect(await difference()).toMatch(/^paper 1 of entry \d+ is issued and not rendered yet$/);
  });

  it('names a thing that was replaced and kept once more', async () => {
    await tamper(`ALTER TABLE kept DROP CONSTRAINT a_history_is_kept_once;
      UPDATE histories SET content = 'x', digest = 'sha256:' || encode(sha256('x'), 'hex') WHERE run_id = 'r-1';
      SELECT append_kept(now(), jsonb_build_object('kind', 'history', 'case', case_id, 'run', run_id, 'digest', digest))
        FROM histories WHERE run_id = 'r-1'`);
    expect(await difference()).toMatch(/^the history of run r-1: the chain says /);
    await tamper('UPDATE histories SET content = b.content, digest = b.digest FROM histories_before b WHERE histories.run_id = b.run_id');
    expect(await difference()).toBe('the history of run r-1 is in the chain twice');
  });
});
