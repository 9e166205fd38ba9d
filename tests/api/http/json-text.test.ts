import fc from 'fast-check';
import { JSON_DEPTH_MAX, readJson } from '../../../api/http/json-text';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

it.each([
  ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}'],
  ['{"a":"{\\"a\\":1,\\"a\\":2}"}'],
  ['["a","a","a"]'],
  ['{"a,b":1,"a":[1,2,3],"":null}'],
  ['"just a text with [ { , \\" in it"'],
  [nested(JSON_DEPTH_MAX)],
])('reads %s as the built-in parser does', (text) => {
  expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
});

it.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"x":[0,{"y":{"k":1,"z":[],"k":2}}]}', 'x.1.y.k'],
  ['{"a":{"b":1},"b":{"a":1},"a":3}', 'a'],
])('names the field that stands twice in %s', (text, path) => {
  expect(readJson(text)).toEqual({ ok: false, flaw: 'duplicate-field', path });
});

it('refuses nesting beyond the bound, however deep', () => {
  for (const depth of [JSON_DEPTH_MAX + 1, 100_000]) expect(readJson(nested(depth))).toMatchObject({ ok: false, flaw: 'too-deep' });
});

it('refuses what is no JSON', () => {
  for (const text of ['', '{', "{'a':1}", '{"a":1,}', 'NaN', '\ufeff{}'])
    expect(readJson(text)).toEqual({ ok: false, flaw: 'malformed', path: '' });
});

it('reads every shallow JSON value to the same value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      // fast-check may write a key twice only by way of a Map, never as text
      expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});
