import { isChosenFrom } from '../../definition/chosen-from';
import type { Definition } from '../../definition/definition';
import { type Edge, edgesOf, nextStep, reachableFrom } from '../../definition/edges';
import { EFFECTS } from '../../definition/effect-table';
import type { Taker } from '../../definition/takers';
import { finding, type StaticCheck, type StaticFinding } from './finding';
import { puttingForward } from './put-forward';

/**
 * Static part of standards-never-lowered (rulings 14 and 20). For every effect that needs standards: whoever is put forward for it goes through
 * a check before it is granted, of their own slot or of the one that they were chosen from; and from a check that failed, was left unclear or was never run, no way leads to the grant but through that
 * check again, or through a person who concludes what was unclear.
 */
export const standardsNeverLowered: StaticCheck = (definition) =>
  Object.entries(definition.effects)
    .filter(([, { kind }]) => EFFECTS[kind].needsStandards)
    .flatMap(([effect, { person }]) => {
      const checks = Object.entries(definition.steps).flatMap(([name, step]) =>
        step.kind === 'check' && (step.of === person || isChosenFrom(definition, person, step.of)) ? [name] : [],
      );
      return [...avoidable(definition, effect, person, checks), ...checks.flatMap((check) => passedOver(definition, effect, check))];
    });

/** Ways on which people are newly put forward and reach the grant around every check. */
const avoidable = (definition: Definition, effect: string, slot: string, checks: readonly string[]): readonly StaticFinding[] =>
  puttingForward(definition, slot).flatMap(({ path, to }) => {
    const granting = grantReached(definition, effect, to, checks);
    return granting === undefined ? [] : [finding('standards-never-lowered', path, 'check-avoidable', { effect, slot, granting })];
  });

/** Ways on which someone whom a check did not pass reaches the grant without being checked again. */
const passedOver = (definition: Definition, effect: string, check: string): readonly StaticFinding[] =>
  (edgesOf(definition)[check] ?? []).flatMap((edge) =>
    edge.takers.flatMap((taker) => {
      const verdict = verdictOf(edge, taker);
      const to = nextStep(edge.outcome);
      if (verdict === 'pass' || to === undefined) return [];
      const mayConclude = ({ outcome }: Edge) => verdict !== 'unclear' || outcome.concludes !== check;
      const granting = grantReached(definition, effect, to, [check], mayConclude);
      const path = `steps.${check}.result.${edge.result}`;
      return granting === undefined
        ? []
        : [finding('standards-never-lowered', path, 'failed-may-pass', { effect, check, verdict, granting })];
    }),
  );

/** What the check had found when a result of it is taken: `unrun` where nobody ran it in time. */
const verdictOf = ({ result }: Edge, { by, insteadOf }: Taker): string => (by === 'check' ? (insteadOf ?? result) : 'unrun');

/** The first step that grants the effect on a way from a step around those to avoid. */
const grantReached = (
  definition: Definition,
  effect: string,
  from: string,
  avoid: readonly string[],
  may: (edge: Edge) => boolean = () => true,
): string | undefined => {
  if (avoid.includes(from)) return undefined;
  const edges = edgesOf(definition);
  const reached = reachableFrom(edges, [from], (edge) => may(edge) && !avoid.includes(nextStep(edge.outcome) ?? ''));
  return [...reached].find((name) => (edges[name] ?? []).some((edge) => may(edge) && edge.outcome.grants?.includes(effect)));
};
