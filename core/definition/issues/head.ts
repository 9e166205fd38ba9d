import type { Definition } from '../definition';
import type { Person } from '../words';
import { type Issue, type IssueCheck, issue } from './issue';
import { itselfIssues } from './itself';
import { allKnown, known } from './known';

/** Names that the host's module exports besides its default: a procedure of such a name would be run as one of them. */
const RESERVED_IDS: readonly string[] = ['periodic', 'default'];
/** The end that a withdrawal and a parent's giving up lead to. */
const WITHDRAWN = 'withdrawn';

/** What stands at the head of a definition: its id, its beginning, whom it concerns, its effects, clocks and case-wide commands. */
export const headIssues: IssueCheck = (definition, library) => [
  ...(RESERVED_IDS.includes(definition.id) ? [issue('id', 'reserved-id', { id: definition.id })] : []),
  ...openingIssues(definition),
  ...itselfIssues(definition, library),
  ...allKnown('concerns', 'unknown-slot', definition.concerns, definition.people),
  ...postIssues(definition),
  ...(definition.bars.includes('originalDeciders') && !definition.decision ? [issue('bars', 'bars-without-decision')] : []),
  ...Object.entries(definition.clocks).flatMap(([name, { report, since }]) => [
    ...known(`clocks.${name}.report`, 'unknown-place', report, definition.places),
    ...(since === undefined ? [] : known(`clocks.${name}.since`, 'unknown-form-field', since, datesThatStart(definition, name))),
  ]),
  ...caseWideIssues(definition),
];

/** The date fields of the steps that start a clock. */
const datesThatStart = ({ steps }: Definition, clock: string): Readonly<Record<string, object>> => {
  const starting = Object.values(steps).filter(({ result }) => Object.values(result).some(({ starts }) => starts?.includes(clock)));
  return Object.fromEntries(starting.flatMap(({ form = [] }) => form.flatMap((one) => (one.kind === 'date' ? [[one.name, one]] : []))));
};

/** Whoever opens a case holds a role, or is the person named when it opens, who asks for something themselves. */
const mayOpen = (person: Person, people: Definition['people']): boolean => person.kind === 'role' || people[person.slot]?.given === true;

const openingIssues = ({ opens, bars, starts, steps, people }: Definition): readonly Issue[] => {
  const first = steps[starts];
  if (first === undefined) return known('starts', 'unknown-step', starts, steps);
  if (opens.by === 'parent') return [];
  const issues: Issue[] = [];
  if (bars.some((bar) => bar !== 'originalDeciders')) issues.push(issue('bars', 'bars-without-parent'));
  if (first.kind !== 'act' || !mayOpen(first.person, people)) issues.push(issue('starts', 'opening-not-an-act', { step: starts }));
  return issues;
};

const postIssues = ({ post, people }: Definition): readonly Issue[] => {
  if (typeof post !== 'object') return [];
  const unknown = known('post.heldBy', 'unknown-slot', post.heldBy, people);
  if (unknown.length > 0) return unknown;
  return people[post.heldBy]?.given === true ? [] : [issue('post.heldBy', 'held-by-not-given', { slot: post.heldBy })];
};

const caseWideIssues = ({ withdraw, holds, opens, ends, steps, places }: Definition): readonly Issue[] => {
  const mayBeWithdrawn = caseWideEnds({ withdraw, opens }).length > 0;
  return [
    ...(withdraw === undefined ? [] : known('withdraw.before', 'unknown-step', withdraw.before, steps)),
    ...(holds === undefined ? [] : known('holds.by', 'unknown-place', holds.by, places)),
    ...(holds === undefined ? [] : known('holds.lifts', 'unknown-place', holds.lifts, places)),
    ...(mayBeWithdrawn && ends[WITHDRAWN] !== 'withdrawn' ? [issue(`ends.${WITHDRAWN}`, 'withdrawn-missing')] : []),
  ];
};

/** The ends to which the case-wide commands of a definition lead. */
export const caseWideEnds = ({ withdraw, opens }: Pick<Definition, 'withdraw' | 'opens'>): readonly string[] =>
  withdraw !== undefined || opens.by === 'parent' ? [WITHDRAWN] : [];
