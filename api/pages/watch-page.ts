import { committeesLedBy } from '../../db/vault';
import { say } from '../../messages/message';
import { refuse } from '../http/refusal';
import { isPersonSession } from '../session/session';
import { readWatched } from '../views/watched-cases';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

/** The guard against retaliation, for who leads an inspection committee; for everybody else there is no such page. */
export const showWatched = async ({ services }: PageDesk, { lang, visitor, at }: OwnVisit): Promise<PageReply> => {
  const { session } = visitor;
  if (!isPersonSession(session) || (await committeesLedBy(services.db, session.person, at)).length === 0) return refuse('unknown-route');
  const watched = await readWatched(services, session, at);
  if (watched.kind === 'refused') return watched;
  return {
    kind: 'page',
    page: 'watch',
    status: 200,
    title: say(lang, 'watch.title'),
    data: {
      back: say(lang, 'received.back'),
      lead: say(lang, 'watch.lead'),
      none: say(lang, 'watch.none'),
      cases: watched.cases.map(({ case: id, procedure, about, mayHold }) => ({
        href: `/cases/${id}`,
        label: say(lang, 'watch.line', { procedure: procedure[lang], about: about.map(({ name }) => name[lang]).join(', ') }),
        hold: mayHold ? { href: `/cases/${id}/hold`, label: say(lang, 'watch.hold') } : null,
      })),
    },
  };
};
