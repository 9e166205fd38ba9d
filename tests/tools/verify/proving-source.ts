import { join } from 'node:path';
import { repositoryRoot } from '../../../config/repository-root';
import { LIMITS } from '../../../tools/verify/explorers';
import { openProofCache, type ProofCache } from '../../../tools/verify/proof-cache';
import { openProver, type Prover } from '../../../tools/verify/prover';
import type { ProvingCode } from '../../../tools/verify/proving-code';

/** The source as it stands, by the tests' own transformer: nothing need be compiled. */
export const SOURCE: ProvingCode = {
  entry: join(repositoryRoot, 'tests', 'support', 'run-typescript.js'),
  argv: [join(repositoryRoot, 'tools', 'verify', 'explorer.ts')],
  core: join(repositoryRoot, 'core'),
};

interface Asked {
  /** Where proofs are kept; nowhere where undefined. */
  readonly folder?: string;
  readonly limits?: Partial<typeof LIMITS>;
}

/** What a prover did: the prover, and every line that it reported. */
export interface ProverUnderTest {
  readonly prover: Prover;
  readonly reported: readonly string[];
}

export const proverUnderTest = ({ folder, limits }: Asked = {}): ProverUnderTest => {
  const reported: string[] = [];
  const cache: ProofCache | undefined = folder === undefined ? undefined : openProofCache(folder);
  const prover = openProver({ report: (line) => reported.push(line), cache, code: SOURCE, limits: { ...LIMITS, ...limits } });
  return { prover, reported };
};
