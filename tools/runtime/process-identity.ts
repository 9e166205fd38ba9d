import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MILLISECONDS = 50;

/**
 * Something that tells this run of a process from a later one under the same number: when it started, as the
 * operating system words it. Undefined when no such process runs.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets and may hold anything, so fields are counted from the last bracket:
    // the first after it is the state, the twentieth the start time in ticks since boot.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Waits until no process runs under this number, at most `limitSeconds`; answers whether it is gone. */
export async function processEnd(pid: number, limitSeconds = Number.POSITIVE_INFINITY): Promise<boolean> {
  const first = processIdentity(pid);
  const end = performance.now() + limitSeconds * 1000;
  while (first !== undefined && processIdentity(pid) === first) {
    if (performance.now() > end) return false;
    await pause(POLL_MILLISECONDS);
  }
  return true;
}

/** Whether the process with this number was started with this text among its arguments. */
export function runsWith(pid: number, text: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(text);
  } catch {
    return false;
  }
}
