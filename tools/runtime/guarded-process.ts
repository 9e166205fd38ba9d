import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { processEnd } from './process-identity';

/**
 * A child that dies with us, however we die. A small shell stands between: it holds the reading end of a pipe whose
 * only writing end is ours, and stops the child when that pipe closes, which the kernel does even after kill -9.
 * The watcher is a process of its own, so that killing the shell does not free the child either.
 *
 * Arguments: stop signal, grace in seconds, command and its arguments. Descriptor 3 takes the child's process id.
 * The child gets neither descriptor: one more holder of the pipe would hide our death. The shell's own remarks about
 * ended children are dropped; the child's output is not. The number is told last: whoever knows the child can then kill
 * the shell no earlier than the watcher watches.
 */
const GUARDIAN = `
signal=$1; grace=$2; shift 2
exec 4<&0
"$@" </dev/null 3>&- 4<&- &
child=$!
(
  exec 3>&-
  read -r nothing <&4
  kill -s "$signal" "$child"
  waited=0
  while [ "$waited" -lt "$grace" ] && kill -0 "$child"; do sleep 1; waited=$((waited + 1)); done
  kill -s KILL "$child"
) 2>/dev/null >/dev/null &
watcher=$!
echo "$child" >&3
exec 3>&- 4<&- 2>/dev/null
wait "$child"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

/** How long a child may take to stop by itself before it is killed; with the pipe's closing it stays under 10 s. */
export const STOP_GRACE_SECONDS = 6;
/** When the guardian has not done it by now, we kill ourselves what is left. */
const LAST_RESORT_SECONDS = STOP_GRACE_SECONDS + 2;

/** What to run. `account` is only for a parent that is root and a child that must not be. */
export interface GuardedCommand {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly folder: string;
  /** Where its output is appended; left out, it goes where ours goes. */
  readonly logFile?: string;
  /** What asks it to stop cleanly. PostgreSQL takes SIGINT for a fast shutdown. */
  readonly stopSignal: 'TERM' | 'INT';
  readonly account?: Account;
}

/** A user and group of the operating system, by number. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** A running child. */
export interface GuardedProcess {
  readonly name: string;
  /** Process id of the command itself, not of its guardian. */
  readonly pid: number;
  /** Settles when it is gone: its exit code, 128 + signal number when it was killed. */
  readonly exited: Promise<number>;
  /** Asks it to stop, kills it after the grace, and returns when it is gone. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a command that is gone within 10 s of our own end, whatever ended us.
 * @throws Error when the shell cannot be run. A command that fails at once shows by `exited`.
 */
export async function startGuarded(command: GuardedCommand): Promise<GuardedProcess> {
  const output = command.logFile === undefined ? 'inherit' : openSync(command.logFile, 'a', 0o600);
  const guardian = spawn(
    '/bin/sh',
    ['-c', GUARDIAN, 'guardian', command.stopSignal, String(STOP_GRACE_SECONDS), command.command, ...command.arguments],
    {
      // A session of its own: Ctrl-C in a terminal must reach us only, or the order of stopping is lost.
      detached: true,
      cwd: command.folder,
      env: command.environment,
      stdio: ['pipe', output, output, 'pipe'],
      ...command.account,
    },
  );
  if (typeof output === 'number') closeSync(output);
  const guardianEnd = new Promise<number>((resolve) => guardian.once('exit', (code) => resolve(code ?? 1)));
  const pid = await firstLine(guardian, command.name);
  const exited = guardianEnd.then(async (code) => {
    // The guardian may be killed by itself: closing the pipe makes its watcher stop the child it leaves behind.
    guardian.stdin?.destroy();
    if (!(await processEnd(pid, LAST_RESORT_SECONDS))) kill(pid);
    await processEnd(pid);
    return code;
  });
  return { name: command.name, pid, exited, stop: () => stop(guardian, exited) };
}

async function firstLine(guardian: ChildProcess, name: string): Promise<number> {
  const lines = createInterface({ input: guardian.stdio[3] as Readable });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    guardian.once('error', (error) => reject(new Error(`${name} cannot be started: ${error.message}`)));
    guardian.once('exit', (code) => reject(new Error(`${name} ended at once with code ${code}`)));
  });
  lines.close();
  return Number(line);
}

async function stop(guardian: ChildProcess, exited: Promise<number>): Promise<void> {
  guardian.stdin?.destroy();
  const lastResort = setTimeout(() => guardian.pid !== undefined && kill(-guardian.pid), LAST_RESORT_SECONDS * 1000);
  await exited;
  clearTimeout(lastResort);
}

/** A process, or with a negative number a whole group. One that is gone already is as good. */
function kill(target: number): void {
  try {
    process.kill(target, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
