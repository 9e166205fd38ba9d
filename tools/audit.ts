import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readStartEnvironment } from '../config/environment';
import type { Database } from '../db/connect';
import { outboxBacklog } from '../db/outbox';
import { openAuditPlaces } from './audit/audit-places';
import { openAudit } from './audit/open-audit';
import { printAudit } from './audit/print-audit';

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
  { databaseUrl, keysFile }: Awaited<ReturnType<typeof openAuditPlaces>>,
  { SAURO_DATA }: ReturnType<typeof readStartEnvironment>,
  caseId: string,
): Promise<number> => {
  const { db, auditCase, close } = await openAudit(databaseUrl, keysFile, join(SAURO_DATA, 'bundles'));
  try {
    if (process.argv.includes('--wait')) await untilSettled(db, caseId);
    const audit = await auditCase(caseId);
    printAudit(audit, (line) => process.stdout.write(`${line}\n`));
    return audit.checks.some(({ difference }) => difference !== undefined) ? 1 : 0;
  } finally {
    await close();
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
