import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPrivateFile, destroyPrivateFile, PrivateFileFault, readPrivateFile, replacePrivateFile } from '../../sealing/private-file';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();

describe('a private file', () => {
  it('is readable by its owner alone, in a folder of its own', () => {
    const path = join(folder, 'new', 'folder', 'secret');
    expect(createPrivateFile(path, 'one')).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'new', 'folder')).mode & 0o777).toBe(0o700);
    expect(readPrivateFile(path).toString()).toBe('one');
    expect(readdirSync(join(folder, 'new', 'folder'))).toEqual(['secret']);
  });

  it('is not created over another', () => {
    const path = join(folder, 'kept');
    createPrivateFile(path, 'one');
    expect(createPrivateFile(path, 'two')).toBe(false);
    expect(readPrivateFile(path).toString()).toBe('one');
  });

  it.each([0o640, 0o604, 0o620, 0o601])('is refused when its mode is %o', (mode) => {
    const path = join(folder, `mode-${mode}`);
    createPrivateFile(path, 'one');
    chmodSync(path, mode);
    expect(() => readPrivateFile(path)).toThrow(PrivateFileFault);
  });

  it('is refused when it is missing or too large', () => {
    const path = join(folder, 'large');
    expect(() => readPrivateFile(path)).toThrow(PrivateFileFault);
    createPrivateFile(path, 'x'.repeat(11));
    expect(() => readPrivateFile(path, 10)).toThrow(PrivateFileFault);
  });

  it('is replaced whole, and not while another replacement is under way', () => {
    const path = join(folder, 'replaced');
    createPrivateFile(path, 'one');
    replacePrivateFile(path, (old) => `${old.toString()} two`);
    expect(readPrivateFile(path).toString()).toBe('one two');
    writeFileSync(`${path}.next`, '');
    expect(() => replacePrivateFile(path, () => 'three')).toThrow(`${path}.next exists`);
    expect(readPrivateFile(path).toString()).toBe('one two');
  });

  it('is left as it was when its replacement fails, and can be replaced afterwards', () => {
    const path = join(folder, 'failed');
    createPrivateFile(path, 'one');
    const missing = join(folder, 'nowhere');
    expect(() => replacePrivateFile(path, () => readFileSync(missing, 'utf8'))).toThrow('ENOENT');
    replacePrivateFile(path, () => 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
  });

  it('is destroyed, once or twice', () => {
    const path = join(folder, 'destroyed');
    createPrivateFile(path, 'one');
    destroyPrivateFile(path);
    destroyPrivateFile(path);
    expect(existsSync(path)).toBe(false);
  });
});
