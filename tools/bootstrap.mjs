// Brings a clone to the point where a command can run: dependencies by the lock file, sources compiled. Then runs it in
// this same process. Plain JavaScript and nothing but Node, because at the first start there is nothing else.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];
const PROGRESS_SECONDS = 10;
const WAIT_SECONDS = 1;
const KEPT_CHARACTERS = 4000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const COMMANDS = ['start', 'test', 'demo', 'verify', 'audit', 'bench', 'torture', 'diff-definitions'];
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'tests', 'docs', 'coverage']);

class SetupFailure extends Error {}

const [command = '', ...args] = process.argv.slice(2);
try {
  requireNode();
  if (!COMMANDS.includes(command)) throw new SetupFailure(`Unknown command "${command}": one of ${COMMANDS.join(', ')}.`);
  endWithNpm();
  await alone(async () => {
    if (!dependenciesMatch()) await installDependencies();
    await compile();
  });
  if (command === 'test') await checkTypes();
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
// A failed test may leave something open; a run that never ends would tell nobody.
if (command === 'test') run(join(root, 'node_modules/jest/bin/jest.js'), ['--forceExit', ...args]);
else run(join(root, 'dist/tools', `${command}.js`), args);

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new SetupFailure(
    `Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}. Install it from https://nodejs.org.`,
  );
}

/** When npm itself is killed with -9 it can pass nothing on; then we end as if told to. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, WAIT_SECONDS * 1000).unref();
}

/** Two commands in a fresh clone must not both install into it: the second waits. */
async function alone(setUp) {
  mkdirSync(join(root, '.sauro'), { recursive: true, mode: 0o711 });
  const lock = join(root, '.sauro', 'setup.lock');
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    await claim(draft, lock);
  } finally {
    rmSync(draft, { force: true });
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  await setUp();
  release();
  process.removeListener('exit', release);
}

async function claim(draft, lock) {
  for (let told = false; ; ) {
    try {
      linkSync(draft, lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readPid(lock);
    if (holder !== undefined && isRunning(holder)) {
      if (!told) console.log(`Another command (process ${holder}) is setting this folder up; waiting for it.`);
      told = true;
      await pause(WAIT_SECONDS * 1000);
    } else rmSync(lock, { force: true });
  }
}

function readPid(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * npm writes what it installed, with digests, to `node_modules/.package-lock.json` as its last act. So an installation
 * that was cut short, or made from another lock file, shows.
 */
function dependenciesMatch() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { optional, integrity }]) => place === '' || (optional && !(place in installed)) || installed[place]?.integrity === integrity,
  );
}

async function installDependencies() {
  console.log('Installing dependencies from package-lock.json …');
  const npm = process.env.npm_execpath;
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // What npm tells its scripts about this run would bind the inner npm to it.
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/i.test(name)));
  const { code, said } = await runToEnd(program, [...first, ...options], environment, 'installing dependencies');
  if (code === 0 && dependenciesMatch()) return;
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(said);
  const advice = offline
    ? 'The package registry cannot be reached. Check the network (and `npm config get registry`, `proxy`), then run the same command again.'
    : "Dependencies cannot be installed; the lines above are npm's. Once solved, run the same command again.";
  throw new SetupFailure(advice);
}

/** Runs a program with its output shown, a line every few seconds while it is silent, and the end of what it said. */
async function runToEnd(program, programArgs, environment, doing) {
  // A group of its own, because npm and the compiler start others in turn, and all must end with us.
  const child = spawn(program, programArgs, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  const hear = (stream) => (chunk) => {
    stream.write(chunk);
    said = (said + chunk).slice(-KEPT_CHARACTERS);
  };
  child.stdout.on('data', hear(process.stdout));
  child.stderr.on('data', hear(process.stderr));
  const begin = performance.now();
  const ticker = setInterval(
    () => console.log(`  … ${doing}, ${Math.round((performance.now() - begin) / 1000)} s`),
    PROGRESS_SECONDS * 1000,
  );
  const stopChild = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  };
  const end = () => process.exit(1);
  process.once('exit', stopChild);
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { code, said };
  } catch (error) {
    throw new SetupFailure(`${program} cannot be run: ${error.message}`);
  } finally {
    clearInterval(ticker);
    process.removeListener('exit', stopChild);
    for (const signal of SIGNALS) process.removeListener(signal, end);
  }
}

/**
 * Compiles into a folder beside `dist` and swaps it in, so that a running system never meets half of it. Only one command
 * at a time comes here, so what a killed one left can go.
 */
async function compile() {
  const digest = sourceDigest();
  const dist = join(root, 'dist');
  const mark = join(dist, '.source-digest');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return;
  console.log('Compiling …');
  const [next, old] = [join(root, 'dist.next'), join(root, 'dist.old')];
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  const code = await tsc(['-p', 'tsconfig.build.json', '--outDir', next, '--incremental', 'false', '--noEmitOnError']);
  if (code !== 0) throw new SetupFailure("The sources do not compile; the lines above are the compiler's.");
  writeFileSync(join(next, '.source-digest'), digest);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/** Tests are run by a transformer that drops types unread, so the compiler reads them first. */
async function checkTypes() {
  const code = await tsc(['--noEmit']);
  if (code !== 0) throw new SetupFailure("The type check fails; the lines above are the compiler's.");
}

async function tsc(options) {
  const binary = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { code } = await runToEnd(process.execPath, [binary, ...options], process.env, 'compiling');
  return code;
}

function sourceDigest() {
  const hash = createHash('sha256');
  for (const file of [...sourceFiles(root), 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function sourceFiles(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !entry.name.startsWith('dist') && !SKIPPED_FOLDERS.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix + entry.name;
      if (entry.isDirectory()) return sourceFiles(join(folder, entry.name), `${path}/`);
      return /\.(ts|json)$/.test(entry.name) && prefix + entry.name !== 'package-lock.json' ? [path] : [];
    });
}

/** In this process: one less to be killed, signalled and paid for. */
function run(entry, entryArgs) {
  if (!existsSync(entry)) {
    console.error(`\n${entry} does not exist.`);
    process.exit(1);
  }
  process.chdir(root);
  process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, process.argv.length, entry, ...entryArgs);
  Module.runMain(entry);
}
