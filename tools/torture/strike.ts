import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { FragileSystem, ProcessName } from './fragile-system';

/** Which processes are killed together. */
export const VICTIMS: readonly (readonly ProcessName[])[] = [['worker'], ['api'], ['worker', 'api'], ['temporal'], ['postgres']];

/**
 * When: before the act is sent, so that it finds them gone; while its transaction stands in the middle, behind a lock; or after
 * the database has committed and before anybody could hear of it.
 */
export const MOMENTS = ['before', 'mid-commit', 'after-commit'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Strike {
  readonly victims: readonly ProcessName[];
  readonly moment: Moment;
}

/** Every victim at every moment, neighbours differing in both: five and three have no factor in common. */
export const ALL_STRIKES: readonly Strike[] = Array.from({ length: VICTIMS.length * MOMENTS.length }, (_none, n) => ({
  victims: VICTIMS[n % VICTIMS.length] ?? [],
  moment: MOMENTS[n % MOMENTS.length] ?? 'before',
}));

/** An act that was struck, and how long its sender waited for the answer from the kill on. */
export interface Struck<Answer> {
  readonly answer: Answer;
  readonly recoveryMs: number;
}

/** How long the act may take to get to where it is struck, in milliseconds. */
const REACH_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 10;
/** How long whoever was killed stays away, in milliseconds. */
const AWAY_MS = 200;

/**
 * Kills while an act is under way, starts the killed again, and gives the act's answer. `table` is the one that the act's
 * transaction writes last: `ledger`, or `ballot_slots` for a slip.
 *
 * @param send sends the act, again and again under the same key, until somebody answers
 */
export const strike = async <Answer>(
  system: FragileSystem,
  { victims, moment }: Strike,
  table: 'ledger' | 'ballot_slots',
  send: () => Promise<Answer>,
): Promise<Struck<Answer>> => {
  let sent: Promise<Answer> | undefined;
  const sending = (): Promise<Answer> => {
    sent ??= send();
    // It is awaited later: until then a failure must not count as nobody's.
    sent.catch(() => undefined);
    return sent;
  };
  const lock = moment === 'before' ? undefined : await holdBehindLock(system, table, sending);
  try {
    if (moment === 'after-commit') await lock?.letCommit(() => system.freeze(victims.filter((name) => name !== 'postgres')));
    const killed = performance.now();
    await system.kill(victims);
    await lock?.release();
    const answer = sending();
    await pause(AWAY_MS);
    await system.start(victims);
    return { answer: await answer, recoveryMs: performance.now() - killed };
  } finally {
    await lock?.release();
  }
};

/** An act whose transaction has done all but its last write. */
interface Held {
  /** Lets the transaction go on once `prepare` has been done, and waits until it has committed. */
  readonly letCommit: (prepare: () => void) => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Sends an act and waits until its transaction stands behind a lock on the table that it writes last. */
const holdBehindLock = async (system: FragileSystem, table: string, send: () => Promise<unknown>): Promise<Held> => {
  const db = new Client({ connectionString: system.superuserUrl });
  db.on('error', () => undefined);
  await db.connect();
  const release = (): Promise<void> => db.end().catch(() => undefined);
  try {
    await db.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
    const before = await versionOf(db, table);
    void send();
    await untilTrue(async () => (await waitersFor(db, table)) > 0);
    return {
      release,
      letCommit: async (prepare) => {
        prepare();
        await db.query('COMMIT');
        await untilTrue(async () => (await versionOf(db, table)) !== before);
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
};

const waitersFor = async (db: Client, table: string): Promise<number> => {
  const { rows } = await db.query<{ waiting: string }>(
    'SELECT count(*) AS waiting FROM pg_locks WHERE relation = $1::regclass AND NOT granted',
    [table],
  );
  return Number(rows[0]?.waiting);
};

/** Changes with every transaction that writes the table. */
const versionOf = async (db: Client, table: string): Promise<string> => {
  const { rows } = await db.query<{ version: string }>(
    `SELECT coalesce(max(xmin::text::bigint), 0) || '/' || count(*) AS version FROM ${table}`,
  );
  return String(rows[0]?.version);
};

const untilTrue = async (isSo: () => Promise<boolean>): Promise<void> => {
  const limit = performance.now() + REACH_WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > limit) throw new Error(`The act did not get to where it was to be struck within ${REACH_WITHIN_MS / 1000} s`);
    await pause(LOOK_AGAIN_MS);
  }
};
