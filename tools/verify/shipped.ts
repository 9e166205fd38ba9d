import type { Definition } from '../../core/definition/definition';
import type { Library } from '../../core/definition/issues/library';
import { vietnamPack } from '../../rules/packs/vietnam';
import { appointment } from '../../workflows/procedures/appointment';
import { politicalStandards } from '../../workflows/procedures/political-standards';

/** The procedures that come with the product, each before those that call it. */
export const SHIPPED: readonly Definition[] = [politicalStandards, appointment];

/** What a definition may speak of: the shipped procedures and their rule pack, and itself. */
export const libraryWith = (...more: readonly Definition[]): Library => ({
  pack: vietnamPack,
  procedures: Object.fromEntries([...SHIPPED, ...more].map((definition) => [definition.id, definition])),
});
