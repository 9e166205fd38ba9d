import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { must } from '../../core/must';
import { keepDraft } from '../../db/drafts';
import { publishDefinition, publishPack } from '../../db/published';
import { vietnamPack } from '../../rules/packs/vietnam';
import { runDrafts } from '../../worker/drafts/prove-drafts';
import { proverOnDemand } from '../../worker/drafts/prover-on-demand';
import { quickOpinion } from '../../workflows/procedures/quick-opinion';
import { type ApiUnderTest, startApi } from '../api/api-under-test';
import { type PeopleAtWork, peopleAtWork } from '../api/people-at-work';
import { startBrowser } from './browser';
import { follow, go, looked, lookedInBoth, pathOf, press, signIn } from './visits';

let api: ApiUnderTest;
let people: PeopleAtWork;
let browser: Browser;
let stopProving = async (): Promise<void> => undefined;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
  browser = await startBrowser();
  const { db, pack, log } = api.services;
  const prover = proverOnDemand(log);
  const rounds = runDrafts({ db, pack, prover: prover.get, log });
  stopProving = async () => {
    stopProving = async () => undefined;
    await rounds.stop();
    await prover.close();
  };
}, 180_000);
afterAll(async () => {
  await stopProving();
  await browser.close();
  await api.close();
}, 60_000);

const AUTHOR = 'chuyen-vien-van-phong-1';
/** The example of docs/guides/write-a-procedure.md. */
const OWN = readFileSync(join(__dirname, '../../docs/guides/equipment-lending.json'), 'utf8');

const alert = (page: Page): Promise<string | null> => page.locator('[role="alert"]').textContent();
const status = (page: Page): Promise<string | null> => page.locator('main .tag').first().textContent();

/** Loads the page of a draft again until the verifier has come to something. */
const proved = async (page: Page): Promise<string | null> => {
  for (let look = 0; look < 240 && (await status(page)) === 'Chờ chứng minh'; look++) {
    await page.waitForTimeout(250);
    await page.reload();
  }
  return status(page);
};

it('takes a procedure from a file to the case in which others decide on it', async () => {
  const page = await signIn(browser, api, AUTHOR);
  await go(page, 'header a[href="/procedures"]');
  await lookedInBoth(page, 'procedures');
  await follow(page, 'Dự thảo của tôi');
  expect(await page.textContent('main')).toContain('Bạn chưa gửi dự thảo nào.');
  await follow(page, 'Gửi dự thảo quy trình');
  await lookedInBoth(page, 'draft-procedure');

  await press(page, 'Gửi dự thảo');
  expect(await alert(page)).toContain('Quy trình (JSON)');
  await page.fill('textarea[name="text"]', '{"id": "muon-thiet-bi", "id": "muon"}');
  await press(page, 'Gửi dự thảo');
  expect(await alert(page)).toContain('text.id: ');
  await page.fill('textarea[name="text"]', OWN.replace('"duty"', '"dutty"'));
  await press(page, 'Gửi dự thảo');
  expect(await alert(page)).toMatch(/steps\.ask\.duty: .*steps\.ask: .*dutty/);
  await looked(page, 'draft-malformed');

  const file = join(api.folder, 'equipment-lending.json');
  writeFileSync(file, OWN);
  await page.setInputFiles('#file', file);
  await press(page, 'Gửi dự thảo');
  expect(pathOf(page)).toMatch(/^\/drafts\/d[0-9a-f]{39}$/);
  const draft = pathOf(page).slice('/drafts/'.length);
  expect(await proved(page)).toBe('Đã chứng minh');
  await lookedInBoth(page, 'draft-proved');

  await follow(page, 'Đề nghị ban hành');
  expect(await page.isChecked(`input[name="form.draft"][value="${draft}"]`)).toBe(true);
  await looked(page, 'draft-opening');
  await page.fill('textarea[name="form.purpose"]', 'Quy định việc mượn thiết bị.');
  await press(page, 'Gửi và mở hồ sơ');
  expect(pathOf(page)).toMatch(/^\/cases\/c-/);
  const caseId = pathOf(page).slice('/cases/'.length);

  // Whoever is to judge it finds it at the case.
  const judge = await signIn(browser, api, 'chu-nhiem-kiem-tra-xa');
  await judge.goto(`${api.url}/cases/${caseId}`);
  await follow(judge, draft);
  expect(await judge.textContent('pre')).toContain('"equipment-lending"');
  expect(await judge.getByRole('link', { name: 'Đề nghị ban hành' }).count()).toBe(0);
}, 240_000);

it('tells of a draft that is not proved why', async () => {
  const own = JSON.parse(OWN) as { readonly steps: Record<string, { readonly result: Record<string, unknown> }> };
  const decide = must(own.steps['decide'], 'decide');
  const endless = {
    ...own,
    id: 'endless-lending',
    steps: { ...own.steps, decide: { ...decide, result: { ...decide.result, lapse: { to: { step: 'decide' } } } } },
  };
  const page = await signIn(browser, api, AUTHOR);
  await page.goto(`${api.url}/drafts/procedure`);
  await page.fill('textarea[name="text"]', JSON.stringify(endless));
  await press(page, 'Gửi dự thảo');
  expect(await proved(page)).toBe('Không chứng minh được');
  expect((await page.textContent('main .summary'))?.length).toBeGreaterThan(60);
  await lookedInBoth(page, 'draft-refused');

  await stopProving();
}, 240_000);

