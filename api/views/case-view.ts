import { z } from 'zod';
import { must } from '../../core/must';
import type { CaseState } from '../../core/state';
import type { Task } from '../../core/work-list/task';
import { type CaseFile, eventsOf } from '../cases/case-file';
import { bodyNamed, label, labelled, type Names, named, personNamed, postNamed, text } from './named';
import { pathOf } from './path';

const pathStep = z.strictObject({
  step: z.string(),
  kind: z.string(),
  task: text,
  standing: z.enum(['done', 'open', 'ahead', 'aside']),
  result: labelled.optional(),
  times: z.int(),
});

const openStep = z.strictObject({
  name: z.string(),
  kind: z.string(),
  task: text,
  since: z.string(),
  due: z.string(),
  /** How many levels above its place the step may now be performed. */
  level: z.int(),
  extended: z.boolean(),
  assignee: named.optional(),
});

export const caseView = z.strictObject({
  id: z.string(),
  procedure: z.strictObject({ id: z.string(), title: text, hash: z.string(), pack: z.string() }),
  status: z.enum(['open', 'held', 'ended']),
  end: labelled.optional(),
  openedAt: z.string(),
  /** The case's own time: ours, and in training what its clock was moved by. */
  now: z.string(),
  training: z.boolean(),
  post: named.optional(),
  parent: z.string().optional(),
  /** Why the engine opened it, where it did: a term that ends on a day, a campaign that began on it, what the register shows since then, or the result of another case. */
  because: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['termEnd', 'campaign']), day: z.string() }),
      z.strictObject({ kind: z.literal('found'), fact: labelled, day: z.string() }),
      z.strictObject({ kind: z.literal('case'), case: z.string() }),
    ])
    .optional(),
  step: openStep.optional(),
  hold: z.strictObject({ since: z.string(), due: z.string() }).optional(),
  people: z.array(z.strictObject({ slot: labelled, persons: z.array(named) })),
  places: z.array(z.strictObject({ place: labelled, bodies: z.array(named) })),
  clocks: z.array(z.strictObject({ clock: labelled, since: z.string(), due: z.string(), reported: z.boolean() })),
  children: z.array(z.string()),
  /** Cases that opened by its results and go their own way; one that could not be opened is not known under its name. */
  opened: z.array(z.string()),
  path: z.array(pathStep),
  tasks: z.array(z.strictObject({ id: z.string(), action: labelled })),
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
});
export type CaseView = z.infer<typeof caseView>;

/** What a case looks like to whoever may see it whole. `tasks` are those of the reader. */
export const caseViewOf = (file: CaseFile, names: Names, tasks: readonly Task[], now: string): CaseView => {
  const { rulebook, state, entries } = file;
  const { definition } = rulebook;
  const head = must(entries.at(-1), 'the last entry');
  return {
    id: file.case,
    procedure: { id: definition.id, title: definition.title, hash: rulebook.hash, pack: rulebook.pack.version },
    status: statusOf(state),
    ...(state.end === undefined ? {} : { end: label('end', state.end) }),
    openedAt: file.openedAt,
    now,
    training: state.training,
    ...(state.post === undefined ? {} : { post: postNamed(names, state.post) }),
    ...(state.parent === undefined ? {} : { parent: state.parent }),
    ...becauseOf(file),
    ...openStepOf(file, names),
    ...(state.hold === undefined ? {} : { hold: { since: state.hold.since, due: state.hold.due } }),
    people: Object.entries(state.people).map(([slot, persons]) => ({
      slot: label('slot', slot),
      persons: persons.map((person) => personNamed(names, person)),
    })),
    places: Object.entries(state.places).map(([place, bodies]) => ({
      place: label('place', place),
      bodies: bodies.map((body) => bodyNamed(names, body)),
    })),
    clocks: Object.entries(state.clocks).map(([clock, { since, due, reported }]) => ({
      clock: label('clock', clock),
      since,
      due,
      reported,
    })),
    children: eventsOf(file).flatMap((event) => (event.kind === 'childOpened' ? [event.case] : [])),
    opened: eventsOf(file).flatMap((event) => (event.kind === 'caseOpened' ? [event.case] : [])),
    path: pathOf(definition, eventsOf(file)).map(({ result, ...step }) => ({
      ...step,
      ...(result === undefined ? {} : { result: label('result', result) }),
    })),
    tasks: tasks.map((task) => ({ id: taskIdOf(task), action: label('task', task.action) })),
    head: { seq: head.seq, hash: head.hash },
  };
};

/** `<case>.<step>.<action>` */
export const taskIdOf = (task: Pick<Task, 'case' | 'step' | 'action'>): string => `${task.case}.${task.step}.${task.action}`;

const statusOf = (state: CaseState): CaseView['status'] => (state.end !== undefined ? 'ended' : state.hold !== undefined ? 'held' : 'open');

const becauseOf = (file: CaseFile): Pick<CaseView, 'because'> => {
  const because = eventsOf(file).find((event) => event.kind === 'opened')?.because;
  if (because === undefined) return {};
  return { because: because.kind === 'found' ? { ...because, fact: label('fact', because.fact) } : because };
};

const openStepOf = ({ state, rulebook }: CaseFile, names: Names): Pick<CaseView, 'step'> => {
  if (state.step === undefined) return {};
  const { name, since, due, level, extended, assignee } = state.step;
  const { kind, task } = must(rulebook.definition.steps[name], `step ${name}`);
  return {
    step: { name, kind, task, since, due, level, extended, ...(assignee === undefined ? {} : { assignee: personNamed(names, assignee) }) },
  };
};
