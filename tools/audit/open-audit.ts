import { connect, type Database } from '../../db/connect';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { workflowBundle } from '../../worker/workflow-bundle';
import { type Audit, auditCase } from './audit-case';
import { historyReader } from './read-history';
import { valueReader } from './read-value';
import { openReplayer } from './replayer';

/** Audits the cases of one database, one after another: what an audit needs is made once. */
export interface OpenAudit {
  readonly db: Database;
  /** @throws Error for an unknown case */
  readonly auditCase: (caseId: string) => Promise<Audit>;
  readonly close: () => Promise<void>;
}

/** @param bundles folder in which bundles of workflow code are kept */
export const openAudit = async (databaseUrl: string, keysFile: string, bundles: string): Promise<OpenAudit> => {
  const ring = openKeyRing(keysFile);
  const converter = dataConverter(ring);
  const replayer = openReplayer(converter, await workflowBundle(bundles));
  const db = connect(databaseUrl, { most: 2, name: 'sauro audit' });
  const deps = { db, histories: historyReader(converter, replayer), values: valueReader(db, ring) };
  return {
    db,
    auditCase: async (caseId) => {
      const audit = await auditCase(deps, caseId);
      if (audit === undefined) throw new Error(`There is no case ${caseId}`);
      return audit;
    },
    close: async () => {
      await replayer.close();
      await db.destroy();
    },
  };
};
