import type { Browser } from 'playwright-core';
import { rowsOf } from '../../db/connect';
import { type ApiUnderTest, newKey, startApi } from '../api/api-under-test';
import { done, openBallot, type PeopleAtWork, peopleAtWork } from '../api/people-at-work';
import { startBrowser } from './browser';
import { go, lookedInBoth, pathOf, signIn } from './visits';

let api: ApiUnderTest;
let people: PeopleAtWork;
let browser: Browser;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
  browser = await startBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await api.close();
}, 60_000);

const KEEPER = 'chuyen-vien-xay-dung-dang-1';
const CHAIR = 'chu-tich-xa';
const RATED = ['truong-phong-van-hoa', 'pho-phong-van-hoa'];

/** A confidence vote about two leaders up to its open ballot; the case's id and who is on the roll. */
const openRating = async (): Promise<{ readonly caseId: string; readonly roll: readonly string[] }> => {
  const body = {
    procedure: 'confidence-vote',
    people: { rated: RATED.map(people.personOf) },
    result: 'submit',
    form: { scope: 'Lãnh đạo phòng Văn hóa - Xã hội' },
  };
  const { case: caseId } = done(await people.ask(KEEPER, { path: '/cases', key: newKey(), body })).body as { readonly case: string };
  const evidence = [{ title: 'Kế hoạch lấy phiếu tín nhiệm' }];
  done(await people.complete(KEEPER, caseId, 'selfReports', { action: 'tell', grounds: 'Lấy phiếu giữa nhiệm kỳ.', evidence }));
  for (const login of RATED)
    done(await people.complete(login, caseId, 'selfReports', { action: 'answer', answer: 'Báo cáo tự đánh giá.' }));
  done(await people.complete(KEEPER, caseId, 'checkRated', { action: 'runCheck' }));
  const { roll } = await openBallot(people, caseId, 'vote', CHAIR);
  return { caseId, roll };
};

it('is a slip on which each person has a group of choices of their own, inside its card on a phone', async () => {
  const { caseId, roll } = await openRating();
  const voter = roll.map(people.loginOf).find((login) => !RATED.includes(login) && login !== CHAIR) ?? '';
  const page = await signIn(browser, api, voter);
  const address = `${api.url}/tasks/${caseId}.vote.vote`;
  await page.goto(address);
  expect(await page.locator('.marks tr').count()).toBe(RATED.length);
  for (const line of await page.locator('.marks tr').all()) expect(await line.getByRole('radio').count()).toBe(4); // three levels, or no opinion
  await lookedInBoth(page, 'rating');

  await page.setViewportSize({ width: 360, height: 780 });
  const card = await page.locator('form.card').boundingBox();
  for (const choice of await page.locator('.marks td').all()) {
    const at = await choice.boundingBox();
    expect(at === null || card === null ? null : [at.x >= card.x, at.x + at.width <= card.x + card.width]).toEqual([true, true]);
  }

  // A slip can't be changed once it is cast: the browser holds one with a line left out back.
  const [first = '', second = ''] = RATED.map(people.personOf);
  await page.check(`input[name="votes.${first}"][value="high"]`);
  await page.click('form.card .main-button');
  expect(pathOf(page)).toBe(`/tasks/${caseId}.vote.vote`);
  await page.check(`input[name="votes.${second}"][value="*"]`);
  await go(page, 'form.card .main-button');
  expect(await page.locator('[role="status"]').textContent()).toBe('Phiếu đã được gửi.');
  const [cast] = await rowsOf<{ n: number }>(api.owner, 'SELECT count(*)::integer AS n FROM ballot_roll WHERE case_id = ? AND voted', [
    caseId,
  ]);
  expect(cast?.n).toBe(1);

  // Whoever is rated has a line about the other only.
  const rated = await signIn(browser, api, RATED[0] ?? '');
  await rated.goto(address);
  expect(await rated.locator('.marks tr').count()).toBe(1);
  expect(await rated.locator(`input[name="votes.${first}"]`).count()).toBe(0);
}, 180_000);
