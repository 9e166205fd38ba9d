import type { Knex } from 'knex';
import { rowsOf } from './connect';

/** The answer to a request that is no command of a case, kept under the digest of actor and Idempotency-Key. */
export interface Receipt {
  readonly id: string;
  /** Of route, actor and body: another body under the same key is refused. */
  readonly digest: string;
  readonly status: number;
  readonly body: unknown;
}

/**
 * Answers a request once. `answer` runs in the transaction that keeps its receipt; two requests under one key queue here. The caller
 * compares the digest of what comes back.
 */
export const answerOnce = (
  db: Knex,
  { id, digest }: Pick<Receipt, 'id' | 'digest'>,
  answer: (transaction: Knex) => Promise<Pick<Receipt, 'status' | 'body'>>,
): Promise<Receipt> =>
  db.transaction(async (transaction) => {
    await rowsOf(transaction, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 1))', [id]);
    const [kept] = await rowsOf<Receipt>(transaction, 'SELECT id, digest, status, body FROM receipts WHERE id = ?', [id]);
    if (kept !== undefined) return kept;
    const { status, body } = await answer(transaction);
    await rowsOf(transaction, 'INSERT INTO receipts (id, digest, status, body) VALUES (?, ?, ?, ?)', [
      id,
      digest,
      status,
      JSON.stringify(body),
    ]);
    return { id, digest, status, body };
  });
