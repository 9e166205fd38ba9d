import { z } from 'zod';

/** Everything in a definition is data that nobody changes once it is parsed. */
export type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** Longest user-facing sentence in a definition, in characters. */
const TEXT_MAX = 600;

/** A sentence in Vietnamese and English. */
export const text = z.strictObject({ vi: z.string().trim().min(1).max(TEXT_MAX), en: z.string().trim().min(1).max(TEXT_MAX) });
export type Text = DeepReadonly<z.infer<typeof text>>;

/** Where a rule stands, and how certain that is (the tags of the procedure catalogue). */
export const source = z.strictObject({
  instrument: z.string().trim().min(1).max(200),
  article: z.string().trim().min(1).max(100).optional(),
  certainty: z.enum(['resolution', 'secondary', 'unverified', 'design']),
});
export type Source = DeepReadonly<z.infer<typeof source>>;

/** Names inside one definition: steps, results, slots, places, effects, clocks, ends. Names that every object inherits are refused. */
export const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a name is camelCase, at most 40 letters and digits')
  .refine((value) => !(value in Object.prototype), 'this name belongs to every object');
/** Names shared between definitions: procedures, rules, values of the rule pack, papers. */
export const sharedName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'a shared name is lower case with hyphens, at most 60 characters')
  .refine((value) => !(value in Object.prototype), 'this name belongs to every object');

export const DUTIES = [
  'proposes',
  'allows',
  'appraises',
  'decides',
  'reviews',
  'votes',
  'counts',
  'records',
  'advises',
  'answers',
] as const;
/** What a step's performer does in the case. Derived from the step's powers; the declared word must agree (ruling 12). */
export const duty = z.enum(DUTIES);
export type Duty = z.infer<typeof duty>;
/** No person has two of these in one case (guarantee proposer-appraiser-decider-differ). */
export const SEPARATED: readonly Duty[] = ['proposes', 'appraises', 'decides', 'reviews'];

export const ROLES = ['head', 'deputy', 'member', 'officer'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/**
 * Who acts: the holder of a role in one of the definition's places, or the person the case is about.
 * Where nobody at that place may act, the holder of the role up to `higher` levels above may.
 */
export const person = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), role, in: name, higher: z.int().min(0).max(3), delegable: z.boolean() }),
  z.strictObject({ kind: z.literal('concerned'), slot: name }),
]);
export type Person = DeepReadonly<z.infer<typeof person>>;

/** A length of time. Its number is a value of the rule pack, which names the source. */
export const limit = z.strictObject({ rule: sharedName, unit: z.enum(['workingDays', 'calendarDays', 'months']) });
export type Limit = DeepReadonly<z.infer<typeof limit>>;

/**
 * The time of a step. A `duty` done late counts and is reported; a `window` closes and what comes late is refused.
 * When it passes: `report` reports to the responsible person, then `higher` rises to the next higher holder, each
 * with the same limit again, and then the named result.
 */
export const time = z.strictObject({
  kind: z.enum(['duty', 'window']),
  limit,
  onHold: z.enum(['stops', 'runs']),
  extend: z.strictObject({ limit, by: person }).optional(),
  passed: z.strictObject({ report: z.int().min(0).max(3), higher: z.int().min(0).max(3), then: name }),
});
export type Time = DeepReadonly<z.infer<typeof time>>;
