import type { Definition } from '../definition/definition';
import type { Facts, PersonFacts, PersonId, PostId } from '../facts';

/** The post that somebody holds, or all where each is held beside another. */
export const heldBy = (posts: NonNullable<PersonFacts['posts']>): readonly PostId[] => {
  const main = posts.filter(({ beside }) => !beside);
  return (main.length === 0 ? posts : main).map(({ post }) => post);
};

/**
 * The post that a case is about which is opened about a person and the post that they hold, where nobody has said which: the register says it when the
 * case is opened. Undefined where they hold none, or several beside one another; then it is not opened, and core says why.
 */
export const postToOpen = (
  { post }: Pick<Definition, 'post'>,
  people: Readonly<Record<string, readonly PersonId[]>>,
  facts: Pick<Facts, 'people'>,
): PostId | undefined => {
  if (typeof post !== 'object') return undefined;
  const [person] = people[post.heldBy] ?? [];
  const held = heldBy(facts.people.find(({ id }) => id === person)?.posts ?? []);
  return held.length === 1 ? held[0] : undefined;
};
