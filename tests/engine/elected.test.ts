import { must } from '../../core/must';
import { rowsOf } from '../../db/connect';
import { type Choices, chooser } from '../../tools/drive/choices';
import { OPENINGS, type Opening, openCase } from '../../tools/drive/openings';
import { systemForFile } from '../support/system';
import { resultsIn } from './results';

jest.setTimeout(240_000);
const up = systemForFile('shared');

/** What leads on, where a person may choose. */
const FORWARD: Choices = {
  appraise: { result: 'submit' },
  concludeEligible: { result: 'met' },
  confirm: { result: 'confirm' },
  askReview: { passes: true },
};

const openingOf = (procedure: string): Opening =>
  must(
    OPENINGS.find((one) => one.procedure === procedure),
    procedure,
  );
const play = (opening: Opening) => openCase(up().desk, opening, { choose: () => chooser({}, FORWARD) });
const holdersOf = async (post: string) =>
  rowsOf(up().owner, 'SELECT person, case_id FROM assignments WHERE post = ? AND ended IS NULL', [post]);

test('the Party introduces, the council elects, the province confirms, and the candidate leaves the former post', async () => {
  const { audit, desk } = up();
  const post = desk.town.vacancy('viceChairDigital');
  const drive = await play(openingOf('designation-and-election'));
  expect(await drive.toEnd()).toBe('elected');
  const results = resultsIn(await desk.historyOf(drive.case));
  expect(results.slice(-6)).toEqual([
    ...['appraise:submit', 'decide:carried', 'putToCouncil:submit', 'councilVote:carried', 'confirm:confirm', 'announce:announce'],
  ]);
  expect(await holdersOf(post)).toEqual([{ person: desk.town.personOf('chanh-van-phong-ubnd'), case_id: drive.case }]);
  expect(await audit(drive.case)).toEqual([]);
});

test('whoever was elected is neither removed nor moved by the ordinary procedures, and leaves by a vote of the council', async () => {
  const { audit, desk } = up();
  const official = 'pho-chu-tich-kinh-te';
  const post = desk.town.postOf(official);
  const removal: Opening = {
    procedure: 'removal',
    by: 'chu-tich-xa',
    about: (town) => ({ post: town.postOf(official), people: { official: [town.personOf(official)] } }),
  };
  await expect(play(removal)).rejects.toThrow(/post-elected/);

  const drive = await play(openingOf('relief-from-elected-post'));
  expect(await drive.toEnd()).toBe('relieved');
  expect(await holdersOf(post)).toEqual([]);
  expect(await rowsOf(up().owner, 'SELECT ended_as FROM assignments WHERE post = ? AND ended_case_id = ?', [post, drive.case])).toEqual([
    { ended_as: 'relieved' },
  ]);
  expect(await audit(drive.case)).toEqual([]);
});

test('a conclusion on political standards is withdrawn on new facts, and counts no more', async () => {
  const { audit, desk } = up();
  const opening = openingOf('conclusion-withdrawal');
  const person = desk.town.personOf('chuyen-vien-dia-chinh');
  const inForce = () => rowsOf(up().owner, 'SELECT 1 FROM conclusions WHERE person = ? AND withdrawn_case_id IS NULL', [person]);
  expect((await inForce()).length).toBeGreaterThan(0);
  const drive = await play(opening);
  expect(await drive.toEnd()).toBe('conclusionWithdrawn');
  expect(await inForce()).toEqual([]);
  expect(await audit(drive.case)).toEqual([]);
});
