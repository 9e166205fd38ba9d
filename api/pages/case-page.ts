import { sayDate, sayInstant } from '../../messages/dates';
import { type Lang, say, word } from '../../messages/message';
import { lastDay } from '../../templates/content/last-day';
import { type CaseFile, eventsOf } from '../cases/case-file';
import { holdInHand } from '../cases/hold-in-hand';
import { migrationAhead } from '../cases/migration-ahead';
import { type SeenCase, seeCase } from '../cases/open-file';
import { type Refusal, refuse } from '../http/refusal';
import { findReport } from '../reports/committee-reader';
import { viewCase, viewChain } from '../routes/cases';
import { isPersonSession, type Session } from '../session/session';
import type { CaseView } from '../views/case-view';
import { shortId } from '../views/sent-in-choices';
import { capital } from './capital';
import { chainColumns, chainLine } from './chain-words';
import { REPORT_ID } from './received-report-page';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';
import type { NamedValue } from './task-words';

/** The ids of cases. */
const CASE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,119}$/;

/** The case that a page's address names, as far as its reader may see it. */
export const caseAsked = async ({ services }: PageDesk, { request, visitor, at }: OwnVisit): Promise<SeenCase | Refusal> => {
  const id = String(request.params['id'] ?? '');
  return CASE_ID.test(id) ? seeCase(services, visitor.session, id, at) : refuse('unknown-case');
};

/** A case with the picture of its way and its chain. */
export const showCase = async (pages: PageDesk, visit: OwnVisit): Promise<PageReply> => {
  const { services } = pages;
  const { request, lang, visitor, at } = visit;
  const seen = await caseAsked(pages, visit);
  if (seen.kind === 'refused') return seen;
  const view = await viewCase(services, seen, visitor.session, at);
  const chain = await viewChain(services, seen, visitor.session);
  const { person } = visitor.session;
  const hold = person === undefined || seen.sight !== 'whole' ? undefined : await holdInHand(services, seen.file, person, at);
  const isNewer = (await migrationAhead(services, seen.file)) !== undefined;
  return {
    kind: 'page',
    page: 'case',
    status: 200,
    title: titleOf(lang, view),
    data: {
      over: view.procedure.title[lang],
      note: request.query['note'] === 'done' ? say(lang, 'page.done') : null,
      status: { label: statusWords(lang, view), tone: view.status === 'ended' ? 'done' : view.status === 'held' ? 'warn' : 'open' },
      headings: { facts: say(lang, 'page.facts'), path: say(lang, 'page.path'), chain: say(lang, 'page.chain') },
      facts: [
        ...factsOf(lang, view),
        ...draftFact(lang, seen.file),
        ...(await reportFact(services, visitor.session, seen.file, { lang, at })),
        ...(isNewer ? [newerVersion(lang, view)] : []),
      ],
      tasks: view.tasks.map((task) => ({ href: `/tasks/${task.id}`, label: task.action.label[lang] })),
      hold: hold === undefined ? null : { href: `/cases/${view.id}/hold`, label: say(lang, `hold.${hold}`) },
      path: view.path.map((step) => pathWords(lang, step)),
      columns: chainColumns(lang),
      chain: chain.map((row) => chainLine(lang, view.id, row)),
    },
  };
};

export const titleOf = (lang: Lang, { post, people, procedure }: CaseView): string => {
  if (post !== undefined) return post.name[lang];
  const names = people.flatMap(({ persons }) => persons.map(({ name }) => name[lang]));
  return names.length > 0 ? names.join(', ') : procedure.title[lang];
};

const statusWords = (lang: Lang, { status, end, step }: CaseView): string => {
  if (end !== undefined) return `${say(lang, 'page.status.ended')}: ${end.label[lang]}`;
  const words = say(lang, status === 'held' ? 'page.status.held' : 'page.status.open');
  return step === undefined ? words : `${words}: ${step.task[lang]}`;
};

interface Fact extends NamedValue {
  readonly href: string | null;
}

