import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chainRows } from '../../db/chain';
import { PAPER_TYPE, papersOf, readPaper } from '../../db/papers';
import { printPaper } from '../../worker/papers/print-paper';
import { testKeyRing } from '../support/test-key-ring';
import { type AppointedOnDatabase, appointedOnDatabase, CASE } from './appointed-on-database';

describe('the papers of an appointment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-papers-'));
  const ring = testKeyRing(folder);
  let base: AppointedOnDatabase;
  beforeAll(async () => {
    base = await appointedOnDatabase();
  }, 60_000);
  afterAll(async () => {
    await base.close();
    rmSync(folder, { recursive: true });
  });

  it('are all printed from the record and kept, each once, with number, names and positions', async () => {
    const db = base.application;
    const papers = await papersOf(db, CASE);
    expect(papers.length).toBeGreaterThan(10);
    for (const paper of papers) {
      await printPaper(db, ring, paper);
      await printPaper(db, ring, paper);
    }
    expect(await chainRows(db, 'kept', 0, 1_000)).toHaveLength(papers.length);
    const decision = papers.find(({ paper }) => paper === 'appointment-decision');
    const kept = decision && (await readPaper(db, decision, PAPER_TYPE));
    const html = kept?.content.toString('utf8') ?? '';
    expect(html).toContain('Nguyễn Văn Khôi');
    expect(html).toContain('Bí thư');
    expect(html).toContain(String(decision?.number).padStart(2, '0'));
    expect(kept?.digest).toBe(
      `sha256:${createHash('sha256')
        .update(kept?.content ?? '')
        .digest('hex')}`,
    );
  });

  it('are not printed with another template than the entry names', async () => {
    const { application, superuser } = base;
    const [paper] = await papersOf(application, CASE);
    if (paper === undefined) throw new Error('no paper');
    await superuser.raw('ALTER TABLE paper_files DISABLE TRIGGER ALL; DELETE FROM paper_files; ALTER TABLE papers DISABLE TRIGGER ALL');
    await superuser.raw('UPDATE papers SET template = ? WHERE n = 1', [`sha256:${'0'.repeat(64)}`]);
    await expect(printPaper(application, ring, paper)).rejects.toThrow('is not the one that entry');
  });
});
