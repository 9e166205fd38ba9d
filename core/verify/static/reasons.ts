import type { Definition } from '../../definition/definition';
import { type Edge, edgesOf } from '../../definition/edges';
import type { Library } from '../../definition/issues/library';
import { type Taker, weighedResults } from '../../definition/takers';
import { must } from '../../must';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/**
 * Static part of reasons-always and valid-vote-only. What the engine takes carries no reasons but a count's minutes and a check's findings:
 * so it refuses nobody, grants nothing, takes nothing back and settles nothing. And a ballot grants only what a majority carried,
 * an exact half being settled by the head of those who voted.
 */
export const reasonsAlways: StaticCheck = (definition, library) =>
  Object.values(edgesOf(definition)).flatMap((edges) =>
    edges.flatMap((edge) => [
      ...edge.takers.flatMap((taker) => byEngine(definition, library, edge, taker)),
      ...withoutMajority(definition, edge),
      ...tieByAnother(definition, edge),
    ]),
  );

const byEngine = (definition: Definition, library: Library, { step, result, outcome }: Edge, taker: Taker): readonly StaticFinding[] => {
  if (hasReasons(taker)) return [];
  const path = `steps.${step}.result.${result}`;
  const params = { step, result, by: taker.by };
  const findings: StaticFinding[] = [];
  const refuses = 'end' in outcome.to && definition.ends[outcome.to.end] === 'refused';
  if (refuses && !isReasonedElsewhere(definition, library, step, taker))
    findings.push(finding('reasons-always', path, 'refused-without-reasons', params));
  for (const power of ['grants', 'introduces'] as const) {
    if (outcome[power] !== undefined) findings.push(finding('silence-never-harms', `${path}.${power}`, 'granted-by-engine', params));
  }
  if (outcome.revokes !== undefined) findings.push(finding('decided-is-carried-out', `${path}.revokes`, 'revoked-by-engine', params));
  for (const settled of ['settles', 'breaksTie', 'concludes'] as const) {
    if (outcome[settled] !== undefined) findings.push(finding('reasons-always', `${path}.${settled}`, 'settled-by-engine', params));
  }
  return findings;
};

/** A count demands the minutes of the result it came to, not of one that then counts in its place. */
const hasReasons = ({ by, insteadOf }: Taker): boolean => by === 'person' || (by === 'count' && insteadOf === undefined);

/** A check's findings say why; and a child case that was brought to an end says it in its own record. One that lapsed says nothing. */
const isReasonedElsewhere = (definition: Definition, { procedures }: Library, name: string, { by }: Taker): boolean => {
  if (by === 'check') return true;
  const step = must(definition.steps[name], `step ${name}`);
  if (by !== 'child' || step.kind !== 'call') return false;
  const called = procedures[step.procedure];
  if (called === undefined) return false;
  return Object.entries(called.ends).every(([end, as]) => step.keeps.includes(end) || as === 'done' || as === 'refused');
};

const withoutMajority = (definition: Definition, { step: name, result, outcome }: Edge): readonly StaticFinding[] => {
  const step = definition.steps[name];
  const power = outcome.grants === undefined ? 'introduces' : 'grants';
  if (step?.kind !== 'ballot' || outcome[power] === undefined) return [];
  const carried = step.ask.kind === 'options' ? step.ask.options : weighedResults(step.ask).must.filter((one) => one === 'carried');
  if (carried.includes(result)) return [];
  return [
    finding('valid-vote-only', `steps.${name}.result.${result}.${power}`, 'granted-without-majority', {
      step: name,
      result,
    }),
  ];
};

/** An exact half is settled by the head of the body that voted, in an act of its own that nobody else and nothing else can take. */
const tieByAnother = (definition: Definition, { step: name, result, outcome }: Edge): readonly StaticFinding[] => {
  if (outcome.breaksTie === undefined) return [];
  const step = definition.steps[name];
  const voters = definition.steps[outcome.breaksTie]?.person;
  const byHead =
    step?.kind === 'act' &&
    step.departs === true &&
    step.person.kind === 'role' &&
    step.person.role === 'head' &&
    voters?.kind === 'role' &&
    step.person.in === voters.in;
  return byHead
    ? []
    : [
        finding('valid-vote-only', `steps.${name}.result.${result}.breaksTie`, 'tie-not-by-head', {
          step: name,
          ballot: outcome.breaksTie,
        }),
      ];
};
