import type { Kinship, PersonId } from './facts';

/** Whether a tie is between these two, whichever of them declared it. */
export const isBetween = (tie: Kinship, a: PersonId, b: PersonId): boolean =>
  (tie.person === a && tie.relative === b) || (tie.person === b && tie.relative === a);
