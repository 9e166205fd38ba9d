import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Called at the top of a test file: gives a function that makes a new empty folder at each call. All of them are removed
 * when the file's tests have ended. Others may pass through, as PostgreSQL's account must.
 */
export function temporaryFolders(): () => string {
  const outer = mkdtempSync(join(tmpdir(), 'sauro-test-file-'));
  chmodSync(outer, 0o711);
  afterAll(() => rmSync(outer, { recursive: true, force: true }));
  let count = 0;
  return () => {
    count += 1;
    const folder = join(outer, String(count));
    mkdirSync(folder);
    return folder;
  };
}
