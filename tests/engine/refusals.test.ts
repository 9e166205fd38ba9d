import { letTimePass } from '../../tools/drive/perform';
import { option } from '../../tools/drive/votes';
import { systemForFile } from '../support/system';
import { refusalIn, resultsIn } from './results';

jest.setTimeout(240_000);
const up = systemForFile('shared');

test('a proposal is returned with reasons, mended, and the policy then refused', async () => {
  const { appoint, audit, desk } = up();
  const drive = await appoint(0, { choices: { decidePolicy: [{ result: 'return' }, { result: 'refuse' }] } });
  expect(await drive.toEnd()).toBe('policyRefused');
  expect(resultsIn(await desk.historyOf(drive.case))).toEqual([
    'propose:submit',
    'decidePolicy:return',
    'propose:submit',
    'decidePolicy:refuse',
  ]);
  expect(await audit(drive.case)).toEqual([]);
});

test('a case held for an open report takes no act until it is released', async () => {
  const { appoint, audit, desk } = up();
  const { acts, client } = desk;
  const drive = await appoint(0);
  await drive.to('agreeList');
  await acts.command('chu-nhiem-kiem-tra-xa', drive.case, 'hold', { ground: 'open-report', reasons: 'Có phản ánh đang được xác minh.' });
  expect((await drive.view()).status).toBe('held');
  const act = { action: 'act', result: 'agree', form: { candidates: [desk.town.personOf('pho-phong-kinh-te-1')], minutes: 'Nhất trí.' } };
  expect(refusalIn(await client.send('chu-tich-xa', `/tasks/${drive.case}.agreeList.act/complete`, act))).toBe('409 on-hold');
  await acts.command('chu-nhiem-kiem-tra-xa', drive.case, 'release', { reasons: 'Phản ánh không có cơ sở.' });
  await drive.to('nominate');
  await acts.command('chu-tich-xa', drive.case, 'withdraw', { reasons: 'Chưa cần kiện toàn trong năm.' });
  expect(await drive.toEnd()).toBe('withdrawn');
  expect(await audit(drive.case)).toEqual([]);
});

test('a policy that nobody decides is reported, rises to the body above, and at last lapses', async () => {
  const { appoint, audit, desk } = up();
  const drive = await appoint(0);
  await drive.to('decidePolicy');
  const levels: (number | undefined)[] = [];
  for (let now = await drive.view(); now.status === 'open'; now = await drive.view()) {
    levels.push(now.step?.level);
    await letTimePass(desk, now);
  }
  expect(levels).toEqual([0, 0, 1]);
  expect((await drive.view()).end?.name).toBe('lapsed');
  expect(resultsIn(await desk.historyOf(drive.case)).at(-1)).toBe('decidePolicy:lapse');
  expect(await audit(drive.case)).toEqual([]);
});

test('a negative conclusion comes after the person was heard, is reviewed by the committee above, and ends the appointment', async () => {
  const { appoint, audit, desk } = up();
  const drive = await appoint(1, {
    choices: { publishCandidates: { objects: true } },
    conclusion: {
      conclude: { votes: option('doubt') },
      concludeHeard: { votes: option('doesNotMeet') },
      review: { votes: option('upheld') },
    },
  });
  expect(await drive.toEnd()).toBe('conclusionNegative');
  expect(resultsIn(await desk.historyOf(drive.case)).slice(7)).toEqual([
    ...['publishCandidates:objections', 'settleObjections:cleared', 'opinions:complete', 'finalVote:carried'],
    ...['politicalStandards:none', 'closeWithoutConclusion:refuse'],
  ]);
  const [child = ''] = (await drive.view()).children;
  expect(resultsIn(await desk.historyOf(child)).slice(5)).toEqual([
    ...['conclude:doubt', 'hearing:answered', 'concludeHeard:doesNotMeet', 'askReview:ask', 'review:upheld', 'issueNegative:issue'],
  ]);
  for (const one of [drive.case, child]) expect(await audit(one)).toEqual([]);
});
