import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { repositoryRoot } from '../../config/repository-root';

/** Random walks through core alone, over all procedures, and whether each kept to what holds of every case. */
export interface CoreWalks {
  readonly walks: number;
  readonly kept: boolean;
}

/** Tests that walk at random: what holds of every case, and whether what anybody saw lies in what the verifier explored. */
const WALKED = ['tests/core/properties/random-commands', 'tests/core/verify/soundness'];

/** Has the tests' random walks through core walk so often; what they did, and the seed that does it again, is printed as it comes. */
export const walkThroughCore = async (walks: number, seed: number): Promise<CoreWalks> => {
  const jest = createRequire(__filename).resolve('jest/bin/jest');
  const child = spawn(process.execPath, [jest, ...WALKED, '--ci', '--runInBand'], {
    cwd: repositoryRoot,
    stdio: 'inherit',
    env: { ...process.env, WALKS: String(walks), SEED: String(seed) },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { walks, kept: code === 0 };
};
