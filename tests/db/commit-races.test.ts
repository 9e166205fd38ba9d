import { createServer, connect as openSocket, type Server, type Socket } from 'node:net';
import type { CommitAnswer } from '../../core/commit';
import { NO_PREVIOUS } from '../../core/ledger/entry';
import { commit } from '../../db/commit';
import { connect, rowsOf } from '../../db/connect';
import { committedEntries, ledgerRows } from '../../db/ledger';
import { DIGEST, openCase, opened, paperIssued, plainSheet, requestOf, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { versionOf } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const kinds = (answers: readonly CommitAnswer[]) => answers.map(({ kind }) => kind).toSorted();

describe('two commands that race for one place', () => {
  test('in an open case: one is committed, the other told what came first', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-race');
    const rivals = ['one', 'two', 'three'].map((id) => writer.request([stepOpened(id)], { command: { id, kind: 'act', digest: DIGEST } }));
    const answers = await Promise.all(rivals.map((rival) => commit(application, rival, plainSheet)));
    expect(kinds(answers)).toEqual(['behind', 'behind', 'committed']);
    const [, second] = await committedEntries(application, 'c-race');
    for (const answer of answers) if (answer.kind === 'behind') expect(answer.entries).toEqual([second]);
  });

  test('in a case that is not there yet: one opens it', async () => {
    const { application } = database;
    const rivals = ['one', 'two', 'three'].map((id) =>
      requestOf('c-race-open', 1, NO_PREVIOUS, [opened('c-race-open')], {
        command: { id, kind: 'open', digest: DIGEST },
      }),
    );
    const answers = await Promise.all(rivals.map((rival) => commit(application, rival, plainSheet)));
    expect(kinds(answers)).toEqual(['behind', 'behind', 'committed']);
    expect(await ledgerRows(application, 'c-race-open')).toHaveLength(1);
  });

  test('with one command id: both get the one entry', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-race-same');
    const request = writer.request([stepOpened('second')]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => commit(application, request, plainSheet)));
    expect(kinds(answers)).toEqual(['committed', 'committed', 'committed', 'committed']);
    expect(answers.filter((answer) => answer.kind === 'committed' && !answer.repeated)).toHaveLength(1);
    expect(await ledgerRows(application, 'c-race-same')).toHaveLength(2);
  });
});

describe('a fact that changes while a commit rests on it', () => {
  test('makes the commit wait and then go stale', async () => {
    const { application, owner } = database;
    const writer = await openCase(application, 'c-fact');
    const version = await versionOf(owner, 'persons', 'p-4');
    const change = await owner.transaction();
    await change.raw("UPDATE persons SET prosecuted = true WHERE id = 'p-4'");
    const answer = writer.write([stepOpened('second')], { rows: [{ table: 'persons', id: 'p-4', version }] });
    await change.commit();
    expect(await answer).toEqual({ kind: 'stale', rows: [{ table: 'persons', id: 'p-4', version: version + 1 }] });
  });

  test('never blocks two commits on each other for good, in whatever order they name their rows', async () => {
    const { application, owner } = database;
    const writers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => openCase(application, `c-locks-${n}`)));
    const rows = await Promise.all(
      ['p-1', 'p-2', 'p-3', 'p-5'].map(async (id) => ({
        table: 'persons' as const,
        id,
        version: await versionOf(owner, 'persons', id),
      })),
    );
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        writers.map((writer, n) =>
          writer.write([paperIssued(n % 2 === 0 ? 'a' : 'b'), paperIssued(n % 2 === 0 ? 'b' : 'a'), stepOpened('next')], {
            rows: n % 2 === 0 ? rows : rows.toReversed(),
          }),
        ),
      );
      expect(new Set(kinds(answers))).toEqual(new Set(['committed']));
    }
  });
});

describe('a commit that is cut off', () => {
  test('before its end leaves nothing at all', async () => {
    const { application, owner } = database;
    const writer = await openCase(application, 'c-cut');
    const transaction = await application.transaction();
    const answer = await commit(transaction, writer.request([paperIssued('cut'), stepOpened('second')]), plainSheet);
    expect(answer.kind).toBe('committed');
    await transaction.rollback();
    expect(await ledgerRows(application, 'c-cut')).toHaveLength(1);
    expect(await rowsOf(owner, "SELECT 1 FROM papers WHERE case_id = 'c-cut'")).toEqual([]);
    expect(await rowsOf(owner, "SELECT 1 FROM paper_numbers WHERE type = 'cut'")).toEqual([]);
    expect(await rowsOf(owner, "SELECT step, head_seq FROM cases WHERE id = 'c-cut'")).toEqual([{ step: 'first', head_seq: 1 }]);
    const retried = await writer.write([paperIssued('cut'), stepOpened('second')]);
    expect(retried).toEqual(answer);
  });

  test('around its end is answered by the retry: written once, whichever way the answer was lost', async () => {
    const { application, fresh } = database;
    const proxy = await cuttingProxy(fresh.applicationUrl);
    const throughProxy = connect(proxy.url, { most: 1 });
    const writer = await openCase(application, 'c-lost');
    try {
      let cuts = 0;
      for (let bytes = 0; bytes < 10; bytes++) {
        const request = writer.request([stepOpened(`step${bytes}`)]);
        await throughProxy.raw('SELECT 1');
        proxy.cutAnswerAfter(bytes);
        await commit(throughProxy, request, plainSheet).catch(() => cuts++);
        const retried = await writer.write([stepOpened(`step${bytes}`)], { command: request.command });
        expect(retried.kind).toBe('committed');
      }
      expect(cuts).toBe(10);
      const entries = await committedEntries(application, 'c-lost');
      expect(entries.map(({ commandId }) => commandId)).toEqual(['command-1', ...Array.from({ length: 10 }, (_, n) => `command-${n + 2}`)]);
    } finally {
      await throughProxy.destroy();
      await proxy.close();
    }
  });
});

interface CuttingProxy {
  readonly url: string;
  /** Breaks the connection once the server has sent so many more bytes. */
  readonly cutAnswerAfter: (bytes: number) => void;
  readonly close: () => Promise<void>;
}

/** Stands between the application and the server, and breaks the line in the middle of an answer. */
const cuttingProxy = async (target: string): Promise<CuttingProxy> => {
  const url = new URL(target);
  const serverPort = Number(url.port);
  let allowance = Number.POSITIVE_INFINITY;
  const forward = (client: Socket) => {
    const upstream = openSocket(serverPort, url.hostname);
    client.on('data', (data) => upstream.write(data));
    upstream.on('data', (data) => {
      if (data.length <= allowance) {
        allowance -= data.length;
        client.write(data);
        return;
      }
      client.write(data.subarray(0, allowance));
      allowance = Number.POSITIVE_INFINITY;
      client.destroy();
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  };
  const server: Server = createServer(forward);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url.port = String(address.port);
  return {
    url: url.href,
    cutAnswerAfter: (bytes) => {
      allowance = bytes;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
