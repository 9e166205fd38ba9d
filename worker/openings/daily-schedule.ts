import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Logger } from 'pino';
import { type Rounds, startRounds } from '../rounds';

/** The workflow's name: the export of `workflows/index.ts`. */
const PERIODIC = 'periodic';
/** Before anyone is in the office, and after midnight has made a new day of it. */
const HOUR = 4;
const ZONE = 'Asia/Ho_Chi_Minh';
/** A day's work that stands still, such as over a bug, does not keep the next day's from being begun. */
const DONE_WITHIN = '20 hours';

/** How often a worker sees to the schedule, in milliseconds: one that was deleted comes back, and an outage keeps no worker from its cases. */
const ROUND_MS = 60 * 60 * 1000;

/** Sees to it, until it is stopped, that the periodic work of this task queue is done once a day. */
export const runDailySchedule = (temporal: Client, taskQueue: string, log: Logger): Rounds =>
  startRounds('daily schedule', log, ROUND_MS, async () => {
    await ensureSchedule(temporal, taskQueue);
    return false;
  });

/**
 * Creates the schedule, or brings it up to this code. Any number of workers may do so at once and again. Whether somebody has paused it stays as
 * it is.
 */
const ensureSchedule = async (temporal: Client, taskQueue: string): Promise<void> => {
  const scheduleId = scheduleOf(taskQueue);
  const options = dailyWork(taskQueue);
  try {
    await temporal.schedule.create({ scheduleId, ...options });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await temporal.schedule.getHandle(scheduleId).update(({ state }) => ({ ...options, state }));
  }
};

/** Systems that share a namespace have task queues of their own, and so schedules. */
export const scheduleOf = (taskQueue: string): string => `${PERIODIC}-${taskQueue}`;

/** A day that was missed altogether is not made up for: the next finds what it would have found. */
const dailyWork = (
  taskQueue: string,
): Omit<ScheduleOptions, 'scheduleId' | 'state' | 'memo'> & {
  readonly action: Extract<ScheduleOptions['action'], { type: 'startWorkflow' }>;
} => ({
  spec: { calendars: [{ hour: HOUR, comment: 'cases that open by themselves' }], timezone: ZONE },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
  action: {
    type: 'startWorkflow',
    workflowType: PERIODIC,
    workflowId: scheduleOf(taskQueue),
    taskQueue,
    workflowExecutionTimeout: DONE_WITHIN,
  },
});
