import { z } from 'zod';
import { type DeepReadonly, sharedName, source, text } from './words';

/** A value of the rule pack: a whole number; a share, so many parts of so many; or a day, as a milestone that comes once. */
const ruleValue = z.union([
  z.int().min(0).max(10_000),
  z
    .strictObject({ parts: z.int().min(0).max(1000), of: z.int().min(1).max(1000) })
    .refine((share) => share.parts <= share.of, 'a share is at most the whole'),
  z.iso.date(),
]);

/** The numbers of the law, apart from the procedures: each with what it means, since when, and where it stands. */
export const rulePack = z.strictObject({
  version: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  values: z.record(sharedName, z.strictObject({ value: ruleValue, meaning: text, effectiveFrom: z.iso.date(), source })),
  /** Grounds on which a case may be held, and on which a held case may go on (ruling 15). */
  holdGrounds: z.record(sharedName, z.strictObject({ meaning: text, source })),
  liftGrounds: z.record(sharedName, z.strictObject({ meaning: text, source })),
});
export type RulePack = DeepReadonly<z.infer<typeof rulePack>>;
