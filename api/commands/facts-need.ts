import type { Actor, CaseWide, CommandKind } from '../../core/command';
import { chainOf } from '../../core/decide/capacity';
import { decidersOf } from '../../core/decide/migrate';
import { peopleForOpening } from '../../core/decide/open-cases';
import type { Definition } from '../../core/definition/definition';
import type { Step, StepOf } from '../../core/definition/step';
import type { Person } from '../../core/definition/words';
import { runningTime } from '../../core/due';
import type { CaseId, Instant, PersonId, PostId } from '../../core/facts';
import type { Rulebook } from '../../core/rulebook';
import { ELIGIBILITY, GRADE_RULES } from '../../core/rules/eligibility';
import type { CaseState } from '../../core/state';
import type { FactsNeed } from '../../db/facts';

type PersonCommand = Exclude<CommandKind, 'open' | 'due' | 'childEnded' | 'abandon'>;
type StepCommand = Exclude<PersonCommand, CaseWide['kind']>;

/** A command that somebody wants to give to an open case. */
export interface Wanted {
  readonly kind: PersonCommand;
  readonly by: Actor;
  readonly at: Instant;
}

/**
 * What a command has to be judged by: whoever holds the roles that core will ask for, and the records that a check will judge.
 * No more than that, because a command is stale as soon as one of the rows it rests on has changed.
 */
export const factsNeed = (rulebook: Rulebook, state: CaseState, { kind, by, at }: Wanted): FactsNeed => {
  const step = state.step === undefined ? undefined : rulebook.definition.steps[state.step.name];
  const judged = kind === 'runCheck' && step?.kind === 'check' ? (state.people[step.of] ?? []) : [];
  const opens = kind === 'runCheck' || kind === 'act' || kind === 'count';
  const opened = step !== undefined && opens ? peopleForOpening(step, state.people) : [];
  return {
    at,
    actor: by,
    bodies: specsOf(rulebook.definition, state, step, kind).flatMap((spec) => holdersOf(state, spec)),
    concerned: state.concerned,
    people: [...new Set([...judged, ...opened])],
    ...(judged.length > 0 && state.post !== undefined ? { post: state.post } : {}),
    ...(judged.length > 0 && state.decision !== undefined ? { decision: state.decision } : {}),
    ...(judged.length > 0 && step?.kind === 'check' ? { ...sentInJudged(step, state), ...relianceJudged(step, state, judged) } : {}),
    ...(kind === 'migrate' ? { inForce: { procedure: state.procedure, for: state.case } } : {}),
  };
};

/** The draft or the report that a rule of the step is about, as the case's forms have named it. */
const sentInJudged = ({ rules }: StepOf<'check'>, { values, case: id }: CaseState): Pick<FactsNeed, 'draft' | 'report'> => {
  const read = rules.flatMap((rule) => ELIGIBILITY[rule]?.reads ?? []);
  const named = (kind: 'draft' | 'report') => {
    const field = read.find((one) => one.kind === kind);
    const value = field === undefined ? undefined : values[field.name];
    return typeof value === 'string' ? value : undefined;
  };
  const [draft, report] = [named('draft'), named('report')];
  return { ...(draft === undefined ? {} : { draft }), ...(report === undefined ? {} : { report: { id: report, by: id } }) };
};

/** What relied on the grades of the people judged, where a rule of the step asks. */
const relianceJudged = ({ rules }: StepOf<'check'>, { case: by }: CaseState, people: readonly PersonId[]): Pick<FactsNeed, 'reliance'> =>
  rules.some((rule) => ELIGIBILITY[rule]?.asksReliance) ? { reliance: { people, rules: GRADE_RULES, by } } : {};

/** What the opening of a case has to be judged by: every body that a place may mean, and the holders of the first step's role. */
export const openingNeed = (
  definition: Definition,
  {
    people,
    post,
    decision,
    by,
    at,
  }: {
    readonly people: readonly PersonId[];
    readonly post?: PostId | undefined;
    readonly decision?: CaseId | undefined;
    readonly by: Actor;
    readonly at: Instant;
  },
): FactsNeed => {
  const first = definition.steps[definition.starts]?.person;
  return {
    at,
    actor: by,
    bodies: [],
    concerned: people,
    people,
    ...(post === undefined ? {} : { post }),
    ...(decision === undefined ? {} : { decision }),
    opening: {
      ...(first?.kind === 'role' ? { role: first.role } : {}),
      ...(Object.values(definition.places).some(({ kind }) => kind === 'clearOf') ? { seatsOf: people } : {}),
    },
  };
};

/** Whose standing core will look for. */
const specsOf = (definition: Definition, state: CaseState, step: Step | undefined, kind: PersonCommand): readonly Person[] => {
  switch (kind) {
    case 'withdraw':
    case 'recuse':
      return [];
    case 'hold':
      return definition.holds === undefined ? [] : [headOf(definition.holds.by)];
    case 'release':
      return definition.holds === undefined ? [] : [headOf(definition.holds.by), headOf(definition.holds.lifts)];
    case 'reassign':
      return step === undefined ? [] : [step.responsibility, step.person];
    case 'migrate':
      return decidersOf(definition);
    case 'extend': {
      const by = step === undefined ? undefined : runningTime(step, state).extend?.by;
      return by === undefined ? [] : [by];
    }
    default:
      return step === undefined ? [] : specsOfStep(step, kind);
  }
};

const specsOfStep = (step: Step, kind: StepCommand): readonly Person[] => {
  switch (kind) {
    case 'openBallot':
      return step.kind === 'ballot' ? [step.responsibility, step.person, step.tellers] : [step.responsibility];
    case 'breakPeriod':
      return [step.responsibility];
    case 'opine':
      return step.kind === 'opinions' && step.person.kind === 'role'
        ? step.from.map((place) => ({ ...step.person, in: place }))
        : [step.person];
    case 'attend':
    case 'count':
      return step.kind === 'ballot' ? [step.person, step.tellers] : [];
    case 'answer':
    case 'keepLog':
      return [];
    case 'act':
    case 'runCheck':
    case 'tell':
    case 'publish':
    case 'object':
    case 'reachMilestone':
      return [step.person];
    default:
      return kind satisfies never;
  }
};

const headOf = (place: string): Person => ({ kind: 'role', role: 'head', in: place, higher: 1, delegable: false });

const holdersOf = (state: CaseState, spec: Person): FactsNeed['bodies'] =>
  spec.kind === 'role' ? chainOf(state, spec).map((id) => ({ id, role: spec.role })) : [];
