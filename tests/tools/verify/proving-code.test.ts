import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreDigest } from '../../../tools/verify/proving-code';
import { temporaryFolders } from '../../support/temporary-folders';
import { SOURCE } from './proving-source';

const folders = temporaryFolders();

const coreOf = (files: Readonly<Record<string, string>>): string => {
  const core = folders();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(core, file, '..'), { recursive: true });
    writeFileSync(join(core, file), text);
  }
  return core;
};
const digest = (core: string): string => coreDigest({ ...SOURCE, core });

describe('the digest of core', () => {
  const files = { 'state.js': 'a', 'decide/decide.js': 'b', 'state.js.map': 'c' };

  it('is of every file of code and its place', () => {
    expect(digest(coreOf(files))).toBe(digest(coreOf(files)));
    expect(digest(coreOf({ ...files, 'decide/decide.js': 'B' }))).not.toBe(digest(coreOf(files)));
    expect(digest(coreOf({ ...files, 'decide/more.js': '' }))).not.toBe(digest(coreOf(files)));
    const moved = coreOf(files);
    renameSync(join(moved, 'state.js'), join(moved, 'other.js'));
    expect(digest(moved)).not.toBe(digest(coreOf(files)));
  });

  it('takes no notice of what is no code', () => {
    expect(digest(coreOf({ ...files, 'state.js.map': 'C' }))).toBe(digest(coreOf(files)));
  });

  it('can be taken of core as it is', () => {
    expect(coreDigest(SOURCE)).toMatch(/^[0-9a-f]{64}$/);
  });
});
