import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, WorkflowUpdateFailedError, WorkflowUpdateStage } from '@temporalio/client';
import { type ApplicationFailure, type DataConverter, type Payload, RawValue } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { payloadCodec } from '../../sealing/payload-codec';
import { payloadConverter } from '../../sealing/payload-converter';
import { sealFor } from '../../sealing/sealed-command';
import { findTemporalHere } from '../../tools/runtime/temporal-binary';
import { sealedWorkflow } from './sealed-workflow';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const ring = openKeyRing(join(folder, 'ring.json'));
const foreignRing = openKeyRing(join(folder, 'foreign.json'));
const CANARY = 'chim-hoàng-yến-4711';

let environment: TestWorkflowEnvironment;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const path = await findTemporalHere(() => {});
  environment = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'existing-path', path } } });
  worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: 'sealed',
    workflowsPath: require.resolve('./sealed-workflow'),
    dataConverter: dataConverter(ring),
    maxCachedWorkflows: 0, // every workflow task replays the whole history: what was read once must be read the same again
  });
  running = worker.run();
}, 600_000);

afterAll(async () => {
  worker?.shutdown();
  await running;
  await environment?.teardown();
});

const clientWith = (converter?: DataConverter) =>
  new Client({ connection: environment.connection, ...(converter === undefined ? {} : { dataConverter: converter }) });
const ours = () => clientWith(dataConverter(ring)).workflow;

async function openCase(): Promise<string> {
  const workflowId = `c-${randomUUID()}`;
  await ours().start(sealedWorkflow, { taskQueue: 'sealed', workflowId });
  return workflowId;
}

/** Sends an argument straight to Temporal with any client, and reads the answer with ours. */
async function answerTo(caseId: string, updateId: string, arg: unknown, client = ours()): Promise<unknown> {
  const options = { updateId, args: [arg] as [unknown], waitForStage: WorkflowUpdateStage.ACCEPTED } as const;
  await client.getHandle(caseId).startUpdate('command', options);
  return ours().getHandle(caseId).getUpdateHandle(updateId).result();
}

/** A payload exactly as it stands on the wire, sent by a client without converters. */
async function onTheWire(value: unknown, by = ring): Promise<RawValue> {
  const [payload] = await payloadCodec(by).encode([payloadConverter.toPayload(value)]);
  return new RawValue(payload as Payload, { toPayload: (raw) => raw as Payload, fromPayload: (raw) => raw as never });
}

/** Every quoted string of a text, taken for base64: payloads stand in a history that way. */
function decodedStrings(json: string): string[] {
  return [...json.matchAll(/"([A-Za-z0-9+/=]{8,})"/g)].map(([, text]) => Buffer.from(text ?? '', 'base64').toString('utf8'));
}

describe('an update sent to a running workflow', () => {
  it('is read when sealed for its case and its id', async () => {
    const caseId = await openCase();
    expect(await answerTo(caseId, 'u-1', sealFor(caseId, 'u-1', { step: 'sign' }))).toEqual({
      ok: true,
      value: { step: 'sign' },
    });
  });

  it('is refused when plain, foreign or moved, and the case goes on', async () => {
    const caseId = await openCase();
    const other = await openCase();
    const plain = clientWith().workflow;
    const foreign = clientWith(dataConverter(foreignRing)).workflow;
    const wire = await onTheWire(sealFor(other, 'u-1', { step: 'sign' }));
    const lost = Buffer.from('not JSON');
    const broken = { metadata: { encoding: Buffer.from('json/plain') }, data: lost };
    const answers = {
      plain: await answerTo(caseId, 'u-1', { step: 'sign' }, plain),
      imitated: await answerTo(
        caseId,
        'u-2',
        new RawValue({ step: 'sign' }, { ...payloadConverter, toPayload: () => payloadConverter.toPayload(sealFor(caseId, 'u-2', {})) }),
        plain,
      ),
      broken: await answerTo(
        caseId,
        'u-3',
        new RawValue(broken, { toPayload: () => broken, fromPayload: () => undefined as never }),
        plain,
      ),
      foreign: await answerTo(caseId, 'u-4', sealFor(caseId, 'u-4', { step: 'sign' }), foreign),
      movedFromCase: await answerTo(caseId, 'u-5', wire, plain),
      movedFromUpdate: await answerTo(other, 'u-2', wire, plain),
    };
    expect(answers).toEqual({
      plain: { ok: false, reason: 'plain' },
      imitated: { ok: false, reason: 'plain' },
      broken: { ok: false, reason: 'foreign' },
      foreign: { ok: false, reason: 'foreign' },
      movedFromCase: { ok: false, reason: 'moved' },
      movedFromUpdate: { ok: false, reason: 'moved' },
    });
    expect(await answerTo(other, 'u-1', wire, plain)).toEqual({ ok: true, value: { step: 'sign' } });
  });

  it('leaves no plaintext in the history, its failure neither, and the history replays', async () => {
    const caseId = await openCase();
    await answerTo(caseId, 'u-1', sealFor(caseId, 'u-1', { text: CANARY }));
    const failed = await answerTo(caseId, 'u-2', sealFor(caseId, 'u-2', { fail: CANARY })).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(WorkflowUpdateFailedError);
    const cause = (failed as WorkflowUpdateFailedError).cause as ApplicationFailure;
    expect([cause.type, cause.message, cause.details]).toEqual(['Rejection', CANARY, [CANARY]]);
    const handle = ours().getHandle(caseId);
    await handle.signal('end');
    await handle.result();
    const history = await handle.fetchHistory();
    const shown = historyToJSON(history);
    expect(shown).toContain('"Rejection"');
    for (const text of [shown, ...decodedStrings(shown)]) {
      for (const canary of [CANARY, 'sealed-workflow.ts']) expect(text).not.toContain(canary);
    }
    const options = { workflowsPath: require.resolve('./sealed-workflow'), dataConverter: dataConverter(ring) };
    await expect(Worker.runReplayHistory(options, history, caseId)).resolves.toBeUndefined();
  }, 60_000);
});
