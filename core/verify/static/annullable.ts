import { EFFECTS, type EffectKind, type EffectProperties } from '../../definition/effect-table';
import { finding, type StaticCheck } from './finding';

/** Whether an effect of this kind can be undone for good: its reversal's own reversal leads back to what it changed, or harms nobody. */
export const leadsBack = (kind: EffectKind, effects: Readonly<Record<EffectKind, EffectProperties>> = EFFECTS): boolean => {
  const again = effects[effects[kind].reversal].reversal;
  return effects[again].changes === effects[kind].changes || !effects[again].adverse;
};

/** Every register effect names its reversal (guarantee annullable). */
export const annullable: StaticCheck = (definition) =>
  Object.entries(definition.effects).flatMap(([name, { kind }]) =>
    leadsBack(kind) ? [] : [finding('annullable', `effects.${name}.kind`, 'no-way-back', { effect: name, kind })],
  );
