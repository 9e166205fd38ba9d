import type { CommitAnswer } from '../../core/commit';
import type { Ref } from '../../core/facts';
import { utf8Bytes } from '../../core/ledger/digest';
import { hashEntry } from '../../core/ledger/entry';
import { verifyChain } from '../../core/ledger/verify-chain';
import { commit } from '../../db/commit';
import { connect, rowsOf } from '../../db/connect';
import { committedEntries, entriesPage, ledgerRows, receiptOf } from '../../db/ledger';
import { migrate } from '../../db/migrate';

import { emptyDatabase } from '../support/servers';
import { DIGEST, openCase, opened, paperIssued, plainSheet, requestOf, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT, fillRegister, versionOf } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const committed = (answer: CommitAnswer) => {
  if (answer.kind !== 'committed') throw new Error(`answered ${answer.kind}`);
  return answer.entry;
};

describe('an accepted command', () => {
  test('becomes an entry whose bytes, hash and chain verify', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-chain');
    await writer.write([
      paperIssued('policy-approval'),
      paperIssued('policy-approval'),
      paperIssued('notice', 'b-personnel'),
      stepOpened('second'),
    ]);
    await writer.write([{ kind: 'ended', end: 'withdrawn', as: 'withdrawn' }]);
    const rows = await ledgerRows(application, 'c-chain');
    const verdict = verifyChain(
      'c-chain',
      rows.map(({ text, hash }) => ({ bytes: utf8Bytes(text), hash })),
    );
    expect(verdict.kind).toBe('ok');
    expect(rows.map(({ text, hash }) => hashEntry(utf8Bytes(text)) === hash)).toEqual([true, true, true]);
    expect(verdict.kind === 'ok' && verdict.entries[1]?.papers.map(({ paper, number }) => `${paper} ${number}`)).toEqual([
      'policy-approval 1',
      'policy-approval 2',
      'notice 1',
    ]);
  });

  test('is answered as readers find it in the ledger', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-answer');
    const entry = committed(await writer.write([stepOpened('second')]));
    expect((await committedEntries(application, 'c-answer', 1))[0]).toEqual(entry);
    expect(await receiptOf(application, 'c-answer', entry.commandId)).toEqual(entry);
    expect(await receiptOf(application, 'c-answer', 'another')).toBeUndefined();
  });

  test('brings case, work list, values and outbox with it', async () => {
    const { application, owner } = database;
    const writer = await openCase(application, 'c-parts');
    const task = {
      case: 'c-parts',
      step: 'second',
      action: 'act',
      since: AT,
      due: AT,
      performers: { kind: 'role', role: 'head', bodies: ['b-ward'] },
    } as const;
    const value = { digest: `sha256:${'e'.repeat(64)}`, person: 'p-candidate', sealed: 'sealed' };
    await writer.write([stepOpened('second'), paperIssued('parts')], { tasks: [task], values: [value], nextDue: AT });
    expect(await rowsOf(owner, "SELECT step, next_due, head_seq FROM cases WHERE id = 'c-parts'")).toEqual([
      { step: 'second', next_due: AT, head_seq: 2 },
    ]);
    expect(await rowsOf(owner, "SELECT step, role, bodies, people FROM tasks WHERE case_id = 'c-parts'")).toEqual([
      { step: 'second', role: 'head', bodies: ['b-ward'], people: null },
    ]);
    expect(await rowsOf(owner, "SELECT digest, person, sealed FROM sealed_values WHERE case_id = 'c-parts'")).toEqual([value]);
    expect(await rowsOf(owner, "SELECT topic, payload FROM outbox WHERE case_id = 'c-parts'")).toEqual([
      { topic: 'paper', payload: { seq: 2, n: 1 } },
    ]);
    await writer.write([{ kind: 'ended', end: 'done', as: 'done' }]);
    expect(await rowsOf(owner, "SELECT step, next_due, ended_at, end_name, ended_as FROM cases WHERE id = 'c-parts'")).toEqual([
      { step: null, next_due: null, ended_at: AT, end_name: 'done', ended_as: 'done' },
    ]);
    expect(await rowsOf(owner, "SELECT 1 FROM tasks WHERE case_id = 'c-parts'")).toEqual([]);
  });
});

