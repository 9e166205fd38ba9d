import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { repositoryRoot } from '../../config/repository-root';

/** The code that proves: where a thread enters it, and the core that it runs. */
export interface ProvingCode {
  readonly entry: string;
  /** Arguments of the thread. */
  readonly argv: readonly string[];
  readonly core: string;
}

/**
 * The compiled code: this very one, or what `npm run build` made where this is read from the sources.
 * @throws Error where nothing is compiled
 */
export const compiledCode = (): ProvingCode => {
  const root = extname(__filename) === '.js' ? join(__dirname, '..', '..') : join(repositoryRoot, 'dist');
  const entry = join(root, 'tools', 'verify', 'explorer.js');
  if (!existsSync(entry)) throw new Error(`${entry} is missing, and nothing can be proved: run \`npm run build\` first`);
  return { entry, argv: [], core: join(root, 'core') };
};

const CODE = new Set(['.js', '.ts', '.json']);

/** The digest of everything under core, as 64 hexadecimal digits: a proof speaks of the engine that it was made with. */
export const coreDigest = ({ core }: ProvingCode): string => {
  const hash = createHash('sha256');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
    (file) => CODE.has(extname(file)) && !file.endsWith('.d.ts'),
  );
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(core, file)))
      .update('\0');
  return hash.digest('hex');
};
