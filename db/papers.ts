import type { Knex } from 'knex';
import type { CaseId, Instant } from '../core/facts';
import { rowsOf } from './connect';

/** A paper by its place: the n-th (from 1) of the case's entry `seq`. */
export interface PaperId {
  readonly case: CaseId;
  readonly seq: number;
  readonly n: number;
}

export interface PaperRow extends PaperId {
  readonly paper: string;
  /** The symbol of its type, such as `QĐ`. */
  readonly type: string;
  readonly layout: 'party' | 'state';
  readonly issuer: string;
  readonly year: number;
  readonly number: number;
  readonly step: string;
  readonly people: readonly string[];
  readonly template: string;
  /** Canonical JSON; its digest stands in the entry. */
  readonly data: string;
  readonly dataDigest: string;
  /** What has been rendered so far, by media type. */
  readonly files: readonly { readonly mediaType: string; readonly digest: string }[];
}

const PAPER = `SELECT case_id AS "case", seq, n, paper, type, layout, issuer, year, number, step, people, template, data, data_digest AS "dataDigest",
    coalesce((SELECT jsonb_agg(jsonb_build_object('mediaType', media_type, 'digest', digest) ORDER BY media_type)
      FROM paper_files f WHERE (f.case_id, f.seq, f.n) = (p.case_id, p.seq, p.n)), '[]') AS files
  FROM papers p`;

/** The papers of a case in the order in which they were issued. */
export const papersOf = (db: Knex, caseId: CaseId): Promise<readonly PaperRow[]> =>
  rowsOf<PaperRow>(db, `${PAPER} WHERE case_id = ? ORDER BY seq, n`, [caseId], 'papers-of');

export const getPaper = async (db: Knex, { case: caseId, seq, n }: PaperId): Promise<PaperRow | undefined> =>
  (await rowsOf<PaperRow>(db, `${PAPER} WHERE case_id = ? AND seq = ? AND n = ?`, [caseId, seq, n]))[0];

/** The form in which papers are rendered. */
export const PAPER_TYPE = 'text/html; charset=utf-8';

/** What was rendered of a paper. */
export interface PaperFile {
  readonly mediaType: string;
  readonly content: Buffer;
}

/**
 * Keeps a rendered paper and enters it in the chain of what is kept (db/kept.ts), at once. Answers its digest, `sha256:` and hex. Rendered
 * again it must come out the same.
 *
 * @throws the database's error (22000) when another rendering of the paper is kept already: paper, template or renderer are not what they were
 */
export const storePaper = async (db: Knex, { case: caseId, seq, n }: PaperId, file: PaperFile, at: Instant): Promise<string> => {
  const values = [caseId, seq, n, file.mediaType, file.content, at];
  const [row] = await rowsOf<{ digest: string }>(db, 'SELECT keep_paper(?, ?, ?, ?, ?, ?) AS digest', values, 'keep-paper');
  if (row === undefined) throw new Error('keep_paper gave no answer');
  return row.digest;
};

/** Everything rendered of a case's papers, in the order in which they were issued. */
export const paperFilesOf = (
  db: Knex,
  caseId: CaseId,
): Promise<readonly (PaperFile & { readonly seq: number; readonly n: number; readonly digest: string })[]> =>
  rowsOf(db, 'SELECT seq, n, media_type AS "mediaType", digest, content FROM paper_files WHERE case_id = ? ORDER BY seq, n, media_type', [
    caseId,
  ]);

/** A rendered paper; undefined while the outbox has not come to it. */
export const readPaper = async (
  db: Knex,
  { case: caseId, seq, n }: PaperId,
  mediaType: string,
): Promise<{ readonly content: Buffer; readonly digest: string } | undefined> =>
  (
    await rowsOf<{ content: Buffer; digest: string }>(
      db,
      'SELECT content, digest FROM paper_files WHERE case_id = ? AND seq = ? AND n = ? AND media_type = ?',
      [caseId, seq, n, mediaType],
    )
  )[0];
