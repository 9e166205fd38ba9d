import type { Definition } from './definition';
import { ballotIssues } from './issues/ballots';
import { boundIssues } from './issues/bounds';
import { callIssues } from './issues/calls';
import { effectIssues } from './issues/effects';
import { fieldIssues } from './issues/fields';
import { formIssues } from './issues/forms';
import { headIssues } from './issues/head';
import type { Issue, IssueCheck } from './issues/issue';
import type { Library } from './issues/library';
import { listIssues } from './issues/lists';
import { opensIssues } from './issues/opens';
import { outcomeIssues } from './issues/outcomes';
import { personIssues } from './issues/persons';
import { placeIssues } from './issues/places';
import { repeatIssues } from './issues/repeats';
import { ruleValueIssues } from './issues/rule-values';
import { readShape } from './issues/shape';
import { stepIssues } from './issues/steps';
import { unusedIssues } from './issues/unused';
import { wayIssues } from './issues/ways';

/** Most issues that one answer lists: whoever has so many starts with these. */
export const ISSUES_MAX = 100;

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What is looked at once the shape is right, in this order. */
const CHECKS: readonly IssueCheck[] = [
  headIssues,
  effectIssues,
  placeIssues,
  personIssues,
  stepIssues,
  outcomeIssues,
  ruleValueIssues,
  formIssues,
  fieldIssues,
  ballotIssues,
  listIssues,
  callIssues,
  opensIssues,
  repeatIssues,
  unusedIssues,
  wayIssues,
];

/**
 * Reads a procedure from outside (a JSON value): its size, its shape, then that every name in it exists and that every way through it
 * can be walked. What it means for the guarantees is for `verify` to say. Never throws for a JSON value; lists at most `ISSUES_MAX` issues.
 */
export const parseDefinition = (input: unknown, library: Library): ParsedDefinition => {
  const read = readDefinition(input);
  if (!read.ok) return read;
  const issues = CHECKS.flatMap((check) => check(read.definition, library));
  return issues.length > 0 ? refused(issues) : read;
};

/** Reads the size and the shape alone: of a version that is only to be looked at, and may speak of what is no longer there. */
export const readDefinition = (input: unknown): ParsedDefinition => {
  const bounds = boundIssues(input);
  if (bounds.length > 0) return refused(bounds);
  const shape = readShape(input);
  return shape.ok ? { ok: true, definition: shape.value } : refused(shape.issues);
};

const refused = (issues: readonly Issue[]): ParsedDefinition => ({ ok: false, issues: issues.slice(0, ISSUES_MAX) });
