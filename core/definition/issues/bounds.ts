import { type Issue, issue } from './issue';

/** Deepest nesting of a definition; the deepest that means anything is about half of it. */
const DEPTH_MAX = 16;
/** Most values (objects, lists, texts, numbers) in a definition. The largest shipped one has some 2,000. */
const VALUES_MAX = 20_000;
/** Most characters of all texts and names together. */
const CHARACTERS_MAX = 400_000;
/** Most entries of each part of a definition that is a record. */
const ENTRIES_MAX = { steps: 100, people: 20, places: 40, effects: 20, clocks: 20, ends: 30 } as const;
/** Most results of one step. */
const RESULTS_MAX = 20;

/** Whether a value from outside is small enough to be looked at: what is not is refused before anything walks it. */
export const boundIssues = (input: unknown): readonly Issue[] => {
  const spent = { values: 0, characters: 0 };
  const flaw = walk(input, '', 0, spent);
  return flaw === undefined ? countIssues(input) : [flaw];
};

const walk = (value: unknown, path: string, depth: number, spent: { values: number; characters: number }): Issue | undefined => {
  spent.values += 1;
  if (spent.values > VALUES_MAX) return issue('', 'too-large', { what: 'values', most: VALUES_MAX });
  if (typeof value === 'string') spent.characters += value.length;
  if (spent.characters > CHARACTERS_MAX) return issue('', 'too-large', { what: 'characters', most: CHARACTERS_MAX });
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= DEPTH_MAX) return issue(path.slice(0, PATH_MAX), 'too-deep', { most: DEPTH_MAX });
  for (const [key, inner] of Object.entries(value)) {
    spent.characters += key.length;
    // A record's reader passes over this key: it would be in the text that was signed and not in what was read.
    if (key === '__proto__') return issue(path.slice(0, PATH_MAX), 'reserved-name', { name: key });
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const flaw = walk(inner, at, depth + 1, spent);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
};

/** Longest path that an issue names, in characters. */
export const PATH_MAX = 300;

const countIssues = (input: unknown): readonly Issue[] => {
  const issues: Issue[] = [];
  for (const [part, most] of Object.entries(ENTRIES_MAX)) issues.push(...tooMany(part, entriesOf(input, part), most));
  const steps = valueOf(input, 'steps');
  if (issues.length > 0 || typeof steps !== 'object' || steps === null) return issues;
  return Object.entries(steps).flatMap(([name, step]) =>
    tooMany(`steps.${name}.result`.slice(0, PATH_MAX), entriesOf(step, 'result'), RESULTS_MAX),
  );
};

const tooMany = (path: string, found: number, most: number): readonly Issue[] =>
  found > most ? [issue(path, 'too-many', { found, most })] : [];

const valueOf = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;

const entriesOf = (input: unknown, key: string): number => {
  const value = valueOf(input, key);
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
};
