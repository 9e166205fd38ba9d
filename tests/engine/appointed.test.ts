import type { EventOf } from '../../core/event';
import { rowsOf } from '../../db/connect';
import type { Desk } from '../../tools/drive/desk';
import { parted } from '../../tools/drive/votes';
import { systemForFile } from '../support/system';
import { resultsIn } from './results';

jest.setTimeout(240_000);
const up = systemForFile('shared');

test('an ordinary appointment goes from the vacancy to the announced decision, its conclusion a case of its own', async () => {
  const { appoint, audit, desk, owner } = up();
  const drive = await appoint(0);
  expect(await drive.toEnd()).toBe('appointed');

  expect(resultsIn(await desk.historyOf(drive.case))).toEqual([
    ...['propose:submit', 'decidePolicy:approve', 'agreeList:agree', 'checkEligible:pass', 'nominate:carried', 'leadershipVote:carried'],
    ...['keyOfficials:recorded', 'publishCandidates:clear', 'opinions:complete', 'finalVote:carried', 'politicalStandards:kept'],
    ...['checkDossier:pass', 'appraise:submit', 'decide:carried', 'sign:sign', 'issue:issue', 'announce:announce'],
  ]);
  const [child = ''] = (await drive.view()).children;
  expect(resultsIn(await desk.historyOf(child))).toEqual([
    ...['request:submit', 'checkFile:pass', 'supplyFacts:supply', 'verify:complete', 'draft:submit', 'conclude:meets', 'issue:issue'],
  ]);

  const held = await rowsOf(owner, 'SELECT person, case_id FROM assignments WHERE post = ? AND ended IS NULL', [
    desk.town.vacancy('economyHead'),
  ]);
  expect(held).toEqual([{ person: desk.town.personOf('pho-phong-kinh-te-1'), case_id: drive.case }]);
  for (const one of [drive.case, child]) expect(await audit(one)).toEqual([]);
});

test('a health certificate that is too old at the dossier check is replaced; an exact half of the deciding body is decided by its head', async () => {
  const { appoint, audit, desk, owner } = up();
  const login = 'chuyen-vien-van-phong-1';
  const drive = await appoint(3, { listed: [login], winner: login, choices: { decide: { votes: parted } } });
  await drive.to('completeDossier');
  expect(await failedRules(desk, drive.case)).toEqual(['health']);

  const today = new Date().toISOString().slice(0, 10);
  await owner('dossier_items')
    .where({ person: desk.town.personOf(login), item: 'health-certificate' })
    .update({ issued: today });
  await drive.to('decide');
  // Seven are left to vote, whose half would be nobody's: one more leaves.
  await desk.acts.command('pho-bi-thu-xa', drive.case, 'recuse', { reasons: 'Có quan hệ công tác trực tiếp với nhân sự.' });
  expect(await drive.toEnd()).toBe('appointed');
  expect(resultsIn(await desk.historyOf(drive.case)).slice(-10)).toEqual([
    ...['politicalStandards:kept', 'checkDossier:fail', 'completeDossier:completed', 'checkDossier:pass', 'appraise:submit'],
    ...['decide:half', 'decideHalf:appoint', 'sign:sign', 'issue:issue', 'announce:announce'],
  ]);
  expect(await audit(drive.case)).toEqual([]);
});

const failedRules = async (desk: Desk, caseId: string): Promise<readonly string[]> => {
  const events = (await desk.historyOf(caseId)).entries.flatMap((entry) => entry.events as readonly { readonly kind: string }[]);
  const last = events.findLast((event): event is EventOf<'checked'> => event.kind === 'checked');
  return (last?.findings ?? []).filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule);
};
