import type { Logger } from 'pino';
import { openProofCache } from '../../tools/verify/proof-cache';
import { openProver, type Prover } from '../../tools/verify/prover';

/** A prover that is made when it is first asked for: its threads read all of core, and most workers never prove anything. */
export const proverOnDemand = (log: Logger): { readonly get: () => Prover; readonly close: () => Promise<void> } => {
  let made: Prover | undefined;
  return {
    get: () => {
      made ??= openProver({ report: (line) => log.info(line), cache: openProofCache() });
      return made;
    },
    close: async () => made?.close(),
  };
};
