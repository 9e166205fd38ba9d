import { z } from 'zod';
import { type DeepReadonly, name, sharedName } from './words';

/**
 * About whom a campaign opens cases, of those in office: about each of them; `together`, one case about all for whom its places are the same bodies; or
 * `headOf` a place, one case for each body that such a place can be, about whoever heads it. Only about those of whom the eligibility rule `where` holds.
 */
const aboutWhom = {
  within: sharedName,
  where: sharedName.optional(),
  about: z.union([z.literal('together'), z.strictObject({ headOf: name })]).optional(),
} as const;

/** Comes back every year or quarter, from a day that the rule pack names, and is open for so many days. */
export const campaign = <const When extends 'yearly' | 'quarterly'>(when: When) =>
  z.strictObject({ when: z.literal(when), on: sharedName, ...aboutWhom });

/** Begins on each of these days of the rule pack: a day of one year, or a month and day of every year. */
export const onDays = z.strictObject({ when: z.literal('days'), on: z.array(sharedName).min(1).max(6), ...aboutWhom });

export type Campaign = DeepReadonly<z.infer<ReturnType<typeof campaign> | typeof onDays>>;
