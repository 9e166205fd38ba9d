import { sayDate } from '../../messages/dates';
import { type Lang, say } from '../../messages/message';
import { type DifficultTask, difficultTasks } from '../views/difficult-tasks';
import { capital } from './capital';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

/** The register of difficult and new tasks: who, what, by when, what is wanted, and how it stands. */
export const showDifficultTasks = async ({ services }: PageDesk, { lang, visitor, at }: OwnVisit): Promise<PageReply> => {
  const tasks = await difficultTasks(services, visitor.session, at);
  return {
    kind: 'page',
    page: 'difficult-tasks',
    status: 200,
    title: say(lang, 'tasks-register.title'),
    data: {
      lead: say(lang, 'tasks-register.lead'),
      none: say(lang, 'tasks-register.none'),
      tasks: tasks.map((task) => taskWords(lang, task)),
    },
  };
};

const taskWords = (lang: Lang, { case: id, who, work, outcome, deadline, step, end, overdue }: DifficultTask) => {
  const names = who.map(({ name }) => name[lang]).join(', ');
  const erased = say(lang, 'tasks-register.erased');
  return {
    work: work ?? erased,
    facts: [
      { name: say(lang, 'tasks-register.who'), value: names },
      ...(deadline === null
        ? []
        : [{ name: say(lang, 'tasks-register.by-when'), value: capital(say(lang, 'page.until', { day: sayDate(lang, deadline) })) }]),
      { name: say(lang, 'tasks-register.outcome'), value: outcome ?? erased },
    ],
    state: end === null ? stepWords(lang, step) : capital(end.label[lang]),
    tone: end === null ? 'open' : 'done',
    overdue: overdue ? say(lang, 'tasks-register.overdue') : null,
    href: `/cases/${id}`,
    see: say(lang, 'tasks-register.see', { name: names }),
  };
};

const STANDINGS = { propose: 'proposed', enter: 'proposed', consent: 'offered', close: 'running' } as const;

/** How far an open task is: by its step, or where that is another version's, by the task of the step. */
const stepWords = (lang: Lang, step: DifficultTask['step']): string => {
  if (step === null) return '';
  return capital(isKnown(step.name) ? say(lang, `tasks-register.${STANDINGS[step.name]}`) : step.task[lang]);
};

const isKnown = (step: string): step is keyof typeof STANDINGS => Object.hasOwn(STANDINGS, step);
