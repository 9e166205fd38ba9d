import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import type { LocalDate } from '../../core/facts';
import { connect, rowsOf } from '../../db/connect';
import { installationMode } from '../../db/installation';
import { hashPassword } from '../../sealing/passwords';
import { sampleProvince } from './province';
import type { Sample, SampleAccount } from './sample';

/** The one password of all sample accounts. It is no secret: they exist only in training databases of one's own machine (ruling 24). */
export const SAMPLE_PASSWORD = 'an-linh-tap-huan';

/** Hosts that are this machine. An empty one is a socket. */
const LOOPBACK = ['', 'localhost', '127.0.0.1', '[::1]'];
/** Two processes that start at once don't load twice. Any number will do that no other lock has. */
const SAMPLE_LOCK = 7_305_124;
/** Rows of one insert: PostgreSQL takes 65,535 values, and no table has 20 columns. */
const ROWS_AT_ONCE = 1000;

export interface LoadedSample {
  readonly notice: Sample['notice'];
  readonly password: string;
  readonly accounts: readonly SampleAccount[];
  readonly vacancies: Sample['vacancies'];
  readonly candidates: Sample['candidates'];
  /** False where the sample was there already and was left as it is. */
  readonly loaded: boolean;
}

/**
 * Puts the sample province and its accounts into an empty training database. Done again it changes nothing.
 *
 * @param ownerUrl of the database's owner: the application may not write these tables
 * @param today the local date from which all dates of the sample are reckoned; the day that it is in Vietnam
 * @throws Error when the database is not on this machine, is not for training, or holds a register of its own
 */
export const loadSample = async (
  ownerUrl: string,
  { today = dayInVietnam() }: { readonly today?: LocalDate } = {},
): Promise<LoadedSample> => {
  if (!LOOPBACK.includes(new URL(ownerUrl).hostname)) throw new Error('Sample accounts are made only in a database on this machine');
  const made = sampleProvince(today);
  const db = connect(ownerUrl, { most: 1, name: 'sauro sample' });
  try {
    const loaded = await db.transaction((transaction) => loadOnce(transaction, made));
    const { notice, accounts, vacancies, candidates } = made;
    return { notice, password: SAMPLE_PASSWORD, accounts, vacancies, candidates, loaded };
  } finally {
    await db.destroy();
  }
};

const dayInVietnam = (): LocalDate => DateTime.now().setZone('Asia/Ho_Chi_Minh').toFormat('yyyy-MM-dd');

const loadOnce = async (db: Knex, made: Sample): Promise<boolean> => {
  await db.raw('SELECT pg_advisory_xact_lock(?)', [SAMPLE_LOCK]);
  if ((await installationMode(db)) !== 'training') throw new Error('The sample goes only into a database that was made for training');
  if (await isThere(db, made)) return false;
  for (const [table, rows] of Object.entries(made.register)) await db.batchInsert<object, object[]>(table, [...rows], ROWS_AT_ONCE);
  const password_hash = await hashPassword(SAMPLE_PASSWORD);
  const accounts = made.accounts.map(({ login, person, auditor, administrator }) => ({
    login,
    person: person ?? null,
    auditor,
    administrator,
    password_hash,
  }));
  await db.batchInsert('accounts', accounts, ROWS_AT_ONCE);
  return true;
};

/** Whether the sample was loaded before. A register of somebody else's is never added to. */
const isThere = async (db: Knex, made: Sample): Promise<boolean> => {
  const [first] = await rowsOf<{ id: string; name: string }>(db, 'SELECT id, name_vi AS name FROM bodies ORDER BY id LIMIT 1');
  if (first === undefined) return false;
  const [root] = made.register.bodies;
  if (first.id !== root?.id || first.name !== root.name_vi)
    throw new Error('The database holds a register already, and it is not the sample');
  return true;
};
