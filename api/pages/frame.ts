import type { Request } from 'express';
import { personNames } from '../../db/register';
import { type Lang, type MessageKey, say } from '../../messages/message';
import { isLang, langOf } from '../http/language';
import type { Services } from '../services';
import { isPersonSession, type Session } from '../session/session';
import { cookieOf, formToken } from '../session/token';
import { stylesheet } from './templates';

export const LANG_COOKIE = 'sauro-lang';

/** Who looks at a page: their session, the token that their forms carry, and the name shown to them. */
export interface Visitor {
  readonly session: Session;
  readonly token: string;
  readonly name: string;
  /** Whether they may read reports over the whole register. */
  readonly reads: boolean;
  /** Whether they read what is reported to an inspection committee. */
  readonly receives: boolean;
}

/** What every page is printed in. */
export interface Frame {
  readonly lang: Lang;
  readonly title: string;
  readonly stylesheet: string;
  readonly training: boolean;
  readonly language: { readonly lang: Lang; readonly name: string; readonly href: string };
  readonly user:
    | (Pick<Visitor, 'name' | 'token' | 'reads' | 'receives'> & {
        /** Whether they are a person of the register, who may open cases. */
        readonly acts: boolean;
      })
    | null;
  readonly words: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<string, MessageKey>> = {
  brand: 'page.brand',
  motto: 'page.motto',
  skip: 'page.skip',
  myTasks: 'page.my-tasks',
  openCase: 'page.open',
  targets: 'page.targets',
  received: 'received.nav',
  procedures: 'procedures.nav',
  difficultTasks: 'tasks-register.nav',
  signIn: 'page.sign-in',
  signOut: 'page.sign-out',
  login: 'page.login',
  password: 'page.password',
  training: 'page.training',
  report: 'page.report-send',
};

/** The language of a page: as asked for in its address, as chosen before, or as the browser prefers. */
export const langOfPage = (request: Request): Lang => {
  const chosen = [request.query['lang'], cookieOf(request, LANG_COOKIE)].find(isLang);
  return chosen ?? langOf(request.headers['accept-language']);
};

/** The frame around a page. */
export const frameOf = (
  { training }: Pick<Services, 'training'>,
  request: Request,
  lang: Lang,
  title: string,
  visitor: Visitor | undefined,
): Frame => ({
  lang,
  title,
  stylesheet: stylesheet.path,
  training,
  language: { lang: otherOf(lang), name: say(lang, 'page.language'), href: sameAddress(request, { lang: otherOf(lang) }) },
  user:
    visitor === undefined
      ? null
      : {
          name: visitor.name,
          token: formToken(visitor.token),
          acts: isPersonSession(visitor.session),
          reads: visitor.reads,
          receives: visitor.receives,
        },
  words: Object.fromEntries(Object.entries(WORDS).map(([name, key]) => [name, say(lang, key)])),
});

/** The address of a page with some of its query changed; an empty value takes a part away. It never names another host. */
export const sameAddress = ({ path, originalUrl }: Request, change: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(originalUrl.split('?', 2)[1] ?? '');
  for (const [name, value] of Object.entries(change)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const own = path.replace(/^[/\\]+/, '/');
  return query.size === 0 ? own : `${own}?${query.toString()}`;
};

const otherOf = (lang: Lang): Lang => (lang === 'vi' ? 'en' : 'vi');

/** The name by which a page greets whoever is signed in. */
export const nameOf = async ({ db }: Pick<Services, 'db'>, session: Session): Promise<string> => {
  if (session.person === undefined) return session.login;
  const [person] = await personNames(db, [session.person]);
  return person?.name ?? session.login;
};
