import { rowsOf } from '../../db/connect';
import { halfFor, votesFor } from '../../tools/drive/votes';
import { systemForFile } from '../support/system';
import { refusalIn, resultsIn } from './results';

jest.setTimeout(240_000);
const up = systemForFile('shared');

const KHOI = 'pho-phong-kinh-te-1';
const HA = 'pho-phong-kinh-te-2';
const TRAN = 'chuyen-vien-dia-chinh';
const TRAM = 'chuyen-vien-kinh-te-1';

test('candidates and relatives leave the roll, and their slips are refused and put on record; a withdrawal ends the conclusion under way too', async () => {
  const { appoint, audit, desk, owner } = up();
  const heard: string[] = [];
  const drive = await appoint(0, {
    listed: [KHOI, HA, TRAN],
    choices: {
      nominate: {
        beforeCount: async (ballot) => {
          const slip = { kind: 'choose', person: desk.town.personOf(KHOI) };
          for (const login of [TRAN, 'truong-phong-van-hoa', 'chu-tich-xa']) {
            heard.push(`${login} ${refusalIn(await desk.client.send(login, `/ballots/${ballot}/slips`, slip))}`);
          }
        },
      },
    },
  });
  await drive.to('leadershipVote');
  expect(heard).toEqual([
    // The one is a candidate who sits in the body; the other, husband of a candidate, may not even see the case; the third has voted.
    `${TRAN} 403 not-your-step`,
    'truong-phong-van-hoa 404 unknown-case',
    'chu-tich-xa 409 already-done voted',
  ]);
  const roll = await rowsOf<{ person: string }>(owner, "SELECT person FROM ballot_roll WHERE case_id = ? AND step = 'nominate'", [
    drive.case,
  ]);
  const absent = [TRAN, 'truong-phong-van-hoa'].map(desk.town.personOf);
  expect(roll.filter(({ person }) => absent.includes(person))).toEqual([]);
  const attempts = await rowsOf<{ actor: string }>(owner, "SELECT actor FROM attempts WHERE entry LIKE '%slips%' ORDER BY seq");
  expect(attempts.map(({ actor }) => actor)).toEqual([TRAN, 'truong-phong-van-hoa', 'chu-tich-xa'].map(desk.town.personOf));

  // The proposer may still withdraw, and the conclusion under way ends with it.
  const child = await drive.toChild('request');
  await desk.acts.command('chu-tich-xa', drive.case, 'withdraw', { reasons: 'Đơn vị được sắp xếp lại.' });
  expect((await drive.view()).end?.name).toBe('withdrawn');
  expect(await child.ended()).toBe('withdrawn');
  for (const one of [drive.case, child.case]) expect(await audit(one)).toEqual([]);
});

test('a conference without its quorum meets again; where nobody exceeds half, the two with most votes go on; an exact half is settled by the head', async () => {
  const { appoint, audit, desk } = up();
  const [khoi, tram] = [KHOI, TRAM].map(desk.town.personOf) as [string, string];
  const drive = await appoint(0, {
    choices: {
      nominate: [{ present: (roll) => roll.slice(0, Math.floor(roll.length / 2)) }, { votes: votesFor({ [khoi]: 5, [tram]: 4 }) }],
      finalVote: { votes: halfFor(khoi) },
    },
  });
  await drive.to('politicalStandards');
  const history = await desk.historyOf(drive.case);
  expect(resultsIn(history).slice(4)).toEqual([
    ...['nominate:noQuorum', 'nominate:topTwo', 'leadershipVote:carried', 'keyOfficials:recorded', 'publishCandidates:clear'],
    ...['opinions:complete', 'finalVote:half', 'settleHalf:choose'],
  ]);
  expect((await drive.view()).people.find(({ slot }) => slot.name === 'candidates')?.persons.map(({ id }) => id)).toEqual([khoi]);

  expect(await audit(drive.case)).toEqual([]);
});
