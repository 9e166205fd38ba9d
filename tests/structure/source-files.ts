import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repositoryRoot } from '../../config/repository-root';

/** A file of the repository. `path` is relative to its root, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const GENERATED = /^(node_modules|dist.*|coverage|\.git|\.sauro)$/;

/** Every file of the repository whose name ends so, generated and installed ones apart. */
export function sourceFiles(endings: readonly string[], folder: string = repositoryRoot): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) return GENERATED.test(entry.name) ? [] : sourceFiles(endings, place);
    if (!endings.some((ending) => entry.name.endsWith(ending))) return [];
    return [{ path: relative(repositoryRoot, place).replaceAll('\\', '/'), text: readFileSync(place, 'utf8') }];
  });
}

/** The file's top-level folder; the empty string at the root. */
export function topFolder(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}
