import { must } from '../../core/must';
import { rowsOf } from '../../db/connect';
import { type Choices, chooser } from '../../tools/drive/choices';
import { OPENINGS, openCase } from '../../tools/drive/openings';
import { systemForFile } from '../support/system';
import { until } from '../workflows/case-rig';
import { resultsIn } from './results';

jest.setTimeout(240_000);
const up = systemForFile('shared');

/** Drives the sample's case of a procedure to its end. */
const drive = async (procedure: string, forward: Choices) => {
  const opening = must(
    OPENINGS.find((one) => one.procedure === procedure),
    procedure,
  );
  const driven = await openCase(up().desk, opening, { choose: () => chooser({}, forward) });
  const end = await driven.toEnd();
  return { case: driven.case, end, opened: (await driven.view()).opened };
};

test('a review of the resolution that is returned goes the same way again, and is noted', async () => {
  const { audit, desk } = up();
  const review = await drive('resolution-review', { receive: [{ result: 'return' }, { result: 'takeNote' }] });
  expect(review.end).toBe('noted');
  const once = ['opinions:complete', 'committeeVote:carried', 'send:submit'];
  expect(resultsIn(await desk.historyOf(review.case))).toEqual([
    ...['report:submit', ...once, 'receive:return'],
    ...['report:submit', ...once, 'receive:takeNote'],
  ]);
  expect(await audit(review.case)).toEqual([]);
});

test('an inspection that finds signs of a violation opens the disciplinary case, and enters nothing itself', async () => {
  const { audit, desk, owner } = up();
  const inspection = await drive('cross-inspection', { order: { result: 'approvePlan' }, conclude: { result: 'violation' } });
  expect(inspection.end).toBe('violationSigns');
  expect(resultsIn(await desk.historyOf(inspection.case))).toEqual([
    ...['plan:submit', 'order:approvePlan', 'inspect:submit', 'hearing:answered', 'conclude:violation'],
  ]);
  const [further = ''] = inspection.opened;
  await until(async () => (await desk.findCase(further)) !== undefined);
  expect(await desk.viewCase(further)).toMatchObject({
    procedure: { id: 'discipline' },
    because: { kind: 'case', case: inspection.case },
    status: 'open',
    step: { name: 'propose' },
  });
  expect(await rowsOf(owner, 'SELECT id FROM record_entries WHERE case_id = ?', [inspection.case])).toEqual([]);
  for (const one of [inspection.case, further]) expect(await audit(one)).toEqual([]);
});
