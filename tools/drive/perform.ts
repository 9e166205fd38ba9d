import type { CaseView } from '../../api/views/case-view';
import type { FormField } from '../../api/views/form-fields';
import type { Step, StepOf } from '../../core/definition/step';
import type { Person } from '../../core/definition/words';
import { must } from '../../core/must';
import type { TaskAction } from '../../core/work-list/task';
import { holdBallot } from './ballot';
import type { Choice } from './choices';
import type { Desk } from './desk';
import { findPerformer, NobodyHasTask, type Performer } from './performers';
import { ONLOOKER } from './town';
import { approved, option, rated, recorded, type Votes } from './votes';
import type { Wording } from './wording';

/** One open step that is to be performed. */
interface Scene {
  readonly desk: Desk;
  readonly view: CaseView;
  readonly name: string;
  readonly choice: Choice;
  readonly wording: Wording;
}

/** Does what an open step asks, as chosen, each act by whoever has the task. Other cases are not waited for: that is for the caller. */
export const performStep = async (desk: Desk, view: CaseView, choice: Choice, wording: Wording): Promise<void> => {
  const name = must(view.step, `an open step of ${view.id}`).name;
  const scene: Scene = { desk, view, name, choice, wording };
  if (choice.passes === true) return letTimePass(desk, view);
  const step = must((await desk.definitionOf(view.procedure.id)).steps[name], `step ${name}`);
  switch (step.kind) {
    case 'act':
      return act(scene, step);
    case 'check':
      return complete(scene, await performer(scene, step.person, 'runCheck'), 'runCheck');
    case 'ballot':
      return ballot(scene, step);
    case 'opinions':
      return opinions(scene, step);
    case 'hearing':
      return hearing(scene, step);
    case 'notice':
      return notice(scene, step);
    case 'period':
      return period(scene, step);
    case 'call':
      return letTimePass(desk, view);
    default:
      return step satisfies never;
  }
};

/** Moves the training clock of a case to its next due, or to the end of its hold: whoever heads its personnel body does, who sees the case. */
export const letTimePass = async (desk: Desk, view: CaseView): Promise<void> => {
  const due = must(view.hold?.due ?? view.step?.due, `a due of ${view.id}`);
  const personnel = view.places.find(({ place }) => place.name === 'personnel')?.bodies[0];
  const [head = ONLOOKER.personnel] = personnel === undefined ? [] : desk.town.holders(personnel.id, 'head');
  await desk.acts.advance(head, view.id, view.step?.name ?? '', due);
};

const performer = async ({ desk, view, name }: Scene, person: Person, action: TaskAction): Promise<Performer> => {
  const found = await findPerformer(desk, view, person, action);
  if (found === undefined) throw new NobodyHasTask(`${view.id}.${name}.${action}`);
  return found;
};

const complete = async ({ desk, view, name }: Scene, by: Performer, action: TaskAction, body: object = {}): Promise<void> => {
  await desk.acts.complete({ ...by, task: `${view.id}.${name}.${action}`, body });
};

const act = async (scene: Scene, step: StepOf<'act'>): Promise<void> => {
  const { desk, view, name, choice, wording } = scene;
  const by = await performer(scene, step.person, 'act');
  const { results, fields } = await desk.formOf(by.login, `${view.id}.${name}.act`);
  const permitted = results.map((one) => one.result.name);
  const result = choice.result ?? choice.pickResult?.(permitted) ?? permitted[0] ?? '';
  const asked = fields.filter(({ on }) => on.length === 0 || on.some((one) => one.name === result));
  const form = Object.fromEntries(asked.map((field) => [field.name, fill(scene, field)]));
  const demanded = results.find((one) => one.result.name === result)?.reasons === true;
  await complete(scene, by, 'act', { result, form, ...(demanded ? { reasons: wording(`${name}.reasons`) } : {}) });
};

/** What is put into a field: as chosen, otherwise what will do. */
const fill = ({ desk, name, choice, view, wording }: Scene, field: FormField): string | number | readonly string[] => {
  const chosen = choice.form?.[field.name];
  switch (field.kind) {
    case 'text':
      return typeof chosen === 'string' ? chosen : wording(`${name}.${field.name}`);
    case 'people': {
      if (typeof chosen === 'object') return chosen.map(desk.town.personOf);
      const ids = field.choices.map(({ id }) => id);
      return choice.pickPeople?.(ids, field.least, field.most) ?? ids.slice(0, Math.max(1, field.least));
    }
    case 'number':
      return typeof chosen === 'string' ? Number(chosen) : field.least;
    case 'date':
      return view.now.slice(0, 10);
    case 'draft':
    case 'report':
      return typeof chosen === 'string' ? chosen : '';
    case 'choice':
      return typeof chosen === 'string' ? chosen : (field.options[0]?.name ?? '');
    default:
      return field satisfies never;
  }
};