describe('a command that the ledger knows', () => {
  test('is answered with its entry and written once, even when the host refuses it by now', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-again');
    const request = writer.request([stepOpened('second')]);
    const first = await commit(application, request, plainSheet);
    expect(await commit(application, request, plainSheet)).toEqual({ ...first, repeated: true });
    const refused = { ...request, decision: { kind: 'rejected', code: 'closed' } } as const;
    expect(await commit(application, refused, plainSheet)).toEqual({ ...first, repeated: true });
    expect(await ledgerRows(application, 'c-again')).toHaveLength(2);
  });

  test('says by its digest that another body came under the key', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-digest');
    const request = writer.request([stepOpened('second')]);
    await commit(application, request, plainSheet);
    const other = { ...request, command: { ...request.command, digest: `sha256:${'f'.repeat(64)}` } };
    expect(committed(await commit(application, other, plainSheet)).commandDigest).toBe(request.command.digest);
  });

  test('is part of what the host has missed, where others came before it', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-later');
    const early = writer.request([stepOpened('never')], { command: { id: 'mine', kind: 'act', digest: DIGEST } });
    await writer.write([stepOpened('second')]);
    await writer.write([stepOpened('third')], { command: { id: 'mine', kind: 'act', digest: DIGEST } });
    const answer = await commit(application, early, plainSheet);
    expect(answer.kind === 'behind' && answer.entries.map(({ seq, commandId }) => `${seq} ${commandId}`)).toEqual([
      '2 command-2',
      '3 mine',
    ]);
  });
});

describe('a host that is behind', () => {
  test('gets the entries that it has not seen, accepted or not', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-behind');
    const late = writer.request([stepOpened('late')], { command: { id: 'late', kind: 'act', digest: DIGEST } });
    await writer.write([stepOpened('second')]);
    await writer.write([stepOpened('third')]);
    for (const decision of [late.decision, { kind: 'rejected', code: 'late' } as const]) {
      const answer = await commit(application, { ...late, decision }, plainSheet);
      expect(answer.kind === 'behind' && answer.entries.map(({ seq }) => seq)).toEqual([2, 3]);
    }
  });

  test('gets them page by page when they are many', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-pages');
    const late = writer.request([stepOpened('late')], { command: { id: 'late', kind: 'act', digest: DIGEST } });
    for (let n = 0; n < 60; n++) await writer.write([stepOpened(`step${n}`)]);
    const answer = await commit(application, late, plainSheet);
    const page = Array.from({ length: 50 }, (_, n) => n + 2);
    expect(answer.kind === 'behind' && answer.entries.map(({ seq }) => seq)).toEqual(page);
    expect((await entriesPage(application, 'c-pages', 1)).map(({ seq }) => seq)).toEqual(page);
    expect(await entriesPage(application, 'c-pages', 51)).toHaveLength(10);
    expect(await entriesPage(application, 'c-pages', 61)).toEqual([]);
  });

  test('is stopped when its history and the ledger have parted', async () => {
    const { application } = database;
    const writer = await openCase(application, 'c-parted');
    await writer.write([stepOpened('second')]);
    const other = 'a'.repeat(64);
    await expect(commit(application, requestOf('c-parted', 3, other, [stepOpened('third')]), plainSheet)).rejects.toThrow(
      'does not carry entry 3',
    );
    await expect(
      commit(
        application,
        requestOf('c-parted', 2, other, [stepOpened('x')], { command: { id: 'x', kind: 'act', digest: DIGEST } }),
        plainSheet,
      ),
    ).rejects.toThrow('not the one');
    await expect(commit(application, requestOf('c-parted', 9, other, [stepOpened('third')]), plainSheet)).rejects.toThrow(
      'does not carry entry 9',
    );
  });
});

