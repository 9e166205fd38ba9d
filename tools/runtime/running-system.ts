import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lockFolder } from './folder-lock';

const LOCK = 'start.lock';
const RECORD = 'running.json';

const runningSchema = z.object({
  url: z.string(),
  ownerUrl: z.string(),
  applicationUrl: z.string(),
  auditorUrl: z.string(),
  temporalAddress: z.string(),
});

/** How to reach a system that runs on a data folder. The file that holds it is its user's alone: it has passwords. */
export type RunningSystem = Readonly<z.infer<typeof runningSchema>>;

/** The right to run a system on a data folder. */
export interface Tenure {
  /** Makes the system known to the other commands. */
  readonly announce: (running: RunningSystem) => void;
  readonly release: () => void;
}

/** Answer to whoever wants to run a system on a data folder. */
export type TenureAnswer =
  | { readonly kind: 'taken'; readonly tenure: Tenure }
  | { readonly kind: 'held'; readonly pid: number; readonly note: string };

/** Takes the data folder for this process, or says which process has it and where that one answers. */
export function takeTenure(dataFolder: string): TenureAnswer {
  const answer = lockFolder(dataFolder, LOCK, 'is starting');
  if (answer.kind === 'held') return { kind: 'held', pid: answer.holder.pid, note: answer.holder.note };
  const record = join(dataFolder, RECORD);
  rmSync(record, { force: true });
  return {
    kind: 'taken',
    tenure: {
      announce: (running) => {
        writeFileSync(record, JSON.stringify(running), { mode: 0o600 });
        answer.renote(`answers at ${running.url}`);
      },
      release: () => {
        rmSync(record, { force: true });
        answer.release();
      },
    },
  };
}

/** The system that runs on this data folder now; undefined when none does or it has not come up yet. */
export function findRunningSystem(dataFolder: string): RunningSystem | undefined {
  const answer = lockFolder(dataFolder, LOCK, 'looks');
  if (answer.kind === 'taken') {
    answer.release();
    return undefined;
  }
  try {
    return runningSchema.parse(JSON.parse(readFileSync(join(dataFolder, RECORD), 'utf8')));
  } catch {
    return undefined;
  }
}
