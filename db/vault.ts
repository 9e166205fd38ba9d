import type { Knex } from 'knex';
import type { Role } from '../core/definition/words';
import type { BodyId, CaseId, Instant, PersonId } from '../core/facts';
import { canonicalJson } from '../core/ledger/canonical-json';
import type { IdentityOpening } from '../core/vault/two-persons';
import { READERS } from '../core/vault/two-persons';
import type { ChainRow } from './chain';
import { rowsOf } from './connect';

/** What somebody of a committee did with a report. Of what the reporter does, no instant is kept. */
export interface VaultAct {
  readonly act: 'read' | 'raised' | 'asked' | 'identity-asked' | 'identity-agreed' | 'identity-shown' | 'watched';
  readonly report: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly opening?: string;
  readonly to?: BodyId;
}

/** Adds an act to the chain. Where that can't be done the error goes up, and nothing is read or shown. */
export const recordVaultAct = async (db: Knex, act: VaultAct): Promise<void> => {
  await rowsOf(db, 'SELECT record_vault_act(?, ?)', [act.report, canonicalJson(act)]);
};

/** What a row of the chain says was done. @param row of a chain that is not broken */
export const vaultActIn = ({ text }: Pick<ChainRow, 'text'>): VaultAct => (JSON.parse(text) as { readonly act: VaultAct }).act;

/** All that was done with a report, in order. */
export const vaultActsOf = async (db: Knex, report: string): Promise<readonly VaultAct[]> => {
  const rows = await rowsOf<{ text: string }>(db, 'SELECT entry AS text FROM vault_acts WHERE report = ? ORDER BY seq', [report]);
  return rows.map(vaultActIn);
};

export interface StoredOpening extends IdentityOpening {
  readonly id: string;
  readonly report: string;
}

/** Asks for the identity, with reasons sealed. */
export const askIdentity = async (
  db: Knex,
  asked: {
    readonly id: string;
    readonly report: string;
    readonly case: CaseId;
    readonly by: PersonId;
    readonly at: Instant;
    readonly ends: Instant;
    readonly why: string;
  },
): Promise<void> => {
  await rowsOf(
    db,
    'INSERT INTO vault_openings (id, report, case_id, asked_by, asked_at, ends, asked_why) VALUES (:id, :report, :case, :by, :at, :ends, :why)',
    asked,
  );
};

/** Agrees; answers whether it was still open to. */
export const agreeToIdentity = async (
  db: Knex,
  { id, by, at, why }: { readonly id: string; readonly by: PersonId; readonly at: Instant; readonly why: string },
): Promise<boolean> => {
  const rows = await rowsOf<{ id: string }>(
    db,
    `UPDATE vault_openings SET agreed_by = :by, agreed_at = :at, agreed_why = :why
      WHERE id = :id AND agreed_by IS NULL AND ends >= :at AND asked_by <> :by RETURNING id`,
    { id, by, at, why },
  );
  return rows.length === 1;
};

const OPENING = 'SELECT id, report, asked_by AS "askedBy", agreed_by AS "agreedBy", ends FROM vault_openings';

export const openingById = async (db: Knex, id: string): Promise<StoredOpening | undefined> =>
  (await rowsOf<StoredOpening>(db, `${OPENING} WHERE id = ?`, [id]))[0];

/** What was asked and agreed to about a report, the oldest first, each with the asker's reasons as they were sealed. */
export const openingsOfReport = (db: Knex, report: string): Promise<readonly (StoredOpening & { readonly why: string })[]> =>
  rowsOf(
    db,
    `SELECT id, report, asked_by AS "askedBy", agreed_by AS "agreedBy", ends, asked_why AS why FROM vault_openings
      WHERE report = ? ORDER BY asked_at, id`,
    [report],
  );

/** The requests that a case has made. */
export const openingsOfCase = (db: Knex, caseId: CaseId): Promise<readonly StoredOpening[]> =>
  rowsOf<StoredOpening>(db, `${OPENING} WHERE case_id = ? ORDER BY id`, [caseId]);

/** Who sent the report in, sealed. Only the vault's own login may ask, and only of an opening that two persons have agreed on. */
export const sealedIdentityOf = async (
  vault: Knex,
  { opening, at }: { readonly opening: string; readonly at: Instant },
): Promise<string | undefined> => {
  const [row] = await rowsOf<{ sealed: string }>(
    vault,
    `SELECT i.sealed FROM vault_identities i JOIN vault_openings o ON o.report = i.report
      WHERE o.id = ? AND o.agreed_by IS NOT NULL AND o.agreed_by <> o.asked_by AND o.ends >= ?`,
    [opening, at],
  );
  return row?.sealed;
};

/** The inspection committees in which somebody holds one of these roles now. A delegation hands over tasks, and no roles. */
const committeesOf = async (db: Knex, person: PersonId, roles: readonly Role[], at: Instant): Promise<readonly BodyId[]> => {
  const rows = await rowsOf<{ body: BodyId }>(
    db,
    `SELECT DISTINCT h.body FROM holdings h JOIN organs o ON o.organ_body = h.body AND o.organ = 'inspection'
      WHERE h.person = :person AND h.role = ANY (:roles) AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at) ORDER BY h.body`,
    { person, at, roles: [...roles] },
  );
  return rows.map(({ body }) => body);
};

/** The inspection committees for which somebody reads reports now. */
export const committeesReadBy = (db: Knex, person: PersonId, at: Instant): Promise<readonly BodyId[]> =>
  committeesOf(db, person, READERS, at);

const LEADERS: readonly Role[] = ['head', 'deputy'];

/** The inspection committees that somebody leads now. */
export const committeesLedBy = (db: Knex, person: PersonId, at: Instant): Promise<readonly BodyId[]> =>
  committeesOf(db, person, LEADERS, at);

/** Every inspection committee, to which a report may be sent. */
export const inspectionCommittees = async (
  db: Knex,
): Promise<readonly { readonly id: BodyId; readonly vi: string; readonly en: string }[]> =>
  rowsOf(
    db,
    "SELECT DISTINCT b.id, b.name_vi AS vi, b.name_en AS en FROM bodies b JOIN organs o ON o.organ_body = b.id AND o.organ = 'inspection' ORDER BY b.id",
  );

/** The inspection committee above another, where there is one. */
export const committeeAbove = async (db: Knex, committee: BodyId): Promise<BodyId | undefined> => {
  const [row] = await rowsOf<{ id: BodyId }>(
    db,
    `SELECT b.superior AS id FROM bodies b WHERE b.id = ?
      AND EXISTS (SELECT 1 FROM organs o WHERE o.organ_body = b.superior AND o.organ = 'inspection')`,
    [committee],
  );
  return row?.id;
};
