import type { Definition } from '../../definition/definition';
import { type Step, slotAsked } from '../../definition/step';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/** Everyone whom an effect touches, and everyone who is voted on, checked, heard or sent to a case of their own, is someone the case concerns. */
export const concernsComplete: StaticCheck = (definition) => [
  ...Object.entries(definition.effects).flatMap(([name, { person }]) =>
    definition.concerns.includes(person)
      ? []
      : [
          finding('concerns-complete', `effects.${name}.person`, 'effect-outside-concerns', {
            effect: name,
            slot: person,
          }),
        ],
  ),
  ...Object.entries(definition.steps).flatMap(([name, step]) => judgedOutside(definition, name, step)),
];

const judgedOutside = (definition: Definition, name: string, step: Step): readonly StaticFinding[] => {
  const judged = slotOf(step);
  if (judged === undefined || definition.concerns.includes(judged.slot)) return [];
  return [
    finding('concerns-complete', `steps.${name}.${judged.at}`, 'judged-outside-concerns', {
      step: name,
      slot: judged.slot,
    }),
  ];
};

const slotOf = (step: Step): { readonly at: string; readonly slot: string } | undefined => {
  switch (step.kind) {
    case 'act':
      return step.person.kind === 'concerned' ? { at: 'person.slot', slot: step.person.slot } : undefined;
    case 'ballot': {
      const slot = slotAsked(step.ask);
      return slot === undefined ? undefined : { at: step.ask.kind === 'rate' ? 'ask.each' : 'ask.from', slot };
    }
    case 'check':
    case 'hearing':
      return { at: 'of', slot: step.of };
    case 'call':
      return { at: 'each', slot: step.each };
    case 'opinions':
    case 'notice':
    case 'period':
      return undefined;
    default:
      return step satisfies never;
  }
};
