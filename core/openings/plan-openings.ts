import { localDate } from '../calendar/working-days';
import { caseIdFrom } from '../case-id';
import type { Instant } from '../facts';
import type { Rulebook } from '../rulebook';
import { type DueOpening, type DueOpenings, dueOpenings, findingOf, type PersonAndPost, slotOf } from './opening';

/**
 * The cases that open by themselves at an instant about people and the posts for which they are planned: of each procedure that does so, where its rule
 * finds a day since when the register shows what it asks about. What a rule leaves unclear opens nothing: a person may. Nor does it where such a case is
 * under way, or there was one since that day, whatever it came to. The case's id follows from procedure, person, post and day, so it opens once, whoever asks.
 */
export const planOpenings = (rulebooks: readonly Rulebook[], planned: readonly PersonAndPost[], at: Instant): DueOpenings =>
  dueOpenings(rulebooks, planned, at, dueOf);

const dueOf = (rulebook: Rulebook, { person, post, facts, cases }: PersonAndPost, at: Instant): DueOpening | undefined => {
  const { definition, calendar } = rulebook;
  const { itself } = definition.opens;
  if (itself?.when !== 'inPlan') return undefined;
  const finding = findingOf(rulebook, facts, person, itself.where, at);
  if (finding?.verdict !== 'pass') return undefined;
  const { fact, value: day } = finding;
  const isSeenTo = cases.some(({ procedure, opened, open }) => procedure === definition.id && (open || localDate(calendar, opened) >= day));
  if (isSeenTo) return undefined;
  const id = caseIdFrom(`in plan\n${definition.id}\n${person}\n${post}\n${day}`);
  return { case: id, procedure: definition.id, slot: slotOf(definition), people: [person], post, because: { kind: 'found', fact, day } };
};
