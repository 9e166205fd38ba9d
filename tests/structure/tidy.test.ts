import { sourceFiles } from './source-files';
import { untidiness } from './tidy';

/** These two name the forbidden things. */
const SELF = /^tests\/structure\/tidy(\.test)?\.ts$/;

test('every file is tidy', () => {
  const files = sourceFiles(['.ts', '.mjs', '.js']).filter(({ path }) => !SELF.test(path));
  expect(files.flatMap(untidiness)).toEqual([]);
});

test.each([
  ['core/utils.ts', '', 'its name says nothing'],
  ['db/types.ts', '', 'its name says nothing'],
  ['core/decideAct.ts', '', 'its name is not kebab-case'],
  ['core/long.ts', '\n'.repeat(301), 'it has 301 lines, at most 300'],
  ['workflows/procedures/long.ts', '\n'.repeat(601), 'it has 601 lines, at most 600'],
  ['core/a.ts', '// TODO finish', 'it holds a note of something undone'],
  ['core/a.ts', '// @ts-ignore', 'it holds a switched-off type check'],
  ['tests/a.test.ts', "test.skip('x', () => {});", 'it holds a test that is left out'],
  ['core/a.ts', '// oxlint-disable-next-line', 'it holds a switched-off rule'],
])('a planted untidiness is found: %s with %j', (path, text, complaint) => {
  expect(untidiness({ path, text })).toEqual([`${path}: ${complaint}`]);
});
