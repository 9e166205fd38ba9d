import { z } from 'zod';
import type { Receipt } from '../../workflows/messages';
import { refuse } from '../http/refusal';
import type { Identity, Reply } from '../route';
import { answered } from '../route';

/** Proof that a command is on record: its place in the case's ledger, and the entry's hash. */
export const receipt = z
  .strictObject({ case: z.string(), seq: z.int(), hash: z.string(), command: z.string(), at: z.string() })
  .meta({ description: 'Where the command stands in the ledger of the case' });
export type ReceiptView = z.infer<typeof receipt>;

/** What the ledger has under a command's id is the answer, if it is the same command; another body under the same key is refused. */
export const answerFrom = (identity: Identity, found: Receipt, location?: string): Reply<ReceiptView> => {
  if (found.digest !== identity.digest) return refuse('key-reused', [{ path: 'Idempotency-Key', reason: 'key-reused' }]);
  const { case: caseId, seq, hash, command, at } = found;
  return answered({ case: caseId, seq, hash, command, at }, location);
};
