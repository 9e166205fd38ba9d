import { localDate } from '../calendar/working-days';
import type { Rating } from '../definition/confidence';
import type { Source, Text } from '../definition/words';
import type { Finding } from '../event';
import type { Facts, Instant, LocalDate, PersonFacts } from '../facts';
import { must } from '../must';
import type { Rulebook } from '../rulebook';
import type { CaseState } from '../state';
import type { EligibilityRule } from './rule';

interface Snapshot {
  readonly rulebook: Rulebook;
  readonly at: Instant;
  readonly facts: Facts;
  readonly values: CaseState['values'];
  /** Who is in the case's slots, where there is a case. */
  readonly people?: CaseState['people'];
  readonly rating?: Rating | undefined;
}

/** The local date on which something is judged. */
export const todayOf = ({ rulebook, at }: Pick<Snapshot, 'rulebook' | 'at'>): LocalDate => localDate(rulebook.calendar, at);

/** What the named rules find about one person in a snapshot, in the rules' order. */
export const findingsAbout = (
  { rulebook, at, facts, values, people = {}, rating }: Snapshot,
  person: PersonFacts,
  rules: readonly string[],
): readonly Finding[] => {
  const { post, decision, draft, report, reliance, kin } = facts;
  const listed = Object.fromEntries(
    Object.entries(people).map(([slot, ids]) => [slot, facts.people.filter(({ id }) => ids.includes(id))] as const),
  );
  const judged = {
    rulebook,
    at,
    today: todayOf({ rulebook, at }),
    person,
    post,
    decision,
    draft,
    report,
    reliance,
    kin,
    values,
    listed,
    rating,
  };
  return rules.map((rule) => ({ person: person.id, rule, ...must(rulebook.vocabulary[rule], `eligibility rule ${rule}`).judge(judged) }));
};

/** Where a rule stands: the meaning, source and certainty of each value of the rule pack that it uses. */
export const sourcesOf = (rulebook: Rulebook, rule: string): readonly { readonly meaning: Text; readonly source: Source }[] =>
  valuesOf(must(rulebook.vocabulary[rule], `eligibility rule ${rule}`)).map((value) => must(rulebook.pack.values[value], `rule ${value}`));

const valuesOf = ({ values, shares = [] }: EligibilityRule): readonly string[] => [...values, ...shares];
