import type { Actor, Command } from '../../core/command';
import { decide } from '../../core/decide/decide';
import type { Facts, Instant, PersonId } from '../../core/facts';
import type { RejectionCode } from '../../core/rejection';
import type { Task } from '../../core/work-list/task';
import { tasksOf } from '../../core/work-list/tasks';
import { ballotStatus } from '../../db/ballots';
import { readFacts } from '../../db/facts';
import { factsNeed } from '../commands/facts-need';
import type { Services } from '../services';
import type { CaseFile } from './case-file';
import { inCaseTime } from './open-file';

/** Refusals that say "not you", whatever the form would have said. */
export const NOT_YOU: readonly RejectionCode[] = ['not-your-step', 'excluded', 'standing-lost'];

const NO_TEXT = { digest: '', length: 0 } as const;

/** Whether core would let somebody take a task: it is asked with an empty form, because standing is judged before the form. */
export const mayTake = async (
  services: Pick<Services, 'db'>,
  file: CaseFile,
  { step, action }: Pick<Task, 'step' | 'action'>,
  by: Actor,
  at: Instant,
): Promise<boolean> => {
  if (action === 'vote') return true; // the roll has decided that when the ballot was opened
  const caseTime = inCaseTime(file, at);
  const facts = await readFacts(services.db, factsNeed(file.rulebook, file.state, { kind: action, by, at: caseTime }));
  const decision = decide(file.rulebook, file.state, probe(action, step, { by, at: caseTime, facts }));
  return decision.kind === 'accepted' || !NOT_YOU.includes(decision.code);
};

const probe = (
  action: Exclude<Task['action'], 'vote'>,
  step: string,
  given: { readonly by: Actor; readonly at: Instant; readonly facts: Facts },
): Command => {
  const on = { step, ...given };
  switch (action) {
    case 'act':
      return { kind: 'act', ...on, result: '', form: {} };
    case 'openBallot':
      return { kind: 'openBallot', ...on, tellers: [] };
    case 'attend':
      return { kind: 'attend', ...on, present: [] };
    case 'count':
      return { kind: 'count', ...on, voted: [] };
    case 'opine':
      return { kind: 'opine', ...on, opinion: NO_TEXT };
    case 'runCheck':
      return { kind: 'runCheck', ...on };
    case 'tell':
      return { kind: 'tell', ...on, grounds: NO_TEXT, evidence: [] };
    case 'answer':
      return { kind: 'answer', ...on, answer: NO_TEXT };
    case 'publish':
      return { kind: 'publish', ...on };
    case 'object':
      return { kind: 'object', ...on, objection: NO_TEXT };
    case 'reachMilestone':
      return { kind: 'reachMilestone', ...on, milestone: '', report: NO_TEXT };
    case 'keepLog':
      return { kind: 'keepLog', ...on, entry: NO_TEXT };
    default:
      return action satisfies never;
  }
};

/** The open tasks of one case that a person may take in their own name. */
export const tasksOfPerson = async (
  services: Pick<Services, 'db'>,
  file: CaseFile,
  person: PersonId,
  at: Instant,
): Promise<readonly Task[]> => {
  const own: Task[] = [];
  for (const task of tasksOf(file.rulebook, file.state)) {
    if (task.performers.kind === 'people' && !task.performers.people.includes(person)) continue;
    if (task.action === 'vote' && (await hasVoted(services, file, person))) continue;
    if (await mayTake(services, file, task, { person }, at)) own.push(task);
  }
  return own;
};

const hasVoted = async ({ db }: Pick<Services, 'db'>, { case: caseId, state }: CaseFile, person: PersonId): Promise<boolean> => {
  const current = state.step?.progress.kind === 'ballot' ? state.step.progress.current : undefined;
  if (state.step === undefined || current === undefined) return false;
  const status = await ballotStatus(db, { case: caseId, step: state.step.name, round: current.round });
  return status?.roll.some((line) => line.person === person && line.voted) ?? false;
};
