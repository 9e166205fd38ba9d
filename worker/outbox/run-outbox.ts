import type { Logger } from 'pino';
import type { Database } from '../../db/connect';
import { finishJob, retryJob, type TakenJob, takeJobs } from '../../db/outbox';
import { type Rounds, startRounds } from '../rounds';
import { NotYet } from './not-yet';

/** Jobs that are taken, and done, at once. */
const JOBS_AT_ONCE = 8;
/** The wait after a look that found nothing, in milliseconds. */
const IDLE_MS = 500;

/** Does what commits have left to do, until it is stopped. Any number of processes may do so on one database. */
export const runOutbox = (db: Database, work: (job: TakenJob) => Promise<void>, log: Logger): Rounds =>
  startRounds('outbox', log, IDLE_MS, async () => {
    const jobs = await takeJobs(db, JOBS_AT_ONCE);
    await Promise.all(jobs.map((job) => doOne(db, work, log, job)));
    return jobs.length === JOBS_AT_ONCE;
  });

const doOne = async (db: Database, work: (job: TakenJob) => Promise<void>, log: Logger, job: TakenJob): Promise<void> => {
  try {
    await work(job);
  } catch (error) {
    const { id, topic, case: caseId, tries } = job;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (error instanceof NotYet) log.debug({ id, topic, case: caseId, reason }, 'job put off');
    else log.error({ id, topic, case: caseId, tries, reason }, 'job failed');
    return retryJob(db, id, reason);
  }
  await finishJob(db, job.id);
};
