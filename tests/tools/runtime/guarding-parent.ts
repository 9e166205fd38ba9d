import { startGuarded } from '../../../tools/runtime/guarded-process';

/** Guards one child, prints its process id, and lives on until killed. */
async function main(): Promise<void> {
  const child = await startGuarded({
    name: 'child',
    command: process.execPath,
    arguments: ['-e', process.argv[3] ?? ''],
    environment: process.env,
    folder: '/',
    logFile: '/dev/null',
    stopSignal: 'TERM',
  });
  process.stdout.write(`${child.pid}\n`);
}

void main();
