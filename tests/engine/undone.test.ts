import { must } from '../../core/must';
import { rowsOf } from '../../db/connect';
import { type Choices, chooser } from '../../tools/drive/choices';
import { aboutDecision, OPENINGS, type Opening, openCase } from '../../tools/drive/openings';
import { systemForFile } from '../support/system';
import { resultsIn } from './results';

jest.setTimeout(400_000);
const up = systemForFile('shared');

const openingOf = (procedure: string): Opening =>
  must(
    OPENINGS.find((one) => one.procedure === procedure),
    procedure,
  );
const play = (opening: Opening) => openCase(up().desk, opening, { choose: () => chooser({}, FORWARD) });

/** What leads on, where a person may choose. */
const FORWARD: Choices = { appraise: { result: 'submit' }, consent: { result: 'concur' }, endOrExtend: { result: 'bringBack' } };

const personOf = (login: string): string => up().desk.town.personOf(login);
const holds = async (login: string): Promise<readonly string[]> =>
  (
    await rowsOf<{ post: string }>(
      up().owner,
      'SELECT a.post FROM assignments a JOIN posts p ON p.id = a.post WHERE a.person = ? AND a.ended IS NULL AND NOT p.concurrent ORDER BY 1',
      [personOf(login)],
    )
  ).map(({ post }) => post);
const vacant = async (post: string): Promise<boolean> =>
  (await rowsOf(up().owner, 'SELECT 1 FROM held_posts WHERE post = ? AND ended IS NULL', [post])).length === 0;
const audited = async (...cases: readonly string[]) => {
  for (const id of cases) expect([id, await up().audit(id)]).toEqual([id, []]);
};

test('an official complains about a transfer, the body above sets it aside, and they hold their former post again', async () => {
  const official = 'chuyen-vien-van-phong-1';
  const before = await holds(official);
  const transfer = await play(openingOf('transfer'));
  expect(await transfer.toEnd()).toBe('transferred');
  const { desk } = up();
  expect(await holds(official)).toEqual([desk.town.vacancy('economyLandOfficer')]);

  const complaint = await play(aboutDecision('complaint', transfer.case, official, official));
  expect(await complaint.toEnd()).toBe('setAside');
  expect(resultsIn(await desk.historyOf(complaint.case))).toEqual([
    ...['ask:submit', 'checkEligible:pass', 'issuerAnswers:complete', 'verify:submit', 'appraise:submit'],
    ...['decide:carried', 'sign:sign', 'issue:issue', 'announce:announce'],
  ]);
  expect(await holds(official)).toEqual(before);
  expect(await vacant(desk.town.vacancy('economyLandOfficer'))).toBe(true);
  await audited(transfer.case, complaint.case);
});

test('whoever is suspended neither acts nor loses the post, complains, and is back; the time of the suspension then ends without them', async () => {
  const official = 'truong-phong-van-hoa';
  const before = await holds(official);
  const suspension = await play(openingOf('suspension'));
  await suspension.to('suspended');
  expect(await holds(official)).toEqual([]);
  for (const post of before) expect(await vacant(post)).toBe(false);

  const complaint = await play(aboutDecision('complaint', suspension.case, official, official));
  expect(await complaint.toEnd()).toBe('setAside');
  expect(await holds(official)).toEqual(before);
  expect(await suspension.toEnd()).toMatch(/restored|endedEarly/);
  expect(await holds(official)).toEqual(before);
  await audited(suspension.case, complaint.case);
});

test('the inspection has a secondment annulled while it runs, and nobody annuls it twice', async () => {
  const official = 'chuyen-vien-hanh-chinh-cong-1';
  const before = await holds(official);
  const secondment = await play(openingOf('secondment'));
  await secondment.to('away');
  expect(await holds(official)).not.toEqual(before);
  const about = aboutDecision('annulment', secondment.case, official, 'chu-nhiem-kiem-tra-xa');
  const annulment = await play(about);
  expect(await annulment.toEnd()).toBe('annulled');
  expect(await holds(official)).toEqual(before);
  await expect(play(about)).rejects.toThrow('annulled');
  await audited(secondment.case, annulment.case);
});

test('who may not see a case can’t open one about its decision: to them it is not there', async () => {
  const transfer = await play(openingOf('reassignment-on-lost-confidence'));
  await transfer.to('reassigned');
  const stranger = aboutDecision('complaint', transfer.case, 'chuyen-vien-kinh-te-2', 'pho-phong-kinh-te-1');
  await expect(play(stranger)).rejects.toThrow('"field":"decision","why":"not-found"');
});

test('an official is disciplined after their own review and a hearing; the rules read it, and an annulment strikes it out', async () => {
  const official = 'pho-phong-kinh-te-2';
  const disciplinesOf = () =>
    rowsOf(up().owner, 'SELECT form, case_id, ended_as, ended_case_id FROM disciplines WHERE person = ? AND case_id IS NOT NULL', [
      personOf(official),
    ]);
  const discipline = await openCase(up().desk, openingOf('discipline'), {
    choose: () =>
      chooser(
        {},
        {
          ...FORWARD,
          admit: { result: 'proceed' },
          askLeadership: { result: 'goOn' },
          decide: { result: 'discipline' },
          askReview: { passes: true },
        },
      ),
  });
  expect(await discipline.toEnd()).toBe('disciplined');
  expect(await disciplinesOf()).toEqual([{ form: 'reprimand', case_id: discipline.case, ended_as: null, ended_case_id: null }]);

  const annulment = await play(aboutDecision('annulment', discipline.case, official, 'chu-nhiem-kiem-tra-xa'));
  expect(await annulment.toEnd()).toBe('annulled');
  expect(await disciplinesOf()).toEqual([
    { form: 'reprimand', case_id: discipline.case, ended_as: 'annulled', ended_case_id: annulment.case },
  ]);
  await audited(discipline.case, annulment.case);
});
