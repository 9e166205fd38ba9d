import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { workingDaysBetween } from '../../core/calendar/working-days';
import type { Definition } from '../../core/definition/definition';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { getCase } from '../../db/cases';
import { connect, type Database } from '../../db/connect';
import { publishDefinition, publishPack } from '../../db/published';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { auditCase } from '../../tools/audit/audit-case';
import { appointment } from '../../workflows/procedures/appointment';
import { changed } from '../core/definition/mutate';
import { otherRules } from '../core/support/migration-path';
import { type Answer, type ApiUnderTest, newKey, startApi } from './api-under-test';
import { done, type PeopleAtWork, peopleAtWork, propose } from './people-at-work';

/** A version in which a step that the case has passed is another. */
const apart = changed(appointment, ['steps.decidePolicy.task.en', 'Decide']);
/** A version in which a later step is another. */
const newer = changed(appointment, ['steps.checkEligible.task.en', 'Check each listed person, in two days']);
const shorter = otherRules(['check-days', 2]);

let api: ApiUnderTest;
let people: PeopleAtWork;
let superuser: Database;
let caseId: string;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
  superuser = connect(api.database.superuserUrl, { most: 1 });
  caseId = await propose(api, people);
}, 180_000);
afterAll(async () => {
  await superuser.destroy();
  await api.close();
}, 60_000);

const publish = (definition: Definition) =>
  publishDefinition(api.services.db, { hash: digestOf(definition), procedure: definition.id, text: canonicalJson(definition) });
const to = (definition: Definition, pack = vietnamPack.version) => ({ definition: digestOf(definition), pack });
const reasons = 'Phiên bản mới ngắn hơn cho người được xem xét.';
const migrate = (login: string, target: object, more: object = { reasons }, key = newKey()): Promise<Answer> =>
  people.ask(login, { path: `/cases/${caseId}/migrate`, key, body: { to: target, ...more } });
const ahead = async (login: string) => done(await people.ask(login, { path: `/cases/${caseId}/migration` })).body;
const HEAD = 'bi-thu-xa';

/** Asks for pages, and sends their forms, as somebody's browser does. */
const browse = async (login: string) => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ login, password: api.sample.password });
  const signed = await fetch(`${api.url}/login`, { method: 'POST', headers: form, body, redirect: 'manual' });
  const headers = { cookie: signed.headers.get('set-cookie')?.split(';')[0] ?? '', 'accept-language': 'en' };
  return async (path: string, fields?: Readonly<Record<string, string>>) => {
    const sent =
      fields === undefined ? { headers } : { method: 'POST', headers: { ...headers, ...form }, body: new URLSearchParams(fields) };
    const response = await fetch(`${api.url}${path}`, { ...sent, redirect: 'manual' });
    return { status: response.status, html: await response.text() };
  };
};

const differences = async (): Promise<readonly string[]> => {
  const found = await auditCase(
    { db: api.owner, histories: async () => Promise.reject(new Error('none')), values: async () => 'same' },
    caseId,
  );
  return (found?.checks ?? []).flatMap(({ name, difference }) =>
    difference === undefined || name === 'kept' ? [] : [`${name}: ${difference}`],
  );
};

test('a case that runs what is in force has nothing to go over to', async () => {
  expect(await ahead(HEAD)).toEqual({ runs: to(appointment), changes: [], ruleChanges: [], obstacles: [], yours: false });
  expect(await migrate(HEAD, to(appointment))).toMatchObject({ status: 409, body: { code: 'already-done' } });
});

test('where a step that was passed is another, the reasons are seen before, and the decision is refused', async () => {
  done(await people.complete(HEAD, caseId, 'decidePolicy', { action: 'act', result: 'approve' }));
  await publish(apart);
  expect(await ahead(HEAD)).toMatchObject({
    runs: to(appointment),
    inForce: to(apart),
    changes: [{ path: 'steps.decidePolicy.task.en', sentence: { en: expect.stringContaining('decidePolicy') } }],
    obstacles: [{ kind: 'step', name: 'decidePolicy', sentence: { vi: expect.stringContaining('đã mở trong hồ sơ') } }],
    yours: true,
  });
  const refused = await migrate(HEAD, to(apart));
  expect(refused).toMatchObject({ status: 409, body: { code: 'not-migratable', title: expect.stringContaining('decidePolicy') } });
  expect(await getCase(api.owner, caseId)).toMatchObject({ definition: digestOf(appointment) });
});

test('it is not for others to decide, and without reasons nobody does', async () => {
  await publish(newer);
  await publishPack(api.services.db, { hash: digestOf(shorter), version: shorter.version, text: canonicalJson(shorter) });
  expect(await ahead('chu-tich-xa')).toMatchObject({ yours: false, obstacles: [] });
  expect(await migrate('chu-tich-xa', to(newer, shorter.version))).toMatchObject({ status: 403, body: { code: 'not-your-step' } });
  expect(await migrate(HEAD, to(newer, shorter.version), {})).toMatchObject({ status: 400 });
  expect(await migrate(HEAD, to(apart, shorter.version))).toMatchObject({ status: 422, body: { code: 'invalid-form' } });
});

