import type { CaseEvent } from '../event';
import { evolve } from '../evolve/evolve';
import type { Facts, Instant } from '../facts';
import type { Rejection } from '../rejection';
import type { Rulebook } from '../rulebook';
import type { CaseState } from '../state';

/** What `decide` answers: the events that the command causes, or why it is refused. */
export type Accepted = { readonly kind: 'accepted'; readonly events: readonly CaseEvent[] };
export type Decision = Accepted | Rejection;

/**
 * One decision under way. Each event is evolved as soon as it is emitted, so that what follows within the same command
 * (the next step, a count, an end) is decided on the state it really meets. The turn never leaves `decide`.
 */
export interface Turn {
  readonly rulebook: Rulebook;
  readonly at: Instant;
  readonly facts: Facts;
  state: CaseState;
  readonly events: CaseEvent[];
}

export const emit = (turn: Turn, event: CaseEvent): void => {
  turn.events.push(event);
  turn.state = evolve(turn.rulebook, turn.state, event);
};

export const accepted = (turn: Turn): Accepted => ({ kind: 'accepted', events: turn.events });
