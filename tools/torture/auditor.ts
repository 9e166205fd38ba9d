import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../db/connect';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { workflowBundle } from '../../worker/workflow-bundle';
import { type Audit, auditCase } from '../audit/audit-case';
import { historyReader } from '../audit/read-history';
import { valueReader } from '../audit/read-value';
import { openReplayer } from '../audit/replayer';
import type { FragileSystem } from './fragile-system';

/** Audits the cases of one system, one after another: what an audit needs is made once. */
export interface Auditor {
  /**
   * Audits a case once everything that its acts left to do has been done, or two and a half minutes have passed: what is then different, a line for each.
   * @throws Error for an unknown case
   */
  readonly differencesIn: (caseId: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** How long papers and histories may take to be put away, in milliseconds: a killed worker's jobs are its own for a minute, and a failed one waits. */
const SETTLED_WITHIN_MS = 150_000;
const LOOK_AGAIN_MS = 250;

/** @param bundles folder in which bundles of workflow code are kept */
export const openAuditor = async ({ applicationUrl, folder }: FragileSystem, bundles: string): Promise<Auditor> => {
  const ring = openKeyRing(folder.keysFile);
  const converter = dataConverter(ring);
  const replayer = openReplayer(converter, await workflowBundle(bundles));
  const db = connect(applicationUrl, { most: 2, name: 'sauro audit' });
  const deps = { db, histories: historyReader(converter, replayer), values: valueReader(db, ring) };
  return {
    differencesIn: async (caseId) => {
      const limit = performance.now() + SETTLED_WITHIN_MS;
      for (;;) {
        const audit = await auditCase(deps, caseId);
        if (audit === undefined) throw new Error(`There is no case ${caseId}`);
        const differences = differencesOf(audit);
        if (differences.length === 0 || performance.now() > limit) return differences;
        await pause(LOOK_AGAIN_MS);
      }
    },
    close: async () => {
      await replayer.close();
      await db.destroy();
    },
  };
};

const differencesOf = ({ checks }: Audit): readonly string[] =>
  checks.flatMap(({ name, difference }) => (difference === undefined ? [] : [`${name}: ${difference}`]));
