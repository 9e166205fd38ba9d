/** Deepest nesting of arrays and objects that a body may have. */
export const JSON_DEPTH_MAX = 8;

/** What is wrong with a text that should be JSON. `path` names the place, as far as one can be named. */
export interface JsonFlaw {
  readonly flaw: 'malformed' | 'duplicate-field' | 'too-deep';
  readonly path: string;
}
export type JsonRead = { readonly ok: true; readonly value: unknown } | ({ readonly ok: false } & JsonFlaw);

/**
 * Reads JSON strictly: a field named twice and nesting beyond JSON_DEPTH_MAX are refused. The built-in parser keeps the last of two
 * fields without a word, so that what one reader checks need not be what another uses.
 */
export const readJson = (text: string): JsonRead => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, flaw: 'malformed', path: '' };
  }
  const flaw = flawOf(text);
  return flaw === undefined ? { ok: true, value } : { ok: false, ...flaw };
};

interface Level {
  readonly keys: Set<string> | undefined;
  /** The key or index that is being read. */
  at: string | number;
  awaitsKey: boolean;
}

/** Strings, and the signs that shape the text; numbers and words between them are of no interest here. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** Walks the tokens of a text that is known to be JSON. */
const flawOf = (text: string): JsonFlaw | undefined => {
  const levels: Level[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      levels.push(token === '{' ? { keys: new Set(), at: '', awaitsKey: true } : { keys: undefined, at: 0, awaitsKey: false });
      if (levels.length > JSON_DEPTH_MAX) return { flaw: 'too-deep', path: pathOf(levels.slice(0, -1)) };
    } else if (token === '}' || token === ']') levels.pop();
    else if (level === undefined) continue;
    else if (token === ',') {
      if (typeof level.at === 'number') level.at += 1;
      level.awaitsKey = level.keys !== undefined;
    } else if (level.awaitsKey && level.keys !== undefined) {
      level.at = JSON.parse(token) as string;
      level.awaitsKey = false;
      if (level.keys.has(level.at)) return { flaw: 'duplicate-field', path: pathOf(levels) };
      level.keys.add(level.at);
    }
  }
  return undefined;
};

const pathOf = (levels: readonly Level[]): string => levels.map(({ at }) => at).join('.');
