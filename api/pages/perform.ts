import { must } from '../../core/must';
import type { Lang } from '../../messages/message';
import { admit } from '../admit';
import type { Desk } from '../desk';
import { noteRefusal } from '../http/note-refusal';
import type { Reply, Route } from '../route';
import type { Session } from '../session/session';
import type { ApiRequest } from './body-of';

/** What a page sends to the api for whoever looks at it. */
export interface Performed extends ApiRequest {
  readonly session: Session;
  readonly key: string | undefined;
  readonly lang: Lang;
}

/** Sends a page's request through the very route that a program would use: the same schemas, the same record of refusals. */
export const perform = async (
  desk: Desk,
  routes: readonly Route[],
  { path, params, body, session, key, lang }: Performed,
): Promise<Reply<unknown>> => {
  const route = must(
    routes.find((one) => one.method === 'post' && one.path === path),
    `route ${path}`,
  );
  const at = desk.now().toISOString();
  const call = admit(route, { params, query: {}, body, key, session, lang, at });
  const reply = 'kind' in call ? call : await route.handle(call);
  if (reply.kind === 'refused') await noteRefusal(desk, { route, session, params, body, key, at }, reply);
  return reply;
};
