import { must } from '../../core/must';
import type { Database } from '../../db/connect';
import { getPaper, PAPER_TYPE, type PaperId, storePaper } from '../../db/papers';
import type { KeyRing } from '../../sealing/key-ring';
import { paperOf } from '../../templates/paper-of';
import { renderPaper, templateDigest } from '../../templates/render';
import { readPaperRecord } from './read-paper-record';

/**
 * Prints an issued paper in Vietnamese, which is the paper, and keeps it by its digest. Done twice, nothing changes.
 *
 * @throws Error when the template is no longer the one that the entry names: another would be another paper
 */
export const printPaper = async (db: Database, ring: KeyRing, id: PaperId): Promise<void> => {
  const row = must(await getPaper(db, id), `paper ${id.n} of entry ${id.seq} of ${id.case}`);
  if (row.files.some(({ mediaType }) => mediaType === PAPER_TYPE)) return;
  if (templateDigest(row.paper, row.layout) !== row.template) {
    throw new Error(`The template of ${row.paper} (${row.layout}) is not the one that entry ${id.seq} of ${id.case} names`);
  }
  const { html } = renderPaper(paperOf(await readPaperRecord(db, ring, id), 'vi'), 'vi');
  await storePaper(db, id, { mediaType: PAPER_TYPE, content: Buffer.from(html, 'utf8') }, new Date().toISOString());
};
