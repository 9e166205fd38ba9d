import type { Logger } from 'pino';
import { enterAttemptCounts } from '../../db/attempts';
import type { Database } from '../../db/connect';
import { type Rounds, startRounds } from '../rounds';

const ROUND_MS = 60_000;

/** Puts on the chain of attempts what was only counted in the hours that are over (ruling 5). Several workers may do so on one database. */
export const runAttemptCounts = (db: Database, log: Logger): Rounds =>
  startRounds('attempt counts', log, ROUND_MS, async () => {
    await enterAttemptCounts(db, new Date().toISOString());
    return false;
  });
