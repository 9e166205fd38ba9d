import type { PersonId } from './facts';

/** Each person on the slip of a ballot that rates, with those on the roll who leave that item: themselves and their relatives (ruling 11). */
export type BallotItems = Readonly<Record<PersonId, readonly PersonId[]>>;
/** Who may rate a person, who of them attends, and of how many the figures are told. */
export interface ItemCount {
  readonly summoned: number;
  readonly present: number;
  readonly base: number;
}
