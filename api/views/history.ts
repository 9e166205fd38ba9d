import { z } from 'zod';
import { must } from '../../core/must';
import type { Sight } from '../../db/read-policy';
import type { CaseFile } from '../cases/case-file';
import { type ChainRow, chainRow } from './chain';

const entry = z.strictObject({
  seq: z.int(),
  at: z.string(),
  hash: z.string(),
  previous: z.string(),
  command: z.strictObject({ id: z.string(), kind: z.string(), digest: z.string() }),
  events: z.array(z.unknown()),
});

export const history = z.strictObject({
  case: z.string(),
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  chain: z.array(chainRow),
  /** The ledger's entries as they were hashed, for whoever may see the case whole. */
  entries: z.array(entry),
});
export type History = z.infer<typeof history>;

/** What happened in a case, told and as recorded. */
export const historyOf = (file: CaseFile, chain: readonly ChainRow[], sight: Sight): History => {
  const head = must(file.entries.at(-1), 'the last entry');
  return {
    case: file.case,
    head: { seq: head.seq, hash: head.hash },
    chain: [...chain],
    entries:
      sight === 'whole'
        ? file.entries.map(({ seq, at, hash, previous, command, events }) => ({ seq, at, hash, previous, command, events: [...events] }))
        : [],
  };
};
