import * as fc from 'fast-check';
import type { Definition } from '../../../core/definition/definition';
import { PATH_MAX } from '../../../core/definition/issues/bounds';
import { ISSUE_CODES } from '../../../core/definition/issues/issue';
import { ISSUES_MAX, parseDefinition } from '../../../core/definition/parse';
import { staticFindings } from '../../../core/verify/static/static-findings';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { library } from './shipped';

/** Longest that one parameter of an issue may grow, in characters. */
const PARAM_MAX = 1_000;
const CODES = new Set<string>(ISSUE_CODES);

/** Parses, and looks at the answer: within its bounds, and what was accepted can be checked further. */
const answersWell = (input: unknown): 'accepted' | 'refused' => {
  const parsed = parseDefinition(input, library);
  if (parsed.ok) {
    staticFindings(parsed.definition, library);
    return 'accepted';
  }
  expect(parsed.issues.length).toBeGreaterThan(0);
  expect(parsed.issues.length).toBeLessThanOrEqual(ISSUES_MAX);
  for (const { path, code, params } of parsed.issues) {
    expect(CODES).toContain(code);
    expect(path.length).toBeLessThanOrEqual(PATH_MAX);
    for (const value of Object.values(params)) expect(String(value).length).toBeLessThanOrEqual(PARAM_MAX);
  }
  return 'refused';
};

/** One value anywhere in a JSON value: what holds it, and under which key. */
interface Place {
  readonly holder: object;
  readonly key: string;
}

const placesIn = (holder: unknown): readonly Place[] =>
  typeof holder === 'object' && holder !== null
    ? Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(Reflect.get(holder, key))])
    : [];

const at = (places: readonly Place[], index: number): Place | undefined => places[index % Math.max(1, places.length)];
const copyOf = ({ holder, key }: Place): unknown => structuredClone(Reflect.get(holder, key));

interface Mutation {
  readonly to: number;
  readonly from: number;
  readonly how: 'remove' | 'replace' | 'move' | 'copy' | 'rename';
  readonly value: unknown;
  readonly name: string;
}

/** Changes one thing anywhere in a definition: takes it away, puts chance or another part of it in its place, or calls it otherwise. */
const mutate = (definition: Definition, mutations: readonly Mutation[]): unknown => {
  const copy: unknown = JSON.parse(JSON.stringify(definition));
  for (const { to, from, how, value, name } of mutations) {
    const places = placesIn(copy);
    const [place, other] = [at(places, to), at(places, from)];
    if (place === undefined || other === undefined) continue;
    const moved = copyOf(other);
    if (how === 'remove') Reflect.deleteProperty(place.holder, place.key);
    if (how === 'replace') Reflect.set(place.holder, place.key, value);
    if (how === 'move' || how === 'copy') Reflect.set(place.holder, place.key, moved);
    if (how === 'move') Reflect.deleteProperty(other.holder, other.key);
    const named = { value: copyOf(place), enumerable: true, configurable: true, writable: true };
    if (how === 'rename') Reflect.defineProperty(place.holder, name, named);
  }
  return copy;
};

const HOSTILE_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a.b', 'steps[0]', 'ổ', 'x'.repeat(5_000)];
const mutation: fc.Arbitrary<Mutation> = fc.record({
  to: fc.nat(),
  from: fc.nat(),
  how: fc.constantFrom('remove', 'replace', 'move', 'copy', 'rename'),
  value: fc.oneof(fc.jsonValue(), fc.constantFrom(...HOSTILE_NAMES, -1, 1e308, null)),
  name: fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/)),
});

describe('parsing never throws and always answers within bounds', () => {
  it('for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 12 }), (input) => answersWell(input) === 'refused'),
      { numRuns: 300 },
    );
  });

  it('for a definition with anything changed in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), fc.array(mutation, { minLength: 1, maxLength: 4 }), (definition, mutations) => {
        answersWell(mutate(definition, mutations));
      }),
      { numRuns: 200 },
    );
  });

  it('for a definition with one part in place of another, so that most keep their shape', () => {
    const accepted = { count: 0 };
    const same = fc.record({ to: fc.nat(), from: fc.nat() });
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), fc.array(same, { minLength: 1, maxLength: 3 }), (definition, swaps) => {
        if (answersWell(exchange(definition, swaps)) === 'accepted') accepted.count += 1;
      }),
      { numRuns: 200 },
    );
    expect(accepted.count).toBeGreaterThan(0); // else the checks behind the parser were never tried
  });

  it('for lists and objects nested without end, and for a single huge one', () => {
    let deep: unknown = 0;
    for (let level = 0; level < 50_000; level++) deep = level % 2 === 0 ? [deep] : { a: deep };
    expect(answersWell(deep)).toBe('refused');
    expect(answersWell({ steps: Array.from({ length: 300_000 }, () => ({})) })).toBe('refused');
    expect(answersWell({ ...SHIPPED[0], starts: 'x'.repeat(10_000_000) })).toBe('refused');
  });
});

/** Puts, in place of values, others that stand under keys of the same name: steps' targets, rules, people. */
const exchange = (definition: Definition, swaps: readonly { readonly to: number; readonly from: number }[]): unknown => {
  const copy: unknown = JSON.parse(JSON.stringify(definition));
  for (const { to, from } of swaps) {
    const places = placesIn(copy);
    const place = at(places, to);
    const other = at(
      places.filter(({ key }) => key === place?.key),
      from,
    );
    if (place !== undefined && other !== undefined) Reflect.set(place.holder, place.key, copyOf(other));
  }
  return copy;
};