it('takes rules as the values that change, and tells what that is; whoever asks for an unknown draft is told that there is none', async () => {
  await stopProving(); // every procedure would be proved anew under them: a matter of minutes
  const page = await signIn(browser, api, AUTHOR);
  await page.goto(`${api.url}/drafts/rules`);
  await lookedInBoth(page, 'draft-rules');
  await page.fill('input[name="version"]', 'xa-mau-1');
  await page.fill('textarea[name="text"]', JSON.stringify({ 'policy-days': { ...vietnamPack.values['policy-days'], value: 10 } }));
  await press(page, 'Gửi dự thảo');
  expect(await page.locator('table.paths tr', { hasText: 'values.policy-days.value' }).textContent()).toMatch(/15.*10/);
  await page.goto(`${api.url}/drafts`);
  expect(await page.locator('main .tasks li').count()).toBeGreaterThanOrEqual(1);
  await lookedInBoth(page, 'drafts');
  expect((await page.goto(`${api.url}/drafts/d${'0'.repeat(39)}`))?.status()).toBe(404);
  expect((await page.goto(`${api.url}/drafts/%00`))?.status()).toBe(404);
}, 240_000);

it('shows the versions of a procedure and of the rules, what changed, and sends an earlier one in anew', async () => {
  const { db } = api.services;
  const newer = { ...quickOpinion, title: { ...quickOpinion.title, vi: 'Xin ý kiến nhanh (bản của xã)' } };
  const text = canonicalJson(newer);
  const sent = { what: 'procedure', name: newer.id, hash: digestOf(newer), text, base: null, author: people.personOf(AUTHOR) } as const;
  const { draft } = must(await keepDraft(db, sent, new Date().toISOString()), 'a draft');
  await publishDefinition(db, { hash: sent.hash, procedure: newer.id, text }, draft);

  const page = await signIn(browser, api, AUTHOR);
  await page.goto(`${api.url}/procedures`);
  await follow(page, 'Xin ý kiến nhanh (bản của xã)');
  expect(await page.locator('main .tasks li').count()).toBe(2);
  expect(await page.locator('main .tasks li').first().textContent()).toContain('đang có hiệu lực');
  await lookedInBoth(page, 'versions');
  await go(page, page.getByRole('link', { name: /^So bản/ }));
  expect(await page.textContent('table.paths')).toContain('(bản của xã)');
  await lookedInBoth(page, 'changes');
  await follow(page, 'Xin ý kiến nhanh (bản của xã)');
  await go(page, page.getByRole('button', { name: /^Gửi lại bản/ }));
  expect(pathOf(page)).toMatch(/^\/drafts\/d[0-9a-f]{39}$/);
  expect(await page.textContent('h1')).toBe('Quy trình quick-opinion');
  expect(await page.textContent('table.paths')).toContain('(bản của xã)');

  await page.goto(`${api.url}/rules`);
  expect(await page.textContent('main')).toContain('policy-days');
  expect(await page.getByRole('button', { name: /^Gửi lại bản/ }).count()).toBe(0); // there is one version only
  await lookedInBoth(page, 'rules');
  const values = { ...vietnamPack.values, 'policy-days': { ...must(vietnamPack.values['policy-days'], 'policy-days'), value: 10 } };
  const rules = { ...vietnamPack, version: 'own-1', values };
  const pack = { hash: digestOf(rules), text: canonicalJson(rules) };
  const rulesSent = { what: 'rules', name: 'own-1', ...pack, base: digestOf(vietnamPack), author: people.personOf(AUTHOR) } as const;
  const rulesDraft = must(await keepDraft(db, rulesSent, new Date().toISOString()), 'a draft');
  await publishPack(db, { ...pack, version: 'own-1' }, rulesDraft.draft);
  await page.reload();
  expect(await page.locator('main .tasks li').first().textContent()).toContain('own-1');
  await go(page, page.getByRole('link', { name: /^So bản/ }));
  expect(await page.textContent('table.paths')).toMatch(/policy-days.*15.*10/s);
  await follow(page, 'Bộ quy tắc');
  await go(page, page.getByRole('button', { name: /^Gửi lại bản/ }));
  expect(await page.textContent('h1')).toBe(`Bộ quy tắc ${vietnamPack.version}`);
  for (const path of [
    '/procedures/promotion',
    '/procedures/constructor',
    '/procedures/quick-opinion/changes?from=a&to=b',
    '/rules/changes?from=a&to=b',
  ]) {
    expect([path, (await page.goto(`${api.url}${path}`))?.status()]).toEqual([path, 404]);
  }
}, 120_000);
