import { impurities } from './purity';
import { sourceFiles, topFolder } from './source-files';

test('core reads no clock, dice, process, network or operating system', () => {
  const core = sourceFiles(['.ts']).filter(({ path }) => topFolder(path) === 'core');
  expect(core.flatMap(impurities)).toEqual([]);
});

test.each([
  ['const now = Date.now();', 'Date.now'],
  ['const now = new Date();', 'new Date()'],
  ['const now = new Date;', 'new Date()'],
  ['const now = Date();', 'Date()'],
  ["import { DateTime } from 'luxon'; const now = DateTime.now();", 'DateTime.now'],
  ["import { DateTime } from 'luxon'; const now = DateTime.utc();", 'DateTime.utc()'],
  ['const dice = [1].map(() => Math.random());', 'Math.random'],
  ['const home = process.env.HOME;', 'process'],
  ["console.log('here');", 'console'],
  ['setTimeout(() => {}, 1);', 'setTimeout'],
  ["import { readFileSync } from 'node:fs';", 'node:fs'],
  ["import { createHash } from 'crypto';", 'crypto'],
  ["import { sleep } from '@temporalio/workflow';", '@temporalio/workflow'],
])('a planted impurity is found: %s', (text, what) => {
  expect(impurities({ path: 'core/planted.ts', text })).toEqual([`core/planted.ts uses ${what}`]);
});

test.each(['new Date(instant)', 'DateTime.utc(2026, 1, 2)', 'step.process', "'Date.now()'"])('%s is let pass', (text) => {
  expect(impurities({ path: 'core/planted.ts', text: `export const x = ${text};` })).toEqual([]);
});
