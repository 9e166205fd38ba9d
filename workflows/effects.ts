import { TemporalFailure } from '@temporalio/common';
import { proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActivities } from '../activities/case-activities';

/**
 * The effects of a case, all as local activities: their answer is in the history with the workflow task that asked, about
 * 80 ms sooner than an ordinary activity's. They are retried until they succeed and never time out as a whole, because
 * a failure of theirs would complete the Update, and the same id would answer that failure for good. Past the threshold
 * the waiting goes through a timer of the server; order is kept, since the case's lock is held.
 */
const local = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '1s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '20s' },
});

type Effects = {
  readonly [Name in keyof CaseActivities]: (...args: Parameters<CaseActivities[Name]>) => ReturnType<CaseActivities[Name]>;
};

/**
 * An activity that fails for good is a bug. As the failure that it comes as, it would complete the Update with a wrong answer; as a
 * plain error it fails the workflow task, which is tried again and alerts, until the bug is mended.
 */
const orBug = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof TemporalFailure ? new Error(`An effect failed for good: ${error.message}`) : error;
  }
};

export const effects: Effects = {
  commit: (request) => orBug(local.commit(request)),
  entriesAfter: (place) => orBug(local.entriesAfter(place)),
  childOutcome: (child) => orBug(local.childOutcome(child)),
  openingFacts: (question) => orBug(local.openingFacts(question)),
  versionNamed: (to) => orBug(local.versionNamed(to)),
  recordNotSealed: (attempt) => orBug(local.recordNotSealed(attempt)),
  moveClock: (clock) => orBug(local.moveClock(clock)),
  queueArchive: (run) => orBug(local.queueArchive(run)),
};
