import type { PersonId } from '../../core/facts';

/** Who is signed in: an account, and the one person of the register it is bound to, where there is one. */
export interface Session {
  readonly account: string;
  readonly login: string;
  readonly person?: PersonId;
  /** May read every case whole, and change none. */
  readonly auditor: boolean;
  readonly administrator: boolean;
  /** Digest of the session's token, by which it is ended. */
  readonly tokenDigest: string;
}
export type PersonSession = Session & { readonly person: PersonId };

export const isPersonSession = (session: Session): session is PersonSession => session.person !== undefined;

/** Whom an attempt is recorded under: the person, since accounts may come and go; the account where it has none. */
export const actorOf = (session: Session): string => session.person ?? session.account;
