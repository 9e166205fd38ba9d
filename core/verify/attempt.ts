import type { Command } from '../command';
import type { CaseEvent } from '../event';
import type { Guarantee } from '../guarantees/names';
import type { RejectionCode } from '../rejection';
import type { CaseState } from '../state';
import { fold } from './fold';
import type { Move } from './moves/move';
import type { World } from './world';

/** The state in which a move's own command is tried, and the events of what went before it. */
export interface Start {
  readonly state: CaseState | undefined;
  readonly events: readonly CaseEvent[];
}

/** The starts of a view's moves, by the commands that go before them. */
export type Prefixes = Map<readonly Command[], Start | undefined>;

/** What the commands before a move make of the state; undefined where one of them is refused. Shared by all moves with the same list. */
export const startOf = (world: World, at: CaseState | undefined, { from, before }: Move, prefixes: Prefixes): Start | undefined => {
  const state = at === undefined ? undefined : from;
  if (before === undefined) return { state, events: [] };
  if (!prefixes.has(before)) prefixes.set(before, afterAll(world, state, before));
  return prefixes.get(before);
};

const afterAll = (world: World, from: CaseState | undefined, commands: readonly Command[]): Start | undefined => {
  let state = from;
  const events: CaseEvent[] = [];
  for (const command of commands) {
    const decision = world.engine.decide(world.rulebook, state, command);
    if (decision.kind === 'rejected') return undefined;
    state = fold(world, state, decision.events);
    events.push(...decision.events);
  }
  return { state, events };
};

/** What the engine answers to a move: a guard that is reached is told from other refusals. */
type Attempt = { readonly command: Command } & (
  | { readonly kind: 'accepted'; readonly events: readonly CaseEvent[] }
  | { readonly kind: 'refused'; readonly code: RejectionCode }
  | { readonly kind: 'guard'; readonly guarantee: Guarantee }
);

/** Tries a move's command in a state, and once more with reasons where they are missing. */
export const attempt = (world: World, state: CaseState | undefined, { command, otherwise }: Move): Attempt => {
  const first = decideOn(world, state, command);
  const again = first.kind === 'refused' && first.code === 'reasons-missing' ? otherwise : undefined;
  return again === undefined ? first : decideOn(world, state, again);
};

const decideOn = ({ engine, rulebook }: World, state: CaseState | undefined, command: Command): Attempt => {
  const decision = engine.decide(rulebook, state, command);
  if (decision.kind === 'accepted') return { kind: 'accepted', command, events: decision.events };
  return decision.code === 'guarantee'
    ? { kind: 'guard', command, guarantee: decision.params.guarantee as Guarantee }
    : { kind: 'refused', command, code: decision.code };
};
