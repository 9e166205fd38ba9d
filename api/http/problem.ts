import { explainRejection } from '../../messages/explain-rejection';
import { isMessageKey, type Lang, word } from '../../messages/message';
import { isRejectionCode, type Refusal, type RefusalCode } from './refusal';

/** Media type of a refusal (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json';

/** The status of every refusal: the one table between core's words and HTTP's numbers. */
export const STATUS: Readonly<Record<RefusalCode, number>> = {
  // core, in its order of precedence
  'unknown-case': 404,
  closed: 409,
  'on-hold': 409,
  'unknown-step': 404,
  'step-not-open': 409,
  'wrong-command': 409,
  'not-your-step': 403,
  excluded: 403,
  'standing-lost': 403,
  late: 409,
  early: 409,
  'invalid-form': 422,
  'post-elected': 409,
  'post-not-elected': 409,
  'not-migratable': 409,
  'post-key': 409,
  'reasons-missing': 422,
  'result-not-permitted': 422,
  guarantee: 409,
  'already-done': 409,
  stale: 409,
  // the api
  'malformed-url': 400,
  'unknown-route': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'content-type': 415,
  'content-encoding': 415,
  'cut-off': 400,
  'invalid-utf8': 400,
  malformed: 400,
  'duplicate-field': 400,
  'too-deep': 400,
  'invalid-request': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'too-many-attempts': 429,
  'form-expired': 403,
  'no-person': 403,
  'not-allowed': 403,
  'key-missing': 400,
  'key-reused': 409,
  'unknown-procedure': 404,
  'unknown-draft': 404,
  'unknown-report': 404,
  'malformed-definition': 422,
  'too-many-drafts': 429,
  'unknown-task': 404,
  'unknown-ballot': 404,
  'unknown-paper': 404,
  'unknown-body': 404,
  'not-training': 403,
  'invalid-delegation': 422,
  'paper-not-rendered': 404,
  'may-still-be-carried-out': 503,
  'vault-away': 503,
  unavailable: 503,
  unexpected: 500,
};

/** A refusal as RFC 9457 has it. `code` is for programs, `title` and `detail` for people: what is wrong, and what would be needed. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly detail?: string;
  readonly status: number;
  readonly code: RefusalCode;
  readonly params: Refusal['params'];
  readonly errors: readonly { readonly path: string; readonly reason: string; readonly message: string }[];
  /** Names the request in the log, where something went wrong here. */
  readonly id?: string;
}

/** Tells a refusal in the reader's language. */
export const problemOf = (lang: Lang, refusal: Refusal, id?: string): Problem => {
  const told = tell(lang, refusal);
  return {
    type: `urn:sauro:problem:${refusal.code}`,
    ...told,
    status: STATUS[refusal.code],
    code: refusal.code,
    params: refusal.params,
    errors: refusal.errors.map(({ path, reason, told: own }) => ({
      path,
      reason,
      message: own?.[lang] ?? flawInWords(lang, reason, told.title),
    })),
    ...(id === undefined ? {} : { id }),
  };
};

const tell = (lang: Lang, { code, params, definition }: Refusal): { readonly title: string; readonly detail?: string } => {
  if (!isRejectionCode(code)) return { title: word(lang, 'problem', code) };
  const { message, needed } = explainRejection(lang, { kind: 'rejected', code, params }, definition);
  return { title: message, detail: needed };
};

/** A flaw whose word is the code of the whole refusal says no more than it. */
const flawInWords = (lang: Lang, reason: string, title: string): string =>
  isMessageKey(`flaw.${reason}`) ? word(lang, 'flaw', reason) : title;
