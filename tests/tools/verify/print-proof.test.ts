import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exploreAs, proofFrom } from '../../../core/verify/proof';
import { FOLLOWS } from '../../../core/verify/world';
import { LANGS } from '../../../messages/message';
import { printProofs } from '../../../tools/verify/print-proof';
import { claimOf } from '../../core/verify/claim';
import { CHEATING_REMOVAL, removal } from './cheating-removal';

/** `GOLDEN=update npx jest tests/tools/verify` writes the texts anew; what changed in them is then reviewed as a diff. */
const REWRITES = process.env.GOLDEN === 'update';

const proofOf = (definition = CHEATING_REMOVAL) => {
  const claim = claimOf(definition);
  return proofFrom(
    claim,
    FOLLOWS.map((follow) => exploreAs(claim, follow)),
  );
};

describe('what is printed of a procedure that cheats', () => {
  const proved = { proof: proofOf(), seconds: 1.23, fromCache: false };

  it.each(LANGS)('tells each broken guarantee as a story: %s', (lang) => {
    const lines: string[] = [];
    printProofs(lang, [{ definition: CHEATING_REMOVAL, proved }], (line) => lines.push(line));
    const text = `${lines.join('\n')}\n`;
    const file = join(__dirname, `cheating-removal.${lang}.txt`);
    if (REWRITES) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('what is printed of proofs', () => {
  const sound = removal();
  const printed = (seconds: number, fromCache: boolean): string => {
    const lines: string[] = [];
    const one = { definition: sound, proved: { proof: proofOf(sound), seconds, fromCache } };
    printProofs('en', [one, one], (line) => lines.push(line));
    return lines.join('\n');
  };

  it('is a table of guarantees by procedures', () => {
    const text = printed(2, false);
    expect(text).toMatch(/^ +small-removal +small-removal$/m);
    expect(text).toMatch(/^heard-before-harm +proved \(\d+\) +proved \(\d+\)$/m);
    expect(text).toMatch(/^states +\d+ +\d+$/m);
    expect(text).toMatch(/^seconds +2\.0 +2\.0$/m);
    expect(text).not.toContain('BROKEN');
  });

  it('says where a proof was found before', () => {
    expect(printed(2, true)).toMatch(/^seconds +2\.0, from cache +2\.0, from cache$/m);
  });
});
