import { setTimeout as pause } from 'node:timers/promises';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import type { Definition } from '../../core/definition/definition';
import type { Library } from '../../core/definition/issues/library';
import { rulebookOf } from '../../core/rulebook';
import { isSound, type Proof, proofFrom } from '../../core/verify/proof';
import { FOLLOWS } from '../../core/verify/world';
import { type Lang, say } from '../../messages/message';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import type { LockAnswer } from '../runtime/folder-lock';
import { type Explorers, LIMITS, type Limits, openExplorers } from './explorers';
import { type KeptProof, type ProofCache, proofKey } from './proof-cache';
import { compiledCode, coreDigest, type ProvingCode } from './proving-code';

/** A proof as it was come by. */
export interface Proved extends KeptProof {
  readonly fromCache: boolean;
}

/** Finds proofs, from the cache or by exploring in threads. */
export interface Prover {
  /** The proof of a definition that `parseDefinition` accepted; the procedures that it calls are proved first. */
  readonly prove: (definition: Definition, library: Library) => Promise<Proved>;
  readonly close: () => Promise<void>;
}

export interface ProverParts {
  /** Told what is being proved: that may take a while. */
  readonly report: (line: string) => void;
  readonly lang?: Lang;
  /** `undefined` explores everything anew. */
  readonly cache: ProofCache | undefined;
  readonly limits?: Limits;
  readonly code?: ProvingCode;
}

const WAIT_MILLISECONDS = 200;
const STILL_MILLISECONDS = 10_000;

export const openProver = ({ report, lang = 'en', cache, limits = LIMITS, code = compiledCode() }: ProverParts): Prover => {
  const core = coreDigest(code);
  const explorers = openExplorers(code, limits);
  const found = new Map<string, Promise<Proved>>();

  const childrenOf = async (definition: Definition, library: Library, callers: readonly string[]): Promise<Record<string, Proof>> => {
    const called = callsOf(definition).flatMap((id) => (callers.includes(id) ? [] : (library.procedures[id] ?? [])));
    const proved = await Promise.all(called.map((one) => proveFor(one, library, callers)));
    return Object.fromEntries(proved.map(({ proof }) => [proof.procedure, proof]));
  };
  const proveFor = async (definition: Definition, library: Library, callers: readonly string[]): Promise<Proved> => {
    const children = await childrenOf(definition, library, [...callers, definition.id]);
    const key = proofKey({ definition, pack: library.pack, children, core });
    const known = found.get(key);
    if (known !== undefined) return known;
    const proved = find({ definition, library, children, key, cache, explorers, report, lang });
    found.set(key, proved);
    return proved;
  };
  return { prove: (definition, library) => proveFor(definition, library, []), close: explorers.close };
};

const callsOf = ({ steps }: Definition): readonly string[] => [
  ...new Set(Object.values(steps).flatMap((step) => (step.kind === 'call' ? [step.procedure] : []))),
];

interface Search {
  readonly definition: Definition;
  readonly library: Library;
  readonly children: Readonly<Record<string, Proof>>;
  readonly key: string;
  readonly cache: ProofCache | undefined;
  readonly explorers: Explorers;
  readonly report: (line: string) => void;
  readonly lang: Lang;
}

/** From the cache; or explored, by one process at a time, and kept where it is sound. */
const find = async (search: Search): Promise<Proved> => {
  const { cache, key } = search;
  if (cache === undefined) return explore(search);
  const kept = cache.read(key);
  if (kept !== undefined) return { ...kept, fromCache: true };
  const lock = await lockOf(search, cache);
  try {
    const meanwhile = cache.read(key);
    if (meanwhile !== undefined) return { ...meanwhile, fromCache: true };
    const proved = await explore(search);
    if (lock !== undefined && isSound(proved.proof)) cache.write(key, { proof: proved.proof, seconds: proved.seconds });
    return proved;
  } finally {
    lock?.release();
  }
};

type Lock = Extract<LockAnswer, { readonly kind: 'taken' }>;

/** Waits for whoever is finding the same proof. Undefined where the cache can't be written: then nothing is kept, and that is said. */
const lockOf = async ({ definition, key, report, lang }: Search, cache: ProofCache): Promise<Lock | undefined> => {
  const { id: procedure } = definition;
  for (let told = false; ; told = true) {
    const answer = tryLock(cache, key, procedure);
    if (answer instanceof Error) report(say(lang, 'verify.not-kept', { procedure, why: answer.message }));
    if (answer instanceof Error) return undefined;
    if (answer.kind === 'taken') return answer;
    if (!told) report(say(lang, 'verify.waiting', { procedure, process: answer.holder.pid }));
    await pause(WAIT_MILLISECONDS);
  }
};

const tryLock = (cache: ProofCache, key: string, procedure: string): LockAnswer | Error => {
  try {
    return cache.lock(key, `proves ${procedure}`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

const explore = async ({ definition, library, children, explorers, report, lang }: Search): Promise<Proved> => {
  const { id: procedure } = definition;
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  report(say(lang, 'verify.proving', { procedure }));
  const still = setInterval(() => report(say(lang, 'verify.still', { procedure, seconds: Math.round(seconds()) })), STILL_MILLISECONDS);
  try {
    const explorations = await Promise.all(FOLLOWS.map((follow) => explorers.explore({ definition, library, children, follow })));
    const rulebook = rulebookOf(definition, library.pack, compileCalendar(vietnamCalendar));
    return { proof: proofFrom({ rulebook, library, children }, explorations), seconds: seconds(), fromCache: false };
  } finally {
    clearInterval(still);
  }
};
