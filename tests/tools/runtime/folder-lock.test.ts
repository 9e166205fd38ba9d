import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../../../tools/runtime/folder-lock';
import { processIdentity } from '../../../tools/runtime/process-identity';
import { temporaryFolders } from '../../support/temporary-folders';

const NAME = 'start.lock';
const folder = temporaryFolders();

test('tells the second who holds the folder, with the note as it stands', () => {
  const place = folder();
  const first = lockFolder(place, NAME, 'starting');
  if (first.kind !== 'taken') throw new Error('a new folder is free');
  first.renote('http://127.0.0.1:8080');
  expect(lockFolder(place, NAME, 'second')).toEqual({
    kind: 'held',
    holder: { pid: process.pid, identity: processIdentity(process.pid), note: 'http://127.0.0.1:8080' },
  });
  first.release();
  expect(lockFolder(place, NAME, 'third').kind).toBe('taken');
});

test('takes over from a process that is gone, even when its number is used again', () => {
  const place = folder();
  writeFileSync(join(place, NAME), JSON.stringify({ pid: process.pid, identity: 'of an earlier run', note: '' }));
  expect(lockFolder(place, NAME, 'now').kind).toBe('taken');
  expect(readFileSync(join(place, NAME), 'utf8')).toContain('now');
});

test('takes over a lock that cannot be read', () => {
  const place = folder();
  writeFileSync(join(place, NAME), '{"pid":');
  expect(lockFolder(place, NAME, 'now').kind).toBe('taken');
});
