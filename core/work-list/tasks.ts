import { chainOf } from '../decide/capacity';
import type { StepOf } from '../definition/step';
import type { Person } from '../definition/words';
import type { PersonId } from '../facts';
import { type Rulebook, stepOf } from '../rulebook';
import type { CaseState, OpenStep } from '../state';
import type { Task, TaskAction } from './task';

/** The work list of a case: what can be done next, by whom. Empty while the case is held and when it has ended. */
export const tasksOf = (rulebook: Rulebook, state: CaseState): readonly Task[] => {
  const open = state.step;
  if (open === undefined || state.hold !== undefined) return [];
  const step = stepOf(rulebook, open.name);
  const task = (action: TaskAction, performers: Task['performers']): Task => ({
    case: state.case,
    step: open.name,
    action,
    since: open.since,
    due: open.due,
    performers,
  });
  const by = (person: Person, action: TaskAction): Task => task(action, performersOf(state, open, person));
  switch (step.kind) {
    case 'act':
      return [by(step.person, 'act')];
    case 'check':
      return [by(step.person, 'runCheck')];
    case 'ballot':
      return ballotTasks(step, open, by, task);
    case 'opinions':
      return opinionTasks(state, step, open, task);
    case 'hearing':
      return open.progress.kind === 'hearing' && open.progress.told
        ? [task('answer', { kind: 'people', people: notYet(state.people[step.of], open.progress.answered) })]
        : [by(step.person, 'tell')];
    case 'notice':
      return [by(step.person, open.progress.kind === 'notice' && open.progress.published ? 'object' : 'publish')];
    case 'period':
      return [by(step.person, 'reachMilestone'), ...logTasks(step, open, by)];
    case 'call':
      return [];
    default:
      return step satisfies never;
  }
};

/** The next entry of the log, for whoever keeps it. */
const logTasks = ({ log }: StepOf<'period'>, { progress }: OpenStep, by: (person: Person, action: TaskAction) => Task): readonly Task[] =>
  log === undefined || progress.kind !== 'period' || progress.logDue === undefined
    ? []
    : [{ ...by({ kind: 'concerned', slot: log.keeper }, 'keepLog'), due: progress.logDue }];

/** Of several who are heard, those who have not answered yet. */
const notYet = (people: readonly PersonId[] = [], answered: readonly PersonId[]): readonly PersonId[] =>
  people.filter((person) => !answered.includes(person));

const performersOf = (state: CaseState, open: OpenStep, person: Person): Task['performers'] => {
  if (person.kind === 'concerned') return { kind: 'people', people: state.people[person.slot] ?? [] };
  if (open.assignee !== undefined) return { kind: 'people', people: [open.assignee] };
  return { kind: 'role', role: person.role, bodies: chainOf(state, person) };
};

const ballotTasks = (
  step: StepOf<'ballot'>,
  open: OpenStep,
  by: (person: Person, action: TaskAction) => Task,
  task: (action: TaskAction, performers: Task['performers']) => Task,
): readonly Task[] => {
  const current = open.progress.kind === 'ballot' ? open.progress.current : undefined;
  if (current === undefined) return [by(step.responsibility, 'openBallot')];
  const board = { kind: 'people', people: current.tellers.filter((teller) => !current.signed.includes(teller)) } as const;
  if (current.signed.length > 0) return [task('count', board)];
  if (current.present === undefined) return [task('attend', board)];
  return [task('vote', { kind: 'people', people: current.present }), task('attend', board), task('count', board)];
};

const opinionTasks = (
  state: CaseState,
  step: StepOf<'opinions'>,
  open: OpenStep,
  task: (action: TaskAction, performers: Task['performers']) => Task,
): readonly Task[] => {
  if (step.person.kind !== 'role' || open.progress.kind !== 'opinions') return [];
  const { person } = step;
  const { given } = open.progress;
  return step.from
    .filter((place) => !given.includes(place))
    .map((place) => task('opine', { kind: 'role', role: person.role, bodies: chainOf(state, { ...person, in: place }) }));
};
