import { ELIGIBILITY } from '../../rules/eligibility';
import type { Definition } from '../definition';
import { type Edge, edgesOf, reachableFrom } from '../edges';
import type { Field } from '../form';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';

/** What is read of a form: a choice or a number, by name. */
type Wanted = Pick<Field, 'name' | 'kind'>;

/** What an effect or a rule reads of a form is there: such a field exists, and every way to where it is read goes through an act that has to fill it. */
export const fieldIssues: IssueCheck = (definition) => [
  ...Object.entries(definition.effects).flatMap(([name, { kind, detail, term, points, support }]) => {
    const grants = ({ outcome }: Edge) => outcome.grants?.includes(name) === true;
    return [
      ...(typeof detail !== 'string'
        ? []
        : unread(definition, `effects.${name}.detail`, { name: detail, kind: kind === 'publish' ? 'draft' : 'choice' }, grants)),
      ...(points === undefined ? [] : unread(definition, `effects.${name}.points`, { name: points, kind: 'number' }, grants)),
      ...(support === undefined ? [] : unread(definition, `effects.${name}.support`, { name: support, kind: 'choice' }, grants)),
      ...(typeof term === 'object' ? unread(definition, `effects.${name}.term.field`, { name: term.field, kind: 'number' }, grants) : []),
    ];
  }),
  ...Object.entries(definition.steps).flatMap(([name, step]) =>
    step.kind !== 'check'
      ? []
      : step.rules.flatMap((rule, index) =>
          (ELIGIBILITY[rule]?.reads ?? []).flatMap((wanted) =>
            unread(definition, `steps.${name}.rules[${index}]`, wanted, (edge) => edge.step === name),
          ),
        ),
  ),
];

const unread = (definition: Definition, path: string, wanted: Wanted, reads: (edge: Edge) => boolean): readonly Issue[] => {
  const fields = Object.values(definition.steps).flatMap(({ form = [] }) => form.filter(({ kind }) => kind === wanted.kind));
  const unknown = known(path, 'unknown-form-field', wanted.name, Object.fromEntries(fields.map((field) => [field.name, field])));
  if (unknown.length > 0) return unknown;
  const edges = edgesOf(definition);
  const fills = (edge: Edge) => isFilled(definition, edge, wanted);
  const around = reachableFrom(edges, [definition.starts], (edge) => !fills(edge));
  const avoids = [...around].some((step) => (edges[step] ?? []).some((edge) => reads(edge) && !fills(edge)));
  return avoids ? [issue(path, 'field-not-filled', { field: wanted.name })] : [];
};

/** Whether whoever takes a result has to fill the field. */
const isFilled = ({ steps }: Definition, { step, result, takers }: Edge, wanted: Wanted): boolean =>
  takers.every(({ by }) => by === 'person') &&
  (steps[step]?.form ?? []).some(
    ({ name, kind, on }) => name === wanted.name && kind === wanted.kind && (on === undefined || on.includes(result)),
  );
