import { must } from '../../core/must';
import { rowsOf } from '../../db/connect';
import { type Choices, chooser } from '../../tools/drive/choices';
import { OPENINGS, type Opening, openCase } from '../../tools/drive/openings';
import { systemForFile } from '../support/system';
import { resultsIn } from './results';

jest.setTimeout(240_000);
const up = systemForFile('shared');

const openingOf = (procedure: string): Opening =>
  must(
    OPENINGS.find((one) => one.procedure === procedure),
    procedure,
  );
/** What leads on, where a person may choose. */
const FORWARD: Choices = { selfReport: { result: 'submit' }, appraise: { result: 'submit' }, consent: { result: 'takeOn' } };

const play = async (procedure: string) => {
  const { desk } = up();
  return openCase(desk, openingOf(procedure), { choose: () => chooser({}, FORWARD) });
};
const recordOf = (login: string) =>
  rowsOf(up().owner, 'SELECT kind, detail, case_id, ended FROM record_entries WHERE person = ? ORDER BY id', [
    up().desk.town.personOf(login),
  ]);

test('a reward goes from the proposal to the person’s record, and the same title is not given twice in a year', async () => {
  const { audit, desk } = up();
  const drive = await play('emulation-and-reward');
  expect(await drive.toEnd()).toBe('rewarded');
  expect(resultsIn(await desk.historyOf(drive.case))).toEqual([
    ...['propose:submit', 'selfReport:submit', 'checkEligible:pass', 'leadershipVote:carried', 'appraise:submit', 'councilVote:recommend'],
    ...['publishCandidates:clear', 'checkStill:pass', 'decide:award', 'issue:issue', 'announce:announce'],
  ]);
  const entered = [{ kind: 'reward', detail: 'certificateOfMerit', case_id: drive.case, ended: null }];
  expect(await recordOf('chuyen-vien-hanh-chinh-cong-1')).toEqual(entered);
  expect(await audit(drive.case)).toEqual([]);

  const again = await play('emulation-and-reward');
  expect(await again.toEnd()).toBe('notRewarded');
  expect(await recordOf('chuyen-vien-hanh-chinh-cong-1')).toEqual(entered);
  expect(await audit(again.case)).toEqual([]);
});

test('training goes from the need to the certificate, which completes the course before its time', async () => {
  const { audit, desk } = up();
  const drive = await play('training');
  expect(await drive.toEnd()).toBe('trained');
  expect(resultsIn(await desk.historyOf(drive.case)).at(-1)).toBe('course:completed');
  expect(await recordOf('chuyen-vien-van-hoa-1')).toEqual([{ kind: 'training', detail: 'leadership', case_id: drive.case, ended: null }]);
  expect(await audit(drive.case)).toEqual([]);
});

test('nobody is sent abroad before the committee has concluded, in a case of its own', async () => {
  const { audit, desk } = up();
  const drive = await play('study-abroad');
  expect(await drive.toEnd()).toBe('trained');
  const results = resultsIn(await desk.historyOf(drive.case));
  expect(results.indexOf('politicalStandards:kept')).toBeGreaterThan(0);
  expect(results.indexOf('politicalStandards:kept')).toBeLessThan(results.indexOf('decide:award'));
  const child = must((await drive.view()).children[0], 'the case that concludes');
  expect(await rowsOf(up().owner, 'SELECT positive FROM conclusions WHERE case_id = ?', [child])).toEqual([{ positive: true }]);
  expect(await recordOf('chuyen-vien-hanh-chinh-cong-2')).toEqual([
    { kind: 'training', detail: 'shortAbroad', case_id: drive.case, ended: null },
  ]);
  expect(await audit(drive.case)).toEqual([]);
});

test.each([
  ['quick-opinion', 'answered'],
  ['difficult-task', 'achieved'],
  ['post-fit-alert', 'advised'],
])('%s goes to its end, and enters nothing in the register', async (procedure, end) => {
  const { audit } = up();
  const drive = await play(procedure);
  expect(await drive.toEnd()).toBe(end);
  expect(await rowsOf(up().owner, 'SELECT id FROM record_entries WHERE case_id = ?', [drive.case])).toEqual([]);
  expect(await audit(drive.case)).toEqual([]);
});
