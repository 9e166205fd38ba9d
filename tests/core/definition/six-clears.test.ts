import type { Definition } from '../../../core/definition/definition';
import { parseDefinition } from '../../../core/definition/parse';
import { SIX_CLEARS, sixClears } from '../../../core/verify/static/six-clears';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { type Change, changed, REMOVED } from './mutate';
import { library } from './shipped';

/** Ways to leave one of the six blank, besides leaving it out. */
const BLANK: Readonly<Record<(typeof SIX_CLEARS)[number], unknown>> = {
  person: {},
  task: { vi: ' ', en: '' },
  responsibility: null,
  authority: { instrument: '  ', certainty: 'design' },
  time: { kind: 'duty' },
  result: {},
};

const everyClear = (definition: Definition) =>
  Object.keys(definition.steps).flatMap((step) => SIX_CLEARS.map((clear) => ({ path: `steps.${step}.${clear}`, clear })));

/** Of the paths that are changed, those at which the parser refuses the definition. */
const refusedAt = (definition: Definition, changes: readonly Change[]): readonly string[] => {
  const parsed = parseDefinition(changed(definition, ...changes), library);
  const issues = parsed.ok ? [] : parsed.issues;
  return changes.map(([path]) => path).filter((path) => issues.some((issue) => issue.path === path || issue.path.startsWith(`${path}.`)));
};

describe.each(SHIPPED.map((definition) => [definition.id, definition] as const))('the six clears of %s', (_id, definition) => {
  const tried = everyClear(definition);

  it(`refuses each of the ${tried.length} steps that lack one: ${tried.length} refused of ${tried.length} tried`, () => {
    const refused = tried.flatMap(({ path }) => refusedAt(definition, [[path, REMOVED]]));
    expect(refused).toHaveLength(Object.keys(definition.steps).length * SIX_CLEARS.length);
  });

  it.each(SIX_CLEARS)('refuses %s left blank in every step, and names each', (blank) => {
    const paths = tried.filter(({ clear }) => clear === blank).map(({ path }) => path);
    const refused = refusedAt(
      definition,
      paths.map((path) => [path, BLANK[blank]]),
    );
    expect(refused).toEqual(paths);
  });

  it('finds each of them gone in a definition that came past the parser', () => {
    const missed = tried.filter(
      ({ path }) => !sixClears(changed(definition, [path, REMOVED]), library).some((finding) => finding.path === path),
    );
    expect(missed).toEqual([]);
  });

  it('finds a blank in a definition that came past the parser', () => {
    const { starts } = definition;
    const blank = changed(
      definition,
      [`steps.${starts}.task.en`, ' '],
      [`steps.${starts}.result`, {}],
      [`steps.${starts}.authority.instrument`, ''],
    );
    expect(sixClears(blank, library).map(({ code }) => code)).toEqual(['clear-blank', 'clear-blank', 'clear-blank']);
  });
});
