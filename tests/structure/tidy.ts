import { basename } from 'node:path';
import type { SourceFile } from './source-files';

const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.(ts|mjs|js)$/;
const CONFIGURATION = /^[a-z]+\.config\.js$/;
const VAGUE_NAME = /^(utils?|helpers?|common|misc|types|shared)(\.test)?\.(ts|mjs|js)$/;
const MIGRATION = /^[0-9]{3}-/;

/** Longer, and a second concept is inside. Procedures, tests and sample data are lists that are read line by line. */
const MAX_LINES = 300;
const MAX_LINES_OF_LISTS = 600;
const LISTS = /^(workflows\/procedures|tests|tools\/sample)\//;

const FORBIDDEN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\b(TODO|FIXME|XXX)\b/, 'a note of something undone'],
  [/@ts-(ignore|nocheck|expect-error)\b/, 'a switched-off type check'],
  [/\b(test|it|describe)\.(only|skip|todo)\b|\bx(test|it|describe)\(/, 'a test that is left out'],
  [/(oxlint|eslint|biome)-(disable|ignore)/, 'a switched-off rule'],
];

/** What is untidy about a file, as sentences. */
export function untidiness(file: SourceFile): readonly string[] {
  const name = basename(file.path);
  const lines = file.text.split('\n').length - 1;
  const most = LISTS.test(file.path) ? MAX_LINES_OF_LISTS : MAX_LINES;
  return [
    ...(FILE_NAME.test(name) || MIGRATION.test(name) || CONFIGURATION.test(name) ? [] : ['its name is not kebab-case']),
    ...(VAGUE_NAME.test(name) ? ['its name says nothing'] : []),
    ...(lines > most ? [`it has ${lines} lines, at most ${most}`] : []),
    ...FORBIDDEN_TEXT.filter(([pattern]) => pattern.test(file.text)).map(([, what]) => `it holds ${what}`),
  ].map((complaint) => `${file.path}: ${complaint}`);
}
