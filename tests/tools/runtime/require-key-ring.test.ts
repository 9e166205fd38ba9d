import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePersonKey } from '../../../db/values';
import { openKeyRing, rotateKeyRing } from '../../../sealing/key-ring';
import { newPersonKey } from '../../../sealing/person-vault';
import { requireKeyRing } from '../../../tools/runtime/require-key-ring';
import { type RegisterDatabase, registerDatabase } from '../../db/register-database';
import { temporaryFolders } from '../../support/temporary-folders';

const folders = temporaryFolders();
let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

test('a start takes the ring that opens what the database holds, rotated or not, and refuses another, or none', async () => {
  const file = join(folders(), 'ring.json');
  const start = (ring = file) => requireKeyRing(database.fresh.ownerUrl, ring);
  await start();
  await ensurePersonKey(database.owner, 'p-1', newPersonKey(openKeyRing(file), 'p-1'));
  await start();
  rotateKeyRing(file);
  await start();

  const other = join(folders(), 'ring.json');
  openKeyRing(other);
  await expect(start(other)).rejects.toThrow(`${other} does not open what the database holds`);
  rmSync(file);
  await expect(start()).rejects.toThrow(`${file} is missing`);
});
