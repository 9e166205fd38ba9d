import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../../core/ledger/canonical-json';
import { digestOf } from '../../../core/ledger/digest';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { diffDefinitions } from '../../../tools/diff-definitions/command';
import { replacement } from '../../../workflows/procedures/replacement';
import { changed, REMOVED } from '../../core/definition/mutate';
import { temporaryFolders } from '../../support/temporary-folders';

const folders = temporaryFolders();

const older = changed(replacement, ['steps.propose.time.limit.rule', 'policy-days']);
const published = new Map([
  [digestOf(older), canonicalJson(older)],
  ['vn-2025.9', canonicalJson(changed(vietnamPack, ['version', 'vn-2025.9'], ['values.policy-days.value', 10]))],
]);

/** The command as it is given in a shell, with these versions published. */
const command = async (...given: readonly string[]) => {
  const [printed, reported]: [string[], string[]] = [[], []];
  const code = await diffDefinitions(given, {
    print: (line) => printed.push(line),
    report: (line) => reported.push(line),
    published: { definition: async (hash) => published.get(hash), pack: async (version) => published.get(version) },
  });
  return { code, printed, reported };
};

const fileOf = (value: unknown): string => {
  const file = join(folders(), 'version.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
};

it('prints a sentence and the path of what changed between a published version and the shipped one', async () => {
  expect(await command('replacement', digestOf(older), 'shipped')).toEqual({
    code: 1,
    printed: [
      'Step “propose”: Changed: the time limit: from “policy-days” working days to “proposal-days” working days.',
      '  steps.propose.time.limit',
    ],
    reported: [],
  });
  expect((await command('--lang', 'vi', 'replacement', digestOf(older), 'shipped')).printed[0]).toBe(
    'Bước “propose”: Đổi thời hạn: từ “policy-days” ngày làm việc thành “proposal-days” ngày làm việc.',
  );
});

it('says that two versions are the same: by hash, by name and in a file', async () => {
  const same = { code: 0, printed: ['The two versions are the same.'], reported: [] };
  expect(await command('replacement', digestOf(replacement), 'shipped')).toEqual(same);
  expect(await command('replacement', fileOf(replacement), digestOf(replacement))).toEqual(same);
});

it('compares rule packs, and names the source of a number that changed', async () => {
  const { code, printed } = await command('--pack', 'vn-2025.9', 'shipped');
  expect(code).toBe(1);
  expect(printed).toContain(
    'Changed: the number of “policy-days”: from 10 to 15. Source: Nghị định 170/2025/NĐ-CP, Điều 33 (from a secondary source).',
  );
  expect((await command('--pack', fileOf(vietnamPack), 'shipped')).code).toBe(0);
});

it('compares a version that speaks of what is no longer there', async () => {
  const long = fileOf(changed(replacement, ['steps.propose.time.limit.rule', 'days-of-long-ago']));
  expect((await command('replacement', long, 'shipped')).code).toBe(1);
});

it.each<[string, () => readonly string[], string]>([
  ['a hash that was never published', () => ['replacement', `sha256:${'0'.repeat(64)}`, 'shipped'], 'There is no version “sha256:000'],
  ['a procedure that does not come with the product', () => ['promotion', 'shipped', 'shipped'], 'There is no version “shipped”'],
  ['a version of another procedure', () => ['removal', digestOf(older), 'shipped'], 'is a version of “replacement”, not of “removal”'],
  ['a file that is not there', () => ['replacement', join(folders(), 'none.json'), 'shipped'], "can't be read"],
  ['a file of another shape', () => ['replacement', fileOf(changed(replacement, ['starts', REMOVED])), 'shipped'], '“starts” is missing'],
  [
    'a pack of another shape',
    () => ['--pack', fileOf(changed(vietnamPack, ['values.policy-days.value', 'ten'])), 'shipped'],
    'values.policy-days.value',
  ],
  ['an unknown version of the pack', () => ['--pack', 'vn-1999.1', 'shipped'], 'There is no version “vn-1999.1”'],
  ['one version alone', () => ['replacement', 'shipped'], 'PROCEDURE OLD NEW'],
  ['an unknown option', () => ['--fast', 'replacement', 'shipped', 'shipped'], 'PROCEDURE OLD NEW'],
  ['an unknown language', () => ['--lang', 'fr', 'replacement', 'shipped', 'shipped'], 'PROCEDURE OLD NEW'],
])('fails on %s, and says so', async (_what, given, sentence) => {
  const { code, printed, reported } = await command(...given());
  expect([code, printed]).toEqual([2, []]);
  expect(reported.join('\n')).toContain(sentence);
});
