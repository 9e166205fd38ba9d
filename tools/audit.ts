import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readStartEnvironment } from '../config/environment';
import { connect, type Database } from '../db/connect';
import { outboxBacklog } from '../db/outbox';
import { dataConverter } from '../sealing/data-converter';
import { openKeyRing } from '../sealing/key-ring';
import { workflowBundle } from '../worker/workflow-bundle';
import { auditCase } from './audit/audit-case';
import { openAuditPlaces } from './audit/audit-places';
import { printAudit } from './audit/print-audit';
import { historyReader } from './audit/read-history';
import { valueReader } from './audit/read-value';
import { openReplayer } from './audit/replayer';

/**
 * `npm run audit -- CASE`: audits one case and names the first difference. Exits with 0 where there is none, with 1 where there is one, with 2
 * where the case could not be audited.
 */
const main = async (): Promise<number> => {
  const [caseId] = process.argv.slice(2);
  if (caseId === undefined) throw new Error('Which case? npm run audit -- CASE');
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const environment = readStartEnvironment();
  const places = await openAuditPlaces(environment);
  try {
    return await auditThere(places, environment, caseId);
  } finally {
    await places.close();
  }
};

const auditThere = async (
  places: Awaited<ReturnType<typeof openAuditPlaces>>,
  environment: ReturnType<typeof readStartEnvironment>,
  caseId: string,
): Promise<number> => {
  const ring = openKeyRing(places.keysFile);
  const converter = dataConverter(ring);
  const replayer = openReplayer(converter, await workflowBundle(join(environment.SAURO_DATA, 'bundles')));
  const db = connect(places.databaseUrl, { most: 2, name: 'sauro audit' });
  try {
    const deps = { db, histories: historyReader(converter, replayer), values: valueReader(db, ring) };
    if (process.argv.includes('--wait')) await untilSettled(db, caseId);
    const audit = await auditCase(deps, caseId);
    if (audit === undefined) throw new Error(`There is no case ${caseId}`);
    printAudit(audit, (line) => process.stdout.write(`${line}\n`));
    return audit.checks.some(({ difference }) => difference !== undefined) ? 1 : 0;
  } finally {
    await replayer.close();
    await db.destroy();
  }
};

/** How long `--wait` waits for what the acts of a case have left to do, its papers and the history of its end, in milliseconds. */
const SETTLED_WITHIN_MS = 60_000;

const untilSettled = async (db: Database, caseId: string): Promise<void> => {
  const last = Date.now() + SETTLED_WITHIN_MS;
  while ((await outboxBacklog(db, caseId)).waiting > 0 && Date.now() < last) await pause(250);
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
