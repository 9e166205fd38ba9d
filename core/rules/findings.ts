import { localDate } from '../calendar/working-days';
import type { Source, Text } from '../definition/words';
import type { Finding } from '../event';
import type { Facts, Instant, PersonFacts } from '../facts';
import { must } from '../must';
import type { Rulebook } from '../rulebook';
import type { CaseState } from '../state';

interface Snapshot {
  readonly rulebook: Rulebook;
  readonly at: Instant;
  readonly facts: Facts;
  readonly values: CaseState['values'];
}

/** What the named rules find about one person in a snapshot, in the rules' order. */
export const findingsAbout = (
  { rulebook, at, facts, values }: Snapshot,
  person: PersonFacts,
  rules: readonly string[],
): readonly Finding[] => {
  const { post, decision, draft, kin } = facts;
  const judged = { rulebook, at, today: localDate(rulebook.calendar, at), person, post, decision, draft, kin, values };
  return rules.map((rule) => ({ person: person.id, rule, ...must(rulebook.vocabulary[rule], `eligibility rule ${rule}`).judge(judged) }));
};

/** Where a rule stands: the meaning, source and certainty of each value of the rule pack that it uses. */
export const sourcesOf = (rulebook: Rulebook, rule: string): readonly { readonly meaning: Text; readonly source: Source }[] =>
  must(rulebook.vocabulary[rule], `eligibility rule ${rule}`).values.map((value) => must(rulebook.pack.values[value], `rule ${value}`));
