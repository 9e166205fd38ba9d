import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../../config/repository-root';

const versions = z.record(z.string(), z.string()).default({});
const manifestSchema = z.object({ dependencies: versions, devDependencies: versions });
const lockedSchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optional: z.boolean().optional(),
  optionalDependencies: versions,
});
const lockSchema = z.object({ packages: z.record(z.string(), lockedSchema) });

const read = (name: string): unknown => JSON.parse(readFileSync(join(repositoryRoot, name), 'utf8'));
const manifest = manifestSchema.parse(read('package.json'));
const { packages } = lockSchema.parse(read('package-lock.json'));
const locked = Object.entries(packages).filter(([place]) => place !== '');

test('every direct dependency is pinned to one version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/.test(version))).toEqual([]);
});

test('the lock file names no registry, so that any mirror serves', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
});

test('the lock file holds a digest for everything that is installed on every machine', () => {
  const bare = locked.filter(([, entry]) => entry.optional !== true && entry.integrity === undefined);
  expect(bare.map(([place]) => place)).toEqual([]);
});

test('the lock file knows the builds for other platforms, without which npm ci refuses it there', () => {
  const names = new Set(locked.map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)));
  const wanted = locked.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});
