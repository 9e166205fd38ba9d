import type { PeriodicActivities } from '../../activities/periodic-activities';
import type { DueOpening } from '../../core/openings/opening';
import { type CaseRig, RIG_STARTS_WITHIN_MS, startRig } from './case-rig';

const PAGES = 7;
const PER_PAGE = 20;
/** So many events a run has at most: five hundred, and what one page and what stands around it comes to. */
const EVENTS_MAX = 750;

const openingOf = (page: number, place: number): DueOpening => ({
  case: `c-${page}-${place}`,
  procedure: 'reappointment',
  slot: 'official',
  people: [`p-${place}`],
  because: { kind: 'termEnd', day: '2027-01-01' },
});

/** A register with pages full of openings, one of which fails at first, and as many pages of digests. */
const register = () => {
  const done: string[] = [];
  let failures = 1;
  const activities: PeriodicActivities = {
    dueOpenings: async ({ after }) => {
      const page = after !== undefined && 'person' in after ? Number(after.person) + 1 : 1;
      done.push(`page ${page}`);
      return {
        openings: Array.from({ length: PER_PAGE }, (_none, place) => openingOf(page, place)),
        refused: [],
        ...(page < PAGES ? { next: { person: String(page) } } : {}),
      };
    },
    openDue: async ({ case: caseId }) => {
      if (caseId === 'c-2-3' && failures-- > 0) throw new Error('The database is away');
      done.push(caseId);
      return 'opened';
    },
    makeDigests: async ({ after }) => {
      const page = Number(after) + 1;
      done.push(`digests ${page}`);
      return { made: PER_PAGE, ...(page < PAGES ? { next: String(page) } : {}) };
    },
  };
  return { done, activities };
};

const eventsOf = async ({ client }: CaseRig, workflowId: string, runId: string) =>
  (await client.workflow.getHandle(workflowId, runId).fetchHistory()).events ?? [];

describe('the day’s work', () => {
  const { done, activities } = register();
  let rig: CaseRig;
  beforeAll(async () => {
    rig = await startRig({ activities });
  }, RIG_STARTS_WITHIN_MS);
  afterAll(() => rig.stop());

  it('opens each case once, page after page, then makes the digests, in runs that stay short', async () => {
    const workflowId = `periodic-${rig.taskQueue}`;
    const first = await rig.client.workflow.start('periodic', { workflowId, taskQueue: rig.taskQueue });
    await first.result();
    const pages = Array.from({ length: PAGES }, (_none, page) => page + 1);
    const cases = pages.flatMap((page) => Array.from({ length: PER_PAGE }, (_none, place) => `c-${page}-${place}`));
    expect(done.filter((one) => one.startsWith('c-')).sort()).toEqual(cases.sort());
    expect(done.filter((one) => !one.startsWith('c-'))).toEqual([
      ...pages.map((page) => `page ${page}`),
      ...pages.map((page) => `digests ${page}`),
    ]);
    for (const page of pages.slice(1)) {
      const before = done.slice(0, done.indexOf(`page ${page}`)).filter((one) => one.startsWith('c-'));
      expect(before).toHaveLength((page - 1) * PER_PAGE);
    }

    const lengths: number[] = [];
    for (let runId: string | undefined = first.firstExecutionRunId; runId !== undefined; ) {
      const events = await eventsOf(rig, workflowId, runId);
      lengths.push(events.length);
      runId = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
    }
    expect(lengths.length).toBeGreaterThan(1);
    expect(Math.max(...lengths)).toBeLessThan(EVENTS_MAX);
    await rig.replay(workflowId);
  }, 60_000);
});
