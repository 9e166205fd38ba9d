/**
 * A command sealed for one case and one update (ruling 3). This file is part of the workflow bundle: it knows no key and
 * no cipher. The codec outside the sandbox encrypts a SealedFor with its address as additional authenticated data, and
 * only a payload that the codec has authenticated comes back as one.
 */

/** Why something that arrived could not be read as what it claims to be. */
export type UnreadableReason = 'plain' | 'unknown-key' | 'bad-tag' | 'malformed';

type Mark =
  | { readonly kind: 'sealed'; readonly case: string; readonly update: string }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** A symbol, because no JSON can produce one: a plain payload can't imitate the mark. */
const MARK: unique symbol = Symbol.for('sauro.sealed-command');

/** A value for one update of one case. */
export interface SealedFor<T = unknown> {
  readonly [MARK]: Mark & { readonly kind: 'sealed' };
  readonly value: T;
}
/** Stands in the place of a payload that could not be read. */
export interface Unreadable {
  readonly [MARK]: Mark & { readonly kind: 'unreadable' };
}

/** Longest case or update id, in UTF-16 code units. */
const ADDRESS_ID_MAX = 500;

/**
 * Marks a value as meant for one update of one case; as an argument of that update it travels sealed. Workflow inputs can
 * be sealed the same way, with a fixed word in the place of the update id.
 *
 * @throws RangeError when an id is empty, too long or contains a line break, which separates the two on the wire
 */
export function sealFor<T>(caseId: string, updateId: string, value: T): SealedFor<T> {
  for (const id of [caseId, updateId]) {
    if (id.length === 0 || id.length > ADDRESS_ID_MAX || id.includes('\n')) {
      throw new RangeError(`an address id has 1 to ${ADDRESS_ID_MAX} characters and no line break`);
    }
  }
  return { [MARK]: { kind: 'sealed', case: caseId, update: updateId }, value };
}

/** The payload converter's stand-in for what could not be read. */
export function unreadable(reason: UnreadableReason): Unreadable {
  return { [MARK]: { kind: 'unreadable', reason } };
}

/** For whom a value is sealed; undefined when it is not a SealedFor. */
export function addressOf(arg: unknown): { readonly case: string; readonly update: string } | undefined {
  const mark = markOf(arg);
  return mark?.kind === 'sealed' ? { case: mark.case, update: mark.update } : undefined;
}

/** Why a value that arrived is a stand-in; undefined when it was read. */
export function unreadableReason(arg: unknown): UnreadableReason | undefined {
  const mark = markOf(arg);
  return mark?.kind === 'unreadable' ? mark.reason : undefined;
}

/** `plain`: not sealed at all. `foreign`: altered, or sealed under a key that is not in the ring. `moved`: sealed for another case or update. */
export type SealRefusal = 'plain' | 'foreign' | 'moved';
export type SealOpened = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: SealRefusal };

/**
 * Reads an update's argument as a sealed command.
 *
 * @param caseId the workflow's own id
 * @param updateId the id under which the update itself arrived
 */
export function openSealed(arg: unknown, caseId: string, updateId: string): SealOpened {
  const mark = markOf(arg);
  if (mark === undefined) return { ok: false, reason: 'plain' };
  if (mark.kind === 'unreadable') return { ok: false, reason: mark.reason === 'plain' ? 'plain' : 'foreign' };
  if (mark.case !== caseId || mark.update !== updateId) return { ok: false, reason: 'moved' };
  return { ok: true, value: (arg as SealedFor).value };
}

function markOf(arg: unknown): Mark | undefined {
  return typeof arg === 'object' && arg !== null && MARK in arg ? (arg as { readonly [MARK]: Mark })[MARK] : undefined;
}
