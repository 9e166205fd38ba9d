import type { Response } from 'express';
import type { Lang } from '../../messages/message';
import type { File, Reply, Route } from '../route';
import { PROBLEM_TYPE, problemOf } from './problem';
import { isLeftUnread } from './read-body';
import type { Refusal } from './refusal';

/** Sends what a route answers. */
export const sendReply = (response: Response, lang: Lang, route: Route, reply: Reply<unknown>, id: string): void => {
  if (reply.kind === 'refused') return sendProblem(response, lang, reply, id);
  response.status(route.status).set('Content-Language', lang);
  if (reply.location !== undefined) response.location(reply.location);
  if (isFile(reply.body)) {
    response.type(reply.body.mediaType).send(Buffer.from(reply.body.bytes));
  } else if (route.status === 204) response.end();
  else response.json(reply.body);
};

/** Sends a refusal as problem+json (RFC 9457). */
export const sendProblem = (response: Response, lang: Lang, refusal: Refusal, id: string): void => {
  const problem = problemOf(lang, refusal, refusal.code === 'unexpected' ? id : undefined);
  if (refusal.retryAfterSeconds !== undefined) response.set('Retry-After', String(refusal.retryAfterSeconds));
  if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
  if (isLeftUnread(response.req)) response.set('Connection', 'close');
  response.status(problem.status).set('Content-Language', lang).type(PROBLEM_TYPE).send(JSON.stringify(problem));
};

const isFile = (body: unknown): body is File =>
  typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof Uint8Array;
