import type { FormValues, Tally } from '../../../core/command';
import { fills } from '../../../core/decide/capacity';
import { permitted } from '../../../core/decide/decide-act';
import { exclusionOf } from '../../../core/decide/exclusion';
import type { Step, StepOf } from '../../../core/definition/step';
import type { Person } from '../../../core/definition/words';
import { nextDue } from '../../../core/due';
import type { PersonId } from '../../../core/facts';
import { must } from '../../../core/must';
import { stepOf } from '../../../core/rulebook';
import type { BallotState, CaseState } from '../../../core/state';
import type { Task } from '../../../core/work-list/task';
import { tasksOf } from '../../../core/work-list/tasks';
import { type Loose, type Play, text } from '../support/play';
import { PROVED } from '../support/publication-path';
import { SENT_IN } from '../support/report-path';

const words = text('so it is');

/** What people and the engine could sensibly do now, most of which core accepts: tasks of the work list, what the engine does, case-wide commands. */
export interface Moves {
  readonly tasks: readonly Loose[];
  readonly engine: readonly Loose[];
  readonly caseWide: readonly Loose[];
}

export const moves = (play: Play): Moves => {
  const state = must(play.state, 'a case');
  if (state.end !== undefined) return { tasks: [], engine: [], caseWide: [] };
  return {
    tasks: tasksOf(play.rulebook, state).flatMap((task) => movesOf(play, state, task)),
    engine: engine(play, state),
    caseWide: caseWide(play, state),
  };
};

const movesOf = (play: Play, state: CaseState, task: Task): readonly Loose[] => {
  const step = stepOf(play.rulebook, task.step);
  return performers(play, state, task).flatMap((person): readonly Loose[] => {
    const base = { by: { person }, step: task.step };
    switch (task.action) {
      case 'act':
        return step.kind === 'act'
          ? permitted(step).map((result) => ({ kind: 'act', ...base, result, form: formFor(state, step, result), reasons: words }) as const)
          : [];
      case 'openBallot':
        return boards(play, state, step).map((tellers) => ({ kind: 'openBallot', ...base, tellers, box: 'box' }) as const);
      case 'attend':
        return [0, 2].map(
          (absent) => ({ kind: 'attend', ...base, present: current(state).roll.slice(0, absent === 0 ? undefined : absent) }) as const,
        );
      case 'count':
        return step.kind === 'ballot'
          ? counts(state, step).map(
              (tally) => ({ kind: 'count', ...base, voted: current(state).present ?? [], tally, minutes: words }) as const,
            )
          : [];
      case 'vote':
        return [];
      case 'opine':
        return [{ kind: 'opine', ...base, opinion: words }];
      case 'tell':
        return [{ kind: 'tell', ...base, grounds: words, evidence: [words] }];
      case 'answer':
        return [{ kind: 'answer', ...base, answer: words }];
      case 'object':
        return [{ kind: 'object', ...base, objection: words }];
      case 'reachMilestone':
        return step.kind === 'period'
          ? [
              ...step.milestones.map(({ name }) => ({ kind: 'reachMilestone', ...base, milestone: name, report: words }) as const),
              ...holders(play, state, step.responsibility).map(
                (by) => ({ kind: 'breakPeriod', ...base, by: { person: by }, reasons: words }) as const,
              ),
            ]
          : [];
      case 'keepLog':
        return [{ kind: 'keepLog', ...base, entry: words }];
      case 'runCheck':
      case 'publish':
        return [{ kind: task.action, ...base }];
      default:
        return task.action satisfies never;
    }
  });
};

/** Some who may see the task; two of a role, so that not always the same one acts. */
const performers = ({ town }: Play, state: CaseState, { performers: who }: Task): readonly PersonId[] => {
  if (who.kind === 'people') return who.people.slice(0, 3);
  const holders = town.holdings
    .filter((holding) => who.bodies.includes(holding.body) && fills(holding, who.role))
    .map(({ person }) => person);
  return [...new Set(holders)].filter((person) => !state.concerned.includes(person)).slice(0, 2);
};

/** Those who hold the role that answers for a step. */
const holders = ({ town }: Play, state: CaseState, person: Person): readonly PersonId[] =>
  person.kind === 'concerned'
    ? []
    : town.holdings.filter(({ body, role }) => body === state.places[person.in]?.[0] && role === person.role).map((one) => one.person);

/** A value for each field of the step's form that the result demands. */
const formFor = (state: CaseState, step: Step, result: string): FormValues => {
  const values: Record<string, FormValues[string]> = {};
  for (const field of step.form ?? []) {
    if (field.on !== undefined && !field.on.includes(result)) continue;
    if (field.kind === 'text') values[field.name] = { kind: 'text', text: words };
    if (field.kind === 'number') values[field.name] = { kind: 'number', value: field.least };
    if (field.kind === 'date') values[field.name] = { kind: 'date', value: '2026-06-30' };
    if (field.kind === 'draft') values[field.name] = { kind: 'choice', option: PROVED.draft };
    if (field.kind === 'report') values[field.name] = { kind: 'report', report: SENT_IN.report };
    if (field.kind === 'choice') values[field.name] = { kind: 'choice', option: must(field.options[0], 'an option').name };
    if (field.kind === 'people')
      values[field.name] = {
        kind: 'people',
        people: field.from === undefined ? ['An', 'Nga'] : (state.people[field.from] ?? []).slice(0, field.most),
      };
  }
  return values;
};

