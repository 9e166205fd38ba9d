import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';
import { converterPaths, dataConverter } from '../../sealing/data-converter';
import { openReplayer } from '../../tools/audit/replayer';
import { workflowBundle } from '../../worker/workflow-bundle';
import { SHIPPED } from '../../workflows/procedures/shipped';
import { BUNDLES } from '../../tools/runtime/kept-bundles';
import { testKeyRing } from '../support/test-key-ring';
import { recordedHistories } from './recorded';

Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'off', forward: {} } } });

/** Bundling the workflow code takes several seconds, on a machine that does it for the first time half a minute. */
const BUNDLED_WITHIN_MS = 180_000;

/** Each history takes a second, and several on a machine that does something else as well. */
const REPLAYED_WITHIN_MS = 480_000;

/** Histories that are held against the planted break, which lies in what every case does: each takes a second. */
const PLANTED = 8;

describe('cases that began on earlier code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-replay-'));
  const converter = dataConverter(testKeyRing(folder));
  const recorded = recordedHistories();
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The names of the histories that do not replay, with the kind of error. */
  const failures = async (bundle: string, among = recorded): Promise<readonly string[]> => {
    const replayer = openReplayer(converter, bundle);
    const failed: string[] = [];
    for (const { name, case: workflowId, history } of among) {
      const failure = await replayer.replay(workflowId, history);
      if (failure !== undefined) failed.push(`${name}: ${failure.split(':')[0]}`);
    }
    await replayer.close();
    return failed;
  };

  it('are recorded of every procedure that is shipped', () => {
    const procedures = new Set(recorded.map(({ procedure }) => procedure));
    expect(SHIPPED.map(({ id }) => id).filter((id) => !procedures.has(id))).toEqual([]);
  });

  it('replay on this code', async () => {
    expect(await failures(await workflowBundle(BUNDLES))).toEqual([]);
  }, REPLAYED_WITHIN_MS);

  it('do not replay on code with a planted break, which shows that a break is seen', async () => {
    const { code } = await bundleWorkflowCode({
      ...converterPaths,
      workflowsPath: require.resolve('./broken-host'),
      logger: new DefaultLogger('ERROR'),
    });
    const broken = join(folder, 'broken.js');
    writeFileSync(broken, code);
    const some = recorded.slice(0, PLANTED);
    expect(await failures(broken, some)).toEqual(some.map(({ name }) => `${name}: DeterminismViolationError`));
  }, BUNDLED_WITHIN_MS);

  it('hold nothing that can be read without the key', () => {
    const words = ['decidePolicy', 'candidates', 'Everybody', 'political', 'holdings'];
    for (const { name, history } of recorded) {
      const text = JSON.stringify(unencoded(history));
      expect(words.filter((word) => text.includes(word) && !name.includes(word))).toEqual([]);
    }
  });

});

/** A history with the bytes of its payloads as text, as somebody would see them who looks for words. */
const unencoded = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (Array.isArray(value)) return value.map(unencoded);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value).map(([key, member]) => (key === 'workflowType' || key === 'updateName' ? '' : unencoded(member)));
};
