import { ELIGIBILITY } from '../../rules/eligibility';
import type { Definition } from '../definition';
import type { Outcome } from '../outcome';
import { type Taker, takersOf } from '../takers';
import { mayBeginUnasked } from '../unasked';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';
import type { Library } from './library';

/**
 * A result opens procedures that begin with somebody in office, about people and a post that this case has, or that its people have; and where a rule says
 * about whom, somebody takes the result with the register before them. Circles do no harm: nobody waits.
 */
export const opensIssues: IssueCheck = (definition, library) =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    Object.entries(step.result).flatMap(([result, { opens }]) =>
      (opens ?? []).flatMap((one, index) => {
        const path = `steps.${name}.result.${result}.opens[${index}]`;
        const unseen = takersOf(step)[result]?.some(({ by }) => !SEEING.includes(by)) ? whereOf(path, one) : [];
        return [...ofOne(definition, library, path, one), ...unseen];
      }),
    ),
  );

type Opens = NonNullable<Outcome['opens']>[number];

/** Who takes a result with the register before them: of what a due, a child or the last of several answers brings about, nothing is judged. */
const SEEING: readonly Taker['by'][] = ['person', 'count', 'check'];

const whereOf = (path: string, { where, post }: Opens): readonly Issue[] =>
  where === undefined && (post === undefined || post === 'heldAtOpening') ? [] : [issue(path, 'opens-without-facts')];

const ofOne = (definition: Definition, { procedures }: Library, path: string, opens: Opens): readonly Issue[] => {
  const { procedure, for: slot, where, post } = opens;
  const unknownSlot = slot === undefined ? [] : known(`${path}.for`, 'unknown-slot', slot, definition.people);
  const opened = procedure === definition.id ? definition : Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined;
  if (opened === undefined) return [...known(`${path}.procedure`, 'unknown-procedure', procedure, procedures), ...unknownSlot];
  const unknownRule = where === undefined ? [] : known(`${path}.where`, 'unknown-eligibility-rule', where, ELIGIBILITY);
  const issues: Issue[] = [...unknownSlot, ...unknownRule];
  if (!mayBeginUnasked(opened)) issues.push(issue(`${path}.procedure`, 'not-begun-unasked', { procedure }));
  const isGiven = definition.post !== false || (post !== undefined && opened.post !== true);
  if (opened.post !== false && !isGiven) issues.push(issue(`${path}.procedure`, 'opens-without-post', { procedure }));
  if (post !== undefined && (opened.post === false || slot === undefined))
    issues.push(issue(`${path}.post`, 'opens-without-post', { procedure }));
  if (post === 'heldAtOpening' && (definition.post !== false || typeof opened.post !== 'object'))
    issues.push(issue(`${path}.post`, 'opens-about-other-post', { procedure }));
  const asksForPeople = Object.values(opened.people).some(({ given }) => given);
  if (asksForPeople && slot === undefined) issues.push(issue(path, 'opens-about-nobody', { procedure }));
  if (!asksForPeople && slot !== undefined) issues.push(issue(`${path}.for`, 'opens-about-somebody', { procedure }));
  return issues;
};
