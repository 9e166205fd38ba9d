import { setTimeout as pause } from 'node:timers/promises';
import type { ActDone } from '../drive/acts';
import { VACANCIES } from '../drive/appointment';
import { type Desk, openDesk } from '../drive/desk';
import type { FragileSystem } from './fragile-system';

/** How long the load runs before PostgreSQL goes and after it is back, in milliseconds. */
const STEADY_MS = 3_000;

export interface OutageOrder {
  readonly awaySeconds: number;
  /** People who act side by side, each in a case of their own after another. */
  readonly clients: number;
}

export interface Outage {
  readonly acts: readonly ActDone[];
  /** How often each status was answered, those of reads and of tries that were repeated too. */
  readonly statuses: Readonly<Record<number, number>>;
  /** The longest that anybody waited for an act, in milliseconds. */
  readonly slowestMs: number;
  /** From the start of the new server to the first act that was answered after it, in milliseconds. */
  readonly recoveryMs: number;
}

/** Takes PostgreSQL away by kill -9 while people act in many cases, and starts it again after a time. */
export const outageUnderLoad = async (system: FragileSystem, { awaySeconds, clients }: OutageOrder): Promise<Outage> => {
  const acts: ActDone[] = [];
  const statuses: Record<number, number> = {};
  let firstAfter: (() => void) | undefined;
  const heard = (status: number): void => {
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const desk = openDesk({ url: system.url, password: system.password, heard }, (act) => {
    acts.push(act);
    firstAfter?.();
  });
  let over = false;
  const load = Promise.all(Array.from({ length: clients }, (_none, place) => actOnAndOn(desk, place, () => over)));
  // It is awaited at the end; until then a failure must not count as nobody's.
  load.catch(() => undefined);
  await pause(STEADY_MS);
  await system.kill(['postgres']);
  await pause(awaySeconds * 1000);
  const begin = performance.now();
  const answered = new Promise<void>((resolve) => {
    firstAfter = resolve;
  });
  await system.start(['postgres']);
  await Promise.race([answered, load]);
  const recoveryMs = performance.now() - begin;
  await pause(STEADY_MS);
  over = true;
  await load;
  return { acts, statuses, slowestMs: Math.max(...acts.map(({ ms }) => ms)), recoveryMs };
};

/** One case after another: proposed, returned, mended, approved, withdrawn. */
const actOnAndOn = async ({ acts, town }: Desk, place: number, isOver: () => boolean): Promise<void> => {
  const post = town.vacancy(VACANCIES[place % VACANCIES.length]?.key ?? '');
  const form = { need: 'Chức danh còn khuyết.', field: 'Phụ trách chung.' };
  const reasons = 'Chưa nêu rõ yêu cầu.';
  while (!isOver()) {
    const { case: caseId } = await acts.open('chu-tich-xa', { procedure: 'appointment', post, result: 'submit', form });
    const decidePolicy = (body: object) => acts.complete({ login: 'bi-thu-xa', task: `${caseId}.decidePolicy.act`, body });
    await decidePolicy({ result: 'return', reasons });
    await acts.complete({ login: 'chu-tich-xa', task: `${caseId}.propose.act`, body: { result: 'submit', form } });
    await decidePolicy({ result: 'approve' });
    await acts.command('chu-tich-xa', caseId, 'withdraw', { reasons });
  }
};
