import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Definition } from '../../core/definition/definition';
import type { RulePack } from '../../core/definition/rule-pack';
import { GUARANTEES } from '../../core/guarantees/names';
import { digestOf } from '../../core/ledger/digest';
import { isSound, type Proof } from '../../core/verify/proof';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { type LockAnswer, lockFolder } from '../runtime/folder-lock';
import { userCacheFolder } from '../runtime/temporal-binary';
import { digestOnce } from './digest-once';

/** Most proofs that are kept, and the largest that is read: one has a few kilobytes. */
const KEPT_MOST = 200;
const LARGEST_BYTES = 1_000_000;

/** A proof, and how long it took to find. */
export interface KeptProof {
  readonly proof: Proof;
  readonly seconds: number;
}

/** All that a proof depends on (ruling 21). */
export interface ProofSubject {
  readonly definition: Definition;
  readonly pack: RulePack;
  /** The proofs of the procedures that it calls. */
  readonly children: Readonly<Record<string, Proof>>;
  /** The digest of core. */
  readonly core: string;
}

/** The name under which a proof is kept: 64 hexadecimal digits. */
export const proofKey = ({ definition, pack, children, core }: ProofSubject): string =>
  digestOf({
    definition: digestOnce(definition),
    pack: digestOnce(pack),
    calendar: digestOnce(vietnamCalendar),
    children: Object.fromEntries(Object.entries(children).map(([id, proof]) => [id, digestOf(proof)])),
    core,
  }).slice('sha256:'.length);

/** Sound proofs, each in a file of its own. One user's, not one clone's: whoever can change it can change the code as well. */
export interface ProofCache {
  /** Undefined where none is kept, or what is kept can't be read. */
  readonly read: (key: string) => KeptProof | undefined;
  /** @throws where the folder can't be written */
  readonly write: (key: string, kept: KeptProof) => void;
  /** The right to find the proof, so that two processes needn't. @throws where the folder can't be written */
  readonly lock: (key: string, note: string) => LockAnswer;
}

export const openProofCache = (folder: string = join(userCacheFolder(), 'proofs')): ProofCache => {
  const fileOf = (key: string): string => join(folder, `${key}.json`);
  return {
    read: (key) => readKept(fileOf(key), key),
    write: (key, kept) => {
      mkdirSync(folder, { recursive: true });
      const draft = `${fileOf(key)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ key, ...kept }), { mode: 0o600 });
      renameSync(draft, fileOf(key));
      forgetOldest(folder);
    },
    lock: (key, note) => lockFolder(folder, `${key}.lock`, note),
  };
};

const count = z.number().int().min(0);
const name = z.string().max(200);
const cell = z.union([
  z.strictObject({ status: z.enum(['proved', 'static']), triggered: count }),
  z.strictObject({ status: z.literal('run-time'), triggered: count, held: z.literal('standing-and-delegation') }),
  z.strictObject({ status: z.literal('not-applicable'), nothing: name }),
]);
const keptSchema = z.strictObject({
  key: name,
  seconds: z.number().min(0),
  proof: z.strictObject({
    procedure: name,
    definition: name,
    pack: name,
    children: z.record(name, name),
    scope: z.strictObject({ listed: count, voters: count }),
    views: count,
    moves: count,
    cells: z.record(z.enum(GUARANTEES), cell),
    findings: z.tuple([]),
    ends: z.array(z.strictObject({ end: name, applied: z.array(name) })),
  }),
});

const readKept = (file: string, key: string): KeptProof | undefined => {
  try {
    if (statSync(file).size > LARGEST_BYTES) return undefined;
    const kept = keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const proof = kept.proof as Proof;
    return kept.key === key && isSound(proof) ? { proof, seconds: kept.seconds } : undefined;
  } catch {
    return undefined;
  }
};

/** Every change of core makes new proofs; the old ones go in time. */
const forgetOldest = (folder: string): void => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  if (files.length <= KEPT_MOST) return;
  const aged = files.map((file) => ({ file, at: statSync(join(folder, file)).mtimeMs })).sort((a, b) => a.at - b.at);
  for (const { file } of aged.slice(0, files.length - KEPT_MOST)) rmSync(join(folder, file), { force: true });
};
