import type { Definition } from '../../definition/definition';
import type { Outcome } from '../../definition/outcome';
import { derivedDuty, powersOf } from './derived-duty';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/** Every step's declared duty is the one that its powers make it, no step has two of them, and none lies where nobody decides. */
export const declaredDuty: StaticCheck = (definition) =>
  Object.entries(definition.steps).flatMap(([name, step]) => {
    const path = `steps.${name}.duty`;
    const powers = powersOf(definition, name);
    if (powers.length > 1) return [finding('declared-duty', path, 'two-powers', { step: name, duties: powers.join(', ') })];
    const derived = derivedDuty(definition, name);
    const differs =
      step.duty === derived ? [] : [finding('declared-duty', path, 'duty-not-derived', { step: name, declared: step.duty, derived })];
    return [...differs, ...misplacedPowers(definition, name)];
  });

/** The powers that an outcome can carry. */
const POWERS = ['grants', 'revokes', 'concludes', 'settles', 'applies', 'lists'] as const satisfies readonly (keyof Outcome)[];
/** Those that only an act or a ballot may have: the rest of the steps prepare. */
const DECIDING: readonly string[] = ['grants', 'revokes', 'concludes', 'settles'];

const misplacedPowers = (definition: Definition, name: string): readonly StaticFinding[] => {
  const step = definition.steps[name];
  if (step === undefined) return [];
  const own = step.kind === 'act' && step.person.kind === 'concerned';
  const mayDecide = step.kind === 'act' || step.kind === 'ballot';
  return Object.entries(step.result).flatMap(([result, outcome]) =>
    POWERS.filter((power) => outcome[power] !== undefined).flatMap((power) => {
      const path = `steps.${name}.result.${result}.${power}`;
      if (own) return [finding('never-own-case', path, 'power-of-person-concerned', { step: name, power })];
      if (!mayDecide && DECIDING.includes(power))
        return [finding('declared-duty', path, 'power-misplaced', { step: name, kind: step.kind, power })];
      return [];
    }),
  );
};
