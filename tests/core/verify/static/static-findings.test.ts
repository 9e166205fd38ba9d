import { EFFECT_KINDS, EFFECTS } from '../../../../core/definition/effect-table';
import { parseDefinition } from '../../../../core/definition/parse';
import { leadsBack } from '../../../../core/verify/static/annullable';
import { FINDING_CODES } from '../../../../core/verify/static/finding';
import { staticFindings } from '../../../../core/verify/static/static-findings';
import en from '../../../../messages/issues.en.json';
import { SHIPPED } from '../../../../workflows/procedures/shipped';
import { library } from '../../definition/shipped';
import { DISHONEST } from './dishonest/all';

/** What no definition can be made to do: the parser refuses a missing clear (see six-clears.test.ts), and core's own table holds the way back. */
const NOT_BY_A_DEFINITION = ['clear-missing', 'clear-blank', 'no-way-back'];

describe('what is found in a definition without running it', () => {
  it.each(SHIPPED.map((definition) => [definition.id, definition] as const))('is nothing in %s as it is shipped', (_id, definition) => {
    expect(staticFindings(definition, library)).toEqual([]);
  });

  it.each(DISHONEST.map((one) => [one.name, one] as const))('shows %s', (_name, { definition, library: among, about, code, path }) => {
    expect(staticFindings(definition, among)).toContainEqual(expect.objectContaining({ about, code, path }));
  });

  it.each(DISHONEST.map((one) => [one.name, one] as const))(
    'is all that stops %s: its names are in order',
    (_name, { definition, library: among }) => {
      const parsed = parseDefinition(definition, among);
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    },
  );

  it('has a dishonest definition for every code', () => {
    const shown = new Set<string>(DISHONEST.map(({ code }) => code));
    expect(FINDING_CODES.filter((code) => !shown.has(code))).toEqual(NOT_BY_A_DEFINITION);
  });

  it('has a sentence whose every parameter is given', () => {
    const sentences: Readonly<Record<string, string>> = en;
    const lacking = DISHONEST.flatMap(({ definition, library: among }) =>
      staticFindings(definition, among).filter(({ code, params }) =>
        [...(sentences[`static.${code}`] ?? '').matchAll(/\{(\w+)\}/g)].some(([, name]) => !Object.hasOwn(params, name ?? '')),
      ),
    );
    expect(lacking).toEqual([]);
  });
});

describe('the reversal of an effect', () => {
  it.each(EFFECT_KINDS)('leads back for %s', (kind) => {
    expect(leadsBack(kind)).toBe(true);
  });

  it('does not, where what harms can only be exchanged for other harm', () => {
    const table = {
      ...EFFECTS,
      withdrawConclusion: { ...EFFECTS.withdrawConclusion, reversal: 'endAssignment' as const },
    };
    expect(leadsBack('concludePositive', table)).toBe(false);
  });
});
