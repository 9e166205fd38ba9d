import { committeesLedBy, committeesReadBy } from '../../db/vault';
import { sayDate } from '../../messages/dates';
import { type Lang, say } from '../../messages/message';
import { lastDay } from '../../templates/content/last-day';
import { refuse } from '../http/refusal';
import { isPersonSession } from '../session/session';
import { isFree, type ReceivedLine, reportsReceived } from '../views/received-reports';
import { shortId } from '../views/sent-in-choices';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

/** The reports sent to the committees for which the visitor reads; for everybody else there is no such page. */
export const showReceivedReports = async ({ services }: PageDesk, { lang, visitor, at }: OwnVisit): Promise<PageReply> => {
  const { session } = visitor;
  if (!isPersonSession(session) || (await committeesReadBy(services.db, session.person, at)).length === 0) return refuse('unknown-route');
  const reports = await reportsReceived(services, session, at);
  const leads = (await committeesLedBy(services.db, session.person, at)).length > 0;
  return {
    kind: 'page',
    page: 'received-reports',
    status: 200,
    title: say(lang, 'received.title'),
    data: {
      lead: say(lang, 'received.lead'),
      watch: leads ? say(lang, 'watch.nav') : null,
      none: say(lang, 'received.none'),
      reports: reports.map((report) => lineOf(lang, report)),
    },
  };
};

const lineOf = (lang: Lang, report: ReceivedLine) => {
  const { id, receivedOn, handling } = report;
  return {
    href: `/reports/received/${id}`,
    title: say(lang, 'received.line', { day: sayDate(lang, receivedOn), id: shortId(id) }),
    lines:
      handling === null
        ? []
        : [
            handling.procedure[lang],
            ...(handling.end === null ? [] : [handling.end.label[lang]]),
            ...handling.deadlines.map(({ what, due }) => `${what[lang]}, ${say(lang, 'page.until', { day: lastDay(lang, due) })}`),
          ],
    ...stateOf(lang, report),
  };
};

/** Where a report stands, in a word. */
export const stateOf = (
  lang: Lang,
  report: Pick<ReceivedLine, 'handling' | 'withdrawnOn'>,
): { readonly state: string; readonly tone: string } => {
  const { handling, withdrawnOn } = report;
  if (withdrawnOn !== null && handling?.holds !== true) return { state: say(lang, 'received.withdrawn'), tone: '' };
  if (handling === null) return { state: say(lang, 'received.unclassed'), tone: 'warn' };
  if (isFree(report)) return { state: say(lang, 'received.free-again'), tone: 'warn' };
  if (handling.end !== null) return { state: say(lang, 'received.settled'), tone: 'done' };
  return { state: say(lang, handling.checked === null ? 'received.unchecked' : 'received.checked'), tone: 'open' };
};
