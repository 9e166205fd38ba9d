import { digestOf, sha256Hex } from '../core/ledger/digest';
import type { Lang } from '../messages/message';
import { readBy } from './http/flaws';
import { type Refusal, refuse } from './http/refusal';
import type { Audience, Call, Identity, Route } from './route';
import { actorOf, isPersonSession, type Session } from './session/session';

/** A request before anything in it has been believed. */
export interface Unread {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly key: string | undefined;
  readonly session: Session | undefined;
  readonly lang: Lang;
  readonly at: string;
}

/** An Idempotency-Key: long enough that nobody guesses it, because it salts the digest of what was sent. A UUID will do. */
const KEY = /^[\x21-\x7e]{16,128}$/;

/** Whether whoever is signed in may call a route at all. */
export const admitSession = (route: Route, session: Session | undefined): Refusal | undefined => {
  if (route.audience === 'anyone') return undefined;
  if (session === undefined) return refuse('not-signed-in');
  return route.audience === 'person' && !isPersonSession(session) ? refuse('no-person') : undefined;
};

/** Reads a request by its route's schemas: the call that the handler takes, or why there is none. */
export const admit = (route: Route, unread: Unread): Call<unknown, unknown, unknown, Audience, boolean> | Refusal => {
  const refused = admitSession(route, unread.session);
  if (refused !== undefined) return refused;
  const params = readBy(route.params, unread.params);
  const query = readBy(route.query, unread.query);
  const body = readBy(route.body, unread.body);
  const flaws = [params, query, body].flatMap((read) => (read.ok ? [] : read.flaws));
  if (!params.ok || !query.ok || !body.ok) return refuse('invalid-request', flaws);
  const identity = route.command ? identityOf(route, unread) : undefined;
  if (identity !== undefined && 'kind' in identity) return identity;
  const { session, lang, at } = unread;
  return { params: params.value, query: query.value, body: body.value, session, lang, at, identity };
};

/** The id under which the ledger knows a command: of its actor and their Idempotency-Key. */
export const commandIdOf = (actor: string, key: string): string => sha256Hex(JSON.stringify([actor, key]));

const identityOf = (route: Route, { key, session, params, body }: Unread): Identity | Refusal => {
  if (key === undefined) return refuse('key-missing', [{ path: 'Idempotency-Key', reason: 'missing' }]);
  if (!KEY.test(key)) return refuse('key-missing', [{ path: 'Idempotency-Key', reason: 'format' }]);
  const actor = session === undefined ? '' : actorOf(session);
  return {
    id: commandIdOf(actor, key),
    digest: digestOf({ key, route: `${route.method} ${route.path}`, actor, params, body: body ?? null }),
  };
};
