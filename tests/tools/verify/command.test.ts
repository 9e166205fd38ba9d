import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition } from '../../../core/definition/definition';
import { verify } from '../../../tools/verify/command';
import { openProofCache } from '../../../tools/verify/proof-cache';
import { changed } from '../../core/definition/mutate';
import { temporaryFolders } from '../../support/temporary-folders';
import { CHEATING_REMOVAL, removal } from './cheating-removal';
import { SOURCE } from './proving-source';

const folders = temporaryFolders();
const TIMEOUT_MS = 60_000;

interface Answer {
  readonly code: number;
  readonly printed: string;
  readonly reported: string;
}

/** The command as it is given in a shell, with a cache of the test's own. */
const command = async (given: readonly string[], cacheFolder = folders()): Promise<Answer> => {
  const printed: string[] = [];
  const reported: string[] = [];
  const code = await verify(given, {
    print: (line) => printed.push(line),
    report: (line) => reported.push(line),
    cache: openProofCache(cacheFolder),
    code: SOURCE,
  });
  return { code, printed: printed.join('\n'), reported: reported.join('\n') };
};

const fileWith = (text: string): string => {
  const file = join(folders(), 'procedure.json');
  writeFileSync(file, text);
  return file;
};
const fileOf = (definition: Definition): string => fileWith(JSON.stringify(definition));

describe('verify of a file', () => {
  it(
    'proves a sound procedure, from the cache the second time, and anew where it is told to',
    async () => {
      const [file, cache] = [fileOf(removal()), folders()];
      const first = await command([file], cache);
      expect([first.code, first.reported]).toEqual([0, 'Proving “small-removal” …']);
      expect(first.printed).toContain('Proved: 1 of 1.');
      const second = await command([file], cache);
      expect([second.code, second.reported]).toEqual([0, '']);
      expect(second.printed).toContain('from cache');
      const third = await command(['--no-cache', file], cache);
      expect([third.code, third.reported]).toEqual([0, 'Proving “small-removal” …']);
      expect(third.printed).not.toContain('from cache');
    },
    TIMEOUT_MS,
  );

  it(
    'tells how a procedure cheats, in the language asked for, and keeps no proof of it',
    async () => {
      const [file, cache] = [fileOf(CHEATING_REMOVAL), folders()];
      const { code, printed, reported } = await command([file, '--lang', 'vi'], cache);
      expect(code).toBe(1);
      expect(reported).toBe('Đang chứng minh “small-removal” …');
      expect(printed).toContain('VI PHẠM  heard-before-harm');
      expect(printed).toContain('“Quyết định miễn nhiệm”');
      expect((await command([file], cache)).reported).toContain('Proving');
    },
    TIMEOUT_MS,
  );

  it('lists what is wrong with a definition, each at its path', async () => {
    const { code, printed } = await command([fileOf(changed(removal(), ['steps.decide.result.remove.to.step', 'askRevew']))]);
    expect(code).toBe(1);
    expect(printed).toContain('steps.decide.result.remove.to.step: There is no step “askRevew”. Did you mean “askReview”?');
  });

  it('lists what is wrong with something else altogether', async () => {
    const { code, printed } = await command([fileWith('[]')]);
    expect([code, printed.split('\n').length]).toEqual([1, 2]);
  });

  it('refuses a file that is too large, by its name, without reading it', async () => {
    const file = fileWith(' '.repeat(1_000_001));
    expect(await command([file])).toEqual({
      code: 1,
      printed: '',
      reported: `${file} has 1000001 bytes, and a definition may have 1000000 at most.`,
    });
  });

  it('says that a file is no JSON', async () => {
    const { code, reported } = await command([fileWith('{"id":')]);
    expect([code, reported]).toEqual([1, expect.stringContaining('is no JSON')]);
  });

  it('fails where there is no such file', async () => {
    const { code, reported } = await command([join(folders(), 'nothing.json')]);
    expect([code, reported]).toEqual([2, expect.stringContaining("can't be read")]);
  });
});

describe('verify', () => {
  it.each([['--fast'], ['--lang', 'fr'], ['one.json', 'another.json']])('says how it is used where it is given %s', async (...given) => {
    const { code, reported } = await command(given);
    expect([code, reported]).toEqual([2, expect.stringContaining('[--no-cache] [--lang vi|en] [FILE.json]')]);
  });
});
