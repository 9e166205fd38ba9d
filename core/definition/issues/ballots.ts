import type { Definition } from '../definition';
import type { StepOf } from '../step';
import { UNHELD_RESULTS, weighedResults } from '../takers';
import { type Issue, type IssueCheck, issue } from './issue';
import type { Library } from './library';

type Ballot = StepOf<'ballot'>;

/** Fewest voters with whom a slip may be called secret: of two, each knows the other's. */
const SECRET_MINIMUM = 3;
/** Results that an option may not be named after: the engine takes them for reasons of its own. */
const RESERVED_OPTIONS: readonly string[] = [...UNHELD_RESULTS, 'none', 'half'];

/** A ballot has exactly the results that its count can come to, and numbers by which something can be carried. */
export const ballotIssues: IssueCheck = (definition, library) =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    step.kind === 'ballot'
      ? [
          ...resultIssues(`steps.${name}`, step),
          ...numberIssues(`steps.${name}`, step, library),
          ...ratingIssues(definition, `steps.${name}`, step),
        ]
      : [],
  );

const resultIssues = (path: string, { ask, result }: Ballot): readonly Issue[] => {
  const missing = weighedResults(ask).must.filter((name) => !Object.hasOwn(result, name));
  const reserved =
    ask.kind === 'options' ? ask.options.flatMap((option, index) => (RESERVED_OPTIONS.includes(option) ? [{ option, index }] : [])) : [];
  return [
    ...missing.map((name) => issue(`${path}.result.${name}`, 'missing-result', { result: name, ask: ask.kind })),
    ...reserved.map(({ option, index }) => issue(`${path}.ask.options[${index}]`, 'option-reserved', { option })),
  ];
};

/** Whoever is rated stays on the roll for the others: so a case in which a ballot rates is about nobody else, whom ties would keep off it. */
const ratingIssues = ({ concerns }: Definition, path: string, { ask }: Ballot): readonly Issue[] =>
  ask.kind === 'rate' && concerns.some((slot) => slot !== ask.each)
    ? [issue(`${path}.ask.each`, 'rates-among-others', { slot: ask.each })]
    : [];

const numberIssues = (path: string, { ask, minimum, quorum, carried }: Ballot, { pack }: Library): readonly Issue[] => {
  const [least, share, threshold] = [minimum, quorum.share, carried.moreThan].map((rule) => pack.values[rule]?.value);
  const issues: Issue[] = [];
  if (typeof least === 'number' && least < SECRET_MINIMUM)
    issues.push(issue(`${path}.minimum`, 'minimum-too-small', { rule: minimum, least: SECRET_MINIMUM }));
  if (typeof share === 'object' && share.parts === 0) issues.push(issue(`${path}.quorum.share`, 'quorum-empty', { rule: quorum.share }));
  if (typeof threshold !== 'object') return issues;
  const { parts, of } = threshold;
  if (parts >= of) issues.push(issue(`${path}.carried.moreThan`, 'threshold-impossible', { rule: carried.moreThan }));
  // Below one half two could pass at once, and the order of their names would decide.
  const oneOfSeveral = ask.kind === 'choose' || ask.kind === 'options';
  if (oneOfSeveral && parts * 2 < of) issues.push(issue(`${path}.carried.moreThan`, 'threshold-below-half', { rule: carried.moreThan }));
  return issues;
};
