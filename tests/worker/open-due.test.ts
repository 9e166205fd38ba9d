import { createCaseActivities } from '../../activities/create-case-activities';
import type { Definition } from '../../core/definition/definition';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import type { DueOpening } from '../../core/openings/opening';
import { getCase } from '../../db/cases';
import { committedEntries } from '../../db/ledger';
import { publishDefinition } from '../../db/published';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { type OpeningTools, openDue } from '../../worker/openings/open-due';
import { plainSheet } from '../db/case-writer';
import { type RegisterDatabase, registerDatabase } from '../db/register-database';
import { type CaseRig, newCaseId, RIG_STARTS_WITHIN_MS, startRig } from '../workflows/case-rig';
import { pack, request } from '../workflows/small-procedures';

/** The small request, about a post and its holder, when the holder's term ends. */
const atTermEnd: Definition = {
  ...request,
  id: 'test-term',
  post: { heldBy: 'subjects' },
  opens: { by: 'person', itself: { when: 'termEnd', limit: { rule: 'test-days', unit: 'calendarDays' }, where: 'time-left' } },
};

describe('a case that opens by itself, on the real database', () => {
  let base: RegisterDatabase;
  let rig: CaseRig;
  let tools: OpeningTools;
  beforeAll(async () => {
    base = await registerDatabase();
    rig = await startRig({ activities: createCaseActivities(base.application, plainSheet) });
    const under = async () => ({ pack, calendar: vietnamCalendar, training: true });
    tools = { db: base.application, temporal: rig.client, taskQueue: rig.taskQueue, under };
    await publishDefinition(base.application, { hash: digestOf(atTermEnd), procedure: atTermEnd.id, text: canonicalJson(atTermEnd) });
  }, RIG_STARTS_WITHIN_MS);
  afterAll(async () => {
    await rig.stop();
    await base.close();
  });

  const due = (change: Partial<DueOpening> = {}): DueOpening => ({
    case: newCaseId(),
    procedure: 'test-term',
    slot: 'subjects',
    people: ['p-head'],
    post: 'o-head',
    because: { kind: 'termEnd', day: '2027-01-01' },
    ...change,
  });

  it('is committed when it is answered, by nobody, and asked again it is the same', async () => {
    const opening = due();
    expect(await openDue(tools, opening)).toBe('opened');
    expect(await getCase(base.application, opening.case)).toMatchObject({ opener: null, parent: null, post: 'o-head', step: 'propose' });
    expect(await openDue(tools, opening)).toBe('already');
    const entries = await committedEntries(base.application, opening.case);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.events[0]).toMatchObject({ kind: 'opened', because: { kind: 'termEnd', day: '2027-01-01' } });
  });

  it('opens once, however many ask at once', async () => {
    const opening = due();
    const answers = await Promise.all([1, 2, 3].map(() => openDue(tools, opening)));
    expect(answers.every((answer) => answer !== 'refused')).toBe(true);
    expect(await committedEntries(base.application, opening.case)).toHaveLength(1);
  });

  it('is refused where the register has changed meanwhile, leaves nothing behind, and opens when it is so again', async () => {
    const opening = due({ people: ['p-stranger'], post: 'o-deputy' });
    expect(await openDue(tools, opening)).toBe('refused');
    expect(await getCase(base.application, opening.case)).toBeUndefined();
    await base.owner.raw(
      "INSERT INTO assignments (id, person, post, started) VALUES ('a-stranger', 'p-stranger', 'o-deputy', '2026-01-01T00:00:00Z')",
    );
    expect(await openDue(tools, opening)).toBe('opened');
  });

  it('is refused where its procedure is no longer published', async () => {
    expect(await openDue(tools, due({ procedure: 'test-gone' }))).toBe('refused');
  });
});
