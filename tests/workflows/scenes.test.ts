import { rmSync } from 'node:fs';
import { SCENES } from '../core/golden/scenes';
import { filesOfScene, record } from '../histories/recorded';
import { type CaseRig, RIG_STARTS_WITHIN_MS, startRig } from './case-rig';
import { playThroughHost } from './play-through-host';

/** The scenes that go through the host in every test run; the others are told by core alone. */
const THROUGH_THE_HOST = [
  'happy',
  'late-risen-lapsed',
  'withdrawn',
  'gone-over',
  'held-and-released',
  'recusal-voids-the-ballot',
  'overturned-on-review',
  'nobody-answers',
  'reappointed',
  'extended',
  'appointed',
  'accepted',
  'left',
  'removed',
  'transferred',
  'returned',
  'settled',
  'confirmed',
  'annulled',
  'published',
  'set-aside',
  'restored',
  'unfounded',
  'disciplined',
  'conclusion-withdrawn',
  'elected',
  'relieved',
  'opens-by-itself',
  'rewarded',
  'trained',
  'studied-abroad',
  'reconsidered',
  'placed',
  'opinion-given',
  'task-achieved',
  'planned',
  'out-of-plan',
  'plan-reviewed',
  'alerted',
  'scored',
  'proposed',
  'graded',
  'corrected',
  'heeded',
  'denounced',
  'rated',
  'rated-by-the-council',
  'rated-by-the-front',
  'noted',
  'mended',
];

/** With HISTORIES=update the histories of these scenes are recorded anew, for the replay tests; with jest's -t only those that it names. */
const RECORDS = process.env.HISTORIES === 'update';

describe('a scene played through the host comes to what core alone makes of it', () => {
  let rig: CaseRig;
  beforeAll(async () => {
    rig = await startRig();
  }, RIG_STARTS_WITHIN_MS);
  afterAll(() => rig.stop());

  const chosen = SCENES.flatMap(({ procedure, scenes }) =>
    scenes.filter(({ path }) => THROUGH_THE_HOST.includes(path)).map((scene) => [procedure.id, scene.path, procedure, scene] as const),
  );
  it('plays all that were chosen', () => {
    expect(chosen.map(([, path]) => path).sort()).toEqual([...THROUGH_THE_HOST].sort());
  });

  it.each(chosen)('%s: %s', async (_id, path, procedure, scene) => {
    const { cases, expected, actual } = await playThroughHost(rig, procedure, scene);
    expect(actual).toEqual(expected);
    if (!RECORDS) return;
    for (const file of filesOfScene(path)) rmSync(file);
    for (const caseId of cases) await recordCase(path, caseId);
  });

  const recordCase = async (scene: string, caseId: string): Promise<void> => {
    const handle = rig.client.workflow.getHandle(caseId);
    const { type } = await handle.describe();
    record({ procedure: type, scene }, caseId, await handle.fetchHistory());
  };
});
