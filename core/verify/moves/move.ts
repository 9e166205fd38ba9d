import type { Command } from '../../command';
import type { CaseState } from '../../state';
import type { Who } from '../story';

/** One of the ways in which a ballot can be attended and voted. `ballot` names all that its result can depend on besides. */
export interface BallotCount {
  readonly ballot: string;
  readonly tally: string;
}

/** Something that could be tried in a state. */
export interface Move {
  /** Who tries it, as the story tells it. */
  readonly who: Who;
  /** Whether silence makes the move, since nobody acted and a time passed: only to report it, or to take the result named for it. */
  readonly silent: false | 'reports' | 'ends';
  /** The state it is tried in. */
  readonly from: CaseState;
  /** What goes before it, the same list for all the moves that share it. */
  readonly before?: readonly Command[];
  readonly command: Command;
  /** Tried where the command is refused for want of reasons: the same with them. */
  readonly otherwise?: Command;
  /** The ballot that it counts, where that is sound: what a count comes to depends on the ballot and its tally alone. */
  readonly count?: BallotCount;
  /** Moves with the same key come to the same wherever they are tried: the first is enough. */
  readonly once?: string;
}
