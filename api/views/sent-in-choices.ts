import type { Step } from '../../core/definition/step';
import { draftsOf } from '../../db/drafts';
import { sayDate } from '../../messages/dates';
import { LANGS, type MessageKey, say } from '../../messages/message';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import type { SentInChoices } from './form-fields';
import type { Named } from './named';
import { isFree, reportsReceived } from './received-reports';

/** Most drafts that are offered. */
const DRAFTS_MAX = 100;
/** How many characters of an id tell it from others to the eye. */
const SHORT_ID = 9;

/** The beginning of an id, by which people know a report or a draft. */
export const shortId = (id: string): string => id.slice(0, SHORT_ID);

/** What the opener may name in fields of these kinds: reports that they read and nobody has in hand, drafts of their own that are not decided on. */
export const sentInChoices = async (
  services: Pick<Services, 'db' | 'rulebooks'>,
  { form = [] }: Step,
  session: PersonSession,
  at: string,
): Promise<SentInChoices> => {
  const asks = (kind: 'report' | 'draft') => form.some((field) => field.kind === kind);
  const reports = asks('report') ? (await reportsReceived(services, session, at)).filter(isFree) : [];
  const drafts = asks('draft') ? await draftsOf(services.db, session.person, DRAFTS_MAX) : [];
  return {
    report: reports.map(({ id, receivedOn }) => called(id, 'received.choice', receivedOn)),
    draft: drafts
      .filter(({ granted, publishedAt }) => !granted && publishedAt === null)
      .map(({ draft, name }) => ({ id: draft, name: { vi: `${name} (${draft})`, en: `${name} (${draft})` } })),
  };
};

const called = (id: string, key: MessageKey, day: string): Named => {
  const [vi = id, en = id] = LANGS.map((lang) => say(lang, key, { id: shortId(id), day: sayDate(lang, day) }));
  return { id, name: { vi, en } };
};
