import type { Knex } from 'knex';
import { sha256Hex } from '../../core/ledger/digest';
import type { LedgerEntry } from '../../core/ledger/entry';
import { papersOf } from '../../db/papers';
import { type Check, compareLists } from './check';

/** Every paper of the chain is kept under its number, with the data and the template whose digests the entry holds. */
export const checkPapers = async (db: Knex, id: string, entries: readonly LedgerEntry[]): Promise<Check> => {
  const issued = entries.flatMap(({ seq, papers }) =>
    papers.map(({ paper, type, layout, issuer, year, number, template, data }, index) => ({
      seq,
      n: index + 1,
      paper,
      type,
      layout,
      issuer,
      year,
      number,
      template,
      data,
    })),
  );
  const kept = (await papersOf(db, id)).map(({ seq, n, paper, type, layout, issuer, year, number, template, data }) => ({
    seq,
    n,
    paper,
    type,
    layout,
    issuer,
    year,
    number,
    template,
    data: `sha256:${sha256Hex(data)}`,
  }));
  return compareLists('papers', 'paper', issued, kept);
};
