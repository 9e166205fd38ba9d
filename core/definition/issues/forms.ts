import type { Definition } from '../definition';
import type { Field } from '../form';
import type { Step } from '../step';
import { type Issue, type IssueCheck, issue } from './issue';
import { allKnown, known } from './known';

/** Forms are filled by a person who acts; what they name exists, and their bounds leave room for a value. */
export const formIssues: IssueCheck = (definition) =>
  Object.entries(definition.steps).flatMap(([name, step]) => {
    if (step.form === undefined) return [];
    const path = `steps.${name}.form`;
    if (step.kind !== 'act') return [issue(path, 'form-unused', { kind: step.kind })];
    return step.form.flatMap((field, index) => inField(definition, step, `${path}[${index}]`, field));
  });

const inField = (definition: Definition, step: Step, path: string, field: Field): readonly Issue[] => [
  ...allKnown(`${path}.on`, 'unknown-result', field.on, step.result),
  ...('least' in field && field.least > field.most
    ? [issue(`${path}.least`, 'form-least-above-most', { least: field.least, most: field.most })]
    : []),
  ...(field.kind === 'people' && field.from !== undefined ? known(`${path}.from`, 'unknown-slot', field.from, definition.people) : []),
];
