import type { FormValues } from '../command';
import type { Duty } from '../definition/words';
import type { By, CaseEvent, EventOf } from '../event';
import type { PersonId } from '../facts';
import type { Rulebook } from '../rulebook';
import type { CaseState, Grant } from '../state';
import { nextState } from './next-state';

type OutcomeEvent = Extract<
  CaseEvent,
  {
    readonly kind:
      | 'resultTaken'
      | 'listed'
      | 'requested'
      | 'introduced'
      | 'granted'
      | 'revoked'
      | 'applied'
      | 'paperIssued'
      | 'groundsRenewed'
      | 'concluded'
      | 'objectionsSettled'
      | 'tieBroken'
      | 'departed'
      | 'caseOpened';
  }
>;

/** What a result that was taken makes of a case. */
export const evolveOutcome = (rulebook: Rulebook, state: CaseState, event: OutcomeEvent): CaseState => {
  switch (event.kind) {
    case 'resultTaken': {
      const key = `${event.step}.${event.result}`;
      const bounded = rulebook.definition.steps[event.step]?.result[event.result]?.atMost !== undefined;
      const taken = bounded ? { ...state.taken, [key]: (state.taken[key] ?? 0) + 1 } : state.taken;
      return nextState(state, {
        taken,
        duties: withDuty(state.duties, personsOf(event.by), event.duty),
        values: withValues(state.values, event.form),
      });
    }
    case 'listed': {
      const people = { ...state.people, [event.slot]: event.people };
      if (!rulebook.definition.concerns.includes(event.slot)) return nextState(state, { people });
      const concerned = [...state.concerned, ...event.people.filter((person) => !state.concerned.includes(person))];
      return nextState(state, { people, concerned });
    }
    case 'introduced':
      return nextState(state, { introduced: [...new Set([...state.introduced, `${event.effect}/${event.person}`])] });
    case 'requested':
      return nextState(state, { requested: [...new Set([...state.requested, `${event.effect}/${event.person}`])] });
    case 'granted':
      return nextState(state, {
        grants: [...state.grants, grantOf(event)],
        duties: withDuty(state.duties, event.deciders, event.duty),
      });
    case 'revoked':
      return nextState(state, { grants: state.grants.filter((grant) => grant.effect !== event.effect) });
    case 'applied': {
      const isIt = (grant: Grant) => grant.effect === event.effect && grant.person === event.person;
      return nextState(state, {
        applied: [...state.applied, ...state.grants.filter(isIt)],
        grants: state.grants.filter((grant) => !isIt(grant)),
      });
    }
    case 'paperIssued':
    case 'tieBroken':
      return state;
    case 'groundsRenewed':
      return nextState(state, { heard: [] });
    case 'concluded': {
      const verdicts = state.checks[event.step] ?? {};
      const answered = Object.fromEntries(event.people.map((person) => [person, 'concluded' as const]));
      return nextState(state, { checks: { ...state.checks, [event.step]: { ...verdicts, ...answered } } });
    }
    case 'objectionsSettled':
      return nextState(state, { objections: { ...state.objections, [event.notice]: 0 } });
    case 'departed':
      return nextState(state, { barred: [...state.barred, { person: event.person, because: 'departed' }] });
    case 'caseOpened':
      return nextState(state, { children: state.children + 1 });
    default:
      return event satisfies never;
  }
};

const grantOf = ({ effect, effectKind, person, deciders, detail, term, points, year, support }: EventOf<'granted'>): Grant => ({
  effect,
  effectKind,
  person,
  deciders,
  ...(detail === undefined ? {} : { detail }),
  ...(term === undefined ? {} : { term }),
  ...(points === undefined ? {} : { points }),
  ...(year === undefined ? {} : { year }),
  ...(support === undefined ? {} : { support }),
});

const withValues = (values: CaseState['values'], form: FormValues = {}): CaseState['values'] => {
  const given: Record<string, string | number> = {};
  for (const name in form) {
    const value = form[name];
    if (value?.kind === 'choice') given[name] = value.option;
    if (value?.kind === 'number') given[name] = value.value;
    if (value?.kind === 'report') given[name] = value.report;
  }
  return Object.keys(given).length === 0 ? values : { ...values, ...given };
};

/** The persons behind an act: whoever acted and whoever they acted for. */
export const personsOf = (by: By): readonly PersonId[] => ('engine' in by ? [] : by.for === undefined ? [by.person] : [by.person, by.for]);

const withDuty = (duties: CaseState['duties'], persons: readonly PersonId[], duty: Duty): CaseState['duties'] => {
  const missing = persons.filter((person) => !duties[person]?.includes(duty));
  if (missing.length === 0) return duties;
  const added: Record<PersonId, readonly Duty[]> = { ...duties };
  for (const person of missing) added[person] = [...(duties[person] ?? []), duty];
  return added;
};
