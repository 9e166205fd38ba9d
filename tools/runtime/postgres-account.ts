import { spawnSync } from 'node:child_process';
import type { Account } from './guarded-process';

const ACCOUNT_NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root, so a root user runs it under the account `postgres`, which is made when the
 * machine has none. Anybody else runs it under their own account: undefined.
 * @throws Error when there is no such account and none can be made.
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp();
  if (known !== undefined) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT_NAME]);
  const made = lookUp();
  if (made !== undefined) return made;
  throw new Error(
    `PostgreSQL refuses to run as root, and the account "${ACCOUNT_NAME}" can be neither found nor made with useradd. ` +
      'Start as an ordinary user, make that account, or set DATABASE_URL to a server of your own.',
  );
}

/** Whether this account may go into the folder. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', stdio: 'ignore', ...account });
  return tried.status === 0;
}

function lookUp(): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, ACCOUNT_NAME], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
