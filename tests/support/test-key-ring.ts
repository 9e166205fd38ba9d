import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type KeyRing, openKeyRing } from '../../sealing/key-ring';

/**
 * The key ring of the tests, under which the recorded histories are encrypted. Its keys are public and protect nothing.
 *
 * @param folder where a copy is put that nobody else may read: a ring that others can read is refused
 */
export const testKeyRing = (folder: string): KeyRing => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'test-key-ring.json');
  copyFileSync(join(__dirname, 'test-key-ring.json'), path);
  chmodSync(path, 0o600);
  return openKeyRing(path);
};
