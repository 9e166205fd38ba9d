import type { Person } from '../../../core/definition/words';
import type { By, Capacity, Departure } from '../../../core/event';
import { word } from '../../../messages/message';
import { BODY_NAMES } from './town';

export const bodyName = (body: string): string => BODY_NAMES[body] ?? body;

/** `Thanh, head of the commune Party Committee`; with whom they stand in for, and how far up standing was found. */
export const who = (by: Capacity): string => {
  const standing = by.body === undefined || by.role === undefined ? '' : `, ${word('en', 'role', by.role)} of ${bodyName(by.body)}`;
  const level = by.level === undefined || by.level === 0 ? '' : ` (${by.level} level${by.level === 1 ? '' : 's'} up)`;
  return by.for === undefined
    ? `${by.person}${standing}${level}`
    : `${by.person}, for ${by.for}${standing}${level}${by.delegation === undefined ? '' : `, by delegation ${by.delegation}`}`;
};

export const byWhom = (by: By): string => ('engine' in by ? word('en', 'engine', by.engine) : who(by));

export const because = ({ person, because: reason }: Departure): string => `${person} (${word('en', 'exclusion', reason)})`;

/** Who is to do a step: `head, competent authority`. */
export const performerOfStep = (person: Person): string =>
  person.kind === 'concerned' ? word('en', 'slot', person.slot) : `${word('en', 'role', person.role)}, ${word('en', 'place', person.in)}`;

export const list = (people: readonly string[]): string => (people.length === 0 ? 'nobody' : people.join(', '));
