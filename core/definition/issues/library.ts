import type { Definition } from '../definition';
import type { RulePack } from '../rule-pack';

/** What a definition may speak of beyond itself: the rule pack, and the procedures that may be called, by their ids. */
export interface Library {
  readonly pack: RulePack;
  readonly procedures: Readonly<Record<string, Definition>>;
}
