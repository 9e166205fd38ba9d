import type { z } from 'zod';
import type { FieldFlaw } from './refusal';

/** Most flaws named in one answer. */
const FLAWS_MAX = 20;

/** Reads a value by a schema: what it says, or every flaw with its place. `part` is where in the request the value stood. */
export const readBy = <T>(
  schema: z.ZodType<T>,
  value: unknown,
  part = '',
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly flaws: readonly FieldFlaw[] } => {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, flaws: read.error.issues.flatMap((issue) => flawsOf(issue, part)).slice(0, FLAWS_MAX) };
};

const flawsOf = (issue: z.core.$ZodIssue, part: string): readonly FieldFlaw[] => {
  const path = [...(part === '' ? [] : [part]), ...issue.path.map(String)];
  const at = (reason: string, more: readonly string[] = []): readonly FieldFlaw[] => [{ path: [...path, ...more].join('.'), reason }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => at('unknown', [key]));
    case 'invalid_key':
      return at('unknown');
    case 'invalid_type':
      return at(issue.input === undefined ? 'missing' : 'kind');
    case 'too_big':
    case 'too_small':
      return at(typeof issue.input === 'number' ? 'range' : 'length');
    case 'invalid_union':
      return issue.discriminator === undefined ? flawsOfUnion(issue, path, at) : at('not-permitted');
    case 'invalid_value':
    case 'not_multiple_of':
      return at(issue.input === undefined ? 'missing' : 'not-permitted');
    case 'invalid_format':
      return at('format');
    case 'custom':
      return at(issue.message);
    default:
      return at('format');
  }
};

/** Of a value that may be of several kinds, the flaws by the kind that it is; where it is none of them, that. */
const flawsOfUnion = (
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly string[],
  at: (reason: string) => readonly FieldFlaw[],
): readonly FieldFlaw[] => {
  if (issue.input === undefined) return at('missing');
  const meant = issue.errors.find((branch) => !branch.some(({ code, path: within }) => code === 'invalid_type' && within.length === 0));
  return meant === undefined ? at('kind') : meant.flatMap((one) => flawsOf(one, path.join('.')));
};
