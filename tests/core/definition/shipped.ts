import type { Definition } from '../../../core/definition/definition';
import type { Library } from '../../../core/definition/issues/library';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { appointment } from '../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../workflows/procedures/political-standards';

/** The shipped procedures, and what they may speak of. */
export const SHIPPED: readonly Definition[] = [appointment, politicalStandards];
export const library: Library = {
  pack: vietnamPack,
  procedures: { [appointment.id]: appointment, [politicalStandards.id]: politicalStandards },
};

/** The library with other values in its rule pack. */
export const withValues = (values: Readonly<Record<string, number | { parts: number; of: number }>>): Library => {
  const like = vietnamPack.values['quorum'];
  if (like === undefined) throw new Error('The rule pack has lost its quorum');
  const changed = Object.fromEntries(Object.entries(values).map(([rule, value]) => [rule, { ...like, value }]));
  return { ...library, pack: { ...vietnamPack, values: { ...vietnamPack.values, ...changed } } };
};
