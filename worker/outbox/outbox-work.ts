import type { Client } from '@temporalio/client';
import { ballotName } from '../../db/ballots';
import type { Database } from '../../db/connect';
import type { TakenJob } from '../../db/outbox';
import { type BallotKeys, destroyBallotKey } from '../../sealing/ballot-box';
import type { KeyRing } from '../../sealing/key-ring';
import { printPaper } from '../papers/print-paper';
import { archiveHistory } from './archive-history';

/** What jobs are done with. */
export interface OutboxTools {
  readonly db: Database;
  readonly temporal: Client;
  readonly ring: KeyRing;
  readonly ballotKeys: BallotKeys;
}

/** Does one job. Each kind may be done twice and changes nothing the second time. */
export const doJob = async ({ db, temporal, ring, ballotKeys }: OutboxTools, job: TakenJob): Promise<void> => {
  switch (job.topic) {
    case 'paper':
      return printPaper(db, ring, { case: job.case, ...job.payload });
    case 'archive':
      return archiveHistory(db, temporal, job.case, job.payload.run);
    case 'ballotKey':
      return destroyBallotKey(ballotKeys, ballotName({ case: job.case, ...job.payload }));
    default:
      return job satisfies never;
  }
};
