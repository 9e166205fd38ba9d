import type { z } from 'zod';
import { type Definition, definition } from '../definition';
import { PATH_MAX } from './bounds';
import { type Issue, type IssueCode, issue } from './issue';

type Flaw = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Shape = { readonly ok: true; readonly value: Definition } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Longest parameter of an issue of shape, in characters. */
const PARAM_MAX = 300;
/** What the reader says where something is not there at all. */
const MISSING = 'missing';

/** Reads the shape of a definition: the value, or what is wrong with it. */
export const readShape = (input: unknown): Shape => {
  const read = definition.safeParse(input, {
    error: ({ input: found }) => (found === undefined ? MISSING : undefined),
  });
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, issues: read.error.issues.flatMap((flaw) => issuesOf(flaw, [])) };
};

const issuesOf = (flaw: Flaw, above: Path): readonly Issue[] => {
  const path = [...above, ...flaw.path];
  const one = (code: IssueCode, params: Issue['params']) => [issue(pathOf(path), code, params)];
  if (flaw.message === MISSING) return one('missing', { field: pathOf(path.slice(-1)) });
  switch (flaw.code) {
    case 'invalid_type':
      return one('wrong-type', { expected: flaw.expected });
    case 'unrecognized_keys':
      return one('unknown-field', { field: short(flaw.keys.join(', ')) });
    case 'invalid_value':
      return one('not-one-of', { values: short(flaw.values.map(String).join(', ')) });
    case 'invalid_union':
      return flaw.errors.length === 0 ? one('not-one-of', { values: optionsOf(flaw) }) : nearest(flaw.errors, path);
    case 'invalid_format':
      return one('badly-formed', { pattern: short(flaw.pattern ?? flaw.format) });
    case 'too_small':
      return one('too-small', { least: Number(flaw.minimum) });
    case 'too_big':
      return one('too-big', { most: Number(flaw.maximum) });
    case 'invalid_key':
      return flaw.issues.flatMap((inner) => issuesOf({ ...inner, path: [] }, path));
    case 'custom':
    case 'invalid_element':
    case 'not_multiple_of':
      return one('shape', { sentence: short(flaw.message) });
    default:
      return flaw satisfies never;
  }
};

/** A flaw of one of several shapes is told as the flaws of the shape that comes nearest. */
const nearest = (shapes: readonly (readonly Flaw[])[], path: Path): readonly Issue[] =>
  (shapes.toSorted((a, b) => weight(a) - weight(b))[0] ?? []).flatMap((inner) => issuesOf(inner, path));

/** How far a value is from a shape: a key that doesn't belong there weighs most. */
const weight = (flaws: readonly Flaw[]): number => flaws.reduce((sum, { code }) => sum + (code === 'unrecognized_keys' ? 3 : 1), 0);

const optionsOf = (flaw: Flaw): string => ('options' in flaw && Array.isArray(flaw.options) ? short(flaw.options.join(', ')) : '');

const short = (text: string): string => text.slice(0, PARAM_MAX);

const pathOf = (path: Path): string => {
  let text = '';
  for (const key of path) {
    text += typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`;
    if (text.length > PATH_MAX) return text.slice(0, PATH_MAX);
  }
  return text;
};
