import { sha256 } from '@noble/hashes/sha256';
import { bytesToHex, concatBytes } from '@noble/hashes/utils';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { utf8Bytes } from './digest';

/** Largest entry, in bytes of canonical JSON. A body of some hundred members listed in one act stays far below. */
export const ENTRY_BYTES_MAX = 1_048_576;
/** Most events that one command may cause. */
const ENTRY_EVENTS_MAX = 2_000;
/** Most papers that one command may issue. */
const ENTRY_PAPERS_MAX = 500;

/** What stands in `previous` of a case's first entry. */
export const NO_PREVIOUS = '0'.repeat(64);

/** Ids are opaque: the pattern has no room for a name, a sentence or a line break. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$/);
const word = z.string().regex(/^[a-z][A-Za-z0-9-]{0,59}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const count = z.int().min(1);
/** The symbol of a type of paper as its number shows it, such as `QĐ` or `TTr`: letters and nothing else. */
const symbol = z.string().regex(/^\p{L}{1,10}$/u);

const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((text) => isCalendarInstant(text), 'no such instant');

const person = z.strictObject({
  person: id,
  /** The person for whom they acted: who delegated, or whom they represent. */
  for: id.exactOptional(),
  /** The register's fact that allowed it. */
  delegation: id.exactOptional(),
});
/** The engine itself: a limit that passed (`due`), a child's outcome (`child`), and whatever else it may come to do. */
const engine = z.strictObject({ engine: word });

const paper = z.strictObject({
  paper: word,
  /** Papers of one issuer, type and year are one series of numbers, whatever their names. */
  type: symbol,
  layout: z.enum(['party', 'state']),
  /** The body in whose book the paper is numbered. */
  issuer: id,
  year: z.int().min(1945).max(9999),
  number: count,
  template: digest,
  data: digest,
});

/** Events are core's; the format asks only that each is an object that says what kind it is. */
const event = z.custom<{ readonly kind: string }>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && word.safeParse(value.kind).success,
  'an event is an object with a kind',
);

const entry = z.strictObject({
  format: z.literal('sauro-entry/1'),
  case: id,
  seq: count,
  previous: hash,
  command: z.strictObject({ id, kind: word, digest }),
  at: instant,
  by: z.union([person, engine]),
  events: z.array(event).min(1).max(ENTRY_EVENTS_MAX),
  papers: z.array(paper).max(ENTRY_PAPERS_MAX),
  training: z.literal(true).exactOptional(),
});

type Shape<S extends z.ZodType> = Readonly<z.output<S>>;

/** Who acted, by the opaque id of the person, never of an account; or the engine. */
export type EntryActor = Shape<typeof person> | Shape<typeof engine>;
/** An official paper that the command issued. It is a pure function of these digests and the entry (ruling 2). */
export type EntryPaper = Shape<typeof paper>;

/**
 * One entry of a case's ledger: one committed command with all the events it caused. Unique by (case, seq) and by
 * (case, command id).
 *
 * The format is final (ruling 6): a change would make old proofs unreadable, so a new need gets a new `format` beside
 * this one. Of persons it holds opaque ids and salted digests only.
 */
export type LedgerEntry = Readonly<Omit<z.output<typeof entry>, 'by' | 'events' | 'papers' | 'command'>> & {
  readonly command: Readonly<z.output<typeof entry>['command']>;
  readonly by: EntryActor;
  readonly events: readonly { readonly kind: string }[];
  readonly papers: readonly EntryPaper[];
};

/** Thrown when an entry about to be written breaks the format: a bug, found before it is in the ledger for ever. */
export class NotAnEntry extends Error {
  override readonly name = 'NotAnEntry';
}

/** The first thing by which a value differs from the entry format, as `path: reason`; undefined when it conforms. */
export function entryFault(value: unknown): string | undefined {
  const issue = entry.safeParse(value).error?.issues[0];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
}

/**
 * The bytes that are stored and hashed: canonical JSON in UTF-8.
 *
 * @throws NotAnEntry when the entry breaks the format or is larger than ENTRY_BYTES_MAX; NotCanonicalJson when an event
 * is not JSON.
 */
export function entryBytes(value: LedgerEntry): Uint8Array {
  const fault = entryFault(value);
  if (fault !== undefined) throw new NotAnEntry(fault);
  const bytes = utf8Bytes(canonicalJson(value));
  if (bytes.length > ENTRY_BYTES_MAX) throw new NotAnEntry(`${bytes.length} bytes, at most ${ENTRY_BYTES_MAX}`);
  return bytes;
}

/** RFC 6962, section 2.1: a leaf is hashed behind a zero byte, so that it can never pass for an inner node. */
const LEAF = Uint8Array.of(0);

/**
 * Hash of an entry in 64 hexadecimal digits: SHA-256(0x00 || bytes), which is at once the link of the case's chain and
 * the leaf hash in the Merkle log.
 */
export function hashEntry(bytes: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(LEAF, bytes)));
}

function isCalendarInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
