import { digestOf } from '../../core/ledger/digest';
import type { Desk } from '../desk';
import type { Route } from '../route';
import { actorOf, type Session } from '../session/session';
import { STATUS } from './problem';
import type { Refusal } from './refusal';

/** What is known of a request that was refused. */
export interface RefusedRequest {
  readonly route: Pick<Route, 'method' | 'path' | 'unrecorded' | 'knownAs'>;
  readonly session: Session | undefined;
  readonly params: unknown;
  /** What was sent, as far as it could be read. */
  readonly body: unknown;
  readonly key: string | undefined;
  readonly at: string;
}

/**
 * Puts a refusal on record: once, with its final answer. An answer that says "not now" (5xx) is no refusal. Where the record can't be
 * written the error goes up, and the caller hears of the outage instead: nobody probes unseen.
 */
export const noteRefusal = async (
  desk: Desk,
  { route, session, params, body, key, at }: RefusedRequest,
  refusal: Refusal,
): Promise<void> => {
  if (STATUS[refusal.code] >= 500) return;
  if (session === undefined) return desk.countUnknown(at);
  const theCase = caseOf(route.path, params);
  await desk.recordRefused({
    actor: actorOf(session),
    route: `${route.method} ${route.knownAs ?? route.path}`,
    ...(theCase === undefined ? {} : { case: theCase }),
    code: refusal.code,
    ...(body === undefined || route.unrecorded ? {} : { digest: digestOfSent(key, body) }),
    at,
  });
};

/** What was sent may not be fit for a canonical text at all; then the digest says only that. */
const digestOfSent = (key: string | undefined, body: unknown): string => {
  try {
    return digestOf({ key: key ?? null, body });
  } catch {
    return 'not-canonical';
  }
};

/** The case that a path names: the whole id, or its first part in the id of a task or a ballot. Only what looks like one is recorded. */
const caseOf = (path: string, params: unknown): string | undefined => {
  if (!/^\/(cases|tasks|ballots)\/\{id\}/.test(path) || typeof params !== 'object' || params === null || !('id' in params))
    return undefined;
  const named = String(params.id).split('.')[0] ?? '';
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,179}$/.test(named) ? named : undefined;
};
