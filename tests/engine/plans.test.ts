import { must } from '../../core/must';
import { rowsOf } from '../../db/connect';
import { type Choices, chooser } from '../../tools/drive/choices';
import { OPENINGS, openCase } from '../../tools/drive/openings';
import { systemForFile } from '../support/system';
import { resultsIn } from './results';

jest.setTimeout(240_000);
const up = systemForFile('shared');

/** What leads on, where a person may choose. */
const FORWARD: Choices = { appraise: { result: 'submit' }, askReview: { passes: true } };

const play = async (procedure: string) => {
  const opening = must(
    OPENINGS.find((one) => one.procedure === procedure),
    procedure,
  );
  return openCase(up().desk, opening, { choose: () => chooser({}, FORWARD) });
};
const plansOf = (login: string) =>
  rowsOf(up().owner, 'SELECT level, post, case_id, ended_as, ended_case_id FROM plans WHERE person = ? ORDER BY id', [
    up().desk.town.personOf(login),
  ]);

test('an official comes into the plan for a post that another holds, after the unit, the conclusion and the competent body', async () => {
  const { audit, desk } = up();
  const before = await plansOf('chuyen-vien-kinh-te-4');
  const drive = await play('planning');
  expect(await drive.toEnd()).toBe('planned');
  expect(resultsIn(await desk.historyOf(drive.case))).toEqual([
    ...['propose:submit', 'checkEligible:pass', 'expandedVote:carried', 'keyOfficials:recorded', 'leadershipVote:carried'],
    ...['politicalStandards:kept', 'checkStill:pass', 'appraise:submit', 'decide:carried', 'sign:sign', 'issue:issue', 'announce:announce'],
  ]);
  const post = desk.town.postOf('truong-phong-van-hoa');
  expect(await plansOf('chuyen-vien-kinh-te-4')).toEqual([
    ...before,
    { level: 3, post, case_id: drive.case, ended_as: null, ended_case_id: null },
  ]);
  expect(await audit(drive.case)).toEqual([]);
});

test('an official who is over age leaves the plan that the register had before, and a second case finds nobody there', async () => {
  const { audit } = up();
  const drive = await play('plan-exit');
  expect(await drive.toEnd()).toBe('outOfPlan');
  const left = [{ level: 3, post: null, case_id: null, ended_as: 'taken', ended_case_id: drive.case }];
  expect(await plansOf('chuyen-vien-kinh-te-2')).toEqual(left);
  expect(await audit(drive.case)).toEqual([]);

  const again = await play('plan-exit');
  expect(await again.toEnd()).toBe('exitNotDue');
  expect(await plansOf('chuyen-vien-kinh-te-2')).toEqual(left);
  expect(await audit(again.case)).toEqual([]);
});

test('the review of a whole plan is approved and published, and nobody comes into the plan or leaves it', async () => {
  const { owner, audit, desk } = up();
  const plans = () => rowsOf(owner, 'SELECT * FROM plans ORDER BY id');
  const before = await plans();
  const drive = await play('plan-review');
  expect(await drive.toEnd()).toBe('reviewed');
  expect(resultsIn(await desk.historyOf(drive.case))).toEqual([
    'review:submit',
    'opinions:complete',
    'committeeVote:carried',
    'announce:announce',
  ]);
  expect(await plans()).toEqual(before);
  expect(await audit(drive.case)).toEqual([]);
});
