import type { Library } from '../../../core/definition/issues/library';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { SHIPPED } from '../../../workflows/procedures/shipped';

/** What the shipped procedures may speak of. */
export const library: Library = {
  pack: vietnamPack,
  procedures: Object.fromEntries(SHIPPED.map((definition) => [definition.id, definition])),
};

/** The library with other values in its rule pack. */
export const withValues = (values: Readonly<Record<string, number | { parts: number; of: number }>>): Library => {
  const like = vietnamPack.values['quorum'];
  if (like === undefined) throw new Error('The rule pack has lost its quorum');
  const changed = Object.fromEntries(Object.entries(values).map(([rule, value]) => [rule, { ...like, value }]));
  return { ...library, pack: { ...vietnamPack, values: { ...vietnamPack.values, ...changed } } };
};
