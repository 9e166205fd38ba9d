import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `package.json`, found upwards from this file. The same source runs from the tree (tests) and
 * from `dist/` (everything else), so no relative path to a template, a script or a data folder would be right in both.
 */
export const repositoryRoot: string = findUpwards(__dirname);

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`no package.json above ${__dirname}`);
  return findUpwards(parent);
}
