import { chooser } from '../../tools/drive/choices';
import { openCase } from '../../tools/drive/openings';
import { EVERY_OPENING, OPENINGS_AFTER } from '../../tools/drive/openings-after';
import { SHIPPED } from '../../workflows/procedures/shipped';
import { systemForFile } from '../support/system';
import { resultsIn } from './results';

jest.setTimeout(400_000);
const up = systemForFile('shared');

test('walks begin at every procedure that a person opens', () => {
  const opened = new Set(EVERY_OPENING.map(({ procedure }) => procedure));
  expect(SHIPPED.flatMap(({ id, opens }) => (opens.by === 'person' && !opened.has(id) ? [id] : []))).toEqual([]);
});

test.each(OPENINGS_AFTER.map((opening) => [opening.procedure, opening] as const))(
  '%s is opened about what was carried out, sent in or reported first',
  async (_procedure, opening) => {
    const { desk, audit } = up();
    const drive = await openCase(desk, opening, { choose: () => chooser({}, {}) });
    expect(resultsIn(await desk.historyOf(drive.case))).toHaveLength(1);
    await drive.next();
    expect(resultsIn(await desk.historyOf(drive.case)).length).toBeGreaterThan(1);
    expect(await audit(drive.case)).toEqual([]);
  },
);
