import type { PersonId } from '../facts';
import type { CaseState } from '../state';
import { FOLLOWED, type Follow, SUBJECTS } from './world';

/** The names by which a view calls people. Whoever is in no slot any more has none, but for the followed person and the one whose relative they are. */
export interface Names {
  readonly of: ReadonlyMap<PersonId, PersonId>;
  /** The same, of those who are in a slot now: what is on record about others can matter to nobody. */
  readonly listed: ReadonlyMap<PersonId, PersonId>;
}

/** Names for the people whom a case speaks of. Which of the anonymous is called what follows from what is on record about them, so that cases alike look alike. */
export const namesIn = (state: CaseState, follow: Follow, tiedTo: readonly PersonId[]): Names => {
  const listed = listedIn(state);
  const of = new Map<PersonId, PersonId>([[FOLLOWED, FOLLOWED]]);
  const anchor = follow === 'relative' ? anchorOf(state, listed, tiedTo) : undefined;
  if (anchor !== undefined) of.set(anchor, SUBJECTS[0]);
  const free = follow === 'relative' ? SUBJECTS.slice(1) : SUBJECTS;
  const others = listed.filter((person) => !of.has(person));
  const ranked = others.length < 2 ? others : alike(state, others);
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
const recordOf = (state: CaseState, person: PersonId): string => {
  const slots = Object.entries(state.people).flatMap(([slot, people]) => (people.includes(person) ? [slot] : []));
  const verdicts = Object.entries(state.checks).map(([step, about]) => `${step}:${about[person] === 'concluded' ? 'pass' : about[person]}`);
  const { progress } = state.step ?? {};
  const here =
    progress?.kind === 'call'
      ? [progress.waiting.some((one) => one.person === person), progress.kept.includes(person)]
      : progress?.kind === 'hearing'
        ? [progress.answered.includes(person)]
        : [];
  const effects = [...state.grants, ...state.applied].map((grant) => grant.person === person);
  return JSON.stringify([slots.sort(), verdicts.sort(), here, state.heard.includes(person), state.conclusions[person]?.applied, effects]);
};
