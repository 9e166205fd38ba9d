import type { Definition } from '../../core/definition/definition';
import { definitionOfText, packOfText } from '../../core/definition/kept-text';
import { readDefinition } from '../../core/definition/parse';
import { type RulePack, rulePack } from '../../core/definition/rule-pack';
import { digestOf } from '../../core/ledger/digest';
import { type Lang, say } from '../../messages/message';
import { vietnamPack } from '../../rules/packs/vietnam';
import { SHIPPED } from '../../workflows/procedures/shipped';
import { issueIn, readJsonFile } from '../verify/json-file';

/** What was published on this machine: the text of a version, where there is one. */
export interface Published {
  readonly definition: (hash: string) => Promise<string | undefined>;
  readonly pack: (version: string) => Promise<string | undefined>;
}

/** A version that was found; or the sentences that say why there is none. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentences: readonly string[] };

/** The version that comes with the product. */
const OURS = 'shipped';
const FILE = /\.json$/;

const found = <T>(value: T): Found<T> => ({ ok: true, value });
const missing = (...sentences: readonly string[]): Found<never> => ({ ok: false, sentences });

/** A version of a procedure: of a file, of what comes with the product, or of what was published here. */
export const findDefinition = async (lang: Lang, procedure: string, version: string, published: Published): Promise<Found<Definition>> => {
  const read = FILE.test(version) ? definitionIn(lang, version) : await definitionOf(lang, procedure, version, published);
  if (!read.ok || read.value.id === procedure) return read;
  return missing(say(lang, 'changes.another', { version, found: read.value.id, procedure }));
};

const definitionIn = (lang: Lang, file: string): Found<Definition> => {
  const read = readJsonFile(lang, file);
  if (!read.ok) return missing(read.sentence);
  const parsed = readDefinition(read.json);
  if (parsed.ok) return found(parsed.definition);
  return missing(say(lang, 'verify.malformed', { file }), ...parsed.issues.map((issue) => `  ${issueIn(lang, issue)}`));
};

const definitionOf = async (lang: Lang, procedure: string, version: string, published: Published): Promise<Found<Definition>> => {
  const ours = SHIPPED.find((one) => (version === OURS ? one.id === procedure : digestOf(one) === version));
  if (ours !== undefined) return found(ours);
  const text = version === OURS ? undefined : await published.definition(version);
  return text === undefined ? missing(say(lang, 'changes.unknown', { version })) : found(definitionOfText(text));
};

/** A version of the rule pack, likewise. */
export const findPack = async (lang: Lang, version: string, published: Published): Promise<Found<RulePack>> => {
  if (FILE.test(version)) return packIn(lang, version);
  if (version === OURS) return found(vietnamPack);
  const text = await published.pack(version);
  return text === undefined ? missing(say(lang, 'changes.unknown', { version })) : found(packOfText(text));
};

const packIn = (lang: Lang, file: string): Found<RulePack> => {
  const read = readJsonFile(lang, file);
  if (!read.ok) return missing(read.sentence);
  const parsed = rulePack.safeParse(read.json);
  if (parsed.success) return found(parsed.data);
  return missing(say(lang, 'changes.no-pack', { file, where: parsed.error.issues.map(({ path }) => path.join('.') || '.').join(', ') }));
};
