/**
 * Why a command was refused, in the order in which the reasons are looked for: the first that holds is the answer.
 * Each has a sentence in `messages/` under `rejection.<code>`.
 */
export const REJECTION_CODES = [
  'unknown-case',
  'closed',
  'on-hold',
  'unknown-step',
  'step-not-open',
  'wrong-command', // the step is of another kind, or in another phase
  'not-your-step',
  'excluded',
  'standing-lost',
  'late',
  'early', // a due that has not come yet, a count before its time
  'invalid-form',
  'post-elected', // only the council puts anybody into the post, or out of it
  'post-not-elected',
  'not-migratable', // the way that the case has gone is none of the version to which it was to go over
  'post-key', // work in a key or secret unit: a conclusion on political standards comes first
  'reasons-missing',
  'result-not-permitted',
  'guarantee', // core's guard at grants and applies; a sound definition never reaches it
  'already-done',
  'stale', // the facts changed between reading and commit: decide again
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** A refused command: a value, never an exception. `params` fill the sentence; `needed` names the message that says what would help. */
export interface Rejection {
  readonly kind: 'rejected';
  readonly code: RejectionCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** JSON path of the field in the command, where one is to blame. */
  readonly path?: string;
}

export const reject = (code: RejectionCode, params: Rejection['params'] = {}, path?: string): Rejection =>
  path === undefined ? { kind: 'rejected', code, params } : { kind: 'rejected', code, params, path };
