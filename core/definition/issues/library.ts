import type { Definition } from '../definition';
import type { RulePack } from '../rule-pack';

/** What a definition may speak of beyond itself: the rule pack, and the procedures that may be called, by their ids. */
export interface Library {
  readonly pack: RulePack;
  readonly procedures: Readonly<Record<string, Definition>>;
}

/** These procedures beside these rules; of two with one id the later counts. */
export const libraryOf = (pack: RulePack, definitions: readonly Definition[]): Library => ({
  pack,
  procedures: Object.fromEntries(definitions.map((definition) => [definition.id, definition])),
});
