import { must } from '../must';
import type { RulePack } from './rule-pack';

/** Anything that holds a rule pack: a rulebook, or less. */
interface HasPack {
  readonly pack: RulePack;
}

/** A whole number of the rule pack, in the unit its rule names. */
export const numberOf = ({ pack }: HasPack, rule: string): number => {
  const { value } = must(pack.values[rule], `rule ${rule}`);
  if (typeof value !== 'number') throw new Error(`The rule ${rule} is no number`);
  return value;
};

/** A share of the rule pack: `parts` of `of`. */
export const shareOf = ({ pack }: HasPack, rule: string): { readonly parts: number; readonly of: number } => {
  const { value } = must(pack.values[rule], `rule ${rule}`);
  if (typeof value !== 'object') throw new Error(`The rule ${rule} is no share`);
  return value;
};
