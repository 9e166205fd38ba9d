import type { Definition } from '../../core/definition/definition';
import type { Issue } from '../../core/definition/issues/issue';
import type { Library } from '../../core/definition/issues/library';
import { parseDefinition } from '../../core/definition/parse';
import { GUARANTEES } from '../../core/guarantees/names';
import { isSound } from '../../core/verify/proof';
import { type Lang, say } from '../../messages/message';
import { unknownIn } from './print-proof';
import type { Proved, Prover } from './prover';

/** Whether a definition may be published, with its proof; or why not: it is no definition, or it is not proved. */
export type Publishable =
  | { readonly ok: true; readonly definition: Definition; readonly proved: Proved }
  | { readonly ok: false; readonly refusal: 'malformed'; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly refusal: 'unproved'; readonly definition: Definition; readonly proved: Proved };

/**
 * Whether a definition, as JSON from anywhere, may be published beside what stands in a library already: whoever publishes asks here. The proof is of
 * exactly this definition with the library's rule pack, by the core that runs.
 */
export const publishable = async (input: unknown, library: Library, prover: Prover): Promise<Publishable> => {
  const parsed = parseDefinition(input, library);
  if (!parsed.ok) return { ok: false, refusal: 'malformed', issues: parsed.issues };
  const { definition } = parsed;
  const proved = await prover.prove(definition, { ...library, procedures: { ...library.procedures, [definition.id]: definition } });
  return isSound(proved.proof) ? { ok: true, definition, proved } : { ok: false, refusal: 'unproved', definition, proved };
};

/** Why a definition may not be published, in one sentence; `npm run verify` tells the rest. */
export const refusalIn = (lang: Lang, answer: Exclude<Publishable, { readonly ok: true }>): string => {
  if (answer.refusal === 'malformed') return say(lang, 'verify.refused-malformed', { issues: answer.issues.length });
  const { cells, findings } = answer.proved.proof;
  const broken = GUARANTEES.find((guarantee) => cells[guarantee].status === 'broken');
  if (broken !== undefined) return say(lang, 'verify.refused-broken', { guarantee: say(lang, `guarantee.${broken}`) });
  const unknown = Object.values(cells).flatMap((cell) => (cell.status === 'unknown' ? cell.because : []))[0];
  if (unknown !== undefined) return unknownIn(lang, unknown);
  const [finding] = findings;
  return finding === undefined ? '' : say(lang, `static.${finding.code}`, finding.params);
};

/** Proves definitions before they are published. @throws Error that names the first that is not proved, and says why */
export const requireProofs = async (definitions: readonly Definition[], library: Library, prover: Prover): Promise<void> => {
  await Promise.all(
    definitions.map(async (definition) => {
      const answer = await publishable(definition, library, prover);
      if (!answer.ok) throw new Error(say('en', 'verify.refused', { procedure: definition.id, why: refusalIn('en', answer) }));
    }),
  );
};
