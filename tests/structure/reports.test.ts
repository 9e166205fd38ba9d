import { posix } from 'node:path';
import { importsOf } from './imports';
import { type SourceFile, sourceFiles, topFolder } from './source-files';

/** Who reads a report's figures: those that count them, and those that show them. */
const READERS = /^(core\/reports\/|db\/(targets|yearly-report)\.ts$|api\/views\/(targets|yearly)-view\.ts$)/;

const readsReports = ({ path, text }: SourceFile): boolean =>
  importsOf(text).some(({ from }) => from.startsWith('.') && posix.join(posix.dirname(path), from).startsWith('core/reports/'));

test('no rule, decision or effect reads the figures of the targets: they are never an input to a grade', () => {
  const files = sourceFiles(['.ts']).filter(({ path }) => topFolder(path) !== 'tests');
  const readers = files.filter(readsReports).map(({ path }) => path);
  expect(readers.length).toBeGreaterThan(0);
  expect(readers.filter((path) => !READERS.test(path))).toEqual([]);
});

test('a rule that would read them is found', () => {
  expect(readsReports({ path: 'core/rules/grades.ts', text: "import { targetFigures } from '../reports/targets';" })).toBe(true);
});
