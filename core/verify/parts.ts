import { type Duty, SEPARATED } from '../definition/words';
import type { PersonId } from '../facts';
import type { CaseState, Grant } from '../state';
import type { Names } from './names';
import { BEGIN, FOLLOWED, LATER, SOME_OPTION } from './world';

type Renaming = ReadonlyMap<PersonId, PersonId>;

const named = (people: readonly PersonId[], names: Renaming): readonly PersonId[] =>
  people.flatMap((person) => names.get(person) ?? []).sort();

const renamed = <T>(about: Readonly<Record<PersonId, T>>, names: Renaming): Record<PersonId, T> => {
  const entries = Object.entries(about).flatMap(([person, value]) => {
    const name = names.get(person);
    return name === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** A verdict that a person answered counts like one that was passed; a check that speaks of nobody any more is forgotten. */
const checksSeen = (checks: CaseState['checks'], { listed }: Names): CaseState['checks'] => {
  const views = Object.entries(checks).map(([step, verdicts]) => {
    const settled = Object.fromEntries(
      Object.entries(verdicts).map(([person, verdict]) => [person, verdict === 'concluded' ? 'pass' : verdict]),
    );
    return [step, renamed(settled, listed)] as const;
  });
  return Object.fromEntries(views.filter(([, verdicts]) => Object.keys(verdicts).length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Everyone else's duties stand under one name that never acts: all that counts is whether anyone proposed and appraised. */
const OTHERS: PersonId = '*';
const PREPARING: readonly Duty[] = ['proposes', 'appraises'];

/** Only separated duties bind, and only the followed person's are told apart. */
const dutiesSeen = (duties: CaseState['duties']): CaseState['duties'] => {
  const own = SEPARATED.filter((duty) => duties[FOLLOWED]?.includes(duty));
  const others = PREPARING.filter((duty) => Object.keys(duties).some((person) => person !== FOLLOWED && duties[person]?.includes(duty)));
  const seen: Record<PersonId, readonly Duty[]> = {};
  if (own.length > 0) seen[FOLLOWED] = own;
  if (others.length > 0) seen[OTHERS] = others;
  return seen;
};

/** Whichever amounts were granted. */
const SOME_SUPPORT = { area: SOME_OPTION, first: 1, monthly: 1 };
/** Whichever word, day or year was found: a number reads as a year. */
const SOME_FOUND = '1';

/** In the order of effects and names: in which order people were decided on at once makes no difference. */
const grantsSeen = (grants: readonly Grant[], { of }: Names): readonly Grant[] =>
  grants
    .map(({ effect, effectKind, person, deciders, detail, term, points, year, support }) => ({
      effect,
      effectKind,
      person: of.get(person) ?? '*',
      deciders: deciders.includes(FOLLOWED) ? ['*', FOLLOWED] : ['*'],
      ...(detail === undefined ? {} : { detail: SOME_OPTION }),
      ...(term === undefined ? {} : { term: 1 }),
      ...(points === undefined ? {} : { points: 1 }),
      ...(year === undefined ? {} : { year: 1 }),
      ...(support === undefined ? {} : { support: SOME_SUPPORT }),
    }))
    .sort((a, b) => (`${a.effect} ${a.person}` < `${b.effect} ${b.person}` ? -1 : 1));

/** Of an entry in a record, its name and what else of it counts. */
const entriesSeen = <T, U>(record: Readonly<Record<string, T>>, seen: (value: T) => U | undefined): Readonly<Record<string, U>> =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .flatMap((key) => {
        const value = seen(record[key] as T);
        return value === undefined ? [] : [[key, value] as const];
      }),
  );

/** What somebody asked for, or was introduced for, as `effect/person`, under the person's name in the view. */
const renamedAsked = (asked: string, listed: Renaming): readonly string[] => {
  const at = asked.indexOf('/');
  const name = listed.get(asked.slice(at + 1));
  return name === undefined ? [] : [`${asked.slice(0, at)}/${name}`];
};

export type PartName =
  | 'people'
  | 'concerned'
  | 'duties'
  | 'barred'
  | 'checks'
  | 'conclusions'
  | 'heard'
  | 'requested'
  | 'introduced'
  | 'published'
  | 'objections'
  | 'clocks'
  | 'grants'
  | 'values'
  | 'found'
  | 'applied';

/** What is seen of each part of a state, besides the open step. Each depends on that part and the names alone. */
export const SEEN: { readonly [Part in PartName]: (part: CaseState[Part], names: Names) => CaseState[Part] } = {
  people: (people, { of }) => entriesSeen(people, (listed) => named(listed, of)),
  concerned: (concerned, { of }) => named(concerned, of),
  duties: dutiesSeen,
  /** Whoever recused may recuse in any state, so that is tried at each act; whoever was kept out or has left stays out. */
  barred: (barred) =>
    barred.some(({ person, because }) => person === FOLLOWED && because !== 'recused') ? [{ person: FOLLOWED, because: 'departed' }] : [],
  checks: checksSeen,
  /** Of a child case, what it entered in the register counts, not by what end it came to it. */
  conclusions: (conclusions, { listed }) =>
    renamed(
      entriesSeen(conclusions, ({ applied }) => ({ end: '', applied })),
      listed,
    ),
  heard: (heard, { listed }) => [...new Set(named(heard, listed))],
  requested: (requested, { listed }) => requested.flatMap((asked) => renamedAsked(asked, listed)).sort(),
  introduced: (introduced, { listed }) => introduced.flatMap((one) => renamedAsked(one, listed)).sort(),
  published: (published) => [...published].sort(),
  objections: (objections) => entriesSeen(objections, (open) => (open > 0 ? 1 : undefined)),
  clocks: (clocks) => entriesSeen(clocks, () => ({ since: BEGIN, due: LATER, reported: false })),
  grants: grantsSeen,
  /** That a field was filled counts, not with what: rules may answer anything, and an effect only carries the word. */
  values: (values) => entriesSeen(values, (value) => (typeof value === 'string' ? SOME_OPTION : 1)),
  applied: grantsSeen,
  /** That something was found about somebody counts, not what. */
  found: (found, { listed }) =>
    entriesSeen(found, (about) => {
      const seen = renamed(about, listed);
      return Object.keys(seen).length === 0 ? undefined : Object.fromEntries(Object.keys(seen).map((person) => [person, SOME_FOUND]));
    }),
};

export const PART_NAMES = Object.keys(SEEN) as readonly PartName[];
