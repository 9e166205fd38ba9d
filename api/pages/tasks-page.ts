import { type Lang, say } from '../../messages/message';
import { lastDay } from '../../templates/content/last-day';
import { isPersonSession } from '../session/session';
import { type TaskLine, taskLines } from '../views/task-list';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

/** My tasks: what whoever is signed in can do now, due first. */
export const showTasks = async ({ services }: PageDesk, { request, lang, visitor, at }: OwnVisit): Promise<PageReply> => {
  const { session, name } = visitor;
  const lines = isPersonSession(session) ? await taskLines(services, session.person, at) : [];
  return {
    kind: 'page',
    page: 'tasks',
    status: 200,
    title: say(lang, 'page.my-tasks'),
    data: {
      who: name,
      note: request.query['note'] === 'voted' ? say(lang, 'page.voted') : null,
      digest: isPersonSession(session) ? say(lang, 'digest.title') : null,
      none: say(lang, isPersonSession(session) ? 'page.no-tasks' : 'page.no-person'),
      tasks: lines.map((line) => lineOf(lang, line)),
    },
  };
};

/** A task in words. */
export const lineOf = (lang: Lang, line: TaskLine) => ({
  task: line.step.task[lang],
  action: [
    line.action.label[lang],
    ...(line.for === undefined ? [] : [say(lang, 'page.on-behalf-of', { name: line.for.name[lang] })]),
  ].join(', '),
  subject: subjectOf(lang, line),
  href: `/tasks/${line.id}`,
  caseHref: `/cases/${line.case}`,
  due: line.late
    ? say(lang, 'page.overdue-since', { day: lastDay(lang, line.due) })
    : say(lang, 'page.due-at', { day: lastDay(lang, line.due) }),
  late: line.late,
  doIt: say(lang, 'page.do-it'),
});

/** What a case is about, in one line: the procedure, the post or the persons. */
export const subjectOf = (lang: Lang, about: Pick<TaskLine, 'procedure' | 'post' | 'people'>): string => {
  const of = about.post === undefined ? about.people.map(({ name }) => name[lang]).join(', ') : about.post.name[lang];
  return of === '' ? about.procedure.title[lang] : `${about.procedure.title[lang]}: ${of}`;
};
