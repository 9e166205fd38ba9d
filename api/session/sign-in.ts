import { type Account, accountByLogin, accountOfSession, createSession, endSession } from '../../db/accounts';
import { verifyPassword } from '../../sealing/passwords';
import { newSessionToken, sessionDigest } from '../../sealing/session-token';
import { type Refusal, refuse, refuseForNow } from '../http/refusal';
import type { Services } from '../services';
import type { Session } from './session';
import { limitConcurrency, loginThrottle } from './throttle';

/** How long a session lasts, in milliseconds: a working day. */
export const SESSION_MS = 12 * 60 * 60 * 1000;
/** Passwords that are hashed at once: argon2id takes 19 MiB each. */
const HASHES_AT_ONCE = 2;
/** Longest queue of logins before newcomers are sent away. */
const QUEUE_MAX = 50;

export interface SignedIn {
  readonly kind: 'signed-in';
  readonly token: string;
  readonly expiresAt: string;
  readonly session: Session;
}

/** Signs people in and knows them again. */
export interface Doorkeeper {
  readonly signIn: (login: string, password: string, at: Date) => Promise<SignedIn | Refusal>;
  readonly sessionOf: (token: string, at: string) => Promise<Session | undefined>;
  readonly signOut: (session: Session) => Promise<void>;
}

export const doorkeeper = ({ db }: Pick<Services, 'db'>): Doorkeeper => {
  const throttle = loginThrottle();
  const hashing = limitConcurrency(HASHES_AT_ONCE);
  let queued = 0;
  const check = async (login: string, password: string): Promise<Account | undefined> => {
    queued += 1;
    try {
      const found = await accountByLogin(db, login);
      return (await hashing(() => verifyPassword(found?.passwordHash, password))) ? found?.account : undefined;
    } finally {
      queued -= 1;
    }
  };
  return {
    signIn: async (login, password, at) => {
      const waitMs = throttle.waitMs(login, at.getTime());
      if (waitMs > 0 || queued >= QUEUE_MAX) return refuseForNow('too-many-attempts', Math.max(1, Math.ceil(waitMs / 1000)));
      // Counted before it is known to be wrong: guesses that are sent side by side don't get a free round.
      throttle.failed(login, at.getTime());
      const account = await check(login, password).catch((error: unknown) => {
        throttle.undecided(login);
        throw error;
      });
      if (account === undefined) return refuse('wrong-credentials');
      throttle.succeeded(login);
      return beginSession(db, account, at);
    },
    sessionOf: async (token, at) => {
      const digest = sessionDigest(token);
      const account = digest === undefined ? undefined : await accountOfSession(db, digest, at);
      return account === undefined || digest === undefined ? undefined : sessionFrom(account, digest);
    },
    signOut: ({ tokenDigest }) => endSession(db, tokenDigest),
  };
};

const beginSession = async (db: Services['db'], account: Account, at: Date): Promise<SignedIn> => {
  const { token, digest } = newSessionToken();
  const expiresAt = new Date(at.getTime() + SESSION_MS).toISOString();
  await createSession(db, { digest, account: account.id, createdAt: at.toISOString(), expiresAt });
  return { kind: 'signed-in', token, expiresAt, session: sessionFrom(account, digest) };
};

const sessionFrom = ({ id, login, person, auditor, administrator }: Account, tokenDigest: string): Session => ({
  account: id,
  login,
  ...(person === null ? {} : { person }),
  auditor,
  administrator,
  tokenDigest,
});
