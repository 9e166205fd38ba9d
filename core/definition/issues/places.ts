import type { Definition } from '../definition';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';

/** Every place can be found when the case opens: its chain ends at the post or at a person who was given, and never in itself. */
export const placeIssues: IssueCheck = (definition) =>
  Object.entries(definition.places).flatMap(([name, place]) => {
    const path = `places.${name}`;
    switch (place.kind) {
      case 'ofPost':
        return definition.post ? [] : [issue(path, 'place-without-post')];
      case 'ofDecision':
        return definition.decision ? [] : [issue(path, 'place-without-decision')];
      case 'ofPerson':
        return ofPerson(definition, path, place.slot);
      case 'organ':
      case 'superior':
      case 'clearOf':
        return [
          ...(place.kind === 'clearOf' ? clearOf(definition, path, place.slot) : []),
          ...known(`${path}.of`, 'unknown-place', place.of, definition.places),
          ...(isInCycle(definition, name) ? [issue(`${path}.of`, 'place-cycle', { place: place.of })] : []),
        ];
      default:
        return place satisfies never;
    }
  });

/** The body of several persons is the one that they have in common: where they have none, no such case is opened. */
const ofPerson = (definition: Definition, path: string, slot: string): readonly Issue[] => {
  const people = definition.people[slot];
  if (people === undefined) return known(`${path}.slot`, 'unknown-slot', slot, definition.people);
  return people.given ? [] : [issue(`${path}.slot`, 'place-of-nobody-given', { slot })];
};

/** Whoever is listed later can't move a place that was found when the case opened. */
const clearOf = (definition: Definition, path: string, slot: string): readonly Issue[] => {
  const people = definition.people[slot];
  if (people === undefined) return known(`${path}.slot`, 'unknown-slot', slot, definition.people);
  return people.given ? [] : [issue(`${path}.slot`, 'place-of-nobody-given', { slot })];
};

const isInCycle = ({ places }: Definition, name: string): boolean => {
  const passed = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !passed.has(at); ) {
    passed.add(at);
    const place: Definition['places'][string] | undefined = places[at];
    at = place !== undefined && 'of' in place ? place.of : undefined;
    if (at === name) return true;
  }
  return false;
};
