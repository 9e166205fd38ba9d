import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { connect, type Database, rowsOf } from '../../db/connect';
import { outboxBacklog } from '../../db/outbox';
import { option } from '../../tools/drive/votes';
import { systemForFile } from '../support/system';
import { filesBelow, hitsIn, spellingsOf } from './canaries';

jest.setTimeout(240_000);
const up = systemForFile('own');

let superuser: Database;
beforeAll(() => {
  superuser = connect(up().system.superuserUrl, { most: 2 });
});
afterAll(() => superuser.destroy());

test("no word that anybody wrote, and nobody's name, is in Temporal's store, its histories or a log; and no word is in the ledger", async () => {
  const { appoint, system } = up();
  const written: string[] = [];
  const wording = (what: string): string => {
    const canary = `chim hoàng yến ${randomBytes(9).toString('hex')}`;
    written.push(canary);
    return `${what} ${canary}`;
  };
  // The path with most words: an objection, a hearing, a review.
  const drive = await appoint(1, {
    wording,
    choices: { publishCandidates: { objects: true } },
    conclusion: {
      conclude: { votes: option('doubt') },
      concludeHeard: { votes: option('doesNotMeet') },
      review: { votes: option('upheld') },
    },
  });
  expect(await drive.toEnd()).toBe('conclusionNegative');
  expect(written.length).toBeGreaterThan(12);
  const [child = ''] = (await drive.view()).children;
  const histories = await archivedHistories([drive.case, child]);
  const names = ['Hứa Minh Nhật', 'Lê Văn Thuận', 'Phạm Quốc Hưng'];
  await system.kill(['worker', 'api', 'temporal']);

  const { path, temporalDatabase } = system.folder;
  const stored = readdirSync(path)
    .map((name) => join(path, name))
    .filter((file) => file.startsWith(temporalDatabase));
  const logs = filesBelow(join(path, 'logs'));
  expect(stored.length).toBeGreaterThan(0);
  expect(logs.length).toBe(4);
  // The same search must find what is there, or it proves nothing.
  expect(hitsIn(stored, [drive.case, child]).length).toBeGreaterThanOrEqual(2);
  expect(hitsIn([...stored, ...logs], [...written, ...names, system.password])).toEqual([]);
  const spellings = [...written, ...names].flatMap(spellingsOf);
  expect(histories.filter((history) => spellings.some((spelling) => history.includes(spelling)))).toEqual([]);

  const entries = await rowsOf<{ entry: string }>(superuser, 'SELECT entry FROM ledger');
  expect(entries.filter(({ entry }) => [...written, ...names].some((word) => entry.includes(word)))).toEqual([]);
  await system.start(['temporal', 'worker', 'api']);
});