test('the page of the case leads to what would change, and to the form for whoever may decide', async () => {
  const head = await browse(HEAD);
  expect((await head(`/cases/${caseId}`)).html).toContain(`href="/cases/${caseId}/migration"`);
  const page = await head(`/cases/${caseId}/migration`);
  expect(page.html).toContain('Check each listed person, in two days');
  const token = /name="token" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const refused = await head(`/cases/${caseId}/migration`, { token, key: newKey(), ...to(newer, shorter.version) });
  expect(refused).toMatchObject({ status: 400, html: expect.stringContaining('name="reasons"') });
  const other = await (await browse('chu-tich-xa'))(`/cases/${caseId}/migration`);
  expect(other).toMatchObject({ status: 200, html: expect.not.stringContaining('name="reasons"') });
});

test('it goes over once, by the rules as well, and the chain tells it', async () => {
  const key = newKey();
  const first = done(await migrate(HEAD, to(newer, shorter.version), { reasons }, key)).body;
  expect(done(await migrate(HEAD, to(newer, shorter.version), { reasons }, key)).body).toEqual(first);
  expect(await migrate(HEAD, to(newer, shorter.version))).toMatchObject({ status: 409, body: { code: 'already-done' } });
  expect(await getCase(api.owner, caseId)).toMatchObject(to(newer, shorter.version));
  const { chain } = done(await people.ask(HEAD, { path: `/cases/${caseId}/history` })).body as { readonly chain: readonly object[] };
  expect(chain.at(-1)).toMatchObject({ what: { name: 'migrated' }, by: { person: { id: people.personOf(HEAD) }, role: 'head' } });
  expect(await ahead(HEAD)).toMatchObject({ runs: to(newer, shorter.version), obstacles: [], yours: false });
  expect(await differences()).toEqual([]);
});

describe('an audit', () => {
  const tampered = async (sql: string, bindings: readonly string[] = []): Promise<readonly string[]> => {
    await superuser.raw(
      'CREATE TABLE ledger_before AS TABLE ledger; CREATE TABLE cases_before AS TABLE cases; ALTER TABLE ledger DISABLE TRIGGER ALL; ALTER TABLE cases DISABLE TRIGGER ALL',
    );
    try {
      await superuser.raw(sql, [...bindings]);
      return await differences();
    } finally {
      await superuser.raw(`UPDATE ledger l SET entry = b.entry, hash = b.hash FROM ledger_before b WHERE (l.case_id, l.seq) = (b.case_id, b.seq);
        UPDATE cases c SET definition = b.definition, pack = b.pack, head_hash = b.head_hash FROM cases_before b WHERE c.id = b.id;
        ALTER TABLE ledger ENABLE TRIGGER ALL; ALTER TABLE cases ENABLE TRIGGER ALL; DROP TABLE ledger_before; DROP TABLE cases_before`);
    }
  };
  const LAST = 'seq = (SELECT max(seq) FROM ledger)';
  /** The last entry with one text in the place of another, and every hash made to fit. */
  const forged = (one: string, other: string) =>
    tampered(
      `UPDATE ledger SET entry = replace(entry, :one, :other) WHERE ${LAST};
       UPDATE ledger SET hash = leaf_hash(entry) WHERE ${LAST};
       UPDATE cases SET head_hash = (SELECT hash FROM ledger WHERE ${LAST}), definition = replace(definition, :one, :other)`
        .replaceAll(':one', `'${one}'`)
        .replaceAll(':other', `'${other}'`),
    );

  it('finds a case of which the columns disagree', async () => {
    expect(await tampered(`UPDATE cases SET definition = '${digestOf(appointment)}'`)).toEqual([
      expect.stringMatching(/^case: field \d+: .*definition/),
    ]);
    expect(await tampered(`UPDATE cases SET pack = '${vietnamPack.version}'`)).toEqual([expect.stringMatching(/^case: field \d+: .*pack/)]);
  });
  it('finds an entry that was changed', async () => {
    const [found] = await tampered(`UPDATE ledger SET entry = replace(entry, '${shorter.version}', 'test-9') WHERE ${LAST}`);
    expect(found).toMatch(/^chain: entry 3: hash-mismatch/);
  });
  it('finds one that leads to where the way is another, or comes from elsewhere, though every hash fits', async () => {
    expect(await forged(digestOf(newer), digestOf(apart))).toContainEqual(
      expect.stringMatching(/^versions: entry 3: the way so far is not the same in both versions: step decidePolicy$/),
    );
    expect(await forged(`"definition":"${digestOf(appointment)}"`, `"definition":"${digestOf(apart)}"`)).toContainEqual(
      expect.stringMatching(/^versions: entry 3: it goes over from another version/),
    );
    expect(await differences()).toEqual([]);
  });
});

test('it goes on by the new version and the new limits', async () => {
  const listed = api.sample.candidates.slice(0, 2).map(({ person }) => person);
  const form = { candidates: listed, minutes: 'Thống nhất' };
  done(await people.complete('chu-tich-xa', caseId, 'agreeList', { action: 'act', result: 'agree', form }));
  const { body } = done(await people.ask(HEAD, { path: `/cases/${caseId}` }));
  expect(body).toMatchObject({
    procedure: { hash: digestOf(newer), pack: shorter.version },
    step: { name: 'checkEligible', task: { en: 'Check each listed person, in two days' } },
  });
  const { since, due } = (body as { readonly step: { readonly since: string; readonly due: string } }).step;
  expect(workingDaysBetween(compileCalendar(vietnamCalendar), since, due)).toBe(2);
  done(await people.complete('chuyen-vien-xay-dung-dang-1', caseId, 'checkEligible', { action: 'runCheck' }));
  expect(await differences()).toEqual([]);
});
