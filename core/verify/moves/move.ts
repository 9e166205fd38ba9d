import type { Command } from '../../command';
import type { CaseState } from '../../state';

/** Something that could be tried in a state. */
export interface Move {
  /** Who tries it, as the story tells it. */
  readonly who: string;
  /** Whether silence makes the move, since nobody acted and a time passed: only to report it, or to take the result named for it. */
  readonly silent: false | 'reports' | 'ends';
  /** The state it is tried in. */
  readonly from: CaseState;
  /** What goes before it, the same list for all the moves that share it. */
  readonly before?: readonly Command[];
  readonly command: Command;
  /** Tried where the command is refused: the same with more, such as reasons. */
  readonly otherwise?: Command;
  /** Moves of one family that come to the same events lead to the same place. */
  readonly family?: string;
  /** Moves with the same key come to the same wherever they are tried: the first is enough. */
  readonly once?: string;
}
