import type { PersonId } from '../facts';
import type { CaseState } from '../state';
import { FOLLOWED, type Follow, SUBJECTS } from './world';

/** The names by which a view calls people. Whoever is in no slot any more has none, but for the followed person and the one whose relative they are. */
export interface Names {
  readonly of: ReadonlyMap<PersonId, PersonId>;
  /** The same, of those who are in a slot now: what is on record about others can matter to nobody. */
  readonly listed: ReadonlyMap<PersonId, PersonId>;
}

/** Names that were given before, so that the same names are the same object and what was looked at under them need not be looked at again. */
export type Known = Map<string, Names>;

/** Names for the people whom a case speaks of. Which of the anonymous is called what follows from what is on record about them, so that cases alike look alike. */
export const namesIn = (state: CaseState, follow: Follow, tiedTo: readonly PersonId[], known: Known = new Map()): Names => {
  const listed = listedIn(state);
  const anchor = follow === 'relative' ? anchorOf(state, listed, tiedTo) : undefined;
  const others = listed.filter((person) => person !== FOLLOWED && person !== anchor);
  const ranked = others.length < 2 ? others : alike(state, others);
  const key = `${anchor} ${listed.includes(FOLLOWED)} ${anchor !== undefined && listed.includes(anchor)} ${ranked.join()}`;
  const given = known.get(key);
  if (given !== undefined) return given;
  const names = give(listed, follow, anchor, ranked);
  known.set(key, names);
  return names;
};

const give = (listed: readonly PersonId[], follow: Follow, anchor: PersonId | undefined, ranked: readonly PersonId[]): Names => {
  const of = new Map<PersonId, PersonId>([[FOLLOWED, FOLLOWED]]);
  if (anchor !== undefined) of.set(anchor, SUBJECTS[0]);
  const free = follow === 'relative' ? SUBJECTS.slice(1) : SUBJECTS;
  for (const [index, name] of free.entries()) {
    const person = ranked[index];
    if (person !== undefined) of.set(person, name);
  }
  return { of, listed: new Map([...of].filter(([person]) => listed.includes(person))) };
};

const listedIn = ({ people }: CaseState): readonly PersonId[] => {
  const listed: PersonId[] = [];
  for (const slot in people) for (const person of people[slot] ?? []) if (!listed.includes(person)) listed.push(person);
  return listed;
};

const anchorOf = ({ concerned }: CaseState, listed: readonly PersonId[], tiedTo: readonly PersonId[]): PersonId | undefined =>
  tiedTo.find((person) => listed.includes(person)) ?? tiedTo.find((person) => concerned.includes(person));

const alike = (state: CaseState, people: readonly PersonId[]): readonly PersonId[] =>
  people
    .map((person) => ({ person, record: recordOf(state, person) }))
    .sort((a, b) => (a.record === b.record ? (a.person < b.person ? -1 : 1) : a.record < b.record ? -1 : 1))
    .map(({ person }) => person);

/** Everything on record about a person, as text. */
const recordOf = (
  { people, checks, step, grants, applied, heard, requested, introduced, conclusions }: CaseState,
  person: PersonId,
): string => {
  let record = '';
  for (const slot of Object.keys(people).sort()) record += people[slot]?.includes(person) ? `${slot} ` : '';
  for (const check of Object.keys(checks).sort()) {
    const verdict = checks[check]?.[person];
    record += ` ${check}:${verdict === 'concluded' ? 'pass' : verdict}`;
  }
  const { progress } = step ?? {};
  if (progress?.kind === 'call') record += ` ${progress.waiting.some((one) => one.person === person)} ${progress.kept.includes(person)}`;
  if (progress?.kind === 'hearing') record += ` ${progress.answered.includes(person)}`;
  for (const grant of grants) record += ` ${grant.person === person}`;
  for (const grant of applied) record += ` ${grant.person === person}`;
  const isNamed = (list: readonly string[]) => list.some((one) => one.endsWith(`/${person}`));
  return `${record} ${heard.includes(person)} ${isNamed(requested)} ${isNamed(introduced)} ${conclusions[person]?.applied.join()}`;
};
