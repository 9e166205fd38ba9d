import { EFFECTS } from '../definition/effect-table';
import type { Outcome } from '../definition/outcome';
import type { Step } from '../definition/step';
import { must } from '../must';
import type { Rulebook } from '../rulebook';

/** What a result may settle, answer or undo: a person says why. */
const SETTLING = ['settles', 'breaksTie', 'concludes', 'revokes'] as const;

/**
 * Whether a result must carry reasons (guarantee reasons-always). Besides what the author asks for, core demands them by what the result does:
 * it refuses, a person sends it back, it harms, it settles objections or an exact half, it answers what a check left unclear, it takes back a grant.
 */
export const demandsReasons = (rulebook: Rulebook, step: Step, outcome: Outcome): boolean => {
  const { definition } = rulebook;
  if (step.kind === 'act' && outcome.atMost) return true;
  if (outcome.reasons || SETTLING.some((power) => outcome[power] !== undefined)) return true;
  if ('end' in outcome.to && definition.ends[outcome.to.end] === 'refused') return true;
  return (outcome.grants ?? []).some((effect) => EFFECTS[must(definition.effects[effect], `effect ${effect}`).kind].adverse);
};
