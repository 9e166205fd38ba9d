import { readdirSync, readFileSync } from 'node:fs';

/** What a process is for, as its command line tells. */
export type Part = 'postgres' | 'temporal' | 'worker' | 'api' | 'bare worker' | 'parents';

/** One process as Linux shows it under /proc. */
export interface ProcessFigures {
  readonly pid: number;
  readonly part: Part;
  readonly rssBytes: number;
  /** Its own memory and its share of what it shares with others; undefined where we may not see it. */
  readonly pssBytes: number | undefined;
  /** Processor time so far, with that of children that are gone, in milliseconds. */
  readonly cpuMs: number;
}

/** Whether processes can be looked at here: elsewhere than on Linux memory and processor time go unmeasured. */
export const canSeeProcesses = process.platform === 'linux';

/** A process and everything below it. */
export const processTree = (root: number): readonly ProcessFigures[] => {
  const parents = new Map(pidsNow().map((pid) => [pid, parentOf(pid)]));
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 0; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow).flatMap((pid) => figuresOf(pid) ?? []);
};

const pidsNow = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** The part of a command line that names each part of the system, the first that fits. */
const MARKS: readonly (readonly [RegExp, Part])[] = [
  [/^postgres\b|\/bin\/postgres\0/, 'postgres'],
  [/\0server\0start-dev\0/, 'temporal'],
  [/worker\/main\.js\0/, 'worker'],
  [/api\/server\.js\0/, 'api'],
  [/bench\/bare-worker\.js\0/, 'bare worker'],
];

/** Undefined for a process that has ended meanwhile. */
const figuresOf = (pid: number): ProcessFigures | undefined => {
  const command = read(pid, 'cmdline');
  const status = read(pid, 'status');
  const stat = statFields(pid);
  if (command === undefined || status === undefined || stat === undefined) return undefined;
  // A guardian has its child's whole command line behind its own.
  const part = command.startsWith('/bin/sh\0') ? 'parents' : (MARKS.find(([mark]) => mark.test(command))?.[1] ?? 'parents');
  const cpuTicks = stat.slice(USER_TIME, USER_TIME + 4).reduce((sum, field) => sum + Number(field), 0);
  const pss = kilobytes(read(pid, 'smaps_rollup'), 'Pss');
  return {
    pid,
    part,
    rssBytes: kilobytes(status, 'VmRSS') ?? 0,
    pssBytes: pss,
    cpuMs: (cpuTicks * 1000) / TICKS_PER_SECOND,
  };
};

/** Linux counts processor time for programs in hundredths of a second, whatever its own clock. */
const TICKS_PER_SECOND = 100;
/** Places among the fields of `stat` after the name in brackets. */
const PARENT = 1;
const USER_TIME = 11;

const parentOf = (pid: number): number | undefined => {
  const field = statFields(pid)?.[PARENT];
  return field === undefined ? undefined : Number(field);
};

/** The name, in brackets, may hold anything: fields are counted from the last bracket. */
const statFields = (pid: number): readonly string[] | undefined => {
  const stat = read(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const kilobytes = (text: string | undefined, name: string): number | undefined => {
  const found = text === undefined ? undefined : new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1];
  return found === undefined ? undefined : Number(found) * 1024;
};

const read = (pid: number, file: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
};

/** Processor time of each part between two looks, in milliseconds. */
export const cpuBetween = (before: readonly ProcessFigures[], after: readonly ProcessFigures[]): ReadonlyMap<Part, number> => {
  const spent = new Map<Part, number>();
  const earlier = new Map(before.map(({ pid, cpuMs }) => [pid, cpuMs]));
  for (const { pid, part, cpuMs } of after) spent.set(part, (spent.get(part) ?? 0) + cpuMs - (earlier.get(pid) ?? 0));
  return spent;
};
