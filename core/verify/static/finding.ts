import type { Definition } from '../../definition/definition';
import type { Library } from '../../definition/issues/library';
import type { Guarantee } from '../../guarantees/names';

/** What a static check is about: a guarantee, or one of the rules that stand beside them. Their sentences: `guarantee.<name>`. */
export const STATIC_RULES = ['six-clears', 'declared-duty', 'concerns-complete', 'waits-without-cycle'] as const;
export type StaticSubject = Guarantee | (typeof STATIC_RULES)[number];

/** What the static checks can find. Each has its sentence in `messages/` under `static.<code>`. */
export const FINDING_CODES = [
  'clear-missing',
  'clear-blank',
  'duty-not-derived',
  'two-powers',
  'power-misplaced',
  'power-of-person-concerned',
  'requested-by-another',
  'effect-outside-concerns',
  'judged-outside-concerns',
  'no-way-back',
  'refused-without-reasons',
  'granted-by-engine',
  'granted-without-majority',
  'tie-not-by-head',
  'revoked-by-engine',
  'settled-by-engine',
  'review-not-by-named-body',
  'reviewer-may-have-decided',
  'review-cannot-overturn',
  'check-avoidable',
  'failed-may-pass',
  'not-one-person',
  'granted-twice',
  'applied-undecided',
  'left-unapplied',
  'restored-not-away',
  'left-away',
  'expiry-frozen',
  'withdrawn-after-grant',
  'call-cycle',
  'unbounded-cycle',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that a definition does and may not do, seen without running it. */
export interface StaticFinding {
  readonly about: StaticSubject;
  /** As in `steps.decide.result.carried`. */
  readonly path: string;
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const finding = (about: StaticSubject, path: string, code: FindingCode, params: StaticFinding['params'] = {}): StaticFinding => ({
  about,
  path,
  code,
  params,
});

/** A static check, of a definition that `parseDefinition` accepted. */
export type StaticCheck = (definition: Definition, library: Library) => readonly StaticFinding[];
