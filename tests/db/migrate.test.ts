import { connect, rowsOf } from '../../db/connect';
import { applyMigration, installFunctions, migrate, pendingMigrations } from '../../db/migrate';
import { MIGRATIONS } from '../../db/migrations/migrations';
import { createGroupRoles } from '../../db/roles';
import { emptyDatabase } from '../support/servers';

describe('migrations', () => {
  test('walk from an empty database, one by one, each leaving columns behind', async () => {
    const empty = await emptyDatabase();
    const db = connect(empty.ownerUrl, { most: 1 });
    try {
      await createGroupRoles(db);
      let columns = await columnCount(db);
      for (const expected of MIGRATIONS) {
        const [next] = await pendingMigrations(db);
        expect(next?.name).toBe(expected.name);
        await db.transaction((transaction) => applyMigration(transaction, expected));
        const now = await columnCount(db);
        expect(now).toBeGreaterThan(columns);
        columns = now;
      }
      expect(await pendingMigrations(db)).toEqual([]);
      await installFunctions(db);
    } finally {
      await db.destroy();
      await empty.drop();
    }
  });

  test('run twice, and by two processes at once, change nothing the second time', async () => {
    const empty = await emptyDatabase();
    const db = connect(empty.ownerUrl, { most: 1 });
    try {
      await Promise.all([migrate(empty.ownerUrl, 'production'), migrate(empty.ownerUrl, 'production')]);
      const before = await rowsOf(db, 'SELECT * FROM migrations ORDER BY name');
      await migrate(empty.ownerUrl);
      expect(await rowsOf(db, 'SELECT * FROM migrations ORDER BY name')).toEqual(before);
      expect(await rowsOf(db, 'SELECT mode FROM installation')).toEqual([{ mode: 'production' }]);
    } finally {
      await db.destroy();
      await empty.drop();
    }
  });

  test('refuse to make a production database one for training', async () => {
    const empty = await emptyDatabase();
    const db = connect(empty.ownerUrl, { most: 1 });
    try {
      await migrate(empty.ownerUrl);
      await expect(migrate(empty.ownerUrl, 'training')).rejects.toThrow('made for production');
      await expect(db.raw("UPDATE installation SET mode = 'training'")).rejects.toThrow('refused');
      await expect(db.raw('DELETE FROM installation')).rejects.toThrow('refused');
    } finally {
      await db.destroy();
      await empty.drop();
    }
  });
});

const columnCount = async (db: ReturnType<typeof connect>): Promise<number> => {
  const [row] = await rowsOf<{ count: number }>(
    db,
    "SELECT count(*) AS count FROM information_schema.columns WHERE table_schema = 'public'",
  );
  return row?.count ?? 0;
};
