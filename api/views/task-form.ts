import { z } from 'zod';
import { permitted } from '../../core/decide/decide-act';
import { demandsReasons } from '../../core/decide/demands';
import { numberOf } from '../../core/definition/rule-values';
import type { Step } from '../../core/definition/step';
import type { Person } from '../../core/definition/words';
import { runningTime } from '../../core/due';
import type { BodyId, Instant, PersonId } from '../../core/facts';
import { must } from '../../core/must';
import type { Task } from '../../core/work-list/task';
import { tasksFor } from '../../db/tasks';
import type { CaseFile } from '../cases/case-file';
import { inCaseTime, seeCase } from '../cases/open-file';
import { mayTake } from '../cases/own-tasks';
import { taskNamed } from '../commands/complete-task';
import { type Refusal, refuse } from '../http/refusal';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import { ballotSheet, ballotSheetOf } from './ballot-sheet';
import { taskIdOf } from './case-view';
import { atHandOf, formField, formFieldsOf } from './form-fields';
import { bodyNamed, label, labelled, type Names, named, personNamed, postNamed, text } from './named';
import { namesNeedOf, readNames } from './names';

const performer = z.strictObject({
  role: labelled.optional(),
  place: labelled.optional(),
  body: named.optional(),
  slot: labelled.optional(),
});

/** A task as its performer needs it: the six clears of the step, and what may be filled in. */
export const taskForm = z.strictObject({
  id: z.string(),
  case: z.string(),
  action: labelled,
  procedure: z.strictObject({ id: z.string(), title: text }),
  post: named.optional(),
  people: z.array(named),
  training: z.boolean(),
  step: z.strictObject({
    name: z.string(),
    kind: z.string(),
    task: text,
    person: performer,
    responsibility: performer,
    authority: z.strictObject({ instrument: z.string(), article: z.string().optional(), certainty: z.string() }),
    time: z.strictObject({
      since: z.string(),
      due: z.string(),
      limit: z.int(),
      unit: z.enum(['workingDays', 'calendarDays', 'months']),
      late: z.boolean(),
    }),
  }),
  /** What may be taken, for an act. */
  results: z.array(z.strictObject({ result: labelled, reasons: z.boolean() })),
  fields: z.array(formField),
  ballot: ballotSheet.optional(),
  milestones: z.array(z.strictObject({ name: z.string(), task: text })),
  /** On whose behalf it may be done; the reader's own name among them where they may act in person. */
  actors: z.array(named),
});
export type TaskForm = z.infer<typeof taskForm>;

/** The form of a task for whoever may take it; for everyone else there is no such task. */
export const viewTask = async (
  services: Services,
  session: PersonSession,
  id: string,
  at: Instant,
): Promise<{ readonly kind: 'form'; readonly form: TaskForm } | Refusal> => {
  const seen = await seeCase(services, session, taskNamed(id).case, at);
  if (seen.kind === 'refused') return seen;
  const candidates = (await tasksFor(services.db, session.person, at)).filter(({ task }) => taskIdOf(task) === id);
  const [first] = candidates;
  if (first === undefined || seen.file.state.step?.name !== first.task.step) return refuse('unknown-task');
  const actors: PersonId[] = [];
  for (const { for: principal } of candidates) {
    const by = principal === undefined ? { person: session.person } : { person: session.person, for: principal };
    if (!actors.includes(principal ?? session.person) && (await mayTake(services, seen.file, first.task, by, at)))
      actors.push(principal ?? session.person);
  }
  if (actors.length === 0) return refuse('unknown-task');
  return { kind: 'form', form: await formOf(services, seen.file, first.task, actors, at) };
};

const formOf = async (services: Services, file: CaseFile, task: Task, actors: readonly PersonId[], at: Instant): Promise<TaskForm> => {
  const { rulebook, state } = file;
  const step = must(rulebook.definition.steps[task.step], `step ${task.step}`);
  const caseTime = inCaseTime(file, at);
  const fields = task.action === 'act' ? await formFieldsOf(services.db, atHandOf(file), step, caseTime) : [];
  const ballot = step.kind === 'ballot' ? await ballotSheetOf(services, file, step, task, caseTime) : undefined;
  const need = namesNeedOf(file);
  const names = await readNames(services.db, { ...need, persons: [...need.persons, ...actors] });
  const bodyOf = (place: string) => state.places[place]?.[state.step?.level ?? 0] ?? state.places[place]?.[0];
  return {
    id: taskIdOf(task),
    case: file.case,
    action: label('task', task.action),
    procedure: { id: rulebook.definition.id, title: rulebook.definition.title },
    ...(state.post === undefined ? {} : { post: postNamed(names, state.post) }),
    people: state.concerned.map((person) => personNamed(names, person)),
    training: state.training,
    step: {
      name: task.step,
      kind: step.kind,
      task: step.task,
      person: performerOf(names, task.action === 'openBallot' ? step.responsibility : step.person, bodyOf),
      responsibility: performerOf(names, step.responsibility, bodyOf),
      authority: step.authority,
      time: timeOf(file, step, caseTime),
    },
    results: task.action === 'act' ? resultsOf(file, task.step, step) : [],
    fields,
    ...(ballot === undefined ? {} : { ballot }),
    milestones: step.kind === 'period' ? step.milestones.map(({ name, task: todo }) => ({ name, task: todo })) : [],
    actors: actors.map((person) => personNamed(names, person)),
  };
};

/** Who acts or answers for a step: a role in the body of a place, or the person concerned. */
export const performerOf = (names: Names, person: Person, bodyOf: (place: string) => BodyId | undefined): TaskForm['step']['person'] => {
  if (person.kind === 'concerned') return { slot: label('slot', person.slot) };
  const body = bodyOf(person.in);
  return {
    role: label('role', person.role),
    place: label('place', person.in),
    ...(body === undefined ? {} : { body: bodyNamed(names, body) }),
  };
};

const timeOf = ({ rulebook, state }: CaseFile, step: Step, now: Instant): TaskForm['step']['time'] => {
  const { since, due } = must(state.step, 'an open step');
  const { limit } = runningTime(step, state);
  return { since, due, limit: numberOf(rulebook, limit.rule), unit: limit.unit, late: now >= due };
};

/** The results that a person may take now: not the engine's own, and none that was taken as often as it may be. */
const resultsOf = ({ rulebook, state }: CaseFile, name: string, step: Step): TaskForm['results'] =>
  permitted(step).flatMap((result) => {
    const outcome = must(step.result[result], `result ${result}`);
    const usedUp = outcome.atMost !== undefined && (state.taken[`${name}.${result}`] ?? 0) >= outcome.atMost.times;
    return usedUp ? [] : [{ result: label('result', result), reasons: demandsReasons(rulebook, step, outcome) }];
  });
