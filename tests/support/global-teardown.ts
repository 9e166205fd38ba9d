import type { TestRun } from './global-setup';

/** Runs once after all test files. */
export default async function tearDown(): Promise<void> {
  await (globalThis as TestRun).sauroServerDesk?.close();
}
