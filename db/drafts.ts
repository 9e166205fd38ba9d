import type { Knex } from 'knex';
import type { Text } from '../core/definition/words';
import { draftIdOf } from '../core/draft-id';
import type { DraftFacts, Instant, PersonId } from '../core/facts';
import { rowsOf } from './connect';
import { lockPublication, publishDefinition, publishPack } from './published';

/** A definition or rule pack that was sent in. */
export interface SentIn extends Pick<DraftFacts, 'what' | 'name' | 'author'> {
  /** Digest of its canonical JSON, under which it will be published. */
  readonly hash: string;
  /** Canonical JSON. */
  readonly text: string;
  /** Of rules, the hash of those in force when they were sent in. */
  readonly base: string | null;
}

/** A draft as it stands. */
export interface Draft extends SentIn, DraftFacts {
  readonly sentAt: Instant;
  /** Why the verifier refused it. */
  readonly why: readonly Text[];
  /** Whether its publication was decided, and when it was published. */
  readonly granted: boolean;
  readonly publishedAt: Instant | null;
}

/** The newest publication there is: a proof is of what stood beside it. */
const NEWEST = '(SELECT coalesce(max(number), 0) FROM publications)';

/** A proof that was found beside other versions than those that stand now says nothing: the draft waits again, unless it is published. */
const DRAFT = `SELECT id AS draft, what, name, hash, body AS text, base, author, sent_at AS "sentAt", coalesce(why, '[]') AS why,
    granted_case_id IS NOT NULL AS granted, published_at AS "publishedAt",
    CASE WHEN proof IS NULL OR (published_at IS NULL AND basis <> ${NEWEST}) THEN 'waiting' ELSE proof END AS proof FROM drafts`;

/** Most drafts that one author sends in within a day: each costs the verifier up to a minute of a core. */
const DRAFTS_A_DAY = 20;

/**
 * Keeps what was sent in. Sent in again, by whomever, it is the draft of whoever was first; one that was published and is out of force is sent in anew.
 * Nothing is kept, and the answer is `undefined`, where the author has sent in as many as they may within a day.
 */
export const keepDraft = async (db: Knex, sent: SentIn, at: Instant): Promise<Draft | undefined> => {
  const id = draftIdOf(sent.hash, await timesOver(db, sent.hash));
  await rowsOf(
    db,
    `INSERT INTO drafts (id, what, name, hash, body, base, author, sent_at) SELECT :id, :what, :name, :hash, :text, :base, :author, :at
      WHERE (SELECT count(*) FROM drafts WHERE author = :author AND sent_at > CAST(:at AS timestamptz) - interval '1 day') < :most
      ON CONFLICT DO NOTHING`,
    { id, ...sent, at, most: DRAFTS_A_DAY },
  );
  return draftById(db, id);
};

/** How often a version was published as a draft and went out of force again. */
const timesOver = async (db: Knex, hash: string): Promise<number> => {
  const [row] = await rowsOf<{ times: number }>(
    db,
    `SELECT count(*)::int AS times FROM publications p WHERE hash = ? AND draft IS NOT NULL AND NOT EXISTS (SELECT 1 FROM in_force WHERE number = p.number)`,
    [hash],
  );
  return row?.times ?? 0;
};

export const draftById = async (db: Knex, id: string): Promise<Draft | undefined> =>
  (await rowsOf<Draft>(db, `${DRAFT} WHERE id = ?`, [id]))[0];

/** The drafts of one author, the newest first. */
export const draftsOf = (db: Knex, author: PersonId, most: number): Promise<readonly Draft[]> =>
  rowsOf<Draft>(db, `${DRAFT} WHERE author = ? ORDER BY sent_at DESC, id LIMIT ?`, [author, most]);

/** The draft to be proved next, with the newest publication that it is proved beside: those first whose publication is decided. */
export const nextToProve = async (db: Knex): Promise<{ readonly draft: Draft; readonly basis: number } | undefined> => {
  const [row] = await rowsOf<Draft & { readonly basis: number }>(
    db,
    `SELECT one.*, ${NEWEST} AS basis FROM (${DRAFT}) AS one WHERE one.proof = 'waiting' ORDER BY one.granted DESC, one."sentAt" LIMIT 1`,
  );
  if (row === undefined) return undefined;
  const { basis, ...draft } = row;
  return { draft, basis };
};

/** Notes what the verifier came to. */
export const noteProof = async (
  db: Knex,
  { draft, basis, why }: { readonly draft: string; readonly basis: number; readonly why: readonly Text[] },
): Promise<void> => {
  await rowsOf(db, 'UPDATE drafts SET proof = ?, why = ?, basis = ? WHERE id = ? AND published_at IS NULL', [
    why.length === 0 ? 'proved' : 'refused',
    JSON.stringify(why),
    basis,
    draft,
  ]);
};

/** Publishes every draft whose publication was decided and that is proved beside what stands at that very moment; answers which. */
export const publishGranted = (db: Knex, at: Instant): Promise<readonly string[]> =>
  db.transaction(async (transaction) => {
    await lockPublication(transaction);
    const [draft] = await rowsOf<Draft>(
      transaction,
      `SELECT * FROM (${DRAFT}) AS one WHERE one.granted AND one.proof = 'proved' AND one."publishedAt" IS NULL ORDER BY one."sentAt" LIMIT 1`,
    );
    if (draft === undefined) return [];
    const { what, name, hash, text } = draft;
    if (what === 'procedure') await publishDefinition(transaction, { hash, procedure: name, text }, draft.draft);
    else await publishPack(transaction, { hash, version: name, text }, draft.draft);
    await rowsOf(transaction, 'UPDATE drafts SET published_at = ? WHERE id = ?', [at, draft.draft]);
    return [draft.draft];
  });
