import { IMPORT_TABLE, importsOf, violations } from './imports';
import { sourceFiles, topFolder } from './source-files';

const CODE = sourceFiles(['.ts']).filter(({ path }) => topFolder(path) !== 'tests' && topFolder(path) !== '');

test('every folder with code stands in the table', () => {
  const folders = new Set(CODE.map(({ path }) => topFolder(path)));
  expect([...folders].filter((folder) => IMPORT_TABLE[folder] === undefined)).toEqual([]);
});

test('no file imports what the table does not allow', () => {
  expect(CODE.flatMap(violations)).toEqual([]);
});

test.each([
  ['core/decide/decide.ts', "import { x } from '../../db/connect';", 'core/decide/decide.ts imports db/connect'],
  ['core/state.ts', "import type { X } from '../api/route';", 'core/state.ts imports types of api/route'],
  ['core/state.ts', "export * from '../rules/p1';", 'core/state.ts imports rules/p1'],
  ['core/state.ts', "const x = await import('../config/environment');", 'core/state.ts imports config/environment'],
  ['core/state.ts', "const x = require('../sealing/key-ring');", 'core/state.ts imports sealing/key-ring'],
  ['core/state.ts', "type X = import('../db/row').Row;", 'core/state.ts imports types of db/row'],
  ['sealing/key-ring.ts', "import '../core/state';", 'sealing/key-ring.ts imports core/state'],
  ['workflows/host.ts', "import { a } from '../activities/commit';", 'workflows/host.ts imports activities/commit'],
  ['workflows/host.ts', "import { type A, b } from '../activities/c';", 'workflows/host.ts imports activities/c'],
  ['activities/commit.ts', "import { x } from '../workflows/host';", 'activities/commit.ts imports workflows/host'],
  ['api/app.ts', "import { x } from '../workflows/host';", 'api/app.ts imports workflows/host'],
  ['worker/main.ts', "import { x } from '../api/app';", 'worker/main.ts imports api/app'],
  ['tools/start.ts', "import { x } from '../tests/support/servers';", 'tools/start.ts imports tests/support/servers'],
  ['rules/p1.ts', "import { x } from '../db/rule';", 'rules/p1.ts imports db/rule'],
  ['messages/vi.ts', "import { x } from '../core/rule';", 'messages/vi.ts imports core/rule'],
  ['newcomer/a.ts', "import { x } from '../core/rule';", 'newcomer/a.ts imports core/rule'],
])('a planted import is found: %s with %s', (path, text, found) => {
  expect(violations({ path, text })).toEqual([found]);
});

test.each([
  ['workflows/host.ts', "import type { A } from '../activities/commit';"],
  ['workflows/host.ts', "import { type A, type B } from '../activities/commit';"],
  ['messages/vi.ts', "import type { Rule } from '../core/rule';"],
  ['api/app.ts', "import { x } from '../workflows/messages';"],
  ['core/decide/decide.ts', "import { x } from '../state'; import { z } from 'zod';"],
  ['core/state.ts', "// import { x } from '../db/connect';\nexport const text = \"from '../db/connect'\";"],
])('an allowed import is let pass: %s with %s', (path, text) => {
  expect(violations({ path, text })).toEqual([]);
});

test('reads imports out of every form', () => {
  const text = "import a, { b } from 'one'; export { c } from 'two'; export const d = 'three';";
  expect(importsOf(text).map(({ from }) => from)).toEqual(['one', 'two']);
});
