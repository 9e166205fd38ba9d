import type { Step } from '../../core/definition/step';
import { type Taker, takersOf } from '../../core/definition/takers';

export const DOORS = ['done', 'time', 'window'] as const;
/** How a step is left: it was done, its time has passed, or its window has. */
export type DoorKind = (typeof DOORS)[number];

export interface Door {
  readonly kind: DoorKind;
  /** The results that may be taken when it is left this way. */
  readonly results: readonly string[];
}

/** The ways in which a step may be left, each with the results it may then have. A result that nothing takes lies behind none. */
export const doorsOf = (step: Step): readonly Door[] => {
  const takers = Object.entries(takersOf(step));
  return DOORS.flatMap((kind) => {
    const results = takers.filter(([result, by]) => by.some((taker) => doorOf(step, result, taker).includes(kind)));
    return results.length === 0 ? [] : [{ kind, results: results.map(([result]) => result) }];
  });
};

const doorOf = (step: Step, result: string, { by, insteadOf }: Taker): readonly DoorKind[] => {
  if (by !== 'due') return ['done'];
  if (step.kind !== 'hearing' && step.kind !== 'notice') return ['time'];
  const taken = insteadOf ?? result;
  // Objections are collected while the window is open, and settle what its end brings.
  const byWindow = taken === step.window.passed.then || (step.kind === 'notice' && taken === 'objections');
  return [...(taken === step.time.passed.then ? (['time'] as const) : []), ...(byWindow ? (['window'] as const) : [])];
};
