import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../db/connect';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { workflowBundle } from '../../worker/workflow-bundle';
import { type Audit, auditCase } from '../audit/audit-case';
import { historyReader } from '../audit/read-history';
import { valueReader } from '../audit/read-value';
import { openReplayer } from '../audit/replayer';

/** Where an audit finds a system. */
export interface Audited {
  readonly applicationUrl: string;
  readonly keysFile: string;
  /** Folder in which bundles of workflow code are kept. */
  readonly bundles: string;
}

/** How long papers and histories may take to be put away, in milliseconds: a killed worker's jobs are its own for a minute, and a failed one waits. */
const SETTLED_WITHIN_MS = 150_000;
const LOOK_AGAIN_MS = 250;

/**
 * Audits a case once everything that its acts left to do has been done, or two and a half minutes have passed: then the difference stands.
 * @throws Error for an unknown case
 */
export const auditWhenSettled = async (audited: Audited, caseId: string): Promise<Audit> => {
  const ring = openKeyRing(audited.keysFile);
  const converter = dataConverter(ring);
  const replayer = openReplayer(converter, await workflowBundle(audited.bundles));
  const db = connect(audited.applicationUrl, { most: 2, name: 'sauro audit' });
  try {
    const deps = { db, histories: historyReader(converter, replayer), values: valueReader(db, ring) };
    const limit = performance.now() + SETTLED_WITHIN_MS;
    for (;;) {
      const audit = await auditCase(deps, caseId);
      if (audit === undefined) throw new Error(`There is no case ${caseId}`);
      if (differencesIn(audit).length === 0 || performance.now() > limit) return audit;
      await pause(LOOK_AGAIN_MS);
    }
  } finally {
    await replayer.close();
    await db.destroy();
  }
};

/** What an audit found different, a line for each. */
export const differencesIn = ({ checks }: Audit): readonly string[] =>
  checks.flatMap(({ name, difference }) => (difference === undefined ? [] : [`${name}: ${difference}`]));
