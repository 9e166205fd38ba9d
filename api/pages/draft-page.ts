import type { z } from 'zod';
import { isDraftId } from '../../core/draft-id';
import { type Lang, say } from '../../messages/message';
import { refuse } from '../http/refusal';
import type { changeView } from '../views/change-view';
import { readDraft } from '../views/draft-view';
import { draftState, draftTitle } from './drafts-page';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

/** The procedure in which a draft is decided on. */
const DECIDED_BY = 'publication';

/** A draft for whoever sent it in and for whoever is to judge it: how far it is, what it changes, what it says. */
export const showDraft = async ({ services }: PageDesk, { request, lang, visitor }: OwnVisit): Promise<PageReply> => {
  const id = String(request.params['id'] ?? '');
  const found = isDraftId(id) ? await readDraft(services, id) : undefined;
  if (found === undefined) return refuse('unknown-draft');
  const { author, view } = found;
  const asks = author === visitor.session.person && (view.state === 'waiting' || view.state === 'proved');
  return {
    kind: 'page',
    page: 'draft',
    status: 200,
    title: draftTitle(lang, view),
    data: {
      back: { href: '/drafts', label: say(lang, 'drafts.title') },
      status: draftState(lang, view),
      stateLead: say(lang, `drafts.lead-${view.state}`),
      id: say(lang, 'drafts.id', { id, hash: view.hash }),
      why: view.why.map((one) => one[lang]),
      whyTitle: say(lang, 'drafts.why'),
      ask: asks ? [{ href: `/open/${DECIDED_BY}?draft=${id}`, label: say(lang, 'drafts.ask') }] : [],
      changesTitle: say(lang, 'drafts.changes'),
      noChanges: say(lang, 'drafts.no-changes'),
      columns: changeColumns(lang),
      changes: changeLines(lang, view.changes),
      contentTitle: say(lang, 'drafts.content'),
      content: JSON.stringify(view.content, null, 2),
    },
  };
};

export const changeColumns = (lang: Lang): readonly string[] => [say(lang, 'versions.place'), say(lang, 'versions.change')];

/** What changed, each with its place. */
export const changeLines = (lang: Lang, changes: readonly z.input<typeof changeView>[]) =>
  changes.map(({ path, sentence }) => ({ path, sentence: sentence[lang] }));
