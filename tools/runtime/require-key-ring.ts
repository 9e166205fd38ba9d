import { existsSync } from 'node:fs';
import { connect } from '../../db/connect';
import { somePersonKey } from '../../db/values';
import { openKeyRing } from '../../sealing/key-ring';
import { opensPersonKey } from '../../sealing/person-vault';

/**
 * Makes sure that the key ring opens what the database holds. A ring that was lost would silently be made anew, and then nothing that is
 * sealed could be read again. A database that holds nothing sealed yet takes any ring.
 *
 * @throws Error that names the file and says what to do
 */
export async function requireKeyRing(ownerUrl: string, keysFile: string): Promise<void> {
  const db = connect(ownerUrl, { most: 1, name: 'sauro key check' });
  try {
    const key = await somePersonKey(db);
    if (key === undefined || (existsSync(keysFile) && opensPersonKey(openKeyRing(keysFile), key))) return;
  } finally {
    await db.destroy();
  }
  throw new Error(
    `The key ring ${keysFile} ${existsSync(keysFile) ? 'does not open what the database holds' : 'is missing, and the database holds what it sealed'}. ` +
      'Put back the ring that belongs to this database (SAURO_KEYS_FILE names another place), or nothing that is sealed can be read again.',
  );
}
