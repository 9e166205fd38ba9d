import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

const READY_LIMIT_SECONDS = 60;
/** Asking Temporal costs a program's start each time, which a worker that is coming up would feel. */
const POLL_MILLISECONDS = 300;
const ATTEMPT_MILLISECONDS = 5000;

const queueSchema = z.object({ pollers: z.array(z.object({ taskQueueType: z.string() })).nullish() });

/** A Temporal server. `binary` is there when the server is ours. */
interface TaskQueueServer {
  readonly address: string;
  readonly binary?: string;
}

/**
 * Waits until this address answers 200.
 * @throws Error when it does not within a minute.
 */
export async function untilAnswers(url: string): Promise<void> {
  await untilTrue(url, async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(ATTEMPT_MILLISECONDS) });
    await response.body?.cancel();
    return response.ok;
  });
}

/**
 * Waits until a worker polls the task queue, asked with Temporal's own program. A server that is not ours may want
 * credentials that the program lacks: there the worker counts as up at once.
 * @throws Error when nobody polls within a minute.
 */
export async function untilPolled(
  { address, binary }: TaskQueueServer,
  queue: { readonly TEMPORAL_NAMESPACE: string; readonly TEMPORAL_TASK_QUEUE: string },
): Promise<void> {
  if (binary === undefined) return;
  const name = queue.TEMPORAL_TASK_QUEUE;
  const place = ['--address', address, '--namespace', queue.TEMPORAL_NAMESPACE];
  const query = ['task-queue', 'describe', '--task-queue', name, '--output', 'json', ...place];
  await untilTrue(`task queue ${name}`, async () => {
    const options = { timeout: ATTEMPT_MILLISECONDS, env: { HOME: homedir() } };
    const { stdout } = await promisify(execFile)(binary, query, options);
    const { pollers } = queueSchema.parse(JSON.parse(stdout));
    return (pollers ?? []).some(({ taskQueueType }) => taskQueueType === 'workflow');
  });
}

async function untilTrue(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const limit = performance.now() + READY_LIMIT_SECONDS * 1000;
  for (;;) {
    if (await isSo().catch(() => false)) return;
    if (performance.now() > limit) throw new Error(`${what} does not answer after ${READY_LIMIT_SECONDS} s`);
    await pause(POLL_MILLISECONDS);
  }
}
