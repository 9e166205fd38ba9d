import { z } from 'zod';
import { type DeepReadonly, name, text } from './words';

/** Longest free text a form may take, in code points. */
export const FORM_TEXT_MAX = 4000;
/** Most persons one form may name. */
export const FORM_PEOPLE_MAX = 50;
/** Most options that one field may offer. */
const FORM_OPTIONS_MAX = 30;

const common = { name, label: text, on: z.array(name).min(1).max(20).optional() };

/**
 * One field of a form. `on` names the results that demand it (all of them, where it is absent); with another result the field may stay empty.
 * Free text never enters core: a command carries its digest and its length.
 */
export const field = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...common, max: z.int().min(1).max(FORM_TEXT_MAX) }),
  z.strictObject({
    kind: z.literal('people'),
    ...common,
    from: name.optional(),
    least: z.int().min(0).max(FORM_PEOPLE_MAX),
    most: z.int().min(1).max(FORM_PEOPLE_MAX),
  }),
  z.strictObject({ kind: z.literal('number'), ...common, least: z.int(), most: z.int() }),
  z.strictObject({ kind: z.literal('date'), ...common }),
  z.strictObject({
    kind: z.literal('choice'),
    ...common,
    options: z
      .array(z.strictObject({ name, label: text }))
      .min(2)
      .max(FORM_OPTIONS_MAX),
  }),
  /** The id of a draft: a definition or rule pack that was sent in and is to be published. */
  z.strictObject({ kind: z.literal('draft'), ...common }),
  /** The opaque id of a report that somebody sent in: the case is about it, and knows nothing else of it. */
  z.strictObject({ kind: z.literal('report'), ...common }),
]);
export type Field = DeepReadonly<z.infer<typeof field>>;
export const form = z.array(field).min(1).max(20);
export type Form = DeepReadonly<z.infer<typeof form>>;
