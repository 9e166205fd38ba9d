import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCaseActivities } from '../../activities/create-case-activities';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { connect, type Database } from '../../db/connect';
import { papersOf, readPaper } from '../../db/papers';
import { publishDefinition } from '../../db/published';
import { loadSample } from '../../tools/sample/load';
import { paperSheet } from '../../worker/papers/paper-sheet';
import { PAPER_TYPE, printPaper } from '../../worker/papers/print-paper';
import type { Play } from '../core/support/play';
import { type FreshDatabase, freshDatabase } from '../support/servers';
import { testKeyRing } from '../support/test-key-ring';
import { appointed } from '../templates/paths';
import { TODAY } from '../templates/played-case';

/** The case as the templates' own paths call it. */
const CASE = 'c-an-linh';

describe('the papers of an appointment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-papers-'));
  const ring = testKeyRing(folder);
  let fresh: FreshDatabase;
  let db: Database;
  let superuser: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await loadSample(fresh.ownerUrl, { today: TODAY });
    db = connect(fresh.applicationUrl);
    const play = appointed();
    const owner = connect(fresh.ownerUrl, { most: 1 });
    const { definition, hash } = play.rulebook;
    await publishDefinition(owner, { hash, procedure: definition.id, text: canonicalJson(definition) });
    await owner.destroy();
    superuser = connect(fresh.superuserUrl, { most: 1 });
    await commitAll(play);
  }, 60_000);
  afterAll(async () => {
    await db.destroy();
    await superuser.destroy();
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  const commitAll = async (play: Play): Promise<void> => {
    const { commit } = createCaseActivities(db, paperSheet);
    let previous = '0'.repeat(64);
    for (const [index, { at, command, events }] of play.lines.entries()) {
      // Nobody cast a slip in a play; the roll has to say that those who are listed have.
      if (command.kind === 'count') await superuser.raw('UPDATE ballot_roll SET voted = person = ANY (?)', [[...command.voted]]);
      const by = 'by' in command && command.by !== undefined ? command.by : ({ engine: 'due' } as const);
      const answer = await commit({
        case: CASE,
        seq: index + 1,
        previous,
        command: { id: `u-${index}`, kind: command.kind, digest: digestOf(index) },
        at,
        by,
        decision: { kind: 'accepted', events },
        tasks: [],
        rows: [],
        values: [],
        training: true,
      });
      if (answer.kind !== 'committed') throw new Error(`${index}, ${command.kind}: ${answer.kind}`);
      previous = answer.entry.hash;
    }
  };

  it('are all printed from the record, each once, with number, names and positions', async () => {
    const papers = await papersOf(db, CASE);
    expect(papers.length).toBeGreaterThan(10);
    for (const paper of papers) {
      await printPaper(db, ring, paper);
      await printPaper(db, ring, paper);
    }
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
    const [paper] = await papersOf(db, CASE);
    if (paper === undefined) throw new Error('no paper');
    await superuser.raw('ALTER TABLE paper_files DISABLE TRIGGER ALL; DELETE FROM paper_files; ALTER TABLE papers DISABLE TRIGGER ALL');
    await superuser.raw('UPDATE papers SET template = ? WHERE n = 1', [`sha256:${'0'.repeat(64)}`]);
    await expect(printPaper(db, ring, paper)).rejects.toThrow('is not the one that entry');
  });
});
