import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, isSound, type Proof } from '../../../core/verify/proof';
import { library } from '../../core/definition/shipped';
import { smallCalled } from '../../core/verify/procedures/small-called';
import { smallRemoval } from '../../core/verify/procedures/small-removal';
import { temporaryFolders } from '../../support/temporary-folders';
import { proverUnderTest } from './proving-source';

const folders = temporaryFolders();

const unknownIn = ({ cells }: Proof): readonly Cell[] => Object.values(cells).filter(({ status }) => status === 'unknown');

/** Small, and without anything that it calls. */
const TIMEOUT_MS = 60_000;

describe('a prover', () => {
  it(
    'explores what nobody has proved, and keeps the proof',
    async () => {
      const folder = folders();
      const { prover, reported } = proverUnderTest({ folder });
      const first = await prover.prove(smallRemoval, library);
      await prover.close();
      expect([isSound(first.proof), first.fromCache, first.proof.procedure]).toEqual([true, false, smallRemoval.id]);
      expect(reported).toEqual(['Proving “small-removal” …']);

      const again = proverUnderTest({ folder });
      const second = await again.prover.prove(smallRemoval, library);
      await again.prover.close();
      expect(second).toEqual({ ...first, fromCache: true });
      expect(again.reported).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'waits for another that finds the same proof',
    async () => {
      const folder = folders();
      const [one, other] = [proverUnderTest({ folder }), proverUnderTest({ folder })];
      const proved = await Promise.all([one, other].map(({ prover }) => prover.prove(smallCalled, library)));
      await Promise.all([one, other].map(({ prover }) => prover.close()));
      expect(proved.filter(({ fromCache }) => fromCache)).toHaveLength(1);
      expect([...one.reported, ...other.reported].filter((line) => line.startsWith('Another process'))).toHaveLength(1);
    },
    TIMEOUT_MS,
  );

  it(
    'proves without a cache that can be written, and says so',
    async () => {
      const file = join(folders(), 'no-folder');
      writeFileSync(file, '');
      const { prover, reported } = proverUnderTest({ folder: join(file, 'proofs') });
      const { proof } = await prover.prove(smallCalled, library);
      await prover.close();
      expect(isSound(proof)).toBe(true);
      expect(reported[0]).toContain('will not be kept');
    },
    TIMEOUT_MS,
  );

  const bounds = [
    ['views', { views: 20 }],
    ['time', { seconds: 0.05 }],
    ['memory', { memoryMb: 8 }],
  ] as const;
  it.each(bounds)(
    'knows nothing where a bound is reached, and keeps nothing: %s',
    async (bound, limits) => {
      const folder = folders();
      const { prover } = proverUnderTest({ folder, limits });
      const { proof } = await prover.prove(smallRemoval, library);
      await prover.close();
      expect(isSound(proof)).toBe(false);
      expect(unknownIn(proof)[0]).toMatchObject({ because: [{ why: 'bound-reached', bound }] });
      const after = proverUnderTest({ folder });
      expect((await after.prover.prove(smallRemoval, library)).fromCache).toBe(false);
      await after.prover.close();
    },
    TIMEOUT_MS,
  );

  it(
    'goes on with another thread after one was stopped',
    async () => {
      const { prover } = proverUnderTest({ limits: { seconds: 0.05 } });
      await prover.prove(smallCalled, library);
      const { proof } = await prover.prove(smallRemoval, library);
      await prover.close();
      expect(unknownIn(proof)).not.toEqual([]);
    },
    TIMEOUT_MS,
  );
});
