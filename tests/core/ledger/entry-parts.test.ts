import fc from 'fast-check';
import { canonicalJson } from '../../../core/ledger/canonical-json';
import { ENTRY_BYTES_MAX, entryBytes, NotAnEntry } from '../../../core/ledger/entry';
import { type EntryDraft, entryParts, withNumbers } from '../../../core/ledger/entry-parts';
import { openingDraft } from './sample-entry';

/** What the commit function does with the parts, in any language: no JSON, only concatenation. */
function join(parts: readonly string[], numbers: readonly number[]): string {
  return parts.map((part, index) => part + (numbers[index] ?? '')).join('');
}

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const digest = hex.map((text) => `sha256:${text}` as const);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,40}$/);
const word = fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,20}$/);
const optional = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { nil: undefined });
const json = fc.jsonValue({ stringUnit: 'binary' });
const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));

const actor = fc.oneof(
  fc.record({ person: id, for: optional(id), delegation: optional(id) }).map(withoutUndefined),
  fc.record({ engine: word }),
);
const paper = fc.record({
  paper: word,
  type: fc.constantFrom('QĐ', 'TTr', 'BBKP', 'a'),
  layout: fc.constantFrom('party', 'state'),
  issuer: id,
  year: fc.integer({ min: 1945, max: 9999 }),
  template: digest,
  data: digest,
});
const draft = fc
  .record({
    format: fc.constant('sauro-entry/1'),
    case: id,
    seq: fc.integer({ min: 1 }),
    previous: hex,
    command: fc.record({ id, kind: word, digest }),
    at: fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
    by: actor,
    events: fc.array(
      fc.dictionary(fc.string(), json, { maxKeys: 4 }).chain((rest) => word.map((kind) => ({ ...rest, kind }))),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    papers: fc.array(paper, { maxLength: 5 }),
    training: optional(fc.constant(true)),
  })
  .map((value) => withoutUndefined(value) as unknown as EntryDraft);

describe('an entry in parts', () => {
  it('joins with the allotted numbers to exactly the canonical JSON of the whole entry', () => {
    fc.assert(
      fc.property(
        draft.chain((value) => {
          const number = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
          return fc.tuple(fc.constant(value), fc.array(number, { minLength: value.papers.length, maxLength: value.papers.length }));
        }),
        ([value, numbers]) => {
          const { parts } = entryParts(value);
          const whole = withNumbers(value, numbers);
          expect(parts).toHaveLength(value.papers.length + 1);
          expect(join(parts, numbers)).toBe(canonicalJson(whole));
          expect(Buffer.from(join(parts, numbers)).equals(entryBytes(whole))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not misled by events that look like a gap or like a paper', () => {
    const events = [{ kind: 'acted', text: '\u0000,"number":1', papers: [{ number: '\u0000' }] }];
    const { parts } = entryParts({ ...openingDraft, events });
    expect(join(parts, [7, 8])).toBe(canonicalJson(withNumbers({ ...openingDraft, events }, [7, 8])));
  });

  it('is one part when no paper is issued', () => {
    const draftWithout = { ...openingDraft, papers: [] };
    expect(entryParts(draftWithout).parts).toEqual([canonicalJson(draftWithout)]);
  });

  it('refuses a draft that breaks the format or may outgrow the bound', () => {
    expect(() => entryParts({ ...openingDraft, at: 'now' })).toThrow(NotAnEntry);
    const events = [{ kind: 'acted', much: 'x'.repeat(ENTRY_BYTES_MAX) }];
    expect(() => entryParts({ ...openingDraft, events })).toThrow(NotAnEntry);
  });

  it('refuses more or fewer numbers than papers', () => {
    expect(() => withNumbers(openingDraft, [1])).toThrow(NotAnEntry);
    expect(() => withNumbers(openingDraft, [1, 2, 3])).toThrow(NotAnEntry);
  });
});
