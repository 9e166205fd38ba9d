import { findTemporalHere } from '../../tools/runtime/temporal-binary';
import { openServerDesk, type ServerDesk } from './server-desk';

/** What the setup leaves for the teardown, which Jest loads as another module of the same process. */
export interface TestRun {
  sauroServerDesk?: ServerDesk;
}

/** Runs once before all test files. Temporal is had first: on a new machine that takes minutes, which no test should have to wait for. */
export default async function setUp(): Promise<void> {
  process.env.SAURO_TEMPORAL_BINARY = await findTemporalHere((line) => void process.stderr.write(`${line}\n`));
  const desk = await openServerDesk();
  (globalThis as TestRun).sauroServerDesk = desk;
  process.env.SAURO_TEST_SERVERS = desk.url;
}
