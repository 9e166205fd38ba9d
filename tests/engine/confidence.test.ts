import { must } from '../../core/must';
import { rowsOf } from '../../db/connect';
import { type Choices, chooser } from '../../tools/drive/choices';
import { aboutDecision, OPENINGS, type Opening, openCase } from '../../tools/drive/openings';
import { ratedAs } from '../../tools/drive/votes';
import { systemForFile } from '../support/system';
import { refusalIn, resultsIn } from './results';

jest.setTimeout(240_000);
const up = systemForFile('shared');

const openingOf = (procedure: string): Opening =>
  must(
    OPENINGS.find((one) => one.procedure === procedure),
    procedure,
  );
const play = (opening: Opening, script: Choices = {}) =>
  openCase(up().desk, opening, { choose: () => chooser({ appraise: { result: 'submit' } }, script) });
const votesOf = (login: string) =>
  rowsOf<{ case_id: string }>(
    up().owner,
    'SELECT regime, levels, base, case_id, annulled_case_id FROM confidence_votes WHERE person = ? ORDER BY id',
    [up().desk.town.personOf(login)],
  );

const LOW = 'truong-phong-van-hoa';
const HIGH = 'pho-phong-van-hoa';
/** The wife of the one who is rated low; the other has an aunt among the key officials. */
const WIFE = 'pho-phong-kinh-te-2';

test('key officials rate two leaders; low confidence of one opens the case about their post, and an annulment undoes the vote', async () => {
  const { audit, desk, owner } = up();
  const { town } = desk;
  const heard: string[] = [];
  const drive = await play(openingOf('confidence-vote'), {
    vote: {
      votes: ratedAs('low', 'high'),
      beforeCount: async (ballot) => {
        const slip = { kind: 'rate', votes: { [town.personOf(LOW)]: 'high' } };
        for (const login of [LOW, WIFE, HIGH])
          heard.push(`${login} ${refusalIn(await desk.client.send(login, `/ballots/${ballot}/slips`, slip))}`);
      },
    },
  });
  expect(await drive.toEnd()).toBe('recorded');
  // Neither the one rated nor his wife may say anything of him; the third has voted.
  expect(heard).toEqual([`${LOW} 400 invalid-request`, `${WIFE} 400 invalid-request`, `${HIGH} 409 already-done voted`]);
  expect(resultsIn(await desk.historyOf(drive.case))).toEqual([
    ...['propose:submit', 'selfReports:answered', 'checkRated:pass', 'vote:recorded', 'tell:announce'],
  ]);
  const [roll] = await rowsOf<{ voters: number }>(owner, 'SELECT count(*)::integer AS voters FROM ballot_roll WHERE case_id = ?', [
    drive.case,
  ]);
  const voters = must(roll, 'the roll').voters;
  const row = { regime: 'party', case_id: drive.case, annulled_case_id: null };
  expect(await votesOf(LOW)).toEqual([{ ...row, levels: { high: 0, confident: 0, low: voters - 2 }, base: voters - 2 }]);
  expect(await votesOf(HIGH)).toEqual([{ ...row, levels: { high: voters - 2, confident: 0, low: 0 }, base: voters - 2 }]);
  expect(await audit(drive.case)).toEqual([]);
  expect(await opened(drive.case)).toEqual([{ procedure: 'removal', post: town.postOf(LOW) }]);

  const annulment = await play(aboutDecision('annulment', drive.case, LOW, 'chu-nhiem-kiem-tra-xa'));
  expect(await annulment.toEnd()).toBe('annulled');
  expect((await votesOf(LOW)).concat(await votesOf(HIGH))).toMatchObject([
    { annulled_case_id: annulment.case },
    { annulled_case_id: annulment.case },
  ]);
  for (const one of [drive.case, annulment.case]) expect(await audit(one)).toEqual([]);
});

const opened = (parent: string) => rowsOf(up().owner, 'SELECT procedure, post FROM cases WHERE id LIKE ? ORDER BY id', [`${parent}-%`]);

test.each([
  ['council-confidence-vote', 'council', 'chu-tich-tinh'],
  ['front-confidence-vote', 'front', 'pho-chu-tich-kinh-te'],
])('a vote under the rules of the %s is a record of its own, and opens nothing', async (procedure, regime, login) => {
  const drive = await play(openingOf(procedure), { vote: { votes: ratedAs('low') } });
  expect(await drive.toEnd()).toBe('recorded');
  expect(await votesOf(login)).toMatchObject([{ regime, case_id: drive.case }]);
  expect(await opened(drive.case)).toEqual([]);
  expect(await up().audit(drive.case)).toEqual([]);
});
