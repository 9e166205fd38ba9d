import { ISSUE_CODES } from '../../../core/definition/issues/issue';
import { parseDefinition } from '../../../core/definition/parse';
import { FINDING_CODES, STATIC_RULES } from '../../../core/verify/static/finding';
import en from '../../../messages/issues.en.json';
import vi from '../../../messages/issues.vi.json';
import { MALFORMED } from './malformed/all';

type Catalogue = Readonly<Record<string, string>>;
const CATALOGUES: readonly (readonly [string, Catalogue])[] = [
  ['Vietnamese', vi],
  ['English', en],
];
const KEYS = [
  ...ISSUE_CODES.map((code) => `issue.${code}`),
  'issue.did-you-mean',
  ...FINDING_CODES.map((code) => `static.${code}`),
  ...STATIC_RULES.map((rule) => `guarantee.${rule}`),
];

const placeholders = (sentence: string | undefined): string[] =>
  [...new Set([...(sentence ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted();

describe.each(CATALOGUES)('the sentences about definitions in %s', (_language, catalogue) => {
  it('say every code, and nothing else', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual([...KEYS].toSorted());
  });

  it('name no parameter that an issue lacks', () => {
    const lacking = MALFORMED.flatMap(({ name, input, library }) => {
      const parsed = parseDefinition(input, library);
      const issues = parsed.ok ? [] : parsed.issues;
      return issues
        .filter(({ code, params }) => placeholders(catalogue[`issue.${code}`]).some((param) => !Object.hasOwn(params, param)))
        .map(({ code }) => ({ name, code }));
    });
    expect(lacking).toEqual([]);
  });
});

it('fills the same places in both languages', () => {
  const differing = KEYS.filter((key) => placeholders((vi as Catalogue)[key]).join() !== placeholders((en as Catalogue)[key]).join());
  expect(differing).toEqual([]);
});
