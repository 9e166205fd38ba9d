import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflowBundle } from '../../worker/workflow-bundle';

describe('the workflow bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-bundle-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once for the same sources and found the second time', async () => {
    const path = await workflowBundle(folder);
    const { mtimeMs, size } = statSync(path);
    expect(size).toBeGreaterThan(100_000);
    expect(await workflowBundle(folder)).toBe(path);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
