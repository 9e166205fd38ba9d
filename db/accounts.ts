import type { Knex } from 'knex';
import type { Instant, PersonId } from '../core/facts';
import { rowsOf } from './connect';

/** Somebody who may log in. */
export interface Account {
  readonly id: string;
  readonly login: string;
  /** Absent for an auditor or administrator who is not in the register. */
  readonly person: PersonId | null;
  readonly auditor: boolean;
  readonly administrator: boolean;
}

const ACCOUNT = 'a.id, a.login, a.person, a.auditor, a.administrator';

/** The account of a login name with its password's hash; undefined when there is none or it is disabled. */
export const accountByLogin = async (
  db: Knex,
  login: string,
): Promise<{ readonly account: Account; readonly passwordHash: string } | undefined> => {
  const [row] = await rowsOf<Account & { passwordHash: string }>(
    db,
    `SELECT ${ACCOUNT}, a.password_hash AS "passwordHash" FROM accounts a WHERE a.login = ? AND NOT a.disabled`,
    [login],
    'account-by-login',
  );
  if (row === undefined) return undefined;
  const { passwordHash, ...account } = row;
  return { account, passwordHash };
};

/** Makes an account. Only the database's owner may. */
export const createAccount = async (
  db: Knex,
  {
    login,
    person,
    auditor = false,
    administrator = false,
    passwordHash,
  }: { login: string; person?: PersonId; auditor?: boolean; administrator?: boolean; passwordHash: string },
): Promise<void> => {
  await rowsOf(db, 'INSERT INTO accounts (login, person, auditor, administrator, password_hash) VALUES (?, ?, ?, ?, ?)', [
    login,
    person ?? null,
    auditor,
    administrator,
    passwordHash,
  ]);
};

export interface Session {
  /** SHA-256 of the token, in hexadecimal: the token itself is nowhere here. */
  readonly digest: string;
  readonly account: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Begins a session, and clears away those of the account that are over. */
export const createSession = async (db: Knex, { digest, account, createdAt, expiresAt }: Session): Promise<void> => {
  await rowsOf(db, 'DELETE FROM sessions WHERE account = ? AND expires_at <= ?', [account, createdAt]);
  await rowsOf(db, 'INSERT INTO sessions (token_digest, account, created_at, expires_at) VALUES (?, ?, ?, ?)', [
    digest,
    account,
    createdAt,
    expiresAt,
  ]);
};

/** Whose session it is; undefined when it is unknown or over, or the account was disabled. */
export const accountOfSession = async (db: Knex, digest: string, at: Instant): Promise<Account | undefined> =>
  (
    await rowsOf<Account>(
      db,
      `SELECT ${ACCOUNT} FROM sessions s JOIN accounts a ON a.id = s.account WHERE s.token_digest = ? AND s.expires_at > ? AND NOT a.disabled`,
      [digest, at],
      'account-of-session',
    )
  )[0];

export const endSession = async (db: Knex, digest: string): Promise<void> => {
  await rowsOf(db, 'DELETE FROM sessions WHERE token_digest = ?', [digest]);
};
