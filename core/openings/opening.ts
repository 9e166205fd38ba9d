import { instantToMs, msToInstant } from '../calendar/instant';
import { formatLocalDate, parseLocalDate } from '../calendar/local-date';
import { localDate } from '../calendar/working-days';
import type { Because, Open } from '../command';
import { decide } from '../decide/decide';
import type { Definition } from '../definition/definition';
import { numberOf } from '../definition/rule-values';
import type { Limit } from '../definition/words';
import type { Finding } from '../event';
import type { CaseId, Facts, Instant, LocalDate, PersonId, PostId } from '../facts';
import { must } from '../must';
import type { Rejection } from '../rejection';
import { deadline, type Rulebook } from '../rulebook';
import { findingsAbout } from '../rules/findings';

/** A case that opens by itself: about a person, and the post of theirs where the procedure is about one; or about several together. */
export interface DueOpening {
  readonly case: CaseId;
  readonly procedure: string;
  readonly slot: string;
  readonly people: readonly PersonId[];
  readonly post?: PostId;
  readonly because: Exclude<Because, { readonly kind: 'case' }>;
}

/** Somebody and a post, with the snapshot on which a case about the two would be opened, and the cases there have been about them. */
export interface PersonAndPost {
  readonly person: PersonId;
  readonly post: PostId;
  readonly facts: Facts;
  readonly cases: readonly { readonly procedure: string; readonly opened: Instant; readonly open: boolean }[];
}

/** One that would open, and that the register does not let open: core says why. */
export interface RefusedOpening extends Pick<DueOpening, 'procedure' | 'people' | 'post'> {
  readonly rejection: Pick<Rejection, 'code' | 'params'>;
}

/** What opens by itself, and what is named because it does not. */
export interface DueOpenings {
  readonly openings: readonly DueOpening[];
  readonly refused: readonly RefusedOpening[];
}

/** The command that opens it, but for its instant and its facts. */
export const openingOf = ({ slot, people, post, because, ...opening }: DueOpening, training: boolean): Omit<Open, 'at' | 'facts'> => ({
  kind: 'open',
  case: opening.case,
  because,
  people: { [slot]: people },
  ...(post === undefined ? {} : { post }),
  training,
});

/** An opening with the rules and the snapshot on which it would be opened. */
export interface Considered {
  readonly rulebook: Rulebook;
  readonly opening: DueOpening;
  readonly facts: Facts;
}

/** Which of these core would open at an instant, and why not the others. */
export const sortOpenings = (considered: readonly Considered[], at: Instant): DueOpenings => {
  const openings: DueOpening[] = [];
  const refused: RefusedOpening[] = [];
  for (const { rulebook, opening, facts } of considered) {
    const decision = decide(rulebook, undefined, { ...openingOf(opening, false), at, facts });
    const { procedure, people, post } = opening;
    if (decision.kind === 'accepted') openings.push(opening);
    else
      refused.push({
        procedure,
        people,
        ...(post === undefined ? {} : { post }),
        rejection: { code: decision.code, params: decision.params },
      });
  }
  return { openings, refused };
};

/** What opens of some procedures about each of these, where `dueOf` says so, and what the register does not let open. */
export const dueOpenings = <About extends { readonly facts: Facts }>(
  rulebooks: readonly Rulebook[],
  about: readonly About[],
  at: Instant,
  dueOf: (rulebook: Rulebook, one: About, at: Instant) => DueOpening | undefined,
): DueOpenings =>
  sortOpenings(
    about.flatMap((one) =>
      rulebooks.flatMap((rulebook) => {
        const opening = dueOf(rulebook, one, at);
        return opening === undefined ? [] : [{ rulebook, opening, facts: one.facts }];
      }),
    ),
    at,
  );

/** What a rule finds of a person, on the snapshot of an opening; undefined where the register does not know them. There is no form yet. */
export const findingOf = (rulebook: Rulebook, facts: Facts, person: PersonId, rule: string, at: Instant): Finding | undefined => {
  const found = facts.people.find(({ id }) => id === person);
  return found && findingsAbout({ rulebook, at, facts, values: {} }, found, [rule])[0];
};

/** The slot of whom a case is about that opens by itself. */
export const slotOf = ({ people }: Definition): string =>
  must(
    Object.keys(people).find((name) => people[name]?.given),
    'a slot that is given',
  );

/** The last day of a limit that begins at an instant. Calendar days are counted out, and not moved to a working day: no notice is longer or shorter for a holiday. */
export const lastDayWithin = (rulebook: Rulebook, at: Instant, limit: Limit): LocalDate => {
  if (limit.unit !== 'calendarDays') return localDate(rulebook.calendar, msToInstant(instantToMs(deadline(rulebook, at, limit).at) - 1));
  const today = must(parseLocalDate(localDate(rulebook.calendar, at)), 'today');
  return formatLocalDate(today + numberOf(rulebook, limit.rule));
};
