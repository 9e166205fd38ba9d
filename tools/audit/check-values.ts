import type { Knex } from 'knex';
import type { SealedValue } from '../../core/commit';
import type { LedgerEntry } from '../../core/ledger/entry';
import { valuesOf } from '../../db/values';
import type { Check } from './check';

/** Opens a value kept beside the ledger and recomputes its digest; `erased` where its person's key is gone, which is lawful. */
export type ValueReader = (id: string, value: SealedValue) => Promise<'same' | 'erased' | 'other'>;

/** Every text that the chain speaks of is kept, and is the text whose digest the chain holds, unless it was lawfully erased. */
export const checkValues = async (db: Knex, read: ValueReader, id: string, entries: readonly LedgerEntry[]): Promise<Check> => {
  const kept = new Map((await valuesOf(db, id)).map((value) => [value.digest, value]));
  let compared = 0;
  for (const { seq, events } of entries) {
    for (const digest of digestsIn(events)) {
      compared++;
      const value = kept.get(digest);
      if (value === undefined) return { name: 'values', compared, difference: `entry ${seq}: no text is kept for ${digest}` };
      if ((await read(id, value)) === 'other')
        return { name: 'values', compared, difference: `entry ${seq}: the text kept for ${digest} is another one` };
    }
  }
  return { name: 'values', compared };
};

/** Digests of texts on record anywhere in a value: an object with a digest and a length is one. */
const digestsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(digestsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { digest, length } = value as { readonly digest?: unknown; readonly length?: unknown };
  if (typeof digest === 'string' && typeof length === 'number') return [digest];
  return Object.values(value).flatMap(digestsIn);
};
