import { sayInstant } from '../../messages/dates';
import { type Lang, say } from '../../messages/message';
import { refuse } from '../http/refusal';
import { isPersonSession } from '../session/session';
import { type DraftLine, ownDrafts } from '../views/draft-view';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

/** The drafts that the visitor has sent in, and where new ones are sent in. */
export const showDrafts = async ({ services }: PageDesk, { lang, visitor }: OwnVisit): Promise<PageReply> => {
  const { session } = visitor;
  if (!isPersonSession(session)) return refuse('no-person');
  const drafts = await ownDrafts(services, session.person);
  return {
    kind: 'page',
    page: 'drafts',
    status: 200,
    title: say(lang, 'drafts.title'),
    data: {
      back: { href: '/procedures', label: say(lang, 'procedures.title') },
      lead: say(lang, 'drafts.lead'),
      send: [
        { href: '/drafts/procedure', label: say(lang, 'drafts.send-procedure') },
        { href: '/drafts/rules', label: say(lang, 'drafts.send-rules') },
      ],
      none: say(lang, 'drafts.none'),
      drafts: drafts.map((draft) => ({
        href: `/drafts/${draft.id}`,
        title: draftTitle(lang, draft),
        sent: say(lang, 'drafts.sent-at', { at: sayInstant(lang, draft.sentAt), id: draft.id }),
        ...draftState(lang, draft),
      })),
    },
  };
};

export const draftTitle = (lang: Lang, { what, name }: Pick<DraftLine, 'what' | 'name'>): string =>
  say(lang, `drafts.of-${what}`, { name });

const TONES: Readonly<Record<DraftLine['state'], string>> = {
  waiting: '',
  proved: 'open',
  refused: 'warn',
  decided: 'open',
  published: 'done',
};

/** How far a draft is, in words. */
export const draftState = (lang: Lang, { state }: Pick<DraftLine, 'state'>): { readonly state: string; readonly tone: string } => ({
  state: say(lang, `drafts.state-${state}`),
  tone: TONES[state],
});
