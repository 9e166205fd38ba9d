import type { Rating } from '../definition/confidence';
import type { Finding, Verdict } from '../event';
import type { DecisionFacts, DraftFacts, Instant, Kinship, LocalDate, PersonFacts, PostFacts, RelianceFacts, ReportFacts } from '../facts';
import type { Rulebook } from '../rulebook';
import type { CaseState } from '../state';

/** What a rule judges: one person, the post where there is one, and the local date on which it is judged. */
export interface Judged {
  readonly rulebook: Rulebook;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly person: PersonFacts;
  readonly post?: PostFacts | undefined;
  readonly decision?: DecisionFacts | undefined;
  readonly draft?: DraftFacts | undefined;
  readonly report?: ReportFacts | undefined;
  readonly reliance?: readonly RelianceFacts[] | undefined;
  readonly kin: readonly Kinship[];
  /** The people in the case's slots, as far as the snapshot has them: for rules about a list as a whole. */
  readonly listed: Readonly<Record<string, readonly PersonFacts[]>>;
  /** What the ballot that is counted now came to about the person. */
  readonly rating?: Rating | undefined;
  /** The options chosen and the numbers given in the case's forms so far. */
  readonly values: CaseState['values'];
}

/** A rule's answer: the verdict, the fact it used, the value found and the limit it was held against. */
export type Answer = { readonly verdict: Verdict } & Pick<Finding, 'fact' | 'value' | 'limit'>;

/** A parameterised rule. `values` are the rule pack's numbers it uses: their source and certainty are the rule's. */
export interface EligibilityRule {
  readonly values: readonly string[];
  /** The shares of the rule pack that it uses besides. */
  readonly shares?: readonly string[];
  readonly judge: (judged: Judged) => Answer;
  /** The fields of the case's forms that it reads: a definition that names the rule has them filled first. */
  /** It reads the grades of past years: what it found depends on them. */
  readonly ofGrades?: true;
  /** It asks in which other cases such rules were judged about the person. */
  readonly asksReliance?: true;
  /** What the value that it finds is, where an effect may read it: a day to which it lasts, a word, a year. */
  readonly finds?: 'day' | 'word' | 'year';
  readonly reads?: readonly { readonly name: string; readonly kind: 'choice' | 'number' | 'draft' | 'report' }[];
}

export const answer = (holds: boolean, fact: string, value: string | number, limit: string | number): Answer => ({
  verdict: holds ? 'pass' : 'fail',
  fact,
  value: String(value),
  limit: String(limit),
});

/** A rule that the facts leave open needs a person's answer. */
export const unclear = (fact: string, value: string | number, limit: string | number): Answer => ({
  verdict: 'unclear',
  fact,
  value: String(value),
  limit: String(limit),
});

/** The same fact held the other way round: what would pass fails. What the facts leave open stays open. */
export const turned = (found: Answer): Answer =>
  found.verdict === 'unclear' ? found : { ...found, verdict: found.verdict === 'pass' ? 'fail' : 'pass' };
