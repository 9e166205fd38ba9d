import type { Definition } from '../definition';
import type { StepOf } from '../step';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';
import type { Library } from './library';

/** A call names a procedure that a parent may open about a person, and keeps only those whose case was brought to an end. */
export const callIssues: IssueCheck = (definition, library) =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    step.kind === 'call' ? ofCall(definition, library, `steps.${name}`, step) : [],
  );

const ofCall = (definition: Definition, { procedures }: Library, path: string, step: StepOf<'call'>): readonly Issue[] => {
  const called = Object.hasOwn(procedures, step.procedure) ? procedures[step.procedure] : undefined;
  if (called === undefined) return known(`${path}.procedure`, 'unknown-procedure', step.procedure, procedures);
  const issues: Issue[] = [];
  if (called.opens.by !== 'parent') issues.push(issue(`${path}.procedure`, 'call-not-callable', { procedure: called.id }));
  if (!Object.values(called.people).some(({ given }) => given))
    issues.push(issue(`${path}.procedure`, 'call-about-nobody', { procedure: called.id }));
  if (called.post && !definition.post) issues.push(issue(`${path}.procedure`, 'call-without-post', { procedure: called.id }));
  const kept = step.keeps.flatMap((end, index) => {
    const at = `${path}.keeps[${index}]`;
    const as = called.ends[end];
    if (as === undefined) return known(at, 'unknown-child-end', end, called.ends);
    return as === 'lapsed' || as === 'withdrawn' ? [issue(at, 'keeps-unfinished', { end, as })] : [];
  });
  return [...issues, ...kept];
};
