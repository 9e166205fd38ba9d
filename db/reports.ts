import type { Knex } from 'knex';
import type { BodyId, CaseId, LocalDate, ReportFacts } from '../core/facts';
import { rowsOf } from './connect';

/** A report as it is put in: the texts sealed, the receipt code hashed, and nothing of who or from where. */
export interface NewReport {
  readonly id: string;
  readonly committee: BodyId;
  readonly receivedOn: LocalDate;
  readonly codeHash: string;
  readonly wrapped: string;
  readonly sealed: string;
  /** Who sent it, sealed by the vault; of one length whether a name is in it or not. */
  readonly identity: string;
}

/** A report as it is kept. */
export interface Report {
  readonly id: string;
  readonly committee: BodyId;
  readonly receivedOn: LocalDate;
  readonly wrapped: string | null;
  readonly sealed: string;
  readonly withdrawnOn: LocalDate | null;
  /** The latest case that names it, and how that stands. */
  readonly case: CaseId | null;
  readonly procedure: string | null;
  readonly end: string | null;
}

export interface Note {
  readonly n: number;
  readonly side: 'committee' | 'reporter';
  readonly writtenOn: LocalDate;
  readonly sealed: string;
}

/** A case that is open or has settled the report. One that was refused or lapsed leaves it free for another. */
const HAS_IT = "(c.ended_as IS NULL OR c.ended_as = 'done')";

const REPORT = `SELECT r.id, r.committee, r.received_on::text AS "receivedOn", r.wrapped, r.sealed, r.withdrawn_on::text AS "withdrawnOn",
    c.id AS "case", c.procedure, c.end_name AS "end" FROM reports r
    LEFT JOIN LATERAL (SELECT c.id, c.procedure, c.end_name FROM report_cases l JOIN cases c ON c.id = l.case_id WHERE l.report = r.id
      ORDER BY ${HAS_IT} DESC, c.opened_at DESC LIMIT 1) c ON true`;

/** Puts a report in, with whoever sent it apart from it, in one transaction. */
export const keepReport = (db: Knex, report: NewReport): Promise<void> =>
  db.transaction(async (transaction) => {
    const { id, committee, receivedOn, codeHash, wrapped, sealed, identity } = report;
    await rowsOf(
      transaction,
      'INSERT INTO reports (id, committee, received_on, code_hash, wrapped, sealed) VALUES (:id, :committee, :receivedOn, :codeHash, :wrapped, :sealed)',
      { id, committee, receivedOn, codeHash, wrapped, sealed },
    );
    await rowsOf(transaction, 'INSERT INTO vault_identities (report, sealed) VALUES (?, ?)', [id, identity]);
  });

export const reportById = async (db: Knex, id: string): Promise<Report | undefined> =>
  (await rowsOf<Report>(db, `${REPORT} WHERE r.id = ?`, [id]))[0];

/** The report whose receipt code has this hash. */
export const reportByCode = async (db: Knex, codeHash: string): Promise<Report | undefined> =>
  (await rowsOf<Report>(db, `${REPORT} WHERE r.code_hash = ?`, [codeHash]))[0];

/** The reports that these committees are to read, those that nobody has in hand first, then the oldest. */
export const reportsFor = (db: Knex, committees: readonly BodyId[], most: number): Promise<readonly Report[]> =>
  rowsOf<Report>(db, `${REPORT} WHERE r.committee = ANY (?) ORDER BY (c.id IS NOT NULL), r.received_on, r.id LIMIT ?`, [
    [...committees],
    most,
  ]);

/** Hands a report to another committee. */
export const moveReport = async (db: Knex, id: string, committee: BodyId): Promise<void> => {
  await rowsOf(db, 'UPDATE reports SET committee = ? WHERE id = ?', [committee, id]);
};

/** The reporter takes the report back; once. */
export const withdrawReport = async (db: Knex, id: string, on: LocalDate): Promise<void> => {
  await rowsOf(db, 'UPDATE reports SET withdrawn_on = ? WHERE id = ? AND withdrawn_on IS NULL', [on, id]);
};

export const notesOf = (db: Knex, report: string): Promise<readonly Note[]> =>
  rowsOf<Note>(db, 'SELECT n, side, written_on::text AS "writtenOn", sealed FROM report_notes WHERE report = ? ORDER BY n', [report]);

/** Adds a note under the next number. Answers the number; undefined where there are as many as there may be. */
export const addNote = (
  db: Knex,
  report: string,
  note: { readonly side: Note['side']; readonly writtenOn: LocalDate; readonly seal: (n: number) => string },
  most: number,
): Promise<number | undefined> =>
  db.transaction(async (transaction) => {
    await rowsOf(transaction, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`notes of ${report}`]);
    const [row] = await rowsOf<{ n: number }>(transaction, 'SELECT count(*)::integer + 1 AS n FROM report_notes WHERE report = ?', [
      report,
    ]);
    const n = row?.n ?? 1;
    if (n > most) return undefined;
    await rowsOf(transaction, 'INSERT INTO report_notes (report, n, side, written_on, sealed) VALUES (?, ?, ?, ?, ?)', [
      report,
      n,
      note.side,
      note.writtenOn,
      note.seal(n),
    ]);
    return n;
  });

/** What the rules may know of a report: whether it stands, and whether another case than this one has it. Undefined for one that nobody sent in. */
export const reportFacts = async (db: Knex, { id, by }: { readonly id: string; readonly by: CaseId }): Promise<ReportFacts | undefined> => {
  const [found] = await rowsOf<ReportFacts>(
    db,
    `SELECT r.id AS report, r.withdrawn_on IS NOT NULL AS withdrawn,
        EXISTS (SELECT 1 FROM report_cases l JOIN cases c ON c.id = l.case_id WHERE l.report = r.id AND c.id <> ? AND ${HAS_IT}) AS taken
      FROM reports r WHERE r.id = ?`,
    [by, id],
  );
  return found;
};
