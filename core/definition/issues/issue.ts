import type { Definition } from '../definition';
import type { Library } from './library';

/** What can be wrong with a definition. Each has its sentence in `messages/` under `issue.<code>`. */
export const ISSUE_CODES = [
  // its shape
  'shape',
  'missing',
  'unknown-field',
  'wrong-type',
  'not-one-of',
  'too-small',
  'too-big',
  'badly-formed',
  'reserved-name',
  'too-large',
  'too-deep',
  'too-many',
  'reserved-id',
  // names that don't exist
  'unknown-step',
  'unknown-result',
  'unknown-end',
  'unknown-place',
  'unknown-slot',
  'unknown-effect',
  'unknown-clock',
  'unknown-check',
  'unknown-notice',
  'unknown-ballot',
  'unknown-rule-value',
  'unknown-eligibility-rule',
  'unknown-procedure',
  'unknown-child-end',
  'unknown-form-field',
  'named-twice',
  'never-used',
  // values of the rule pack
  'rule-not-number',
  'rule-not-share',
  'rule-of-other-unit',
  'limit-zero',
  'minimum-too-small',
  'quorum-empty',
  'threshold-impossible',
  'threshold-below-half',
  // who acts, and where
  'not-for-person-concerned',
  'ballot-not-by-members',
  'ballot-delegable',
  'place-cycle',
  'place-without-post',
  'place-of-nobody-given',
  'effect-without-post',
  'effect-without-decision',
  'place-without-decision',
  'bars-without-decision',
  'effect-without-end',
  'until-not-found',
  'effect-without-detail',
  'effect-without-points',
  'support-without-move',
  'except-not-among',
  'unknown-discipline-form',
  'effect-without-regime',
  'vote-recorded-elsewhere',
  'rates-among-others',
  'field-not-filled',
  'held-by-not-given',
  'bars-without-parent',
  'opening-not-an-act',
  // results
  'missing-result',
  'never-taken',
  'nothing-to-choose',
  'option-reserved',
  'beyond-missing',
  'beyond-bounded',
  'withdrawn-missing',
  'withdrawn-by-result',
  // forms and lists
  'form-unused',
  'form-least-above-most',
  'lists-impossible',
  'lists-without-field',
  'lists-too-few',
  'lists-too-many',
  'lists-given',
  // calls
  'call-not-callable',
  'call-about-nobody',
  'call-without-post',
  'keeps-unfinished',
  // cases that open by themselves, or from a result
  'itself-without-holder',
  'itself-without-plan',
  'where-finds-no-day',
  'campaign-not-about-a-person',
  'no-campaign-day',
  'together-about-one',
  'where-reads-a-form',
  'not-begun-unasked',
  'opens-without-post',
  'opens-about-nobody',
  'opens-about-somebody',
  'opens-without-facts',
  'opens-about-other-post',
  // ways through
  'unreachable-step',
  'no-way-out',
  'unreachable-end',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** One thing wrong with a definition: a value, never an exception. */
export interface Issue {
  /** As in `steps.decide.result.carried.to.step` or `concerns[1]`; empty for the whole. */
  readonly path: string;
  readonly code: IssueCode;
  /** Fill the sentence. `closest` is the existing name that comes nearest to an unknown one: `issue.did-you-mean`. */
  readonly params: Readonly<Record<string, string | number>>;
}

export const issue = (path: string, code: IssueCode, params: Issue['params'] = {}): Issue => ({ path, code, params });

/** One check of a definition whose shape is right. Its names may still be wrong: a check passes over what another speaks of. */
export type IssueCheck = (definition: Definition, library: Library) => readonly Issue[];
