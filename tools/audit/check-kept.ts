import type { Knex } from 'knex';
import { type Digest, sha256Hex } from '../../core/ledger/digest';
import type { LedgerEntry } from '../../core/ledger/entry';
import { followChain } from '../../db/chain';
import { historiesOf } from '../../db/histories';
import { type Kept, type KeptPaper, keptIn } from '../../db/kept';
import { paperFilesOf } from '../../db/papers';
import type { Check } from './check';

/**
 * The chain of what is kept is whole over all cases, and agrees with what is stored of this one: every rendered paper and archived
 * history is in it once, with the digest of the bytes as they are now, and nothing is in it that is no longer stored. Every paper
 * that the case has issued is there, under the number and from the template that its entry names.
 */
export const checkKept = (db: Knex, id: string, entries: readonly LedgerEntry[]): Promise<Check> =>
  // One snapshot for chain and bytes: something may be stored while they are read.
  db.transaction(
    async (snapshot) => {
      const kept: Kept[] = [];
      const broken = await followChain(snapshot, 'kept', (row) => {
        const one = keptIn(row);
        if (one.case === id) kept.push(one);
      });
      if (broken !== undefined)
        return { name: 'kept', compared: broken.seq, difference: `row ${broken.seq} of the chain of what is kept: ${broken.reason}` };
      const stored = await storedOf(snapshot, id);
      const [difference] = [...changed(kept, stored), ...unkept(kept, stored), ...otherThanIssued(kept, entries)];
      return { name: 'kept', compared: kept.length, ...(difference === undefined ? {} : { difference }) };
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );

/** The digest of the bytes as they are now, and the one that stands beside them. */
interface Stored {
  readonly computed: Digest;
  readonly beside: string;
}

/** What is stored of a case, by what it is. */
const storedOf = async (db: Knex, id: string): Promise<ReadonlyMap<string, Stored>> => {
  const stored = (content: Buffer, beside: string): Stored => ({ computed: `sha256:${sha256Hex(content)}`, beside });
  const files = (await paperFilesOf(db, id)).map(
    ({ seq, n, mediaType, content, digest }) => [paperFile(seq, n, mediaType), stored(content, digest)] as const,
  );
  const histories = (await historiesOf(db, id)).map(({ run, content, digest }) => [historyOf(run), stored(content, digest)] as const);
  return new Map([...files, ...histories]);
};

const paperFile = (entry: number, n: number, mediaType: string): string => `paper ${n} of entry ${entry} as ${mediaType}`;
const historyOf = (run: string): string => `the history of run ${run}`;
const nameOf = (kept: Kept): string => (kept.kind === 'paper' ? paperFile(kept.entry, kept.n, kept.mediaType) : historyOf(kept.run));

/** Things of the chain that are there twice, are gone, or have other bytes by now. */
const changed = (kept: readonly Kept[], stored: ReadonlyMap<string, Stored>): readonly string[] =>
  kept.flatMap((one, index) => {
    const name = nameOf(one);
    const found = stored.get(name);
    if (kept.findIndex((other) => nameOf(other) === name) < index) return [`${name} is in the chain twice`];
    if (found === undefined) return [`${name} is in the chain and no longer stored`];
    const other = [found.computed, found.beside].find((digest) => digest !== one.digest);
    return other === undefined ? [] : [`${name}: the chain says ${one.digest}, found ${other}`];
  });

const unkept = (kept: readonly Kept[], stored: ReadonlyMap<string, Stored>): readonly string[] => {
  const names = new Set(kept.map(nameOf));
  return [...stored.keys()].filter((name) => !names.has(name)).map((name) => `${name} is stored, and the chain does not have it`);
};

/** Papers of the ledger that the chain lacks, or has under another name, number or template. */
const otherThanIssued = (kept: readonly Kept[], entries: readonly LedgerEntry[]): readonly string[] =>
  entries.flatMap(({ seq, papers }) =>
    papers.flatMap((issued, index) => {
      const rendered = kept.filter((one): one is KeptPaper => one.kind === 'paper' && one.entry === seq && one.n === index + 1);
      if (rendered.length === 0) return [`paper ${index + 1} of entry ${seq} is issued and not rendered yet`];
      const expected = factsOf(issued);
      const other = rendered.map(factsOf).find((facts) => facts !== expected);
      return other === undefined ? [] : [`paper ${index + 1} of entry ${seq}: the ledger says ${expected}, found ${other}`];
    }),
  );

const factsOf = ({ paper, number, template }: Pick<KeptPaper, 'paper' | 'number'> & { readonly template: string }): string =>
  JSON.stringify({ paper, number, template });
