import { setTimeout as pause } from 'node:timers/promises';
import type { Audit } from '../audit/audit-case';
import { openAudit } from '../audit/open-audit';
import type { FragileSystem } from './fragile-system';

/** Audits the cases of one system, one after another. */
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
  const { auditCase, close } = await openAudit(applicationUrl, folder.keysFile, bundles);
  return {
    close,
    differencesIn: async (caseId) => {
      const limit = performance.now() + SETTLED_WITHIN_MS;
      for (;;) {
        const differences = differencesOf(await auditCase(caseId));
        if (differences.length === 0 || performance.now() > limit) return differences;
        await pause(LOOK_AGAIN_MS);
      }
    },
  };
};

const differencesOf = ({ checks }: Audit): readonly string[] =>
  checks.flatMap(({ name, difference }) => (difference === undefined ? [] : [`${name}: ${difference}`]));
