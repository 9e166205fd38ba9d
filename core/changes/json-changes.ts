import { canonicalJson } from '../ledger/canonical-json';

/** The way to a value in a JSON document: keys, and places in lists. */
export type Path = readonly (string | number)[];

/** One thing that differs. `before` is missing of what was added, `after` of what was removed; `reordered` is a list whose members stand in another order. */
export interface JsonChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** In a list, the place in the newer one, or of what was removed in the older one. */
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Whether what stands at a path is told as one thing, and not part by part. */
export type IsWhole = (path: Path) => boolean;

/**
 * Everything in which two JSON values differ, in the order of the newer one's keys; nothing where they have the same canonical text. The order of keys
 * is no difference, that of a list is. Members of a list are recognized by their names, so that one that is put in front changes no other.
 */
export const jsonChanges = (before: unknown, after: unknown, isWhole: IsWhole, path: Path = []): readonly JsonChange[] => {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return hasMembers(after) ? listChanges([], after, isWhole, path) : [{ kind: 'added', path, after }];
  if (after === undefined) return hasMembers(before) ? listChanges(before, [], isWhole, path) : [{ kind: 'removed', path, before }];
  if (!isWhole(path)) {
    if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, isWhole, path);
    if (isRecord(before) && isRecord(after)) return recordChanges(before, after, isWhole, path);
  }
  return wholeChange(before, after, path);
};

const wholeChange = (before: unknown, after: unknown, path: Path): readonly JsonChange[] =>
  canonicalJson(before) === canonicalJson(after) ? [] : [{ kind: 'changed', path, before, after }];

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A list that is not there has no members; one that is there and empty is something else. */
const hasMembers = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;

const valueOf = (record: Json, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

const recordChanges = (before: Json, after: Json, isWhole: IsWhole, path: Path): readonly JsonChange[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) =>
    jsonChanges(valueOf(before, key), valueOf(after, key), isWhole, [...path, key]),
  );

const listChanges = (before: readonly unknown[], after: readonly unknown[], isWhole: IsWhole, path: Path): readonly JsonChange[] => {
  const [was, is] = [before.map(nameOf), after.map(nameOf)];
  if (new Set(was).size < was.length || new Set(is).size < is.length) return wholeChange(before, after, path);
  const stayed = is.filter((name) => was.includes(name));
  const inOrder = was.filter((name) => is.includes(name)).every((name, place) => name === stayed[place]);
  return [
    ...is.flatMap((name, place): readonly JsonChange[] => {
      const at = [...path, place];
      const earlier = was.indexOf(name);
      return earlier < 0 ? [{ kind: 'added', path: at, after: after[place] }] : jsonChanges(before[earlier], after[place], isWhole, at);
    }),
    ...was.flatMap((name, place): readonly JsonChange[] =>
      is.includes(name) ? [] : [{ kind: 'removed', path: [...path, place], before: before[place] }],
    ),
    ...(inOrder ? [] : [{ kind: 'reordered', path, before, after } as const]),
  ];
};

/** By what a member of a list is recognized: its name, the paper or the procedure that it names, or else all that it is. */
const nameOf = (member: unknown): string => {
  if (!isRecord(member)) return canonicalJson(member);
  const { name, paper, procedure } = member;
  return canonicalJson(
    name ?? (paper === undefined ? undefined : [paper]) ?? (procedure === undefined ? member : [procedure, member['for'] ?? null]),
  );
};

/** A path as issues write it: `steps.decide.result.carried.to`, `concerns[1]`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), '');
