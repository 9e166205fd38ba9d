import type { Definition } from './definition';
import type { RulePack } from './rule-pack';

/** A definition from the text that is kept of it, sent in or published: it was parsed before it was kept, and its hash binds the text. */
export const definitionOfText = (text: string): Definition => JSON.parse(text) as Definition;

/** A rule pack from the text that is kept of it. */
export const packOfText = (text: string): RulePack => JSON.parse(text) as RulePack;
