import { bundleWorkflowCode } from '@temporalio/worker';
import { converterPaths } from '../../sealing/data-converter';

describe('the workflow bundle', () => {
  it('takes in both converters and no key, cipher or node module', async () => {
    const { code } = await bundleWorkflowCode({
      workflowsPath: require.resolve('./sealed-workflow'),
      ...converterPaths,
      logger: { log: () => {}, trace: () => {}, debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    });
    for (const present of ['json/sealed', 'sauro.sealed-command', 'encodeCommonAttributes: true']) expect(code).toContain(present);
    for (const absent of ['sauro-key-ring', 'aes-256-gcm', 'inflateRaw']) expect(code).not.toContain(absent);
  }, 60_000);
});
