import type { Role } from '../../../core/definition/words';
import type { Delegation, PersonFacts } from '../../../core/facts';
import { seats, sound, type Town } from './town';

/** The town as it is after something happened in the register. Each answers a new town. */
export const leaves = (town: Town, person: string, body: string, ended: string): Town => ({
  ...town,
  holdings: town.holdings.map((holding) => (holding.person === person && holding.body === body ? { ...holding, ended } : holding)),
});

export const joins = (town: Town, body: string, role: Role, ...people: readonly string[]): Town => ({
  ...town,
  holdings: [...town.holdings, ...seats(body, role, ...people)],
});

export const without = (town: Town, body: string): Town => ({
  ...town,
  holdings: town.holdings.filter((holding) => holding.body !== body),
});

export const related = (town: Town, person: string, relative: string): Town => ({
  ...town,
  kin: [...town.kin, { person, relative, close: true }],
});

export const delegating = (town: Town, delegation: Delegation): Town => ({ ...town, delegation });

export const person = (town: Town, id: string, change: Partial<PersonFacts>): Town => ({
  ...town,
  people: { ...town.people, [id]: { ...(town.people[id] ?? sound(id)), ...change } },
});

/** The post is held by this person, whose term in it ends: a case about it is about them. */
export const holdsPost = (town: Town, id: string, change: Partial<PersonFacts>): Town => ({
  ...person(town, id, { postLevel: town.post.level, planned: [], ...change }),
  post: { ...town.post, vacant: false, holders: [id] },
});
