import type { CaseEvent } from '../event';
import type { CaseState } from '../state';
import type { World } from './world';

/** Folds events with the engine under proof. */
export const fold = (world: World, state: CaseState | undefined, events: readonly CaseEvent[]): CaseState | undefined => {
  let folded = state;
  for (const event of events) folded = world.engine.evolve(world.rulebook, folded, event);
  return folded;
};
