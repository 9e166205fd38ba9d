import { parseArgs } from 'node:util';
import { isSound } from '../../core/verify/proof';
import { LANGS, type Lang, say } from '../../messages/message';
import { SHIPPED } from '../../workflows/procedures/shipped';
import { issueIn, readJsonFile } from './json-file';
import { type PrintedProof, printProofs } from './print-proof';
import { openProofCache, type ProofCache } from './proof-cache';
import { openProver, type Prover } from './prover';
import type { ProvingCode } from './proving-code';
import { publishable } from './publishable';
import { libraryWith } from './shipped';

/** What `npm run verify` answers to the shell. */
export const EXIT = { sound: 0, notSound: 1, failed: 2 } as const;

export interface VerifyParts {
  /** What was found. */
  readonly print: (line: string) => void;
  /** How it goes, and what went wrong. */
  readonly report: (line: string) => void;
  readonly cache?: ProofCache;
  readonly code?: ProvingCode;
}

/**
 * Proves the guarantees of the shipped procedures, or of the definition in a file beside them, and prints what was found.
 *
 * @returns 0 where everything is proved, 1 where something is not or the file holds no definition, 2 where the command could not be carried out
 */
export const verify = async (given: readonly string[], parts: VerifyParts): Promise<number> => {
  const order = readOrder(given);
  if (order === undefined) {
    for (const lang of LANGS) parts.report(say(lang, 'verify.usage'));
    return EXIT.failed;
  }
  const { lang, anew, file } = order;
  const { report, code, cache = openProofCache() } = parts;
  const prover = openProver({ report, lang, cache: anew ? undefined : cache, ...(code === undefined ? {} : { code }) });
  try {
    return file === undefined ? await verifyShipped(lang, prover, parts) : await verifyFile(lang, file, prover, parts);
  } finally {
    await prover.close();
  }
};

interface Order {
  readonly lang: Lang;
  readonly anew: boolean;
  readonly file: string | undefined;
}

const readOrder = (given: readonly string[]): Order | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { 'no-cache': { type: 'boolean', default: false }, lang: { type: 'string', default: 'en' } },
      allowPositionals: true,
    });
    const lang = LANGS.find((known) => known === values.lang);
    return lang === undefined || positionals.length > 1 ? undefined : { lang, anew: values['no-cache'], file: positionals[0] };
  } catch {
    return undefined;
  }
};

const verifyShipped = async (lang: Lang, prover: Prover, { print }: VerifyParts): Promise<number> => {
  const library = libraryWith();
  const proofs = await Promise.all(SHIPPED.map(async (definition) => ({ definition, proved: await prover.prove(definition, library) })));
  return printed(lang, proofs, print);
};

const printed = (lang: Lang, proofs: readonly PrintedProof[], print: (line: string) => void): number => {
  printProofs(lang, proofs, print);
  return proofs.every(({ proved }) => isSound(proved.proof)) ? EXIT.sound : EXIT.notSound;
};

const verifyFile = async (lang: Lang, file: string, prover: Prover, { print, report }: VerifyParts): Promise<number> => {
  const read = readJsonFile(lang, file);
  if (!read.ok) {
    report(read.sentence);
    return read.unread ? EXIT.failed : EXIT.notSound;
  }
  const answer = await publishable(read.json, libraryWith(), prover);
  if ('proved' in answer) return printed(lang, [answer], print);
  print(say(lang, 'verify.malformed', { file }));
  for (const issue of answer.issues) print(`  ${issueIn(lang, issue)}`);
  return EXIT.notSound;
};