test('all that changes anywhere when somebody votes is the same whatever they vote, and after the count neither slips nor key are left', async () => {
  const { appoint, system, desk } = up();
  const drive = await appoint(0);
  const view = await drive.to('nominate');
  const task = `${drive.case}.nominate`;
  const { ballot } = await desk.formOf('chu-tich-xa', `${task}.openBallot`);
  const tellers = (ballot?.eligible ?? []).slice(0, 3).map(({ id }) => id);
  await desk.acts.complete({ login: 'chu-tich-xa', task: `${task}.openBallot`, body: { tellers } });
  const [first = ''] = tellers.map((person) => desk.town.loginOf(person) ?? '');
  const sheet = (await desk.formOf(first, `${task}.attend`)).ballot;
  const [ballotId, roll] = [sheet?.id ?? '', (sheet?.roll ?? []).map(({ person }) => person.id)];
  await desk.acts.complete({ login: first, task: `${task}.attend`, body: { present: roll } });
  const voters = roll.map((person) => desk.town.loginOf(person) ?? '');
  for (const login of voters) await desk.tasksOf(login, drive.case);
  const isKeyThere = (): boolean => readdirSync(join(dirname(system.folder.keysFile), 'ballots')).some((name) => name.startsWith(ballotId));
  expect(isKeyThere()).toBe(true);

  // What the steps before have left to do, their papers, would otherwise be made while somebody votes.
  for (let look = 0; (await outboxBacklog(superuser, drive.case)).waiting > 0 && look < 900; look++) await pause(100);

  // Three choices in turn: for the one, for the other, and for nobody.
  const choices = ['pho-phong-kinh-te-1', 'chuyen-vien-kinh-te-1', undefined];
  const traces: string[] = [];
  for (const [place, login] of voters.entries()) {
    const chosen = choices[place % choices.length];
    const before = await everything();
    const logged = sizeOfLogs();
    await desk.acts.vote(
      login,
      ballotId,
      chosen === undefined ? { kind: 'blank' } : { kind: 'choose', person: desk.town.personOf(chosen) },
    );
    traces.push(`${changesFrom(before, await everything())}; ${await linesSince(logged)}`);
  }
  // The first slip fills the slots; from the second on each vote leaves the trace of every other.
  expect(traces.slice(1)).toEqual(traces.slice(1).map(() => traces[1]));
  const slots = `ballot_slots -${roll.length} \\+${roll.length} \\(\\d+ characters\\)`;
  expect(traces[1]).toMatch(new RegExp(`^ballot_roll -1 \\+1 \\(\\d+ characters\\), ${slots}; 1 line of post /ballots/{id}/slips$`));
  expect((await drive.view()).head.seq).toBe(view.head.seq + 2);

  for (const [place, person] of tellers.entries()) {
    await desk.acts.count(desk.town.loginOf(person) ?? '', ballotId, place === 2 ? { minutes: 'Kết quả như biên bản.' } : {});
  }
  const { entries } = await desk.historyOf(drive.case);
  const counted = entries.flatMap(
    ({ events }) => events as readonly { readonly kind: string; readonly tally?: { readonly votes: Readonly<Record<string, number>> } }[],
  );
  const votes = counted.find(({ kind }) => kind === 'counted')?.tally?.votes ?? {};
  expect(votes[desk.town.personOf('pho-phong-kinh-te-1')]).toBe(Math.ceil(voters.length / 3));
  expect(await rowsOf(superuser, 'SELECT 1 FROM ballot_slots WHERE case_id = ?', [drive.case])).toEqual([]);
  for (let look = 0; isKeyThere() && look < 100; look++) await pause(100);
  expect(isKeyThere()).toBe(false);
});

/** Every row of every table as text, as a superuser reads them. */
const everything = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const tables = await rowsOf<{ name: string }>(
    superuser,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const rows = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const found = await rowsOf<{ row: string }>(superuser, `SELECT t::text AS row FROM "${name}" AS t`);
    rows.set(
      name,
      found.map(({ row }) => row),
    );
  }
  return rows;
};

/** How many rows of which tables went and came, and how many characters long all of them are together. */
const changesFrom = (before: ReadonlyMap<string, readonly string[]>, after: ReadonlyMap<string, readonly string[]>): string =>
  [...after]
    .flatMap(([table, rows]) => {
      const was = before.get(table) ?? [];
      const gone = was.filter((row) => !rows.includes(row));
      const come = rows.filter((row) => !was.includes(row));
      return gone.length + come.length === 0
        ? []
        : [`${table} -${gone.length} +${come.length} (${[...gone, ...come].join('').length} characters)`];
    })
    .join(', ');

const logFiles = (): readonly string[] => filesBelow(join(up().system.folder.path, 'logs'));
const sizeOfLogs = (): ReadonlyMap<string, number> => new Map(logFiles().map((file) => [file, statSync(file).size]));

/** What the logs have got since, but for what is different for everybody: the instant, the number of the request, how long it took. */
const linesSince = async (sizes: ReadonlyMap<string, number>): Promise<string> => {
  const read = () =>
    logFiles().flatMap((file) =>
      readFileSync(file)
        .subarray(sizes.get(file) ?? 0)
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== ''),
    );
  // On a busy machine the line of the request comes late: the next vote is not cast before it.
  for (let look = 0; read().length === 0 && look < 100; look++) await pause(50);
  await pause(50);
  const lines = read();
  const told = lines.map((line) => {
    const { time: _time, id: _id, ms: _ms, level: _level, name: _name, ...rest } = JSON.parse(line) as Record<string, unknown>;
    expect(rest).toEqual({ route: 'post /ballots/{id}/slips', outcome: 'answered', msg: 'request' });
    return String(rest['route']);
  });
  return `${told.length} line of ${[...new Set(told)].join()}`;
};

/** The histories of cases as they were archived, unpacked; the outbox does that when they have ended. */
const archivedHistories = async (cases: readonly string[]): Promise<readonly Buffer[]> => {
  for (let look = 0; look < 300; look++) {
    const rows = await rowsOf<{ content: Buffer }>(superuser, 'SELECT content FROM histories WHERE case_id = ANY (?)', [[...cases]]);
    if (rows.length >= cases.length) return rows.map(({ content }) => gunzipSync(content));
    await pause(100);
  }
  throw new Error('The histories were not archived');
};