describe('a refused command', () => {
  test('is answered as refused and leaves nothing', async () => {
    const { application } = database;
    const answer = await commit(
      application,
      requestOf('c-refused', 1, '0'.repeat(64), [], { decision: { kind: 'rejected', code: 'not-your-step' } }),
      plainSheet,
    );
    expect(answer).toEqual({ kind: 'rejected' });
    expect(await rowsOf(application, "SELECT 1 FROM cases WHERE id = 'c-refused'")).toEqual([]);
  });
});

describe('a command whose facts have changed', () => {
  const changes: readonly (readonly [Ref['table'], string, string])[] = [
    ['persons', 'p-5', "UPDATE persons SET prosecuted = true WHERE id = 'p-5'"],
    ['bodies', 'b-ward', "UPDATE bodies SET name_en = 'Renamed' WHERE id = 'b-ward'"],
    ['posts', 'o-deputy', "UPDATE posts SET level = 2 WHERE id = 'o-deputy'"],
    ['assignments', 'a-5', "UPDATE assignments SET ended = '2026-01-01T00:00:00Z' WHERE id = 'a-5'"],
    ['delegations', 'd-stale', "UPDATE delegations SET ends = '2026-11-21T00:00:00Z' WHERE id = 'd-stale'"],
    ['cases', 'c-other', "UPDATE cases SET step = 'x' WHERE id = 'c-other'"],
  ];

  test.each(changes)('is stale for a row of %s, and leaves nothing', async (table, id, sql) => {
    const { application, owner } = database;
    if (table === 'cases') await openCase(application, 'c-other');
    if (table === 'delegations') {
      await owner.raw(
        "INSERT INTO delegations (id, from_person, to_person, body, role, starts, ends) VALUES ('d-stale', 'p-head', 'p-1', 'b-ward', 'head', '2026-11-01', '2026-12-01')",
      );
    }
    const writer = await openCase(application, `c-stale-${table}`);
    const before: Ref = { table, id, version: await versionOf(owner, table, id) };
    await owner.raw(sql);
    const answer = await writer.write([paperIssued('stale-paper'), stepOpened('second')], { rows: [before] });
    expect(answer).toEqual({ kind: 'stale', rows: [{ ...before, version: before.version + 1 }] });
    expect(await ledgerRows(application, `c-stale-${table}`)).toHaveLength(1);
    expect(await rowsOf(owner, "SELECT 1 FROM paper_numbers WHERE type = 'stale'")).toEqual([]);
    const fresh = { ...before, version: before.version + 1 };
    expect((await writer.write([stepOpened('second')], { rows: [fresh] })).kind).toBe('committed');
  });

  test('is stale for a row that is gone, and for an opening too, which leaves no case', async () => {
    const { application, owner } = database;
    const gone: Ref = { table: 'delegations', id: 'd-none', version: 1 };
    const answer = await commit(application, requestOf('c-gone', 1, '0'.repeat(64), [opened('c-gone')], { rows: [gone] }), plainSheet);
    expect(answer).toEqual({ kind: 'stale', rows: [{ ...gone, version: 0 }] });
    expect(await rowsOf(owner, "SELECT 1 FROM cases WHERE id = 'c-gone'")).toEqual([]);
  });
});

test('a production database takes no training case', async () => {
  const empty = await emptyDatabase();
  await migrate(empty.ownerUrl, 'production');
  const owner = connect(empty.ownerUrl, { most: 1 });
  try {
    await fillRegister(owner);
    await expect(openCase(owner, 'c-training')).rejects.toThrow('only a training database');
    expect(await rowsOf(owner, 'SELECT 1 FROM ledger')).toEqual([]);
  } finally {
    await owner.destroy();
    await empty.drop();
  }
});
