import type { KeyRing } from './key-ring';

/** Who sent a report in, as far as they say: what they call themselves, how they can be reached, and whether they are an official who wants protection. */
export interface Identity {
  readonly name: string;
  readonly contact: string;
  readonly protect: boolean;
}

/** A person of the register who is protected, up to and with a day. */
export interface Protected {
  readonly person: string;
  readonly until: string;
}

/** Every box of the vault has one length, so that it does not show whether a name is in it. In bytes, above the longest identity. */
const BOX_BYTES = 8_192;

/** Seals an identity, or that there is none, under the vault's own ring, bound to the report (base64). @throws RangeError when it is too long */
export const sealIdentity = (vault: KeyRing, report: string, identity: Identity | undefined): string =>
  seal(vault, `reporter\n${report}`, identity ?? null);

export type OpenedIdentity =
  | { readonly kind: 'named'; readonly identity: Identity }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'unreadable' };

/** Opens what sealIdentity sealed for the same report. Never throws on any input. */
export const openIdentity = (vault: KeyRing, report: string, sealed: string): OpenedIdentity => {
  const opened = open<Identity | null>(vault, `reporter\n${report}`, sealed);
  if (opened === undefined) return { kind: 'unreadable' };
  return opened === null ? { kind: 'anonymous' } : { kind: 'named', identity: opened };
};

/** Seals who is protected, bound to the row's own id. */
export const sealProtected = (vault: KeyRing, id: string, who: Protected): string => seal(vault, `protected\n${id}`, who);

/** Who is protected; undefined where the row does not open. */
export const openProtected = (vault: KeyRing, id: string, sealed: string): Protected | undefined =>
  open<Protected>(vault, `protected\n${id}`, sealed);

const seal = (vault: KeyRing, purpose: string, content: unknown): string => {
  const text = Buffer.from(JSON.stringify(content), 'utf8');
  if (text.length > BOX_BYTES) throw new RangeError('what is to be sealed is too long');
  const padded = Buffer.alloc(BOX_BYTES, ' ');
  text.copy(padded);
  return vault.seal(purpose, padded).toString('base64');
};

const open = <Content>(vault: KeyRing, purpose: string, sealed: string): Content | undefined => {
  const opened = vault.open(purpose, Buffer.from(sealed, 'base64'));
  return opened.ok ? (JSON.parse(opened.content.toString('utf8')) as Content) : undefined;
};
