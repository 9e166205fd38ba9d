import { z } from 'zod';
import { ROLES } from '../../core/definition/words';
import type { By } from '../../core/event';
import { bodyNamed, label, labelled, type Names, named, personNamed } from './named';

/** Who did something: a person in a capacity, or the engine and what moved it. */
export const performer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    person: named,
    for: named.optional(),
    body: named.optional(),
    role: z.enum(ROLES).optional(),
    delegation: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('engine'), engine: labelled }),
]);
export type Performer = z.infer<typeof performer>;

/** The performer of an event with names. */
export const performerNamed = (names: Names, by: By): Performer => {
  if ('engine' in by) return { kind: 'engine', engine: label('engine', by.engine) };
  return {
    kind: 'person',
    person: personNamed(names, by.person),
    ...(by.for === undefined ? {} : { for: personNamed(names, by.for) }),
    ...(by.body === undefined ? {} : { body: bodyNamed(names, by.body) }),
    ...(by.role === undefined ? {} : { role: by.role }),
    ...(by.delegation === undefined ? {} : { delegation: by.delegation }),
  };
};
