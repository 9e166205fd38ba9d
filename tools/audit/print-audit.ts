import type { Audit } from './audit-case';
import type { Check } from './check';

/** What each comparison is about, as the table says it. */
const WORDS: Readonly<Record<Check['name'], string>> = {
  chain: 'hash chain recomputed, entry by entry',
  case: 'events folded through core; the case as kept',
  versions: 'each time that the case went over to another version, judged again',
  'work-list': 'work list derived from the folded state',
  papers: 'papers: numbers, data and templates by digest',
  register: 'register rows that the case made',
  values: 'texts beside the ledger, by salted digest',
  kept: 'papers and histories as stored, by the chain of what is kept',
  vault: 'who was to see who sent the report in, by the chain of the vault',
  history: 'archived histories: whole, same entries as the chain',
  replay: 'archived histories replayed on the code of today',
};

/** Prints an audit as a table, and the first difference of each comparison under it. */
export const printAudit = ({ case: id, procedure, end, head, checks }: Audit, print: (line: string) => void): void => {
  print(`Audit of ${id}${procedure === undefined ? '' : ` (${procedure}, ${end ?? 'open'})`}`);
  for (const { name, compared, difference } of checks) {
    print(`  ${difference === undefined ? 'same     ' : 'DIFFERENT'}  ${String(compared).padStart(4)}  ${WORDS[name]}`);
    if (difference !== undefined) print(`             ${difference}`);
  }
  if (head !== undefined) print(`  head of the chain: ${head}`);
};
