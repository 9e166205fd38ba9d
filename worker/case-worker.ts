import type { DataConverter } from '@temporalio/common';
import { type NativeConnection, Worker } from '@temporalio/worker';
import type { CaseActivities } from '../activities/case-activities';
import type { PeriodicActivities } from '../activities/periodic-activities';

/** What a worker for cases is made of. */
export interface CaseWorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  /** Path of the bundled workflow code. */
  readonly bundle: string;
  readonly activities: CaseActivities & PeriodicActivities;
  readonly converter: DataConverter;
}

/** About 450 KB for each case that is kept ready (docs/performance.md); the others are replayed when they are asked for. */
const CACHED_CASES = 100;

/** How such a worker is set. The bench sets the worker that ours is compared with the same way. */
export const CASE_WORKER_OPTIONS = {
  stickyQueueScheduleToStartTimeout: '2s',
  shutdownGraceTime: '5s',
  maxCachedWorkflows: CACHED_CASES,
} as const;

/**
 * A worker for cases. A case whose worker was killed is taken up by another after its task's 5 s and, because the sticky
 * queue is given up after 2 s, no later; what is in flight at a stop gets 5 s to finish.
 *
 * Workers are unversioned: every worker takes every case, and what the tests replay decides whether a build may be used.
 */
export const createCaseWorker = (parts: CaseWorkerParts): Promise<Worker> =>
  Worker.create({
    connection: parts.connection,
    namespace: parts.namespace,
    taskQueue: parts.taskQueue,
    workflowBundle: { codePath: parts.bundle },
    activities: { ...parts.activities },
    dataConverter: parts.converter,
    ...CASE_WORKER_OPTIONS,
  });
