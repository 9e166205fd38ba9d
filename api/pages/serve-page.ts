import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { mayReadReports } from '../../db/read-policy';
import { committeesReadBy } from '../../db/vault';
import { type Lang, say } from '../../messages/message';
import type { Desk } from '../desk';
import { type FormFields, readForm } from '../http/form-text';
import { noteRefusal } from '../http/note-refusal';
import { problemOf } from '../http/problem';
import { readBody } from '../http/read-body';
import { isRefusalReply, type Refusal, refuse } from '../http/refusal';
import { failureOf } from '../http/serve-api';
import type { File } from '../route';
import type { Services } from '../services';
import { cookieOf, isFormToken, SESSION_COOKIE } from '../session/token';
import { frameOf, LANG_COOKIE, langOfPage, nameOf, type Visitor } from './frame';
import { problemCards } from './problem-card';
import { type PageName, renderPage } from './templates';

/** What a page answers: itself, with a status of its own where it shows a refusal; another address to go to; or a file. */
export type PageReply =
  | { readonly kind: 'page'; readonly page: PageName; readonly status: number; readonly title: string; readonly data: object }
  | { readonly kind: 'go'; readonly to: string }
  | ({ readonly kind: 'file' } & File)
  | Refusal;

/** A visit to a page. */
export interface Visit {
  readonly request: Request;
  readonly response: Response;
  readonly lang: Lang;
  readonly visitor: Visitor | undefined;
  readonly at: string;
}

/** A visit of somebody who is signed in. */
export type OwnVisit = Visit & { readonly visitor: Visitor };

export type Answer<V extends Visit = Visit> = (visit: V) => Promise<PageReply>;

/** What page handlers are made with. */
export interface PageDesk {
  readonly services: Services;
  readonly desk: Desk;
}

/** Serves a page: knows its visitor, renders what it answers, shows a refusal as a page too. */
export const servePage =
  ({ services, desk }: PageDesk, name: string, answer: Answer): RequestHandler =>
  async (request, response) => {
    const lang = langOfPage(request);
    const id = randomUUID();
    const at = desk.now().toISOString();
    let visitor: Visitor | undefined;
    let reply: PageReply;
    try {
      visitor = await visitorOf({ services, desk }, request, at);
      const visit = { request, response, lang, visitor, at };
      reply = await answer(visit);
      if (reply.kind === 'refused') await noteVisit(desk, visit, name, reply);
    } catch (error) {
      reply = failureOf(desk, id, error);
    }
    desk.log.info({ id, page: `${request.method} ${name}`, outcome: isRefusalReply(reply) ? reply.code : reply.kind }, 'page');
    send({ services, desk }, { request, response, lang, visitor, at }, reply, id);
  };

/** A page of which nothing is kept: who is signed in is not looked up, no line is logged, and a refusal of it is only counted. */
export const serveUntraced =
  ({ services, desk }: PageDesk, answer: Answer): RequestHandler =>
  async (request, response) => {
    const visit = { request, response, lang: langOfPage(request), visitor: undefined, at: desk.now().toISOString() };
    const id = randomUUID();
    let reply: PageReply;
    try {
      reply = await answer(visit);
      if (reply.kind === 'refused') await noteVisit(desk, visit, '/report', reply);
    } catch (error) {
      reply = failureOf(desk, id, error);
    }
    send({ services, desk }, visit, reply, id);
  };

/** A page for those who are signed in; others are sent to sign in first. */
export const forVisitors =
  (answer: Answer<OwnVisit>): Answer =>
  async (visit) =>
    visit.visitor === undefined ? { kind: 'go', to: '/login' } : answer({ ...visit, visitor: visit.visitor });

const visitorOf = async ({ services, desk }: PageDesk, request: Request, at: string): Promise<Visitor | undefined> => {
  const token = cookieOf(request, SESSION_COOKIE);
  const session = token === undefined ? undefined : await desk.sessionOf(token, at);
  if (session === undefined || token === undefined) return undefined;
  const { person } = session;
  const [name, reads, committees] = await Promise.all([
    nameOf(services, session),
    mayReadReports(services.db, session, at),
    person === undefined ? [] : committeesReadBy(services.db, person, at),
  ]);
  return { session, token, name, reads, receives: committees.length > 0 };
};

const send = ({ services }: PageDesk, { request, response, lang, visitor }: Visit, reply: PageReply, id: string): void => {
  if (request.query['lang'] === lang)
    response.cookie(LANG_COOKIE, lang, { sameSite: 'lax', httpOnly: true, maxAge: 365 * 24 * 60 * 60 * 1000 });
  if (reply.kind === 'go') return response.redirect(303, reply.to);
  if (reply.kind === 'file') return void response.type(reply.mediaType).send(Buffer.from(reply.bytes));
  const shown = reply.kind === 'page' ? reply : refusalPage(lang, reply, id);
  if (reply.kind === 'refused' && reply.retryAfterSeconds !== undefined) response.set('Retry-After', String(reply.retryAfterSeconds));
  const html = renderPage(shown.page, { ...frameOf(services, request, lang, shown.title, visitor), ...shown.data });
  response.status(shown.status).set('Content-Language', lang).type('html').send(html);
};

const refusalPage = (lang: Lang, refusal: Refusal, id: string) => {
  const problem = problemOf(lang, refusal, refusal.code === 'unexpected' ? id : undefined);
  return {
    page: 'refusal',
    status: problem.status,
    title: say(lang, 'page.error'),
    data: { problem: problemCards(lang, problem) },
  } as const;
};

/** The fields of a form that a page sent, once it has proved to be ours: by where it comes from, and by its session's token. */
export const readOwnForm = async (
  request: Request,
  visitor: Visitor | undefined,
  how: FormReader = readPlainForm,
): Promise<FormFields | Refusal> => {
  if (!isOwnOrigin(request)) return refuse('form-expired');
  const fields = await how(request);
  if (isRefusedForm(fields)) return fields;
  if (visitor !== undefined && !isFormToken(visitor.token, fields['token']?.[0])) return refuse('form-expired');
  return fields;
};

/** Reads the fields of a form as it was encoded. */
export type FormReader = (request: Request) => Promise<FormFields | Refusal>;

const readPlainForm: FormReader = async (request) => {
  const body = await readBody(request, 'application/x-www-form-urlencoded');
  if (!body.ok) return refuse(body.flaw, [{ path: 'body', reason: body.flaw }]);
  return readForm(body.text) ?? refuse('malformed', [{ path: 'body', reason: 'malformed' }]);
};

/** Whether a form was refused. The fields of one are lists, so none of them passes for a refusal. */
export const isRefusedForm = (read: FormFields | Refusal): read is Refusal => read['kind'] === 'refused';

/** Whether the browser says that the form stood on a page of ours; browsers that say nothing are covered by the form's token. */
const isOwnOrigin = ({ headers }: Request): boolean => {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
};

/** Puts on record that a visit was refused: a page that shows nothing, a form that reached no route. */
export const noteVisit = (desk: Desk, visit: Visit, path: string, refusal: Refusal): Promise<void> =>
  noteRefusal(
    desk,
    {
      route: { method: visit.request.method === 'POST' ? 'post' : 'get', path, unrecorded: true },
      session: visit.visitor?.session,
      params: visit.request.params,
      body: undefined,
      key: undefined,
      at: visit.at,
    },
    refusal,
  );
