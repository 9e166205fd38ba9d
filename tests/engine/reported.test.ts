import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { must } from '../../core/must';
import { connect, type Database, rowsOf } from '../../db/connect';
import { type Choices, chooser } from '../../tools/drive/choices';
import type { Problem } from '../../tools/drive/client';
import { driveCase } from '../../tools/drive/drive';
import { OPENINGS, type Opening, openCase } from '../../tools/drive/openings';
import { ONLOOKER } from '../../tools/drive/town';
import { plainWording } from '../../tools/drive/wording';
import { systemForFile } from '../support/system';
import { filesBelow, hitsIn, spellingsOf } from './canaries';

jest.setTimeout(400_000);
const up = systemForFile('own');

let superuser: Database;
beforeAll(() => {
  superuser = connect(up().system.superuserUrl, { most: 2 });
});
afterAll(() => superuser.destroy());

const canary = (what: string): string => `${what} hoàng yến ${randomBytes(9).toString('hex')}`;
/** Headers hold ASCII alone. */
const plainCanary = (what: string): string => `${what}-${randomBytes(9).toString('hex')}`;

const COMMITTEE = 'Ủy ban Kiểm tra Đảng ủy xã An Bình';
const DENOUNCED = 'pho-phong-kinh-te-1';
const OFFICER = 'chuyen-vien-kiem-tra-xa';
const HEAD = 'chu-nhiem-kiem-tra-xa';
/** The head of another office is the reporter's spouse. */
const REPORTER = 'pho-phong-kinh-te-2';
const SPOUSE = 'truong-phong-van-hoa';
const ABOVE = 'chu-nhiem-kiem-tra-tinh';
const FORWARD: Choices = {
  confirm: { result: 'rightClass' },
  accept: { result: 'takeUp' },
  verify: { result: 'submit' },
  conclude: { result: 'founded' },
  handle: { result: 'otherMeasures' },
};

