import { parseArgs } from 'node:util';
import { type Change, definitionChanges, packChanges } from '../../core/changes/changes';
import { explainChange } from '../../messages/explain-change';
import { LANGS, type Lang, say } from '../../messages/message';
import { type Found, findDefinition, findPack, type Published } from './versions';

/** What `npm run diff-definitions` answers to the shell, as diff does. */
export const EXIT = { same: 0, different: 1, failed: 2 } as const;

export interface DiffParts {
  /** What changed. */
  readonly print: (line: string) => void;
  /** What went wrong. */
  readonly report: (line: string) => void;
  readonly published: Published;
}

/**
 * Prints everything that changed from one version of a procedure, or of the rule pack, to another: a sentence and the path of each.
 *
 * @returns 0 where nothing did, 1 where something did, 2 where the versions could not be had
 */
export const diffDefinitions = async (given: readonly string[], { print, report, published }: DiffParts): Promise<number> => {
  const order = readOrder(given);
  if (order === undefined) {
    for (const lang of LANGS) report(say(lang, 'changes.usage'));
    return EXIT.failed;
  }
  const { lang, procedure, versions } = order;
  const changes =
    procedure === undefined
      ? between(await Promise.all(versions.map((version) => findPack(lang, version, published))), packChanges)
      : between(await Promise.all(versions.map((version) => findDefinition(lang, procedure, version, published))), definitionChanges);
  if (!changes.ok) {
    for (const sentence of changes.sentences) report(sentence);
    return EXIT.failed;
  }
  if (changes.value.length === 0) print(say(lang, 'changes.none'));
  for (const change of changes.value) {
    print(explainChange(lang, change));
    print(`  ${change.path}`);
  }
  return changes.value.length === 0 ? EXIT.same : EXIT.different;
};

const between = <T>(found: readonly Found<T>[], changesOf: (before: T, after: T) => readonly Change[]): Found<readonly Change[]> => {
  const [before, after] = found;
  if (before?.ok === true && after?.ok === true) return { ok: true, value: changesOf(before.value, after.value) };
  return { ok: false, sentences: found.flatMap((one) => (one.ok ? [] : one.sentences)) };
};

interface Order {
  readonly lang: Lang;
  /** None where it is about the rule pack. */
  readonly procedure: string | undefined;
  /** The older and the newer one. */
  readonly versions: readonly string[];
}

const readOrder = (given: readonly string[]): Order | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { pack: { type: 'boolean', default: false }, lang: { type: 'string', default: 'en' } },
      allowPositionals: true,
    });
    const lang = LANGS.find((known) => known === values.lang);
    const [procedure, versions] = values.pack ? [undefined, positionals] : [positionals[0], positionals.slice(1)];
    return lang === undefined || versions.length !== 2 ? undefined : { lang, procedure, versions };
  } catch {
    return undefined;
  }
};
