/** A value to put at a path, or the sign that what stands there is to go. */
export const REMOVED = Symbol('removed');
export type Change = readonly [path: string, value: unknown];

const keysOf = (path: string): readonly string[] =>
  path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((key) => key !== '');

/** A copy of a definition with small changes, each at a JSON path as issues name it. */
export const changed = <T>(definition: T, ...changes: readonly Change[]): T => {
  const copy: T = JSON.parse(JSON.stringify(definition)); // what two steps share becomes two things
  for (const [path, value] of changes) {
    const keys = keysOf(path);
    const holder: object = Object(walk(copy, keys.slice(0, -1)));
    const last = keys.at(-1) ?? '';
    if (value === REMOVED) Reflect.deleteProperty(holder, last);
    else Reflect.set(holder, last, value);
  }
  return copy;
};

/** The value at a path. */
export const valueAt = (definition: unknown, path: string): unknown => walk(definition, keysOf(path));

const walk = (from: unknown, keys: readonly string[]): unknown => {
  let at = from;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) throw new Error(`Nothing stands at ${keys.join('.')}`);
    at = Reflect.get(at, key);
  }
  return at;
};
