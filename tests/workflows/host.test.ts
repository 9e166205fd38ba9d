import { ApplicationFailure } from '@temporalio/common';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import type { Command } from '../../core/command';
import { decide } from '../../core/decide/decide';
import { fold } from '../../core/evolve/evolve';
import { rulebookOf } from '../../core/rulebook';
import { sealFor } from '../../sealing/sealed-command';
import { headQuery } from '../../workflows/messages';
import { type Answered, type CaseRig, newCaseId, RIG_STARTS_WITHIN_MS, startRig, until } from './case-rig';
import { act, calendar, inputOf, pack, people, request } from './small-procedures';

const now = () => new Date().toISOString();
/** What was sent has reached the server by then, in milliseconds. */
const SENT_WITHIN_MS = 300;
const ahead = (ms: number) => new Date(Date.now() + ms).toISOString();

describe('a running case', () => {
  let rig: CaseRig;
  beforeAll(async () => {
    rig = await startRig();
  }, RIG_STARTS_WITHIN_MS);
  afterAll(() => rig.stop());
  afterEach(() => {
    rig.ledger.faults.before = async () => undefined;
    rig.ledger.faults.after = async () => undefined;
  });

  const opened = async (): Promise<string> => {
    const id = newCaseId();
    await rig.open(id);
    return id;
  };
  const historyLength = async (id: string): Promise<number> => (await rig.client.workflow.getHandle(id).fetchHistory()).events?.length ?? 0;

  /** What the database holds after a crash between commit and history: an entry that the case has not seen. */
  const commitBehindItsBack = (id: string, commandId: string, command: Command) => {
    const rulebook = rulebookOf(request, pack, compileCalendar(calendar));
    const decision = decide(rulebook, fold(rulebook, undefined, rig.ledger.events(id)), command);
    if (decision.kind !== 'accepted') throw new Error(decision.code);
    rig.ledger.write(id, commandId, decision.events);
  };

  it('opens with its first act, takes the next and ends', async () => {
    const id = newCaseId();
    expect(await rig.open(id)).toMatchObject({ receipt: { case: id, seq: 1, command: `open-${id}` } });
    const granted = await rig.command(id, 'u-2', act('consider', 'grant', people.head, now()), 1);
    expect(granted).toMatchObject({ receipt: { seq: 2, hash: rig.ledger.entries(id)[1]?.hash } });
    await rig.client.workflow.getHandle(id).result();
    expect(rig.ledger.events(id).at(-1)).toMatchObject({ kind: 'ended', end: 'granted' });
  });

  it('hands the commit the work list and the next due of the state after the act', async () => {
    const id = await opened();
    const last = rig.ledger.requests.filter((one) => one.case === id).at(-1);
    expect(last?.tasks).toMatchObject([{ step: 'consider', action: 'act' }]);
    expect(last?.nextDue).toBe(last?.tasks[0]?.due);
    expect(last).toMatchObject({ by: { person: people.officer }, training: false, previous: '0'.repeat(64) });
  });

  it('gives two tries of one command, under way at once, the same receipt', async () => {
    const id = await opened();
    rig.ledger.faults.before = () => new Promise((resolve) => setTimeout(resolve, 300));
    const command = act('consider', 'back', people.head, now());
    const tries = [1, 2, 3].map(() => rig.command(id, 'u-same', command, 1));
    const receipts = await Promise.all(tries);
    expect(receipts[0]).toMatchObject({ receipt: { seq: 2, command: 'u-same' } });
    expect(new Set(receipts.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(rig.ledger.entries(id)).toHaveLength(2);
  });

  it('knows its case again after the worker has forgotten it', async () => {
    const id = await opened();
    await rig.command(id, 'u-2', act('consider', 'back', people.head, now()), 1);
    await rig.stopWorker();
    await rig.startWorker();
    expect(await rig.command(id, 'u-3', act('propose', 'submit', people.officer, now()), 2)).toMatchObject({ receipt: { seq: 3 } });
  });

  it('replays though it was asked something in the middle of a commit, at its opening and later', async () => {
    const id = newCaseId();
    const askMeanwhile = async (command: () => Promise<Answered>): Promise<Answered> => {
      await rig.stopWorker();
      const answer = command();
      await until(
        async () =>
          (await rig.client.workflow
            .getHandle(id)
            .describe()
            .catch(() => undefined)) !== undefined,
      );
      const asked = rig.client.workflow.getHandle(id).query(headQuery);
      await new Promise((resolve) => setTimeout(resolve, SENT_WITHIN_MS));
      await rig.startWorker();
      await asked;
      return answer;
    };
    expect(await askMeanwhile(() => rig.open(id))).toMatchObject({ receipt: { seq: 1 } });
    await rig.replay(id);
    // Two that come at once: the second is carried out in the task in which the first one's due was set.
    const answer = await askMeanwhile(async () => {
      const back = rig.command(id, 'u-2', act('consider', 'back', people.head, now()), 1);
      await rig.command(id, 'u-3', act('propose', 'submit', people.officer, now()), 2);
      return back;
    });
    expect(answer).toMatchObject({ receipt: { seq: 2 } });
    await rig.replay(id);
  });

  it('leaves nothing in the history when it refuses what it is certain of', async () => {
    const id = await opened();
    const before = await historyLength(id);
    const refused = await rig.command(id, 'u-2', act('consider', 'grant', people.officer, now()), 1);
    expect(refused).toMatchObject({ kind: 'rejected', code: 'not-your-step' });
    expect(await historyLength(id)).toBe(before);
    // The same id may be used again by a command that is in order.
    expect(await rig.command(id, 'u-2', act('consider', 'grant', people.head, now()), 1)).toMatchObject({ receipt: { seq: 2 } });
  });

  it('asks the ledger before it refuses someone who has seen more than it has', async () => {
    const id = await opened();
    commitBehindItsBack(id, 'u-lost', act('consider', 'back', people.head, now()));
    const answer = await rig.command(id, 'u-next', act('propose', 'submit', people.officer, now()), 2);
    expect(answer).toMatchObject({ receipt: { seq: 3 } });
  });

  it('answers with the truth when another command comes first after a lost answer', async () => {
    const id = await opened();
    const lost = act('consider', 'grant', people.head, now());
    commitBehindItsBack(id, 'u-lost', lost);
    const other = await rig.command(id, 'u-other', act('consider', 'back', people.head, now()), 2);
    expect(other).toMatchObject({ kind: 'rejected', code: 'closed' });
    expect(rig.ledger.entries(id).map((entry) => entry.commandId)).toEqual([`open-${id}`, 'u-lost']);
  });

  it('answers a lost command, when it is tried again, with its own entry', async () => {
    const id = await opened();
    const lost = act('consider', 'back', people.head, now());
    commitBehindItsBack(id, 'u-lost', lost);
    expect(await rig.command(id, 'u-lost', lost, 1)).toMatchObject({ receipt: { seq: 2, digest: 'sha256:lost' } });
    expect(rig.ledger.entries(id)).toHaveLength(2);
  });

  it('commits once when the answer of a commit is lost on the way', async () => {
    const id = await opened();
    let losses = 2;
    rig.ledger.faults.after = async () => {
      losses -= 1;
      if (losses >= 0) throw new Error('connection reset');
    };
    expect(await rig.command(id, 'u-2', act('consider', 'back', people.head, now()), 1)).toMatchObject({ receipt: { seq: 2 } });
    expect(rig.ledger.entries(id)).toHaveLength(2);
  });

  it('catches up with the ledger when it is nudged', async () => {
    const id = await opened();
    commitBehindItsBack(id, 'u-lost', act('consider', 'grant', people.head, now()));
    await rig.client.workflow.getHandle(id).signal('nudge');
    await rig.client.workflow.getHandle(id).result();
  });

  it('says that the facts are stale, so that the caller reads them again', async () => {
    const id = await opened();
    rig.ledger.faults.stale = 1;
    const command = act('consider', 'back', people.head, now());
    expect(await rig.command(id, 'u-2', command, 1)).toMatchObject({ kind: 'rejected', code: 'stale' });
    expect(await rig.command(id, 'u-2', command, 1)).toMatchObject({ receipt: { seq: 2 } });
  });

  it('refuses an instant that lies more than five seconds ahead', async () => {
    const id = await opened();
    const early = await rig.command(id, 'u-2', act('consider', 'back', people.head, ahead(7_000)), 1);
    expect(early).toMatchObject({ kind: 'rejected', code: 'early', path: 'at' });
    expect(await rig.command(id, 'u-3', act('consider', 'back', people.head, ahead(3_000)), 1)).toMatchObject({ receipt: { seq: 2 } });
  });

  it('takes two approvals that race in the order in which they came: one wins, the other is told', async () => {
    const id = await opened();
    const answers = await Promise.all(
      ['u-a', 'u-b'].map((update) => rig.command(id, update, act('consider', 'grant', people.head, now()), 1)),
    );
    // The loser is refused, or finds the case closed before it was taken in.
    expect(answers.filter((one) => one.kind === 'receipt')).toHaveLength(1);
    expect(answers.filter((one) => one.kind === 'rejected' || one.kind === 'gone')).toHaveLength(1);
    expect(rig.ledger.entries(id)).toHaveLength(2);
  });

  it('goes on when someone cancels the workflow in the middle of a commit', async () => {
    const id = await opened();
    let arrived = () => undefined as void;
    const inCommit = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    rig.ledger.faults.before = async () => {
      arrived();
      await new Promise((resolve) => setTimeout(resolve, 500));
    };
    const answer = rig.command(id, 'u-2', act('consider', 'back', people.head, now()), 1);
    await inCommit;
    await rig.client.workflow.getHandle(id).cancel();
    expect(await answer).toMatchObject({ receipt: { seq: 2 } });
    expect(await rig.command(id, 'u-3', act('propose', 'submit', people.officer, now()), 2)).toMatchObject({ receipt: { seq: 3 } });
    expect((await rig.client.workflow.getHandle(id).describe()).status.name).toBe('RUNNING');
  });

  it('does not answer at all while a bug stands, and answers rightly once it is mended', async () => {
    const id = await opened();
    let bug = true;
    rig.ledger.faults.before = async () => {
      if (bug) throw ApplicationFailure.nonRetryable('a bug');
    };
    const answer = rig.command(id, 'u-2', act('consider', 'back', people.head, now()), 1);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    bug = false;
    expect(await answer).toMatchObject({ receipt: { seq: 2 } });
  });

  it('ends a host in which nothing was committed, and lets the case be opened after all', async () => {
    const id = newCaseId();
    const refused = await rig.open(id, { command: { first: { result: 'unheard-of', form: {} } } });
    expect(refused).toMatchObject({ kind: 'rejected', code: 'result-not-permitted' });
    await expect(rig.client.workflow.getHandle(id).result()).rejects.toMatchObject({ cause: { type: 'NothingCommitted' } });
    expect(await rig.open(id)).toMatchObject({ receipt: { seq: 1 } });
    expect(rig.ledger.entries(id)).toHaveLength(1);
  });

  it('never opens a case a second time', async () => {
    const id = await opened();
    await rig.command(id, 'u-2', act('consider', 'grant', people.head, now()), 1);
    await rig.client.workflow.getHandle(id).result();
    await expect(rig.open(id, { id: 'again' })).rejects.toThrow(/already/i);
  });

  it.each([
    ['under the type of another procedure', 'test-answer', inputOf],
    ['with a definition that the hash does not name', 'test-request', (id: string) => inputOf(id, { hash: `sha256:${'1'.repeat(64)}` })],
    ['with an input sealed for another case', 'test-request', () => inputOf('c-other')],
  ])('refuses to run %s', async (_what, type, input) => {
    const id = newCaseId();
    const given = input(id);
    const handle = await rig.client.workflow.start(type, {
      workflowId: id,
      taskQueue: rig.taskQueue,
      args: [sealFor(given.case, 'start', given)],
    });
    await expect(handle.result()).rejects.toMatchObject({ cause: { type: 'WrongInput' } });
  });
});
