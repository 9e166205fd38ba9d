import { finding, type StaticCheck } from './finding';

/** Static part of heard-before-harm, for what only the person may ask for: the person whom the effect is about asks, in an act of their own. */
export const requestedThemselves: StaticCheck = ({ steps, effects }) =>
  Object.entries(steps).flatMap(([name, step]) =>
    Object.entries(step.result).flatMap(([result, { requests }]) =>
      (requests ?? [])
        .filter((effect) => step.kind !== 'act' || step.person.kind !== 'concerned' || step.person.slot !== effects[effect]?.person)
        .map((effect) =>
          finding('heard-before-harm', `steps.${name}.result.${result}.requests`, 'requested-by-another', { step: name, effect }),
        ),
    ),
  );
