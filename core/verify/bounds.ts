import type { CaseEvent } from '../event';
import type { CaseState } from '../state';
import type { Move } from './moves/move';
import type { Why } from './why';
import type { World } from './world';

/** The results among some events that may only be taken so many times, as the state counts them. */
export const boundedIn = ({ rulebook }: World, events: readonly CaseEvent[]): readonly string[] => {
  const bounded: string[] = [];
  for (const event of events) {
    if (event.kind !== 'resultTaken') continue;
    if (rulebook.definition.steps[event.step]?.result[event.result]?.atMost !== undefined) bounded.push(`${event.step}.${event.result}`);
  }
  return bounded;
};

/** A move that was accepted: `spent` where every bound of the step had been reached before it, `bounded` the results that have one. */
export interface Accepted {
  readonly move: Move;
  readonly events: readonly CaseEvent[];
  readonly before: CaseState | undefined;
  readonly after: CaseState;
  readonly spent: boolean;
  readonly bounded: readonly string[];
}

/** bounded: a result that leads back is counted and is not taken once more than it may be; a time is extended once. What is broken, if anything. */
export const unbounded = (world: World, { move, before, after, spent, bounded }: Accepted): Why | undefined => {
  if (bounded.length > 0 && spent) return 'returns-without-end';
  if (bounded.some((key) => (after.taken[key] ?? 0) <= (before?.taken[key] ?? 0))) return 'return-uncounted';
  const again = move.command.kind === 'extend' && world.engine.decide(world.rulebook, after, move.command).kind === 'accepted';
  return again ? 'extended-twice' : undefined;
};
