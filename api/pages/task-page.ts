import { randomUUID } from 'node:crypto';
import { receiptOf } from '../../db/ledger';
import { say } from '../../messages/message';
import { commandIdOf } from '../admit';
import { taskNamed } from '../commands/complete-task';
import { allOf, type FormFields, oneOf } from '../http/form-text';
import { type Problem, problemOf } from '../http/problem';
import { type Refusal, refuse } from '../http/refusal';
import type { Route } from '../route';
import { actorOf, isPersonSession } from '../session/session';
import { type TaskForm, viewTask } from '../views/task-form';
import { requestOf } from './body-of';
import type { Entered } from './control';
import { perform } from './perform';
import { labelsOf, problemCards } from './problem-card';
import { isRefusedForm, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';
import { controlsOf } from './task-controls';
import { clearsOf, notesOf } from './task-words';
import { subjectOf } from './tasks-page';

const NOTHING_ENTERED: FormFields = {};

/** A task with its form. */
export const showTask = async (pages: PageDesk, visit: OwnVisit): Promise<PageReply> => {
  const form = await formFor(pages, visit);
  return form.kind === 'refused' ? form : taskPage(visit, form.form, NOTHING_ENTERED, randomUUID());
};

/** Takes a task's form: sends it through the api's own route, and shows it again with every flaw at its field where it is refused. */
export const submitTask = async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  const form = await formFor(pages, visit);
  if (form.kind === 'refused') return afterwards(pages, visit, fields, form);
  const key = oneOf(fields, 'key');
  const { session } = visit.visitor;
  const reply = await perform(pages.desk, routes, { ...requestOf(form.form, fields), session, key, lang: visit.lang });
  if (reply.kind === 'refused') return taskPage(visit, form.form, fields, key ?? randomUUID(), problemOf(visit.lang, reply));
  return { kind: 'go', to: form.form.action.name === 'vote' ? '/tasks?note=voted' : `/cases/${form.form.case}?note=done` };
};

const formFor = async ({ services }: PageDesk, { request, visitor, at }: OwnVisit) => {
  const { session } = visitor;
  const id = String(request.params['id'] ?? '');
  if (!isPersonSession(session)) return refuse('no-person');
  return TASK_ID.test(id) ? viewTask(services, session, id, at) : refuse('unknown-task');
};

const TASK_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,119}\.[a-z][A-Za-z0-9]{0,39}\.[a-z][A-Za-z]{0,39}$/;

/**
 * The task is no longer open to its sender: perhaps because this very form was carried out and its answer was lost. Then the ledger
 * knows the form's key, and the sender hears that it is done.
 */
const afterwards = async ({ services }: PageDesk, visit: OwnVisit, fields: FormFields, refusal: Refusal): Promise<PageReply> => {
  const { case: caseId } = taskNamed(String(visit.request.params['id'] ?? ''));
  const key = oneOf(fields, 'key');
  const done = key === undefined ? undefined : await receiptOf(services.db, caseId, commandIdOf(actorOf(visit.visitor.session), key));
  return done === undefined ? refusal : { kind: 'go', to: `/cases/${caseId}?note=done` };
};

const taskPage = (visit: OwnVisit, form: TaskForm, fields: FormFields, key: string, problem?: Problem): PageReply => {
  const { lang, visitor } = visit;
  const controls = controlsOf(lang, form, enteredIn(fields, problem), visitor.session.person ?? '');
  const labels = labelsOf(controls);
  return {
    kind: 'page',
    page: 'task',
    status: problem?.status ?? 200,
    title: form.step.task[lang],
    data: {
      action: form.action.label[lang],
      trail: [
        { href: '/tasks', label: say(lang, 'page.my-tasks') },
        { href: `/cases/${form.case}`, label: subjectOf(lang, form) },
      ],
      about: [],
      href: `/tasks/${form.id}`,
      key,
      controls,
      notes: notesOf(lang, form),
      clears: clearsOf(lang, form),
      send: say(lang, form.action.name === 'count' ? 'page.sign-count' : 'page.send'),
      retry: say(lang, 'page.retry'),
      problem: problemCards(lang, problem, labels),
    },
  };
};

/** What was sent with a form, with what is wrong in it. */
export const enteredIn = (fields: FormFields, problem: Problem | undefined): Entered => ({
  valuesOf: (name) => allOf(fields, name),
  errorOf: (name) => problem?.errors.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message ?? null,
});
