import { localDate } from '../calendar/working-days';
import { caseIdFrom } from '../case-id';
import type { Instant, LocalDate } from '../facts';
import type { Rulebook } from '../rulebook';
import { type DueOpening, type DueOpenings, dueOpenings, findingOf, lastDayWithin, type PersonAndPost } from './opening';

/** A term that somebody serves in a post. */
export interface Term extends PersonAndPost {
  readonly assignment: string;
  /** Its last day. */
  readonly ends: LocalDate;
}

/**
 * The cases that open by themselves at an instant, for these terms: of each procedure that opens before a term ends, where the notice has begun, the
 * term has not run out, and the rule holds of the person. What a rule leaves unclear opens nothing: a person may. Nor does it where such a case is
 * under way, or there was one since the notice began. The case's id follows from procedure, assignment and day, so it opens once, whoever asks.
 *
 * @throws CalendarError where the notice lies beyond the calendar's horizon
 */
export const termOpenings = (rulebooks: readonly Rulebook[], terms: readonly Term[], at: Instant): DueOpenings =>
  dueOpenings(rulebooks, terms, at, dueOf);

const dueOf = (rulebook: Rulebook, term: Term, at: Instant): DueOpening | undefined => {
  const { id, opens, post } = rulebook.definition;
  if (opens.itself?.when !== 'termEnd' || typeof post !== 'object') return undefined;
  const { limit, where } = opens.itself;
  const begun = (instant: Instant): boolean => lastDayWithin(rulebook, instant, limit) >= term.ends;
  if (!begun(at) || term.ends < localDate(rulebook.calendar, at)) return undefined;
  if (term.cases.some(({ procedure, opened, open }) => procedure === id && (open || begun(opened)))) return undefined;
  if (findingOf(rulebook, term.facts, term.person, where, at)?.verdict !== 'pass') return undefined;
  const about = { slot: post.heldBy, people: [term.person], post: term.post, because: { kind: 'termEnd', day: term.ends } as const };
  return { case: caseIdFrom(`term end\n${id}\n${term.assignment}\n${term.ends}`), procedure: id, ...about };
};

/** The last day on which a term may end whose notice has begun at an instant, by any of these procedures. */
export const noticeReaches = (rulebooks: readonly Rulebook[], at: Instant): LocalDate | undefined =>
  rulebooks
    .flatMap((rulebook) => {
      const { itself } = rulebook.definition.opens;
      return itself?.when !== 'termEnd' ? [] : [lastDayWithin(rulebook, at, itself.limit)];
    })
    .sort()
    .at(-1);
