import type { Rating } from '../definition/confidence';
import type { Outcome } from '../definition/outcome';
import type { Step } from '../definition/step';
import type { PersonFacts, PersonId, PostId } from '../facts';
import { type Rejection, reject } from '../rejection';
import { findingsAbout, todayOf } from '../rules/findings';
import type { CaseState } from '../state';
import { nextCaseOf } from './open-step';
import { heldBy } from './posts-held';
import { emit, type Turn } from './turn';

type Opens = NonNullable<Outcome['opens']>[number];

/** The people whose facts a result of the step may need, to say for whom of them a case is opened and about which post. */
export const peopleForOpening = ({ result }: Pick<Step, 'result'>, people: CaseState['people']): readonly PersonId[] => {
  const found = new Set<PersonId>();
  for (const { opens = [] } of Object.values(result))
    for (const { for: slot, where, post } of opens)
      if (slot !== undefined && (where ?? postNow(post)) !== undefined) for (const person of people[slot] ?? []) found.add(person);
  return [...found];
};

/** One case to be opened: about a person, about a post, or about both. */
interface About {
  readonly person?: PersonId;
  readonly post?: PostId;
}

/**
 * Opens what follows from the result as cases of their own, each about one person, or about the post alone; whether they can be opened is judged there.
 * Where a rule says of whom, what it leaves unclear opens nothing: a person may. It knows what this very result has counted.
 */
export const openCases = (
  turn: Turn,
  { opens = [] }: Outcome,
  step: string,
  ratings: Readonly<Record<PersonId, Rating>> = {},
): Rejection | undefined => {
  for (const one of opens) {
    const about = aboutWhom(turn, one, ratings);
    if ('kind' in about) return about;
    for (const { person, post } of about.cases)
      emit(turn, {
        kind: 'caseOpened',
        step,
        case: nextCaseOf(turn.state),
        procedure: one.procedure,
        ...(person === undefined ? {} : { person }),
        ...(post === undefined ? {} : { post }),
      });
  }
  return undefined;
};

const aboutWhom = (
  turn: Turn,
  { for: slot, where, post }: Opens,
  ratings: Readonly<Record<PersonId, Rating>>,
): { readonly cases: readonly About[] } | Rejection => {
  if (slot === undefined) return { cases: [{}] };
  const people = turn.state.people[slot] ?? [];
  if (where === undefined && postNow(post) === undefined) return { cases: people.map((person) => ({ person })) };
  const cases: About[] = [];
  for (const id of people) {
    const person = turn.facts.people.find((one) => one.id === id);
    if (person === undefined) return reject('invalid-form', { field: 'facts', why: 'not-found', person: id });
    if (where !== undefined && !holds(turn, person, where, ratings[id])) continue;
    const now = postNow(post);
    if (now === undefined) cases.push({ person: id });
    else cases.push(...postsOf(turn, person, now).map((found) => ({ person: id, post: found })));
  }
  return { cases };
};

const holds = (turn: Turn, person: PersonFacts, where: string, rating: Rating | undefined): boolean => {
  const [finding] = findingsAbout({ ...turn, values: turn.state.values, rating }, person, [where]);
  return finding?.verdict === 'pass';
};

/** Which of the person's posts is found now, and not when the case is opened. */
const postNow = (post: Opens['post']): 'held' | 'planned' | undefined => (post === 'heldAtOpening' ? undefined : post);

/** The post that somebody holds, or all where each is held beside another; or every post for which they are planned. */
const postsOf = (turn: Turn, { posts = [], planned }: PersonFacts, which: 'held' | 'planned'): readonly PostId[] => {
  if (which === 'planned') {
    const today = todayOf(turn);
    return [...new Set(planned.flatMap(({ post, until }) => (post === undefined || until < today ? [] : [post])))];
  }
  return heldBy(posts);
};
