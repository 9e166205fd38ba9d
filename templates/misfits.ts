import type { Definition } from '../core/definition/definition';
import type { Step } from '../core/definition/step';
import { addressed } from './addressed';
import { PAPER_TYPES } from './paper-types';
import { sourceOf } from './render';

/** A paper that a result of a definition issues and that can't be printed of it: there is no such paper, or it speaks of what the definition lacks. */
export interface Misfit {
  readonly path: string;
  readonly code: 'paper-unknown' | 'paper-misfit';
  readonly params: { readonly paper: string; readonly lacks: string };
}

/** The papers of a definition that can't be printed of it, each with the first thing that it lacks. */
export const misfits = (definition: Definition): readonly Misfit[] =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    Object.entries(step.result).flatMap(([result, { papers }]) =>
      (papers ?? []).flatMap(({ paper }, index): readonly Misfit[] => {
        const path = `steps.${name}.result.${result}.papers[${index}]`;
        if (!Object.hasOwn(PAPER_TYPES, paper)) return [{ path, code: 'paper-unknown', params: { paper, lacks: '' } }];
        const lacks = wantsOf(sourceOf(paper)).find((want) => !has(definition, step, want));
        return lacks === undefined ? [] : [{ path, code: 'paper-misfit', params: { paper, lacks: lacks.join('.') } }];
      }),
    ),
  );

/** Something that a template prints: `bodies.unit`, `step.form.need`, `papers.proposal`. */
type Want = readonly string[];

/** What a template prints whatever the case is: what it says of a post under the condition that there is one, it asks of nobody. */
const wantsOf = (source: string): readonly Want[] =>
  [
    ...source
      .replaceAll(/\{\{#if post\}\}.*?\{\{\/if\}\}/gs, '')
      .matchAll(/\b(bodies|steps|papers|step|hearing|ballot|notice|effect|post)\.(?:\[([\w-]+)\]|(\w+))(?:\.form\.(\w+)|\.(\w+))?/g),
  ].map(([, of = '', quoted, plain, field, more]) =>
    [of, quoted ?? plain ?? '', ...(field === undefined ? (more === undefined ? [] : [more]) : ['form', field])].map(String),
  );

const has = (definition: Definition, step: Step, [of = '', name = '', part, field]: Want): boolean => {
  const { places, steps, effects, post } = definition;
  switch (of) {
    case 'bodies':
      return Object.hasOwn(addressed(places), name);
    case 'steps': {
      const named = steps[name];
      return named !== undefined && (part !== 'form' || (named.form ?? []).some((one) => one.name === field));
    }
    case 'papers':
      return Object.values(steps).some(({ result }) =>
        Object.values(result).some(({ papers }) => papers?.some(({ paper }) => paper === name) === true),
      );
    case 'step':
      return name !== 'form' || (step.form ?? []).some((one) => one.name === part);
    case 'hearing':
    case 'ballot':
    case 'notice':
      return step.kind === of;
    case 'effect':
      return Object.keys(effects).length > 0;
    default:
      return post !== false;
  }
};
