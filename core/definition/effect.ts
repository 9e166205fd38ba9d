import { z } from 'zod';
import { confidenceRegime } from './confidence';
import { effectKind } from './effect-table';
import { name, sharedName } from './words';

/**
 * A change of the register that the procedure may decide, for whoever is in a slot. `term` is a length that the rule pack fixes, or so many months
 * as a number field of a form says; with `until` it lasts to the day that the eligibility rule of that name found about the person, as the
 * retirement that an extension runs to; with both, to whichever comes first. `detail` is the choice field that says in a word what is entered, as
 * the title of a reward; or the check that found the word about each person, as the grade that was proposed. `points` is the number field of a score.
 * `support` is the choice field that says for which kind of area whoever is moved is granted support; the rule pack holds the amounts.
 * `year` is the rule that found which year it is about; without it that follows from the day of decision. `except` names the slot of those among its
 * people whom it passes over. What forms and checks say is read when the effect is granted: what is decided is what is entered. `regime`
 * says whose confidence vote is recorded.
 */
export const effect = z.strictObject({
  kind: effectKind,
  person: name,
  term: z.union([sharedName, z.strictObject({ field: name })]).optional(),
  until: sharedName.optional(),
  detail: z.union([name, z.strictObject({ found: sharedName })]).optional(),
  points: name.optional(),
  support: name.optional(),
  year: sharedName.optional(),
  except: name.optional(),
  regime: confidenceRegime.optional(),
});