const current = (state: CaseState): BallotState => {
  const progress = state.step?.progress;
  return must(progress?.kind === 'ballot' ? progress.current : undefined, 'a ballot');
};

/** A counting board from each body to which the roll can rise. */
const boards = (play: Play, state: CaseState, step: Step): readonly (readonly PersonId[])[] => {
  if (step.kind !== 'ballot' || step.tellers.kind !== 'role') return [];
  const facts = play.facts();
  return (state.places[step.tellers.in] ?? []).slice(0, step.tellers.higher + 1).map((body) =>
    play.town.holdings
      .filter((holding) => holding.body === body && fills(holding, 'member') && exclusionOf(state, facts, holding.person) === undefined)
      .map(({ person }) => person)
      .slice(-3),
  );
};

/** Totals of each kind that could matter: carried, exactly half, two ahead, nobody. */
const counts = (state: CaseState, { ask }: StepOf<'ballot'>): readonly Tally[] => {
  const voted = current(state).present?.length ?? 0;
  const half = Math.floor(current(state).roll.length / 2);
  const most = Math.min(voted, half + 1);
  const few = Math.min(half, voted);
  switch (ask.kind) {
    case 'approve':
      return [most, few, 0].map((yes) => ({ kind: 'approve', yes, no: 0, invalid: voted - yes }) as const);
    case 'record':
      return [{ kind: 'record', votes: {}, invalid: voted }];
    case 'options':
      return [
        ...ask.options.map((option) => ({ kind: 'options', votes: { [option]: voted }, invalid: 0 }) as const),
        { kind: 'options', votes: {}, invalid: voted },
      ];
    case 'choose': {
      const [first, second] = state.people[ask.from] ?? [];
      const votes = [
        first === undefined ? {} : { [first]: most },
        first === undefined ? {} : { [first]: few },
        first === undefined || second === undefined ? {} : { [first]: 1, [second]: 1 },
        {},
      ];
      return votes.map(
        (one) =>
          ({
            kind: 'choose',
            votes: one,
            invalid: Math.max(0, voted - Object.values(one).reduce((sum, given) => sum + given, 0)),
          }) as const,
      );
    }
    case 'rate': {
      const { items = {}, roll, present = [] } = current(state);
      const levels = (level: 'high' | 'low') =>
        Object.fromEntries(
          Object.entries(items).map(([person, left]) => [person, { [level]: present.filter((one) => !left.includes(one)).length }]),
        );
      return roll.length === 0
        ? []
        : [
            { kind: 'rate', votes: levels('low'), invalid: 0 },
            { kind: 'rate', votes: levels('high'), invalid: 0 },
          ];
    }
    default:
      return ask satisfies never;
  }
};

const caseWide = (play: Play, state: CaseState): readonly Loose[] => [
  ...(state.opener === undefined ? [] : [{ kind: 'withdraw', by: { person: state.opener }, reasons: words } as const]),
  { kind: 'hold', by: { person: 'Vinh' }, ground: 'open-report', reasons: words },
  { kind: 'release', by: { person: 'Vinh' }, reasons: words },
  { kind: 'release', by: { person: 'Thanh' }, ground: 'report-unfounded-so-far', reasons: words },
  { kind: 'extend', by: { person: 'Vinh' }, reasons: words },
  { kind: 'reassign', by: { person: 'Yen' }, to: 'Xuan', reasons: words },
  ...[...(state.step?.progress.kind === 'ballot' ? (state.step.progress.current?.roll ?? []) : []).slice(-1), 'Thanh', 'Xuan', 'Binh'].map(
    (person) => ({ kind: 'recuse', by: { person }, reasons: words }) as const,
  ),
  ...(state.parent === undefined ? [] : [{ kind: 'abandon' } as const]),
];

const CHILD_ENDS: readonly (readonly [string, readonly string[]])[] = [
  ['meets', ['concludePositive']],
  ['doesNotMeet', ['concludeNegative']],
  ['lapsed', []],
];

const engine = (play: Play, state: CaseState): readonly Loose[] => {
  const due = nextDue(play.rulebook, state);
  const waiting = state.step?.progress.kind === 'call' ? state.step.progress.waiting : [];
  const children = waiting.flatMap((child) =>
    CHILD_ENDS.map(
      ([end, applied]) =>
        ({
          kind: 'childEnded',
          facts: play.facts({ ...child, procedure: 'political-standards', definition: 'sha256:0', end, applied }),
        }) as const,
    ),
  );
  return [...(due === undefined ? [] : [{ kind: 'due', of: due.of, at: due.at } as const]), ...children];
};
