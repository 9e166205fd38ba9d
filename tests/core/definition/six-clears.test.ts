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

const refusedAt = (definition: Definition, path: string, change: Change): boolean => {
  const parsed = parseDefinition(changed(definition, change), library);
  return !parsed.ok && parsed.issues.some((issue) => issue.path === path || issue.path.startsWith(`${path}.`));
};

describe.each(SHIPPED.map((definition) => [definition.id, definition] as const))('the six clears of %s', (_id, definition) => {
  const tried = everyClear(definition);

  it(`refuses each of the ${tried.length} steps that lack one: ${tried.length} refused of ${tried.length} tried`, () => {
    const refused = tried.filter(({ path }) => refusedAt(definition, path, [path, REMOVED]));
    expect(refused).toHaveLength(Object.keys(definition.steps).length * SIX_CLEARS.length);
  });

  it('refuses each of them left blank', () => {
    expect(tried.filter(({ path, clear }) => !refusedAt(definition, path, [path, BLANK[clear]]))).toEqual([]);
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
