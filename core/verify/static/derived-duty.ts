import type { Definition } from '../../definition/definition';
import { edgesOf, reachableFrom } from '../../definition/edges';
import type { Outcome } from '../../definition/outcome';
import type { StepOf } from '../../definition/step';
import type { Duty } from '../../definition/words';
import { must } from '../../must';

/**
 * The duty to which a step's powers come (ruling 12): what it decides, settles, lists or concludes, never what its author calls it.
 * An act without any such power records, unless it declares that it appraises, or that it allows or proposes where it may.
 */
export const derivedDuty = (definition: Definition, name: string): Duty => {
  const step = must(definition.steps[name], `step ${name}`);
  const [power] = powersOf(definition, name);
  if (power !== undefined) return power;
  switch (step.kind) {
    case 'act':
      return withoutPower(definition, step);
    case 'ballot':
      return 'votes';
    case 'opinions':
      return 'advises';
    case 'check':
    case 'hearing':
    case 'notice':
    case 'period':
    case 'call':
      return 'records';
    default:
      return step satisfies never;
  }
};

/** The separated duties that a step's powers make; a sound step has at most one. What a person concerned takes is no power. */
export const powersOf = (definition: Definition, name: string): readonly Duty[] => {
  const step = must(definition.steps[name], `step ${name}`);
  if ((step.kind !== 'act' && step.kind !== 'ballot') || step.person.kind === 'concerned') return [];
  const outcomes = Object.values(step.result);
  const powers = new Set<Duty>();
  if (isReview(definition, name)) powers.add('reviews');
  else if (outcomes.some(decides)) powers.add('decides');
  if (outcomes.some(({ settles }) => settles !== undefined)) powers.add('reviews');
  if (outcomes.some(({ concludes }) => concludes !== undefined)) powers.add('appraises');
  const lists = outcomes.some((outcome) => outcome.lists !== undefined);
  const breaksTie = outcomes.some((outcome) => outcome.breaksTie !== undefined);
  if (step.kind === 'act' && (name === definition.starts || lists || breaksTie)) powers.add('proposes');
  return [...powers];
};

/** Whether an outcome decides about an effect: grants it, or takes an earlier grant back. */
const decides = ({ grants, revokes }: Outcome): boolean => grants !== undefined || revokes !== undefined;

/** Whether a step is reached only as the review of what another decided: that other one's name for it would not be enough. */
const isReview = (definition: Definition, name: string): boolean => {
  const isRoute = ({ review }: Outcome) => review?.route === name;
  if (!Object.values(definition.steps).some(({ result }) => Object.values(result).some(isRoute))) return false;
  return !reachableFrom(edgesOf(definition), [definition.starts], ({ outcome }) => !isRoute(outcome)).has(name);
};

const withoutPower = (definition: Definition, step: StepOf<'act'>): Duty => {
  if (step.person.kind === 'concerned') return 'answers';
  if (step.duty === 'appraises' || (step.duty === 'proposes' && isAskedFor(definition))) return step.duty;
  return step.duty === 'allows' && decidingPlaces(definition).has(step.person.in) ? 'allows' : 'records';
};

/** Whether the person concerned opens the case with a request: then somebody else proposes, by what they declare. */
const isAskedFor = ({ steps, starts }: Definition): boolean => steps[starts]?.person.kind === 'concerned';

/** The places whose people decide: there, and only there, a policy may be allowed. */
const decidingPlaces = (definition: Definition): ReadonlySet<string> =>
  new Set(
    Object.entries(definition.steps)
      .filter(([name]) => powersOf(definition, name).includes('decides'))
      .flatMap(([, { person }]) => (person.kind === 'role' ? [person.in] : [])),
  );
