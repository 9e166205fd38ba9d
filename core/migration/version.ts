import type { CaseEvent, CaseVersion } from '../event';
import { digestOf } from '../ledger/digest';
import { must } from '../must';
import type { Rulebook } from '../rulebook';

/** The version that a rulebook is of. */
export const versionOf = ({ hash, pack }: Pick<Rulebook, 'hash' | 'pack'>): CaseVersion => ({
  definition: hash,
  pack: pack.version,
  rules: digestOf(pack),
});

/** A definition by its hash and a rule pack by its version: what the opening of a case names. */
export type NamedVersion = Pick<CaseVersion, 'definition' | 'pack'>;

/** What a case ran for some time: a version, and the entries that were judged by it. */
export interface Span<Entry> {
  readonly version: NamedVersion;
  readonly entries: readonly Entry[];
}

interface HasEvents {
  readonly events: readonly CaseEvent[];
}

/**
 * The versions that a case ran, oldest first, each with its entries in their order; none where there is no entry. The entry by which a case goes over
 * was judged by the older one.
 *
 * @throws Error where the first entry does not open the case
 */
export const spansOf = <Entry extends HasEvents>(entries: readonly Entry[]): readonly Span<Entry>[] => {
  const spans: { version: NamedVersion; entries: Entry[] }[] = [];
  for (const entry of entries) {
    if (spans.length === 0) spans.push({ version: openedUnder(entry), entries: [] });
    must(spans.at(-1), 'a span').entries.push(entry);
    const moved = migrationIn(entry);
    if (moved !== undefined) spans.push({ version: named(moved.to), entries: [] });
  }
  return spans;
};

/** The version that a case runs after these entries. @throws Error where there is none, or the first does not open the case */
export const currentVersion = (entries: readonly HasEvents[]): NamedVersion => must(spansOf(entries).at(-1), 'an entry').version;

/** The event by which a case goes over to another version, where an entry holds one. */
export const migrationIn = ({ events }: HasEvents): Extract<CaseEvent, { readonly kind: 'migrated' }> | undefined =>
  events.find((event) => event.kind === 'migrated');

const openedUnder = ({ events }: HasEvents): NamedVersion =>
  named(
    must(
      events.find((event) => event.kind === 'opened'),
      'the opening of a case in its first entry',
    ),
  );

const named = ({ definition, pack }: NamedVersion): NamedVersion => ({ definition, pack });
