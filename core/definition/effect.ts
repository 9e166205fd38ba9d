import { z } from 'zod';
import { effectKind } from './effect-table';
import { name, sharedName } from './words';

/**
 * A change of the register that the procedure may decide, for whoever is in a slot. `term` is a length that the rule pack fixes; with `until`
 * it lasts to the day that the eligibility rule of that name found about the person, as the retirement that an extension runs to; with both,
 * to whichever comes first.
 */
export const effect = z.strictObject({ kind: effectKind, person: name, term: sharedName.optional(), until: sharedName.optional() });