const post = async <Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Body> => {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
  const response = await fetch(`${up().system.url}/api/v1${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as Body;
};

const signIn = async (login: string): Promise<Record<string, string>> => {
  const { token } = await post<{ readonly token: string }>('/sessions', { login, password: up().system.password });
  return { Authorization: `Bearer ${token}` };
};

const committee = async (): Promise<string> => {
  const response = await fetch(`${up().system.url}/api/v1/reports/committees`);
  const { committees } = (await response.json()) as {
    readonly committees: readonly { readonly id: string; readonly name: { readonly vi: string } }[];
  };
  return committees.find(({ name }) => name.vi === COMMITTEE)?.id ?? '';
};

test('a report that is sent in, handled to its end and asked back leaves no word, name, address or session anywhere but sealed', async () => {
  const { desk, system, audit } = up();
  const [text, name, contact, answer] = ['nội dung', 'họ tên', 'liên hệ', 'trả lời'].map(canary) as [string, string, string, string];
  const agent = plainCanary('agent');
  const address = `203.0.113.${1 + ((randomBytes(1)[0] ?? 0) % 250)}, 198.51.100.77`;
  const referrer = plainCanary('https://come-from');
  // A careless official: signed in, from the office, with the browser that they use every day.
  const session = await signIn(REPORTER);
  const token = (session['Authorization'] ?? '').slice('Bearer '.length);
  const traces = { ...session, Cookie: `sauro-session=${token}`, 'User-Agent': agent, 'X-Forwarded-For': address, Referer: referrer };

  const to = await committee();
  const before = await everything();
  const logged = sizesOf(logFiles());
  const receipt = await post<{ readonly code: string }>('/reports', { committee: to, text, name, contact, protect: true }, traces);
  // What it changes anywhere: one row here, one row there, and no line of a log.
  expect(changedTables(before, await everything())).toEqual(['reports +1', 'vault_identities +1']);
  await pause(100);
  expect(sizesOf(logFiles())).toEqual(logged);

  const { reports } = await get<{ readonly reports: readonly { readonly id: string }[] }>(OFFICER, '/reports/received');
  expect(reports).toHaveLength(1);
  const report = reports[0]?.id ?? '';
  expect(await get(OFFICER, `/reports/received/${report}`)).toMatchObject({ text, notes: [] });
  // An officer is signed in once: the client keeps the token.
  const officer = await signIn(OFFICER);
  await post(`/reports/received/${report}/questions`, { text: 'Việc xảy ra ngày nào?' }, officer);
  await post('/reports/status', { code: receipt.code, answer }, traces);
  expect(await get(OFFICER, `/reports/received/${report}`)).toMatchObject({
    notes: [{ side: 'committee' }, { side: 'reporter', text: answer }],
  });

  // Something else is under way about the same official.
  const other = await openCase(
    desk,
    must(
      OPENINGS.findLast(({ procedure }) => procedure === 'replacement'),
      'a case',
    ),
    { choose: () => chooser({}, {}) },
  );

  const opened = await desk.acts.open(OFFICER, {
    procedure: 'denunciation',
    people: { denounced: [desk.town.personOf(DENOUNCED)] },
    post: desk.town.postOf(DENOUNCED),
    result: 'submit',
    form: { report, gist: 'Có giấy phép được cấp không đúng trình tự.' },
  });
  const drive = driveCase(desk, opened.case, 'denunciation', { choose: () => chooser({}, FORWARD), wording: plainWording });
  const holdable = () =>
    get<{ readonly cases: readonly { readonly case: string; readonly held: boolean }[] }>(HEAD, `/reports/received/${report}/holdable`);
  await drive.to('accept');
  expect((await holdable()).cases).toEqual([]);
  await drive.to('verify');
  expect((await holdable()).cases).toMatchObject([{ case: other.case, held: false }]);
  const reasons = 'Đang giải quyết tố cáo đối với cùng cán bộ.';
  await desk.client.send(HEAD, `/cases/${other.case}/hold`, { ground: 'open-denunciation', reasons });
  expect((await holdable()).cases).toMatchObject([{ case: other.case, held: true }]);
  expect(await post('/reports/status', { code: receipt.code })).toMatchObject({ state: 'inHand', outcome: null });

  // Two persons, two reasons; one alone, and the same one twice, are refused.
  const head = await signIn(HEAD);
  const wanted = { reasons: 'Cần gặp để làm rõ chứng cứ.' };
  const { opening } = await post<{ readonly opening: string }>(`/reports/received/${report}/identity`, wanted, officer);
  await expect(post(`/reports/identity/${opening}/show`, undefined, officer)).rejects.toThrow('403');
  await expect(post(`/reports/identity/${opening}/agree`, wanted, officer)).rejects.toThrow('403');
  await expect(post(`/reports/identity/${opening}/agree`, wanted, await signIn('bi-thu-xa'))).rejects.toThrow('404');
  await post(`/reports/identity/${opening}/agree`, wanted, head);
  expect(await post(`/reports/identity/${opening}/show`, undefined, head)).toEqual({ named: true, name, contact, protect: true });

  await guarded(opening, head);

  const { acts } = await get<{ readonly acts: readonly { readonly act: string }[] }>(HEAD, `/reports/received/${report}`);
  expect(acts.map(({ act }) => act)).toEqual([
    'read',
    'asked',
    'read',
    'identity-asked',
    'identity-agreed',
    'identity-shown',
    'identity-shown',
    'read',
  ]);

  expect(await drive.toEnd()).toBe('handled');
  expect(await post('/reports/status', { code: receipt.code })).toMatchObject({ state: 'closed', outcome: { vi: 'đã kết luận và xử lý' } });
  expect(await audit(opened.case)).toEqual([]);
  const shown = JSON.stringify([
    await get(DENOUNCED, `/cases/${opened.case}`),
    await get(DENOUNCED, `/cases/${opened.case}/history`),
    await get(ONLOOKER.auditor, `/cases/${opened.case}`),
    await get(ONLOOKER.auditor, `/cases/${opened.case}/history`),
    await page(DENOUNCED, `/cases/${opened.case}`),
    await page(OFFICER, `/cases/${opened.case}`),
  ]);
  const words = [text, name, contact, answer, receipt.code, agent, address.slice(0, 12), referrer, token];
  expect(words.filter((word) => shown.includes(word))).toEqual([]);
  const histories = await archived(opened.case);
  await rowsOf(superuser, 'CHECKPOINT');
  const rows = await everything();

  await system.kill(['worker', 'api', 'temporal', 'postgres']);
  const files = filesBelow(system.folder.path).filter((file) => !file.includes('/bundles/'));
  const temporal = readdirSync(system.folder.path).filter((file) =>
    join(system.folder.path, file).startsWith(system.folder.temporalDatabase),
  );
  expect(temporal.length).toBeGreaterThan(0);
  expect(files.some((file) => file.includes('pg_wal'))).toBe(true);
  // The same search finds what is there, or it proves nothing.
  expect(hitsIn(files, [report]).length).toBeGreaterThan(2);
  expect(hitsIn(files, words)).toEqual([]);
  const spelled = words.flatMap(spellingsOf);
  expect(histories.filter((history) => spelled.some((spelling) => history.includes(spelling)))).toEqual([]);

  // No value of the report's own rows stands in any other table but those that name the report by its id.
  const own = ['reports', 'vault_identities', 'report_notes', 'report_cases', 'vault_openings', 'vault_acts'];
  // Who is protected stands in no row: what is there opens under the vault's ring alone.
  expect((rows.get('vault_protected') ?? []).length).toBe(1);
  expect(rows.get('vault_protected')?.[0]).not.toContain(desk.town.personOf(REPORTER));
  const naming = [...rows].flatMap(([table, lines]) => (lines.some((line) => line.includes(report)) ? [table] : []));
  expect(naming.toSorted()).toEqual([...own, 'ledger'].toSorted());
  const [kept] = rows.get('reports') ?? [];
  for (const trace of [desk.town.personOf(REPORTER), ...(await sessionTraces(rows))]) expect(kept).not.toContain(trace);
  await system.start(['postgres', 'temporal', 'worker', 'api']);
});

/** A measure against the reporter's spouse is shown to the committee above, which may hold it; nobody in the case sees a difference. */
const guarded = async (opening: string, head: Record<string, string>): Promise<void> => {
  const { desk } = up();
  const measure: Opening = {
    procedure: 'replacement',
    by: 'chu-tich-xa',
    about: (town) => ({ post: town.postOf(SPOUSE), people: { official: [town.personOf(SPOUSE)] } }),
  };
  const drive = await openCase(desk, measure, { choose: () => chooser({}, {}) });
  const watched = (login: string) => get<{ readonly cases: readonly unknown[] }>(login, '/reports/watch').then(({ cases }) => cases);
  const sights = async (): Promise<string> => {
    const paths = [`/cases/${drive.case}`, `/cases/${drive.case}/history`, '/tasks'];
    const seen = ['chu-tich-xa', SPOUSE, HEAD, ONLOOKER.personnel].flatMap((login) =>
      paths.map(async (path) => {
        const { status, body } = await desk.client.ask<Record<string, unknown>>(login, path);
        const { now: _now, ...rest } = body;
        return { login, path, status, rest };
      }),
    );
    return JSON.stringify(await Promise.all(seen));
  };
  const before = await sights();
  expect(await watched(ABOVE)).toEqual([]);
  await post(`/reports/identity/${opening}/protect`, { person: desk.town.personOf(REPORTER) }, head);
  expect(await watched(ABOVE)).toMatchObject([{ case: drive.case, mayHold: true }]);
  expect(await watched(HEAD)).toEqual([]);
  expect((await desk.client.ask(OFFICER, '/reports/watch')).status).toBe(403);
  expect(await sights()).toBe(before);

  const held = await desk.client.send(ABOVE, `/cases/${drive.case}/hold`, {
    ground: 'open-inspection',
    reasons: 'Kiểm tra việc thực hiện quy trình.',
  });
  expect(held.status).toBe(200);
  const released = await desk.client.send<Problem>(HEAD, `/cases/${drive.case}/release`, { reasons: 'Cho tiếp tục.' });
  expect(released.body.code).toBe('not-your-step');
};

const get = async <Body>(login: string, path: string): Promise<Body> => {
  const { status, body } = await up().desk.client.ask<Body>(login, path);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return body;
};

/** A page as somebody sees it who is signed in. */
const page = async (login: string, path: string): Promise<string> => {
  const token = ((await signIn(login))['Authorization'] ?? '').slice('Bearer '.length);
  const response = await fetch(`${up().system.url}${path}`, { headers: { Cookie: `sauro-session=${token}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
};

/** What the table of sessions holds of anybody: digests and accounts. */
const sessionTraces = async (rows: ReadonlyMap<string, readonly string[]>): Promise<readonly string[]> =>
  (rows.get('sessions') ?? []).flatMap((row) => row.replace(/[()]/g, '').split(',').slice(0, 2));

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

const changedTables = (before: ReadonlyMap<string, readonly string[]>, after: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...after].flatMap(([table, rows]) => {
    const was = new Set(before.get(table));
    const come = rows.filter((row) => !was.has(row)).length;
    return come === 0 ? [] : [`${table} +${come}`];
  });

const logFiles = (): readonly string[] => filesBelow(join(up().system.folder.path, 'logs'));
/** The lines of the api's and the worker's log: the servers behind them write what they like, of which the search at the end finds nothing. */
const sizesOf = (files: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    files.filter((file) => /(api|worker)[^/]*$/.test(file)).map((file) => [file, readFileSync(file, 'utf8').split('\n').length]),
  );

const archived = async (caseId: string): Promise<readonly Buffer[]> => {
  for (let look = 0; look < 300; look++) {
    const found = await rowsOf<{ content: Buffer }>(superuser, 'SELECT content FROM histories WHERE case_id = ?', [caseId]);
    if (found.length > 0) return found.map(({ content }) => gunzipSync(content));
    await pause(100);
  }
  throw new Error('The history was not archived');
};
