import type { Knex } from 'knex';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { definitionOfText, packOfText } from '../../core/definition/kept-text';
import type { CaseEvent, EventOf } from '../../core/event';
import { fold } from '../../core/evolve/evolve';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { obstaclesTo } from '../../core/migration/obstacles';
import { migrationIn, type NamedVersion, spansOf, versionOf } from '../../core/migration/version';
import { must } from '../../core/must';
import { type Rulebook, rulebookOf } from '../../core/rulebook';
import type { CaseState } from '../../core/state';
import { childrenOf } from '../../db/cases';
import { definitionByHash, packByVersion, versionsOf } from '../../db/published';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import type { Check } from './check';

/** An entry of a chain that holds, as it is folded. */
export interface FollowedEntry {
  readonly seq: number;
  readonly at: string;
  readonly events: readonly CaseEvent[];
}

/** Where a case stands after its entries, by what it ran last. */
export interface Followed {
  readonly state: CaseState;
  readonly rulebook: Rulebook;
  /** What was found of the times when it went over to another version. */
  readonly check: Check;
}

/**
 * Folds a case, each entry by the version that it ran then, and judges again each time that it went over: it came from the version that it ran, to a
 * published one, the way so far is the same in both, and reads the same in both.
 *
 * @throws Error where a version that the chain names is not among the published ones
 */
export const followVersions = async (db: Knex, entries: readonly FollowedEntry[]): Promise<Followed> => {
  let state: CaseState | undefined;
  let rulebook: Rulebook | undefined;
  let difference: string | undefined;
  let past: readonly CaseEvent[] = [];
  const spans = spansOf(entries);
  for (const span of spans) {
    const next = await rulebookFor(db, span.version);
    const crossing = entries.find(({ seq }) => seq === (span.entries[0]?.seq ?? entries.length + 1) - 1);
    if (rulebook !== undefined && state !== undefined && crossing !== undefined)
      difference ??= await wrongCrossing(db, { from: rulebook, to: next, state, past, crossing });
    const events = span.entries.flatMap((entry) => entry.events);
    state = fold(next, state, events);
    rulebook = next;
    past = [...past, ...events];
  }
  const check: Check = { name: 'versions', compared: spans.length, ...(difference === undefined ? {} : { difference }) };
  return { state: must(state, 'an entry'), rulebook: must(rulebook, 'a version'), check };
};

/** The definition and the rule pack that a chain names, by hash and version: the case was judged by these. */
const rulebookFor = async (db: Knex, { definition: hash, pack: version }: NamedVersion): Promise<Rulebook> => {
  const published = await definitionByHash(db, hash);
  const pack = await packByVersion(db, version);
  if (published === undefined || pack === undefined)
    throw new Error(`The definition ${hash} or the rule pack ${version} is not among the published ones`);
  const definition = definitionOfText(published.text);
  if (digestOf(definition) !== hash) throw new Error(`The published definition is not the one whose hash is ${hash}`);
  return rulebookOf(definition, packOfText(pack.text), compileCalendar(vietnamCalendar));
};

interface Crossing {
  readonly from: Rulebook;
  readonly to: Rulebook;
  /** The case when it went over, and all that had happened. */
  readonly state: CaseState;
  readonly past: readonly CaseEvent[];
  readonly crossing: FollowedEntry;
}

/** What is wrong with the entry by which a case went over; undefined where nothing is. */
const wrongCrossing = async (db: Knex, { from, to, state, past, crossing }: Crossing): Promise<string | undefined> => {
  const moved = must(migrationIn(crossing), 'a migration');
  const wrong = (what: string) => `entry ${crossing.seq}: ${what}`;
  if (canonicalJson(moved.from) !== canonicalJson(versionOf(from))) return wrong('it goes over from another version than the case ran');
  if (moved.to.rules !== digestOf(to.pack)) return wrong(`the rules ${moved.to.pack} are others than it names`);
  const absent = await neverInForce(db, moved.to, state.procedure);
  if (absent !== undefined) return wrong(`${absent} was not in force`);
  const called = (await childrenOf(db, state.case))
    .filter(({ openedAt }) => openedAt <= crossing.at)
    .map(({ procedure, definition }) => ({ procedure, definition }));
  const inForce = { definition: to.definition, pack: to.pack, callable: moved.to.callable, called };
  const obstacles = obstaclesTo(from, state, inForce).map((one) => ('name' in one ? `${one.kind} ${one.name}` : one.kind));
  if (obstacles.length > 0) return wrong(`the way so far is not the same in both versions: ${obstacles.join(', ')}`);
  return canonicalJson(fold(to, undefined, past)) === canonicalJson(state)
    ? undefined
    : wrong('what was done before reads otherwise afterwards');
};

/** The first of the versions named that never came into force; undefined where each did. When it did is not asked: the clock of a case in training stands ahead. */
const neverInForce = async (
  db: Knex,
  { definition, callable }: EventOf<'migrated'>['to'],
  procedure: string,
): Promise<string | undefined> => {
  for (const [id, hash] of [[procedure, definition] as const, ...Object.entries(callable)]) {
    if (!(await versionsOf(db, id)).some((version) => version.hash === hash)) return `${hash} of ${id}`;
  }
  return undefined;
};
