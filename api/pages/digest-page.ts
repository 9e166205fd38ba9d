import { sayDate } from '../../messages/dates';
import { type Lang, say } from '../../messages/message';
import { isPersonSession } from '../session/session';
import { type DigestView, readLatestDigest } from '../views/digest-view';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';
import { lineOf } from './tasks-page';

/** What falls due for whoever is signed in, as of this morning. */
export const showDigest = async ({ services }: PageDesk, { lang, visitor, at }: OwnVisit): Promise<PageReply> => {
  const { session } = visitor;
  const digest = isPersonSession(session) ? await readLatestDigest(services, session.person, at) : null;
  return {
    kind: 'page',
    page: 'digest',
    status: 200,
    title: say(lang, 'digest.title'),
    data: {
      lead: digest === null ? say(lang, 'digest.none-yet') : say(lang, 'digest.lead', { day: sayDate(lang, digest.day) }),
      more: digest?.more ? say(lang, 'digest.more') : null,
      headings: { tasks: say(lang, 'digest.tasks'), expiring: say(lang, 'digest.expiring') },
      made: digest !== null,
      none: { tasks: say(lang, 'digest.no-tasks'), expiring: say(lang, 'digest.nothing-expiring') },
      tasks: (digest?.tasks ?? []).map((line) => lineOf(lang, line)),
      expiring: (digest?.expiring ?? []).map((one) => expiringWords(lang, one)),
    },
  };
};

const expiringWords = (lang: Lang, { label, person, post, item, day }: DigestView['expiring'][number]) => ({
  what: item === undefined ? label[lang] : `${label[lang]}: ${item.label[lang]}`,
  who: post === undefined ? person.name[lang] : `${person.name[lang]}, ${post.name[lang]}`,
  day: say(lang, 'digest.until', { day: sayDate(lang, day) }),
});
