import type { Definition } from '../definition/definition';
import type { BodyId, Facts, PersonId } from '../facts';

/** What places are found by: the people named when the case opens, and the register's snapshot. */
interface Named {
  readonly people: Readonly<Record<string, readonly PersonId[]>>;
  readonly facts: Pick<Facts, 'post' | 'people' | 'bodies' | 'decision'>;
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
      const person = facts.people.find((one) => one.id === people[place.slot]?.[0]);
      return place.as === 'employer' ? person?.employer : person?.partyCommittee;
    }
    case 'ofDecision':
      return facts.decision?.[place.as];
    case 'organ':
      return bodyAt(place.of)?.organs[place.organ];
    case 'superior':
      return bodyAt(place.of)?.superior;
    default:
      return place satisfies never;
  }
};
