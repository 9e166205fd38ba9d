import fc from 'fast-check';
import { canonicalJson, JSON_DEPTH_MAX, NotCanonicalJson } from '../../../core/ledger/canonical-json';

const wellFormed = fc.string({ unit: 'grapheme' });
const json = fc.jsonValue({ stringUnit: 'grapheme' });

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.3', () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code unit, as in RFC 8785, section 3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    const order = [...canonicalJson(value).matchAll(/:(\d)/g)].map((match) => match[1]);
    expect(order).toEqual(['2', '4', '6', '7', '1', '5', '3']);
  });

  it('gives one text whatever the order of the keys, and the value back', () => {
    fc.assert(
      fc.property(fc.dictionary(wellFormed, json, { maxKeys: 8 }), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  class Person {
    readonly name = 'someone';
  }
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  const hole: number[] = [];
  hole[1] = 1;
  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: { b: undefined } }],
    ['an undefined item', [undefined]],
    ['a hole', hole],
    ['an array with a named member', Object.assign([1], { extra: 1 })],
    ['NaN', Number.NaN],
    ['infinity', { a: [Number.POSITIVE_INFINITY] }],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a symbol as a key', { [Symbol('s')]: 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(2)],
    ['an object of a class', new Person()],
    ['a lone surrogate', 'a\ud800b'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a cycle', cycle],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonicalJson);
  });

  it('names the path of what it refuses', () => {
    expect(() => canonicalJson({ events: [{ at: undefined }] })).toThrow('$.events[0].at is of type undefined');
  });

  it('takes nesting up to its bound and no deeper', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(canonicalJson(nested(JSON_DEPTH_MAX))).toHaveLength(2 * JSON_DEPTH_MAX + 1);
    expect(() => canonicalJson(nested(JSON_DEPTH_MAX + 1))).toThrow(NotCanonicalJson);
  });

  it('keeps a key named __proto__ as data', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });
});
