import type { Actor } from '../command';
import type { Duty, Person } from '../definition/words';
import type { Capacity } from '../event';
import type { Rejection } from '../rejection';
import { stepOf } from '../rulebook';
import { capacityOf } from './capacity';
import type { Turn } from './turn';

/**
 * In which capacity someone may perform the open step, or another part in it; a person's own duty goes with it. Giving a step to one person
 * binds its performer, not whoever answers for it or counts.
 */
export const performerOf = (turn: Turn, by: Actor, spec: Person, duty: Duty, risen = turn.state.step?.level ?? 0): Capacity | Rejection => {
  const { state, facts, at } = turn;
  const assignee = state.step !== undefined && spec === stepOf(turn.rulebook, state.step.name).person ? state.step.assignee : undefined;
  return capacityOf({ state, facts, at, by, spec, duty, risen, assignee });
};

export const isRejection = (value: Capacity | Rejection): value is Rejection => 'kind' in value;

/** A `window` that has closed refuses what comes late; a `duty` done late counts and is reported. */
export const isLate = (turn: Turn, kind: 'duty' | 'window'): boolean =>
  kind === 'window' && turn.state.step !== undefined && turn.at >= turn.state.step.due;
