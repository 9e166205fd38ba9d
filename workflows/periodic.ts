import { ActivityFailure } from '@temporalio/common';
import { continueAsNew, log, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { DigestsPage, OpeningsPage, PeriodicActivities } from '../activities/periodic-activities';
import { NOT_OPENED } from './messages';

type Opening = OpeningsPage['openings'][number];

/** Cases that are opened at once. Each is waited for until it is committed, so that a campaign of thousands leaves room for those who decide. */
const OPENED_AT_ONCE = 2;
/** Tries of one opening in one run; the next run tries again. */
const TRIES_MAX = 5;

const retry = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' } as const;
/** One that a killed worker had begun is begun again by another after this long. */
const startToCloseTimeout = '15s';
const { dueOpenings, makeDigests } = proxyActivities<PeriodicActivities>({ startToCloseTimeout, retry });
const { openDue } = proxyActivities<PeriodicActivities>({ startToCloseTimeout, retry: { ...retry, maximumAttempts: TRIES_MAX } });

/** Where a run goes on. It says nothing of what is to be opened: that is asked of the register, so whoever starts a run opens nothing that isn't due. */
export interface PeriodicInput {
  readonly after?: NonNullable<OpeningsPage['next']>;
  /** Once everything is opened: the person after whom digests are still to be made. */
  readonly digestsAfter?: NonNullable<DigestsPage['next']>;
}

/** Before the first person. */
const FIRST = '';

/** A run that is longer hands over to another before its next page: no history grows with the campaign, and each run costs its second. */
const EVENTS_MAX = 500;

/** Opens what opens by itself, page by page, a few cases at a time; then makes the digests of the day, which tell what was opened too. */
export const periodic = async ({ after, digestsAfter }: PeriodicInput = {}): Promise<void> => {
  if (digestsAfter === undefined) await openAll(after);
  await makeAllDigests(digestsAfter ?? FIRST);
};

const openAll = async (first: OpeningsPage['next']): Promise<void> => {
  for (let after = first; ; ) {
    const { openings, refused, next } = await dueOpenings(after === undefined ? {} : { after });
    for (const { rejection, ...about } of refused) log.info(NOT_OPENED, { ...about, ...rejection.params, code: rejection.code });
    const waiting = [...openings];
    await Promise.all(Array.from({ length: OPENED_AT_ONCE }, () => openOneByOne(waiting)));
    if (next === undefined) return;
    await handOverIfLong({ after: next });
    after = next;
  }
};

const makeAllDigests = async (first: NonNullable<DigestsPage['next']>): Promise<void> => {
  for (let after = first; ; ) {
    const { next } = await makeDigests({ after });
    if (next === undefined) return;
    await handOverIfLong({ digestsAfter: next });
    after = next;
  }
};

const handOverIfLong = async (input: PeriodicInput): Promise<void> => {
  if (workflowInfo().historyLength > EVENTS_MAX) await continueAsNew<typeof periodic>(input);
};

const openOneByOne = async (waiting: Opening[]): Promise<void> => {
  for (let opening = waiting.shift(); opening !== undefined; opening = waiting.shift()) await openOne(opening);
};

/** One that does not open keeps no other from it: it is named, and its day is not over. */
const openOne = async (opening: Opening): Promise<void> => {
  const { case: caseId, procedure } = opening;
  try {
    const opened = await openDue(opening);
    if (opened === 'refused') log.info(NOT_OPENED, { opened: caseId, procedure });
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('a case could not be opened by itself, and is tried again tomorrow', { opened: caseId, procedure, alert: true });
  }
};
