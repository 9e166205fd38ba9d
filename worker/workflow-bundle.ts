import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { repositoryRoot } from '../config/repository-root';
import { converterPaths } from '../sealing/data-converter';

/** The folders that workflow code may come from; `tests/imports` holds them to it. */
const FOLDERS = ['core', 'sealing', 'workflows'];
/** This file's own folder is `worker/`, in the tree or in `dist/`; the others stand beside it. */
const codeRoot = dirname(__dirname);

/**
 * The workflow code as one file, which a worker loads by its path. Bundling takes several seconds, so the result is kept
 * under the digest of everything it was made from; a second start finds it.
 *
 * @param folder where bundles are kept; created when missing
 * @returns the path of the bundle
 */
export async function workflowBundle(folder: string): Promise<string> {
  const path = join(folder, `workflows-${digestOfSources()}.js`);
  if (existsSync(path)) return path;
  const { code } = await bundleWorkflowCode({
    ...converterPaths,
    workflowsPath: require.resolve(join(codeRoot, 'workflows', 'index')),
    preloadModules: [require.resolve(join(codeRoot, 'workflows', 'loaded-once'))],
    logger: quietLogger,
  });
  mkdirSync(folder, { recursive: true });
  // Two processes may bundle at once: each writes a file of its own, and the last to finish names it.
  const unfinished = `${path}.${process.pid}.${Date.now()}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, path);
  return path;
}

/** Names of files, their contents, and the lock file for what they import from elsewhere. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const file of [...FOLDERS.flatMap((folder) => codeFiles(join(codeRoot, folder))), join(repositoryRoot, 'package-lock.json')]) {
    const content = readFileSync(file);
    hash.update(`${file.slice(codeRoot.length)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

function codeFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The bundler reports each of its stages; only what went wrong is worth a line, and that it throws. */
const quiet = (): void => undefined;
const quietLogger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };
