import type { CaseView } from '../../api/views/case-view';
import type { Person } from '../../core/definition/words';
import type { TaskAction } from '../../core/work-list/task';
import type { Desk } from './desk';

/** Somebody who has a task on their work list, and for whom they would do it. */
export interface Performer {
  readonly login: string;
  readonly for?: string;
}

/** Thrown where a task is on nobody's work list: everybody whom its role means is excluded, or it is not open. */
export class NobodyHasTask extends Error {
  override readonly name = 'NobodyHasTask';
  constructor(task: string) {
    super(`Nobody has the task ${task}`);
  }
}

/** Looks through the work lists of those whom a role means, lowest body first, for a task. Undefined where nobody has it. */
export const findPerformer = async (desk: Desk, view: CaseView, person: Person, action: TaskAction): Promise<Performer | undefined> => {
  const task = `${view.id}.${view.step?.name ?? ''}.${action}`;
  for (const login of meant(desk, view, person)) {
    const line = (await desk.tasksOf(login, view.id)).find(({ id }) => id === task);
    if (line !== undefined) return { login, ...(line.for === undefined ? {} : { for: line.for.id }) };
  }
  return undefined;
};

/** Log-ins of everybody whom a role of a step may mean; whoever the step was given to comes first. */
const meant = ({ town }: Desk, view: CaseView, person: Person): readonly string[] => {
  const assignee = view.step?.assignee === undefined ? undefined : town.loginOf(view.step.assignee.id);
  const by = person.kind === 'concerned' ? concerned(view, person.slot).map(town.loginOf) : holders(town, view, person);
  return [...new Set([assignee, ...by].filter((login) => login !== undefined))];
};

const holders = (town: Desk['town'], view: CaseView, { role, in: place }: Extract<Person, { kind: 'role' }>): readonly string[] =>
  (view.places.find((one) => one.place.name === place)?.bodies ?? []).flatMap((body) => town.holders(body.id, role));

/** The persons in a slot of a case. */
export const concerned = (view: CaseView, slot: string): readonly string[] =>
  view.people.find((one) => one.slot.name === slot)?.persons.map(({ id }) => id) ?? [];
