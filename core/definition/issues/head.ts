import { ELIGIBILITY } from '../../rules/eligibility';
import type { Definition } from '../definition';
import { mayBeginUnasked } from '../unasked';
import type { Person } from '../words';
import { type Issue, type IssueCheck, issue } from './issue';
import { allKnown, known } from './known';

/** Names that the host's module exports besides its default: a procedure of such a name would be run as one of them. */
const RESERVED_IDS: readonly string[] = ['periodic', 'default'];
/** The end that a withdrawal and a parent's giving up lead to. */
const WITHDRAWN = 'withdrawn';

/** What stands at the head of a definition: its id, its beginning, whom it concerns, its effects, clocks and case-wide commands. */
export const headIssues: IssueCheck = (definition) => [
  ...(RESERVED_IDS.includes(definition.id) ? [issue('id', 'reserved-id', { id: definition.id })] : []),
  ...openingIssues(definition),
  ...itselfIssues(definition),
  ...allKnown('concerns', 'unknown-slot', definition.concerns, definition.people),
  ...postIssues(definition),
  ...(definition.bars.includes('originalDeciders') && !definition.decision ? [issue('bars', 'bars-without-decision')] : []),
  ...Object.entries(definition.clocks).flatMap(([name, { report }]) =>
    known(`clocks.${name}.report`, 'unknown-place', report, definition.places),
  ),
  ...caseWideIssues(definition),
];

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

/** What opens by itself is about a post and its holder, whose term it is, and begins with a step of somebody in office. */
const itselfIssues = (definition: Definition): readonly Issue[] => {
  const { itself } = definition.opens;
  if (itself === undefined) return [];
  const issues: Issue[] = [...known('opens.itself.where', 'unknown-eligibility-rule', itself.where, ELIGIBILITY)];
  if (typeof definition.post !== 'object') issues.push(issue('opens.itself', 'itself-without-holder'));
  if (!mayBeginUnasked(definition)) issues.push(issue('opens.itself', 'not-begun-unasked', { procedure: definition.id }));
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
