import type { RulePack } from './rule-pack';
import { numberOf } from './rule-values';

/** What an official who is moved is granted: by which kind of area, once, and every month for as long as they serve there. Dong. */
export interface Support {
  readonly area: string;
  readonly first: number;
  readonly monthly: number;
}

/** The rule pack holds the amounts in thousands. */
const DONG = 1000;

/** The values of the rule pack that hold the amounts for a kind of area: one set for the whole province (resolution II.5). */
export const supportValues = (area: string): { readonly first: string; readonly monthly: string } => ({
  first: `support-first-${area}`,
  monthly: `support-monthly-${area}`,
});

export const supportFor = (rules: { readonly pack: RulePack }, area: string): Support => {
  const { first, monthly } = supportValues(area);
  return { area, first: DONG * numberOf(rules, first), monthly: DONG * numberOf(rules, monthly) };
};
