import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { processIdentity } from './process-identity';

const holderSchema = z.object({
  pid: z.number().int().positive(),
  identity: z.string(),
  note: z.string(),
});

/** Who holds a folder: process, and a note for whoever comes second (where it can be reached, what it does). */
export type LockHolder = Readonly<z.infer<typeof holderSchema>>;

/** Answer to a request for a lock. */
export type LockAnswer =
  | { readonly kind: 'held'; readonly holder: LockHolder }
  | { readonly kind: 'taken'; readonly renote: (note: string) => void; readonly release: () => void };

const MAX_ATTEMPTS = 10;

/**
 * Takes `folder/name` for this process, or says who has it. A lock whose process is gone is taken over: the file names
 * the process by number and start time, so neither a kill -9 nor a number used again can leave a folder locked.
 */
export function lockFolder(folder: string, name: string, note: string): LockAnswer {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (claim(file, note)) return taken(file);
    const holder = readHolder(file);
    if (isAlive(holder)) return { kind: 'held', holder };
    removeStale(file);
  }
  throw new Error(`${file} changes hands without end; remove it if nothing runs`);
}

function taken(file: string): LockAnswer {
  return {
    kind: 'taken',
    renote: (note) => {
      writeFileSync(draftOf(file), describeSelf(note), { mode: 0o600 });
      renameSync(draftOf(file), file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** A hard link appears whole or not at all, unlike a file that is created and then written. */
function claim(file: string, note: string): boolean {
  const draft = draftOf(file);
  writeFileSync(draft, describeSelf(note), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two may see the same dead holder: what was moved away is looked at again, and put back if it is a newcomer's. */
function removeStale(file: string): void {
  const aside = `${draftOf(file)}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (isAlive(readHolder(aside))) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function isAlive(holder: LockHolder | undefined): holder is LockHolder {
  return holder !== undefined && processIdentity(holder.pid) === holder.identity;
}

function draftOf(file: string): string {
  return `${file}.${process.pid}`;
}

function describeSelf(note: string): string {
  const self: LockHolder = { pid: process.pid, identity: processIdentity(process.pid) ?? '', note };
  return JSON.stringify(self);
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
