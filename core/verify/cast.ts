import type { PersonId } from '../facts';
import type { Names } from './names';
import { FOLLOWED, type Follow, SOMEONE, SUBJECTS, VOTERS } from './world';

/**
 * Somebody in a story. `followed` is the one person whom the exploration follows; `subject` is somebody whom the case may be about, `member`
 * somebody who sits in a body that votes, both by number; `official` holds the role that the step asks for, and `other` is anyone else.
 */
export type Character =
  | { readonly kind: 'followed' | 'official' | 'other' }
  | { readonly kind: 'subject' | 'member'; readonly number: number };

/** Who is who in a story under way. */
export interface Cast {
  readonly called: (person: PersonId) => Character;
  /** After a line, people go by the names that the view gave them: all lines call somebody the same all the same. */
  readonly rename: (names: Names) => void;
}

/** The cast of a new story. Whose relative the followed person is, is the first of the subjects throughout. */
export const castFor = (follow: Follow): Cast => {
  const tied = follow === 'relative' ? SUBJECTS[0] : undefined;
  let numbers = new Map<PersonId, number>(tied === undefined ? [] : [[tied, 1]]);
  let met = numbers.size;
  const numberOf = (person: PersonId): number => {
    const known = numbers.get(person);
    if (known !== undefined) return known;
    met++;
    numbers.set(person, met);
    return met;
  };
  return {
    called: (person) => {
      if (person === FOLLOWED) return { kind: 'followed' };
      const seat = VOTERS.findIndex((voter) => voter === person);
      if (seat >= 0) return { kind: 'member', number: seat + 1 };
      if (SUBJECTS.some((subject) => subject === person)) return { kind: 'subject', number: numberOf(person) };
      return { kind: person === SOMEONE ? 'official' : 'other' };
    },
    rename: ({ of }) => {
      const before = numbers;
      numbers = new Map(tied === undefined ? [] : [[tied, 1]]);
      for (const [person, name] of of) {
        const number = before.get(person);
        if (number !== undefined) numbers.set(name, number);
      }
    },
  };
};