const ballot = async ({ desk, view, name, choice, wording }: Scene, step: StepOf<'ballot'>): Promise<void> => {
  const { votes, present, tellers, beforeCount } = choice;
  await holdBallot(desk, view, step, {
    votes: votes ?? ordinaryVotes(step),
    minutes: wording(`${name}.minutes`),
    ...(present === undefined ? {} : { present }),
    ...(tellers === undefined ? {} : { tellers }),
    ...(beforeCount === undefined ? {} : { beforeCount }),
  });
};

const ordinaryVotes = ({ ask }: StepOf<'ballot'>): Votes => {
  switch (ask.kind) {
    case 'approve':
      return approved;
    case 'options':
      return option(ask.options[0] ?? '');
    case 'record':
      return recorded;
    case 'rate':
      return rated;
    case 'choose':
      return ({ persons }, voters) => voters.map(() => ({ kind: 'choose', person: persons[0]?.id ?? '' }));
    default:
      return ask satisfies never;
  }
};

/** Each body in turn; a body whose head nobody finds is left out, as one that keeps silent. */
const opinions = async (scene: Scene, step: StepOf<'opinions'>): Promise<void> => {
  const { desk, view, name, wording } = scene;
  if (step.person.kind !== 'role') return;
  for (const place of step.from) {
    const by = await findPerformer(desk, view, { ...step.person, in: place }, 'opine');
    if (by !== undefined) await complete(scene, by, 'opine', { opinion: wording(`${name}.opinion`) });
  }
  const after = await desk.viewCase(view.id);
  if (isStillOpen(view, after)) await letTimePass(desk, after);
};

const hearing = async (scene: Scene, step: StepOf<'hearing'>): Promise<void> => {
  const { desk, view, name, choice, wording } = scene;
  const teller = await findPerformer(desk, view, step.person, 'tell');
  if (teller !== undefined) {
    await complete(scene, teller, 'tell', { grounds: wording(`${name}.grounds`), evidence: [{ title: wording(`${name}.evidence`) }] });
  }
  const told = await desk.viewCase(view.id);
  if (choice.silent === true) return letTimePass(desk, told);
  const heard = await performer({ ...scene, view: told }, { kind: 'concerned', slot: step.of }, 'answer');
  await complete(scene, heard, 'answer', { answer: wording(`${name}.answer`) });
};

const notice = async (scene: Scene, step: StepOf<'notice'>): Promise<void> => {
  const { desk, view, name, choice, wording } = scene;
  const by = await findPerformer(desk, view, step.person, 'publish');
  if (by !== undefined) await complete(scene, by, 'publish');
  if (choice.objects === true) {
    await complete(scene, await performer(scene, step.person, 'object'), 'object', { objection: wording(`${name}.objection`) });
  }
  await letTimePass(desk, await desk.viewCase(view.id));
};

/** An entry of the log where one is kept, and each milestone in turn, until the term is over: by the last of them where it may be, otherwise by its time. */
const period = async (scene: Scene, step: StepOf<'period'>): Promise<void> => {
  const { desk, view, name, wording } = scene;
  if (step.log !== undefined) {
    const by = await performer(scene, { kind: 'concerned', slot: step.log.keeper }, 'keepLog');
    await complete(scene, by, 'keepLog', { entry: wording(`${name}.entry`) });
  }
  for (const milestone of step.milestones) {
    const by = await performer(scene, step.person, 'reachMilestone');
    await complete(scene, by, 'reachMilestone', { milestone: milestone.name, report: wording(`${name}.report`) });
  }
  const after = await desk.viewCase(view.id);
  if (isStillOpen(view, after)) await letTimePass(desk, after);
};

const isStillOpen = (before: CaseView, after: CaseView): boolean =>
  before.step?.name === after.step?.name && before.step?.since === after.step?.since;

/** Whether a step waits for cases of its own rather than for anybody. */
export const isCall = (step: Step | undefined): step is StepOf<'call'> => step?.kind === 'call';
