import type { Definition } from '../definition';
import type { Outcome } from '../outcome';
import type { Step } from '../step';
import { type IssueCheck, issue } from './issue';

type List = readonly [path: string, names: readonly string[] | undefined];

/** No list names anything twice: it would be granted, asked or counted twice. */
export const repeatIssues: IssueCheck = (definition) =>
  listsOf(definition).flatMap(([path, names]) => {
    const seen = new Set<string>();
    return (names ?? []).flatMap((name, index) => {
      if (seen.has(name)) return [issue(`${path}[${index}]`, 'named-twice', { name })];
      seen.add(name);
      return [];
    });
  });

const listsOf = (definition: Definition): readonly List[] => [
  ['concerns', definition.concerns],
  ['bars', definition.bars],
  ...Object.entries(definition.steps).flatMap(([name, step]) => [
    ...inStep(`steps.${name}`, step),
    ...Object.entries(step.result).flatMap(([result, outcome]) => inOutcome(`steps.${name}.result.${result}`, outcome)),
  ]),
];

const inStep = (path: string, step: Step): readonly List[] => {
  const form: readonly List[] = [
    [`${path}.form`, step.form?.map(({ name }) => name)],
    ...(step.form ?? []).map(({ on }, index): List => [`${path}.form[${index}].on`, on]),
    ...(step.form ?? []).map(
      (field, index): List => [
        `${path}.form[${index}].options`,
        field.kind === 'choice' ? field.options.map(({ name }) => name) : undefined,
      ],
    ),
  ];
  switch (step.kind) {
    case 'act':
    case 'hearing':
      return form;
    case 'ballot':
      return [
        ...form,
        [`${path}.ask.options`, step.ask.kind === 'options' ? step.ask.options : undefined],
        [`${path}.ask.levels`, step.ask.kind === 'rate' ? step.ask.levels : undefined],
      ];
    case 'opinions':
      return [...form, [`${path}.from`, step.from]];
    case 'check':
      return [...form, [`${path}.rules`, step.rules]];
    case 'notice':
      return [...form, [`${path}.about`, step.about]];
    case 'period':
      return [...form, [`${path}.milestones`, step.milestones.map(({ name }) => name)]];
    case 'call':
      return [...form, [`${path}.keeps`, step.keeps]];
    default:
      return step satisfies never;
  }
};

const inOutcome = (path: string, { papers, starts, stops, grants, applies, revokes, requests, introduces }: Outcome): readonly List[] => [
  [`${path}.papers`, papers?.map(({ paper }) => paper)],
  ...Object.entries({ starts, stops, grants, applies, revokes, requests, introduces }).map(
    ([part, names]): List => [`${path}.${part}`, names],
  ),
];
