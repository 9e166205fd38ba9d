import type { Definition } from '../../core/definition/definition';
import type { Text } from '../../core/definition/words';
import { REJECTION_CODES, type Rejection, type RejectionCode } from '../../core/rejection';

/** Why the api itself refuses a request, before or beside what core has to say. Each has a sentence in `messages/` under `problem.<code>`. */
export const API_CODES = [
  'malformed-url',
  'unknown-route',
  'method-not-allowed',
  'body-too-large',
  'content-type',
  'content-encoding',
  'cut-off',
  'invalid-utf8',
  'malformed',
  'duplicate-field',
  'too-deep',
  'invalid-request',
  'not-signed-in',
  'wrong-credentials',
  'too-many-attempts',
  'form-expired',
  'no-person',
  'not-allowed',
  'key-missing',
  'key-reused',
  'unknown-procedure',
  'unknown-draft',
  'unknown-report',
  'malformed-definition',
  'too-many-drafts',
  'unknown-task',
  'unknown-ballot',
  'unknown-paper',
  'unknown-body',
  'not-training',
  'invalid-delegation',
  'paper-not-rendered',
  'may-still-be-carried-out',
  'vault-away',
  'unavailable',
  'unexpected',
] as const;
export type ApiCode = (typeof API_CODES)[number];
export type RefusalCode = RejectionCode | ApiCode;

/**
 * What is wrong with one field. `path` is the place in the request, parts joined by dots; `reason` a word with a sentence under `flaw.<word>`, unless the flaw
 * brings its own.
 */
export interface FieldFlaw {
  readonly path: string;
  readonly reason: string;
  readonly told?: Text;
}

/** A request that was not carried out: a value, never an exception. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly errors: readonly FieldFlaw[];
  readonly retryAfterSeconds?: number;
  /** Whose texts tell the names of steps and fields in the sentence. */
  readonly definition?: Definition | undefined;
}

export const refuse = (code: RefusalCode, errors: readonly FieldFlaw[] = []): Refusal => ({ kind: 'refused', code, params: {}, errors });

/** A refusal that time may heal: when to try again. */
export const refuseForNow = (
  code: 'too-many-attempts' | 'may-still-be-carried-out' | 'unavailable',
  retryAfterSeconds: number,
): Refusal => ({
  ...refuse(code),
  retryAfterSeconds,
});

/** Core's rejection as the api's refusal. The flaw's word is `why` where core gives one, otherwise the code itself. */
export const refusalOf = ({ code, params, path }: Rejection, definition?: Definition): Refusal => ({
  kind: 'refused',
  code,
  params,
  errors: path === undefined ? [] : [{ path, reason: typeof params['why'] === 'string' ? params['why'] : code }],
  definition,
});

export const isRejectionCode = (code: RefusalCode): code is RejectionCode => REJECTION_CODES.some((one) => one === code);

/** Whether a reply is a refusal, of whatever else it might be. */
export const isRefusalReply = (reply: { readonly kind: string }): reply is Refusal => reply.kind === 'refused';
