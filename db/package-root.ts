import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package's own folder: SQL files are read from there, whether this code runs from its source or from `dist/`. */
export const packageRoot = (from: string = __dirname): string => {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('The package has no package.json above its code');
  return packageRoot(above);
};
