import { sayDate, sayInstant } from '../../messages/dates';
import { type Lang, say, word } from '../../messages/message';
import { lastDay } from '../../templates/content/last-day';
import { migrationAhead } from '../cases/migration-ahead';
import { seeCase } from '../cases/open-file';
import { refuse } from '../http/refusal';
import { viewCase, viewChain } from '../routes/cases';
import type { CaseView } from '../views/case-view';
import { capital } from './capital';
import { chainColumns, chainLine } from './chain-words';
import type { Visitor } from './frame';
import type { PageDesk, PageReply, Visit } from './serve-page';
import type { NamedValue } from './task-words';

export const CASE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,119}$/;

/** A case with the picture of its way and its chain. */
export const showCase = async (
  { services }: PageDesk,
  { request, lang, visitor, at }: Visit & { readonly visitor: Visitor },
): Promise<PageReply> => {
  const id = String(request.params['id'] ?? '');
  if (!CASE_ID.test(id)) return refuse('unknown-case');
  const seen = await seeCase(services, visitor.session, id, at);
  if (seen.kind === 'refused') return seen;
  const view = await viewCase(services, seen, visitor.session, at);
  const chain = await viewChain(services, seen, visitor.session);
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
      facts: [...factsOf(lang, view), ...(isNewer ? [newerVersion(lang, view)] : [])],
      tasks: view.tasks.map((task) => ({ href: `/tasks/${task.id}`, label: task.action.label[lang] })),
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
