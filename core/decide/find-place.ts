import type { Definition } from '../definition/definition';
import type { BodyFacts, BodyId, Facts, PersonId } from '../facts';

/** What places are found by: the people named when the case opens, and the register's snapshot. */
interface Named {
  readonly people: Readonly<Record<string, readonly PersonId[]>>;
  readonly facts: Pick<Facts, 'post' | 'people' | 'bodies' | 'decision' | 'holdings'>;
}

/** The body of a place of a definition; undefined where the register has none. */
export const findPlace = (
  places: Definition['places'],
  named: Named,
  name: string,
  depth = Object.keys(places).length,
): BodyId | undefined => {
  const place = places[name];
  if (place === undefined || depth < 0) return undefined;
  const { people, facts } = named;
  const bodyAt = (of: string) => {
    const found = findPlace(places, named, of, depth - 1);
    return facts.bodies.find(({ id }) => id === found);
  };
  switch (place.kind) {
    case 'ofPost':
      return place.as === 'unit' ? facts.post?.unit : facts.post?.managing;
    case 'ofPerson': {
      const found = (people[place.slot] ?? []).map((id) => facts.people.find((one) => one.id === id));
      const bodies = new Set(found.map((person) => (place.as === 'employer' ? person?.employer : person?.partyCommittee)));
      return bodies.size === 1 ? [...bodies][0] : undefined; // that of several is the one that all of them have
    }
    case 'ofDecision':
      return facts.decision?.[place.as];
    case 'organ':
      return bodyAt(place.of)?.organs[place.organ];
    case 'superior':
      return bodyAt(place.of)?.superior;
    case 'clearOf':
      return firstClear(named, bodyAt(place.of), people[place.slot] ?? []);
    default:
      return place satisfies never;
  }
};

/** The body itself, or the first above it, in which and in whose inspection committee none of these people sits: nobody who judges there is their subordinate. */
const firstClear = ({ facts }: Named, from: BodyFacts | undefined, people: readonly PersonId[]): BodyId | undefined => {
  const passed = new Set<BodyId>();
  for (let at = from; at !== undefined && !passed.has(at.id); ) {
    const { id, organs, superior } = at;
    const sits = facts.holdings.some(
      ({ person, body, ended }) => ended === undefined && people.includes(person) && (body === id || body === organs.inspection),
    );
    if (!sits) return id;
    passed.add(id);
    at = facts.bodies.find((body) => body.id === superior);
  }
  return undefined;
};
