import { instantToMs, msToInstant } from '../calendar/instant';
import { formatLocalDate, parseLocalDate } from '../calendar/local-date';
import { localDate } from '../calendar/working-days';
import { caseIdFrom } from '../case-id';
import type { Open } from '../command';
import { decide } from '../decide/decide';
import { numberOf } from '../definition/rule-values';
import type { Limit } from '../definition/words';
import type { CaseId, Facts, Instant, LocalDate, PersonId, PostId } from '../facts';
import { must } from '../must';
import type { Rejection } from '../rejection';
import { deadline, type Rulebook } from '../rulebook';
import { findingsAbout } from '../rules/findings';

/** A term that somebody serves in a post, with what the rules may ask of them and the cases there have been about the two. */
export interface Term {
  readonly assignment: string;
  readonly person: PersonId;
  readonly post: PostId;
  /** Its last day. */
  readonly ends: LocalDate;
  /** The snapshot on which a case about the two would be opened. */
  readonly facts: Facts;
  readonly cases: readonly { readonly procedure: string; readonly opened: Instant; readonly open: boolean }[];
}

/** A case that opens by itself: about the holder of a post, whose term ends on that day. */
export interface DueOpening {
  readonly case: CaseId;
  readonly procedure: string;
  readonly slot: string;
  readonly person: PersonId;
  readonly post: PostId;
  readonly day: LocalDate;
}

/** One that would open, and that the register does not let open: core says why. */
export interface RefusedOpening extends Pick<DueOpening, 'procedure' | 'person' | 'post'> {
  readonly rejection: Pick<Rejection, 'code' | 'params'>;
}

/** What opens by itself, and what is named because it does not. */
export interface DueOpenings {
  readonly openings: readonly DueOpening[];
  readonly refused: readonly RefusedOpening[];
}

/**
 * The cases that open by themselves at an instant, for these terms: of each procedure that opens before a term ends, where the notice has begun, the
 * term has not run out, and the rule holds of the person. What a rule leaves unclear opens nothing: a person may. Nor does it where such a case is
 * under way, or there was one since the notice began. The case's id follows from procedure, assignment and day, so it opens once, whoever asks.
 *
 * @throws CalendarError where the notice lies beyond the calendar's horizon
 */
export const dueOpenings = (rulebooks: readonly Rulebook[], terms: readonly Term[], at: Instant): DueOpenings => {
  const openings: DueOpening[] = [];
  const refused: RefusedOpening[] = [];
  for (const term of terms) {
    for (const rulebook of rulebooks) {
      const opening = dueOf(rulebook, term, at);
      if (opening === undefined) continue;
      const decision = decide(rulebook, undefined, { ...openingOf(opening, false), at, facts: term.facts });
      if (decision.kind === 'accepted') openings.push(opening);
      else
        refused.push({
          procedure: opening.procedure,
          person: term.person,
          post: term.post,
          rejection: { code: decision.code, params: decision.params },
        });
    }
  }
  return { openings, refused };
};

const dueOf = (rulebook: Rulebook, term: Term, at: Instant): DueOpening | undefined => {
  const { id, opens, post } = rulebook.definition;
  if (opens.itself === undefined || typeof post !== 'object') return undefined;
  const { limit, where } = opens.itself;
  const begun = (instant: Instant): boolean => lastDayWithin(rulebook, instant, limit) >= term.ends;
  if (!begun(at) || term.ends < localDate(rulebook.calendar, at)) return undefined;
  if (term.cases.some(({ procedure, opened, open }) => procedure === id && (open || begun(opened)))) return undefined;
  const person = term.facts.people.find((one) => one.id === term.person);
  const [finding] = person === undefined ? [] : findingsAbout({ rulebook, at, facts: term.facts, values: {} }, person, [where]);
  if (finding?.verdict !== 'pass') return undefined;
  const about = { slot: post.heldBy, person: term.person, post: term.post, day: term.ends };
  return { case: caseIdFrom(`term end\n${id}\n${term.assignment}\n${term.ends}`), procedure: id, ...about };
};

/** The command that opens it, but for its instant and its facts. */
export const openingOf = (opening: DueOpening, training: boolean): Omit<Open, 'at' | 'facts'> => ({
  kind: 'open',
  case: opening.case,
  because: { kind: 'termEnd', day: opening.day },
  people: { [opening.slot]: [opening.person] },
  post: opening.post,
  training,
});

/** The last day on which a term may end whose notice has begun at an instant, by any of these procedures. */
export const noticeReaches = (rulebooks: readonly Rulebook[], at: Instant): LocalDate | undefined =>
  rulebooks
    .flatMap((rulebook) => {
      const { itself } = rulebook.definition.opens;
      return itself === undefined ? [] : [lastDayWithin(rulebook, at, itself.limit)];
    })
    .sort()
    .at(-1);

/** The last day of a limit that begins now. Calendar days are counted out, and not moved to a working day: no notice is longer or shorter for a holiday. */
const lastDayWithin = (rulebook: Rulebook, at: Instant, limit: Limit): LocalDate => {
  if (limit.unit !== 'calendarDays') return localDate(rulebook.calendar, msToInstant(instantToMs(deadline(rulebook, at, limit).at) - 1));
  const today = must(parseLocalDate(localDate(rulebook.calendar, at)), 'today');
  return formatLocalDate(today + numberOf(rulebook, limit.rule));
};
