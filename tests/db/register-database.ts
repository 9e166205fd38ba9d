import { connect, type Database } from '../../db/connect';
import { type FreshDatabase, freshDatabase } from '../support/servers';
import { fillRegister } from './small-register';

/** A database of one's own with the small register, as its owner, the application, an auditor and the superuser see it. */
export interface RegisterDatabase {
  readonly fresh: FreshDatabase;
  readonly owner: Database;
  readonly application: Database;
  readonly auditor: Database;
  readonly superuser: Database;
  readonly close: () => Promise<void>;
}

export const registerDatabase = async (): Promise<RegisterDatabase> => {
  const fresh = await freshDatabase();
  const owner = connect(fresh.ownerUrl, { most: 2 });
  const application = connect(fresh.applicationUrl, { most: 12 });
  const auditor = connect(fresh.auditorUrl, { most: 1 });
  const superuser = connect(fresh.superuserUrl, { most: 1 });
  await fillRegister(owner);
  const close = async () => {
    await Promise.all([owner, application, auditor, superuser].map((db) => db.destroy()));
    await fresh.drop();
  };
  return { fresh, owner, application, auditor, superuser, close };
};
