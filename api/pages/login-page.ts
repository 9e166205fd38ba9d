import { type Lang, say } from '../../messages/message';
import { oneOf } from '../http/form-text';
import { problemOf } from '../http/problem';
import type { Refusal } from '../http/refusal';
import { type Doorkeeper, SESSION_MS } from '../session/sign-in';
import { SESSION_COOKIE } from '../session/token';
import { problemCards } from './problem-card';
import { isRefusedForm, noteVisit, type PageDesk, type PageReply, readOwnForm, type Visit } from './serve-page';

/** The log-in page. */
export const showLogin = async ({ lang, visitor }: Visit): Promise<PageReply> =>
  visitor === undefined ? loginPage(lang, '') : { kind: 'go', to: '/tasks' };

/** Signs in by the form: the token goes into a cookie that no script reads and no other site sends. */
export const signIn = async ({ services, desk }: PageDesk, door: Doorkeeper, visit: Visit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, undefined);
  if (isRefusedForm(fields)) return refused(desk, visit, '', fields);
  const login = (oneOf(fields, 'login') ?? '').trim().toLowerCase();
  const signed = await door.signIn(login.slice(0, 64), oneOf(fields, 'password') ?? '', services.now());
  if (signed.kind === 'refused') return refused(desk, visit, login.slice(0, 64), signed);
  visit.response.cookie(SESSION_COOKIE, signed.token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: visit.request.secure,
    maxAge: SESSION_MS,
    path: '/',
  });
  return { kind: 'go', to: '/tasks' };
};

/** Ends the session and takes the cookie back. */
export const signOut = async (door: Doorkeeper, visit: Visit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  if (visit.visitor !== undefined) await door.signOut(visit.visitor.session);
  visit.response.clearCookie(SESSION_COOKIE, { path: '/' });
  return { kind: 'go', to: '/login' };
};

const refused = async (desk: PageDesk['desk'], visit: Visit, login: string, refusal: Refusal): Promise<PageReply> => {
  await noteVisit(desk, visit, '/login', refusal);
  return loginPage(visit.lang, login, refusal);
};

const loginPage = (lang: Lang, login: string, refusal?: Refusal): PageReply => {
  const problem = refusal && problemOf(lang, refusal);
  return {
    kind: 'page',
    page: 'login',
    status: problem?.status ?? 200,
    title: say(lang, 'page.sign-in'),
    data: { login, problem: problemCards(lang, problem) },
  };
};
