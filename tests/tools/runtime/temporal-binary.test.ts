import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findTemporal, TEMPORAL_CLI_VERSION, userCacheFolder } from '../../../tools/runtime/temporal-binary';
import { buildTemporal } from '../../../tools/runtime/temporal-build';
import { temporaryFolders } from '../../support/temporary-folders';

const folder = temporaryFolders();

function program(file: string, script: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const temporal = (file: string) => program(file, 'echo "temporal version 0.0.0-TEST"');
const cachedIn = (cacheFolder: string) => join(cacheFolder, 'temporal', TEMPORAL_CLI_VERSION, 'temporal');

test('prefers the named program, then the PATH, then the cache', async () => {
  const [named, onPath, cacheFolder] = [folder(), folder(), folder()];
  const search = { path: onPath, cacheFolder, report: () => undefined };
  const inCache = temporal(cachedIn(cacheFolder));
  expect(await findTemporal({ ...search, named: undefined })).toBe(inCache);
  const inPath = temporal(join(onPath, 'temporal'));
  expect(await findTemporal({ ...search, named: undefined })).toBe(inPath);
  const byName = temporal(join(named, 'temporal-1.5'));
  expect(await findTemporal({ ...search, named: byName })).toBe(byName);
});

test('a named program that is none is an error, not a reason to look elsewhere', async () => {
  const [onPath, cacheFolder] = [folder(), folder()];
  temporal(join(onPath, 'temporal'));
  const named = program(join(folder(), 'temporal'), 'echo something else');
  await expect(findTemporal({ named, path: onPath, cacheFolder, report: () => undefined })).rejects.toThrow(named);
});

test('passes over a program on the PATH that does not run here', async () => {
  const [broken, good] = [folder(), folder()];
  program(join(broken, 'temporal'), 'exit 1');
  const found = temporal(join(good, 'temporal'));
  const search = { named: undefined, cacheFolder: folder(), report: () => undefined };
  expect(await findTemporal({ ...search, path: `${broken}:${good}` })).toBe(found);
});

test('keeps the cache where the user wants caches', () => {
  expect(userCacheFolder({ XDG_CACHE_HOME: '/somewhere' })).toBe('/somewhere/sauro');
  expect(userCacheFolder({})).toMatch(/\.cache\/sauro$/);
});

describe('building with Go', () => {
  const GO =
    'echo example.com/some/package >&2; sleep 0.2; printf "#!/bin/sh\\necho temporal version 1\\n" > "$GOBIN/temporal"; chmod +x "$GOBIN/temporal"';

  test('installs the pinned version into the cache, and leaves nothing else', async () => {
    const path = folder();
    const target = cachedIn(folder());
    program(join(path, 'go'), `echo "$@" > "${path}/said"; ${GO}`);
    await buildTemporal({ target, version: 'v9.9.9', path, report: () => undefined });
    expect(readdirSync(dirname(target))).toEqual(['temporal']);
  });

  test('two builds at once are one build', async () => {
    const path = folder();
    const target = cachedIn(folder());
    program(join(path, 'go'), `echo run >> "${path}/runs"; ${GO}`);
    const order = { target, version: 'v9.9.9', path, report: () => undefined };
    await buildTemporal(order);
    await buildTemporal(order);
    expect(readdirSync(path)).toContain('runs');
  });

  test('a failed build says what Go said, and leaves the cache empty', async () => {
    const path = folder();
    const target = cachedIn(folder());
    program(join(path, 'go'), 'echo "no required module" >&2; exit 1');
    const order = { target, version: 'v9.9.9', path, report: () => undefined };
    await expect(buildTemporal(order)).rejects.toThrow('no required module');
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  test('without Go it says so', async () => {
    const order = { target: cachedIn(folder()), version: 'v9.9.9', path: folder(), report: () => undefined };
    await expect(buildTemporal(order)).rejects.toThrow('Go is not installed');
  });
});
