import { randomUUID } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { admit, admitSession } from '../admit';
import type { Desk } from '../desk';
import type { Reply, Route } from '../route';
import type { Session } from '../session/session';
import { bearerToken } from '../session/token';
import { readJson } from './json-text';
import { langOf } from './language';
import { noteRefusal, type RefusedRequest } from './note-refusal';
import { isOutage, OUTAGE_RETRY_SECONDS } from './outage';
import { readBody } from './read-body';
import { type Refusal, refuse, refuseForNow } from './refusal';
import { sendProblem, sendReply } from './send';

/** Where the versioned routes stand. */
export const API_ROOT = '/api/v1';

/** The routes as an express router: each request is read whole within its bounds, judged by the schemas, handled, answered, and put on record if refused. */
export const serveApi = (desk: Desk, routes: readonly Route[]): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  for (const route of routes) {
    router[route.method](expressPath(route.path), (request, response) => exchange(desk, route, request, response));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    router.all(expressPath(path), (request, response) => refuseOutright(desk, request, response, refuse('method-not-allowed'), allowed));
  }
  router.use((request, response) => refuseOutright(desk, request, response, refuse('unknown-route')));
  return router;
};

const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

const exchange = async (desk: Desk, route: Route, request: Request, response: Response): Promise<void> => {
  const lang = langOf(request.headers['accept-language']);
  const id = randomUUID();
  const started = desk.now();
  const sent: Sent = {
    route,
    session: undefined,
    params: request.params,
    body: undefined,
    key: request.get('Idempotency-Key'),
    at: started.toISOString(),
  };
  let reply: Reply<unknown>;
  try {
    reply = await attend(desk, sent, request, lang);
    if (reply.kind === 'refused') await noteRefusal(desk, sent, reply);
  } catch (error) {
    reply = failureOf(desk, id, error);
  }
  if (!route.untraced) logRequest(desk, route, reply, { id, started });
  sendReply(response, lang, route, reply, id);
};

const logRequest = (
  desk: Desk,
  route: Route,
  reply: Reply<unknown>,
  { id, started }: { readonly id: string; readonly started: Date },
): void => {
  desk.log.info(
    {
      id,
      route: `${route.method} ${route.knownAs ?? route.path}`,
      outcome: reply.kind === 'refused' ? reply.code : reply.kind,
      ms: desk.now().getTime() - started.getTime(),
    },
    'request',
  );
};

/** What is learnt of a request while it is read; the record of a refusal holds as much as was. */
type Sent = { -readonly [K in keyof RefusedRequest]: RefusedRequest[K] } & { readonly route: Route };

const attend = async (desk: Desk, sent: Sent, request: Request, lang: ReturnType<typeof langOf>): Promise<Reply<unknown>> => {
  const { route } = sent;
  sent.session = route.untraced ? undefined : await sessionBehind(desk, request, sent.at);
  const refused = admitSession(route, sent.session);
  if (refused !== undefined) return refused;
  const body = route.takesBody ? await readJsonBody(request) : undefined;
  if (body !== undefined && !body.ok) return body.refusal;
  sent.body = body?.value;
  sent.at = desk.now().toISOString();
  const call = admit(route, { ...sent, query: request.query, lang });
  return 'kind' in call ? call : route.handle(call);
};

const sessionBehind = async (desk: Desk, request: Request, at: string): Promise<Session | undefined> => {
  const token = bearerToken(request);
  return token === undefined ? undefined : desk.sessionOf(token, at);
};

const readJsonBody = async (
  request: Request,
): Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: Refusal }> => {
  const body = await readBody(request, 'application/json');
  if (!body.ok) return { ok: false, refusal: refuse(body.flaw, [{ path: 'body', reason: body.flaw }]) };
  const json = readJson(body.text);
  return json.ok ? json : { ok: false, refusal: refuse(json.flaw, [{ path: json.path === '' ? 'body' : json.path, reason: json.flaw }]) };
};

/** What went wrong on our side: a server behind us is away, or a bug, which the log names by the id that the caller is told. */
export const failureOf = (desk: Desk, id: string, error: unknown): Refusal => {
  if (isOutage(error)) {
    desk.log.warn({ id, kind: error instanceof Error ? error.name : typeof error }, 'a server behind the api is away');
    return refuseForNow('unavailable', OUTAGE_RETRY_SECONDS);
  }
  desk.log.error({ id, ...traceOf(error) }, 'unexpected');
  return refuse('unexpected');
};

/** Where a bug was, without the message of a foreign error: it may quote what was sent. */
const traceOf = (error: unknown): { readonly kind: string; readonly at: readonly string[] } => {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: error.name, at: at.slice(0, 12).map((line) => line.trim()) };
};

/** Refuses a request that no route takes. */
export const refuseOutright = async (
  desk: Desk,
  request: Request,
  response: Response,
  refusal: Refusal,
  allowed: readonly string[] = [],
): Promise<void> => {
  const lang = langOf(request.headers['accept-language']);
  const id = randomUUID();
  if (allowed.length > 0) response.set('Allow', allowed.join(', '));
  try {
    const at = desk.now().toISOString();
    const session = await sessionBehind(desk, request, at);
    const route = { method: 'get', path: refusal.code } as const;
    await noteRefusal(desk, { route, session, params: undefined, body: undefined, key: undefined, at }, refusal);
    sendProblem(response, lang, refusal, id);
  } catch (error) {
    sendProblem(response, lang, failureOf(desk, id, error), id);
  }
};
