import type { CaseState } from '../state';

type Changing = { -readonly [Field in keyof CaseState]: CaseState[Field] };

/** What a case may have and lose again: its open step when it ends, its hold when it is released. */
interface Without {
  readonly step?: true;
  readonly hold?: true;
}

/**
 * The state with some fields changed, and without others. The one place that copies a state, field by field: V8 gives what is spread a shape
 * of its own at each place where it is spread, and a history folds several times slower over many shapes than over one.
 */
export const nextState = (state: CaseState, change: Partial<CaseState>, without: Without = {}): CaseState => {
  const next: Changing = {
    case: state.case,
    procedure: state.procedure,
    people: state.people,
    concerned: state.concerned,
    places: state.places,
    training: state.training,
    duties: state.duties,
    barred: state.barred,
    taken: state.taken,
    visited: state.visited,
    rounds: state.rounds,
    pastWithdrawal: state.pastWithdrawal,
    clocks: state.clocks,
    checks: state.checks,
    heard: state.heard,
    requested: state.requested,
    introduced: state.introduced,
    published: state.published,
    objections: state.objections,
    grants: state.grants,
    applied: state.applied,
    conclusions: state.conclusions,
    children: state.children,
    found: state.found,
    values: state.values,
  };
  if (state.opener !== undefined) next.opener = state.opener;
  if (state.parent !== undefined) next.parent = state.parent;
  if (state.post !== undefined) next.post = state.post;
  if (state.elected !== undefined) next.elected = state.elected;
  if (state.decision !== undefined) next.decision = state.decision;
  if (state.step !== undefined && without.step === undefined) next.step = state.step;
  if (state.end !== undefined) next.end = state.end;
  if (state.hold !== undefined && without.hold === undefined) next.hold = state.hold;
  return Object.assign(next, change);
};
