import type { Definition } from '../definition';
import type { Outcome } from '../outcome';
import { mayBeginUnasked } from '../unasked';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';
import type { Library } from './library';

/** A result opens procedures that begin with somebody in office, about people and a post that this case has. Circles do no harm: nobody waits. */
export const opensIssues: IssueCheck = (definition, library) =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    Object.entries(step.result).flatMap(([result, { opens }]) =>
      (opens ?? []).flatMap((one, index) => ofOne(definition, library, `steps.${name}.result.${result}.opens[${index}]`, one)),
    ),
  );

type Opens = NonNullable<Outcome['opens']>[number];

const ofOne = (definition: Definition, { procedures }: Library, path: string, { procedure, for: slot }: Opens): readonly Issue[] => {
  const unknownSlot = slot === undefined ? [] : known(`${path}.for`, 'unknown-slot', slot, definition.people);
  const opened = procedure === definition.id ? definition : Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined;
  if (opened === undefined) return [...known(`${path}.procedure`, 'unknown-procedure', procedure, procedures), ...unknownSlot];
  const issues: Issue[] = [...unknownSlot];
  if (!mayBeginUnasked(opened)) issues.push(issue(`${path}.procedure`, 'not-begun-unasked', { procedure }));
  if (opened.post !== false && definition.post === false) issues.push(issue(`${path}.procedure`, 'opens-without-post', { procedure }));
  const asksForPeople = Object.values(opened.people).some(({ given }) => given);
  if (asksForPeople && slot === undefined) issues.push(issue(path, 'opens-about-nobody', { procedure }));
  if (!asksForPeople && slot !== undefined) issues.push(issue(`${path}.for`, 'opens-about-somebody', { procedure }));
  return issues;
};
