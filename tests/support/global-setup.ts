import { openServerDesk, type ServerDesk } from './server-desk';

/** What the setup leaves for the teardown, which Jest loads as another module of the same process. */
export interface TestRun {
  sauroServerDesk?: ServerDesk;
}

/** Runs once before all test files. */
export default async function setUp(): Promise<void> {
  const desk = await openServerDesk();
  (globalThis as TestRun).sauroServerDesk = desk;
  process.env.SAURO_TEST_SERVERS = desk.url;
}
