import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Name of the pages' cookie. The prefix would demand TLS, which a loopback server does not have; `secureCookies` adds the flag. */
export const SESSION_COOKIE = 'sauro-session';

/** The token of `Authorization: Bearer`; undefined where there is none. */
export const bearerToken = ({ headers }: IncomingMessage): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{1,100})$/i.exec(headers.authorization ?? '')?.[1];

/** The value of a cookie, where it is a plain token. */
export const cookieOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value = ''] = pair.trim().split('=');
    if (key === name && /^[A-Za-z0-9_-]{1,100}$/.test(value)) return value;
  }
  return undefined;
};

/**
 * What a form of the pages must send back to prove that it is ours: a digest of the session's token, which only the server and
 * the browser's HttpOnly cookie hold. It needs no storage and dies with the session.
 */
export const formToken = (token: string): string => createHash('sha256').update(`form\n${token}`, 'ascii').digest('base64url');

export const isFormToken = (token: string, given: string | undefined): boolean => {
  const wanted = Buffer.from(formToken(token), 'ascii');
  const found = Buffer.from(given ?? '', 'ascii');
  return wanted.length === found.length && timingSafeEqual(wanted, found);
};
