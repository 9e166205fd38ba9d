import type { Definition } from '../../../core/definition/definition';
import { publishable, refusalIn, requireProofs } from '../../../tools/verify/publishable';
import { libraryWith } from '../../../tools/verify/shipped';
import { changed } from '../../core/definition/mutate';
import { smallRemoval } from '../../core/verify/procedures/small-removal';
import { temporaryFolders } from '../../support/temporary-folders';
import { CHEATING_REMOVAL } from './cheating-removal';
import { proverUnderTest } from './proving-source';

const TIMEOUT_MS = 60_000;
const folders = temporaryFolders();
const { prover } = proverUnderTest({ folder: folders() });
afterAll(() => prover.close());

const library = libraryWith();
const asked = (input: unknown) => publishable(input, library, prover);

/** Why a definition is refused; nothing where it is not. */
const refusalOf = async (input: unknown): Promise<string> => {
  const answer = await asked(input);
  return answer.ok ? '' : refusalIn('en', answer);
};

describe('a definition', () => {
  it(
    'that is proved may be published, with the proof of exactly itself',
    async () => {
      const answer = await asked(JSON.parse(JSON.stringify(smallRemoval)));
      expect(answer).toMatchObject({ ok: true, definition: { id: 'small-removal' }, proved: { proof: { procedure: 'small-removal' } } });
    },
    TIMEOUT_MS,
  );

  it(
    'that breaks a guarantee is refused, and which one is said',
    async () => {
      expect(await asked(CHEATING_REMOVAL)).toMatchObject({ ok: false, refusal: 'unproved' });
      expect(await refusalOf(CHEATING_REMOVAL)).toContain('Before anything adverse is decided');
    },
    TIMEOUT_MS,
  );

  it('that is malformed is refused with what is wrong', async () => {
    const malformed = changed(smallRemoval, ['starts', 'nowhere']);
    const issues: unknown = expect.arrayContaining([expect.objectContaining({ path: 'starts', code: 'unknown-step' })]);
    expect(await asked(malformed)).toMatchObject({ ok: false, refusal: 'malformed', issues });
    expect(await refusalOf(malformed)).toContain('It is no definition');
  });

  it(
    'that can not be explored within the bounds is refused',
    async () => {
      const bounded = proverUnderTest({ limits: { views: 20 } });
      const answer = await publishable(smallRemoval, library, bounded.prover);
      await bounded.prover.close();
      expect(answer.ok ? '' : refusalIn('en', answer)).toBe('It has more states than the verifier may look at.');
    },
    TIMEOUT_MS,
  );
});

describe('what is published at the start', () => {
  const require = (...definitions: readonly Definition[]) => requireProofs(definitions, library, prover);

  it('must be proved', async () => expect(require(smallRemoval)).resolves.toBeUndefined(), TIMEOUT_MS);

  it(
    'stops the start where it is not, with a sentence',
    async () => {
      await expect(require(smallRemoval, CHEATING_REMOVAL)).rejects.toThrow(
        /The procedure “small-removal” is not published\. A guarantee is broken: .+ Run `npm run verify`/,
      );
    },
    TIMEOUT_MS,
  );
});
