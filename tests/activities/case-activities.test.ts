import { createCaseActivities } from '../../activities/create-case-activities';
import { getCase } from '../../db/cases';
import { brokenLink, chainRows } from '../../db/chain';
import { takeJobs } from '../../db/outbox';
import { opened, plainSheet, requestOf, stepOpened } from '../db/case-writer';
import { type RegisterDatabase, registerDatabase } from '../db/register-database';
import { AT } from '../db/small-register';

const NO_ENTRY = '0'.repeat(64);

describe('the effects of a case', () => {
  let base: RegisterDatabase;
  let effects: ReturnType<typeof createCaseActivities>;
  beforeAll(async () => {
    base = await registerDatabase();
    effects = createCaseActivities(base.application, plainSheet);
  });
  afterAll(() => base.close());

  const commitOpening = (caseId: string) => effects.commit(requestOf(caseId, 1, NO_ENTRY, [opened(caseId), stepOpened('propose')]));

  it('commit, and tell what the ledger knows beyond a place', async () => {
    const answer = await commitOpening('c-one');
    expect(answer).toMatchObject({ kind: 'committed', entry: { seq: 1, commandId: 'command-1' } });
    expect(await effects.entriesAfter({ case: 'c-one', seq: 0 })).toHaveLength(1);
    expect(await effects.entriesAfter({ case: 'c-one', seq: 1 })).toEqual([]);
  });

  it('tell how a child ended only when it has', async () => {
    const first = await commitOpening('c-child');
    expect(await effects.childOutcome({ case: 'c-child' })).toBeNull();
    expect(await effects.childOutcome({ case: 'c-unknown' })).toBeNull();
    if (first.kind !== 'committed') throw new Error(first.kind);
    await effects.commit(requestOf('c-child', 2, first.entry.hash, [{ kind: 'ended', end: 'given', as: 'done' }]));
    expect(await effects.childOutcome({ case: 'c-child' })).toMatchObject({ end: 'given', person: 'p-candidate' });
  });

  it('read the snapshot on which a child is opened, with the rows it rests on', async () => {
    const facts = await effects.openingFacts({ people: ['p-candidate'], post: 'o-deputy', at: AT });
    expect(facts.people).toMatchObject([{ id: 'p-candidate', employer: 'b-ward' }]);
    expect(facts.bodies.map(({ id }) => id)).toContain('b-ward');
    expect(facts.post).toMatchObject({ id: 'o-deputy', vacant: true });
    expect(facts.rows.map(({ table, id }) => `${table} ${id}`)).toContain('persons p-candidate');
  });

  it('put what was not sealed on the chain of attempts, without the text it came under', async () => {
    await effects.recordNotSealed({ case: 'c-one', under: 'whatever a stranger likes to say', reason: 'foreign' });
    const rows = await chainRows(base.application, 'attempts', 0, 10);
    expect(rows.map(({ text }) => JSON.parse(text).attempt)).toMatchObject([
      { case: 'c-one', code: 'not-sealed-foreign', route: 'temporal' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('stranger');
    expect(brokenLink(rows)).toBeUndefined();
  });

  it('show readers how far a training clock stands ahead, never moving it back', async () => {
    await commitOpening('c-clock');
    await effects.moveClock({ case: 'c-clock', offsetMs: 5_000 });
    await effects.moveClock({ case: 'c-clock', offsetMs: 3_000 });
    expect((await getCase(base.application, 'c-clock'))?.clockOffsetMs).toBe(5_000);
  });

  it('ask once for the archiving of a run, however often they are asked', async () => {
    await effects.queueArchive({ case: 'c-one', run: 'run-1' });
    await effects.queueArchive({ case: 'c-one', run: 'run-1' });
    const jobs = await takeJobs(base.application, 100);
    expect(jobs.filter(({ topic, payload }) => topic === 'archive' && 'run' in payload)).toMatchObject([
      { case: 'c-one', payload: { run: 'run-1' } },
    ]);
  });
});