const factsOf = (lang: Lang, view: CaseView): readonly Fact[] => {
  const fact = (name: string, value: string, href: string | null = null): Fact => ({ name, value, href });
  const { step, parent, because, clocks, people, children, opened } = view;
  return [
    fact(say(lang, 'page.procedure'), `${view.procedure.title[lang]} (${view.procedure.pack})`),
    fact(say(lang, 'page.opened'), sayInstant(lang, view.openedAt)),
    ...(step === undefined
      ? []
      : [
          fact(
            say(lang, 'page.due'),
            say(lang, 'page.until', { day: lastDay(lang, step.due) }) +
              (step.level > 0 ? `, ${say(lang, 'page.rising', { level: step.level })}` : ''),
          ),
        ]),
    ...people
      .filter(({ persons }) => persons.length > 0)
      .map(({ slot, persons }) => fact(capital(slot.label[lang]), persons.map(({ name }) => name[lang]).join(', '))),
    ...clocks.map(({ clock, due }) => fact(capital(clock.label[lang]), say(lang, 'page.until', { day: lastDay(lang, due) }))),
    ...(parent === undefined ? [] : [fact(say(lang, 'page.parent'), parent, `/cases/${parent}`)]),
    ...children.map((child) => fact(say(lang, 'page.children'), child, `/cases/${child}`)),
    ...(because === undefined ? [] : [becauseWords(lang, because)]),
    ...opened.map((one) => fact(say(lang, 'page.opened-by-result'), one, `/cases/${one}`)),
    fact(say(lang, 'page.hash'), `${view.head.seq} · ${view.head.hash}`),
  ];
};

/** The draft that a case is to publish: whoever judges it reads it there. */
const draftFact = (lang: Lang, { rulebook: { definition }, state }: CaseFile): readonly Fact[] => {
  const detail = Object.values(definition.effects).find(({ kind }) => kind === 'publish')?.detail;
  const draft = typeof detail === 'string' ? state.values[detail] : undefined;
  return typeof draft === 'string' ? [{ name: say(lang, 'drafts.case-fact'), value: draft, href: `/drafts/${draft}` }] : [];
};

/** The report that a case settles: a link for those who read for its committee, and nothing for anybody else. */
const reportFact = async (
  services: PageDesk['services'],
  session: Session,
  file: CaseFile,
  { lang, at }: { readonly lang: Lang; readonly at: string },
): Promise<readonly Fact[]> => {
  const forms = eventsOf(file).flatMap((event) => (event.kind === 'resultTaken' ? Object.values(event.form ?? {}) : []));
  const named = forms.find((value) => value.kind === 'report');
  if (named === undefined || !REPORT_ID.test(named.report) || !isPersonSession(session)) return [];
  const found = await findReport(services, session, named.report, at);
  if (found.kind === 'refused') return [];
  return [{ name: say(lang, 'received.case-fact'), value: shortId(named.report), href: `/reports/received/${named.report}` }];
};
const newerVersion = (lang: Lang, { id }: CaseView): Fact => ({
  name: say(lang, 'page.version'),
  value: say(lang, 'page.version-newer'),
  href: `/cases/${id}/migration`,
});

const becauseWords = (lang: Lang, because: NonNullable<CaseView['because']>): Fact => {
  const name = say(lang, 'page.because');
  switch (because.kind) {
    case 'termEnd':
      return { name, value: say(lang, 'page.because-term-end', { day: sayDate(lang, because.day) }), href: null };
    case 'campaign':
      return { name, value: say(lang, 'page.because-campaign', { day: sayDate(lang, because.day) }), href: null };
    case 'found':
      return {
        name,
        value: say(lang, 'page.because-found', { fact: because.fact.label[lang], day: sayDate(lang, because.day) }),
        href: null,
      };
    case 'case':
      return { name, value: say(lang, 'page.because-case', { case: because.case }), href: `/cases/${because.case}` };
    default:
      return because satisfies never;
  }
};

const pathWords = (lang: Lang, { task, standing, result, times }: CaseView['path'][number]) => ({
  task: task[lang],
  tone: standing,
  current: standing === 'open',
  standing: [
    standing === 'done' && result !== undefined ? result.label[lang] : word(lang, 'page', `standing.${standing}`),
    ...(times > 1 ? [say(lang, 'page.times', { times })] : []),
  ].join(', '),
});
