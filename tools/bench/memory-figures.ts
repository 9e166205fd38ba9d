import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../db/connect';
import { outboxBacklog } from '../../db/outbox';
import { VACANCIES } from '../drive/appointment';
import { openDesk } from '../drive/desk';
import { plainWording } from '../drive/wording';
import { SAMPLE_PASSWORD } from '../sample/load';
import { type Figure, judged, megabytes, told } from './figures';
import type { Plan } from './plan';
import { canSeeProcesses, type ProcessFigures, processTree } from './processes';
import type { WholeSystem } from './whole-system';

/** Most resident memory of everything when nothing happens, and of the worker with the cases of the plan open. */
const IDLE = { goal: 1.2e9, better: 'lower' } as const;
const WORKER = { goal: 500e6, better: 'lower' } as const;

/** Memory of a system that nobody uses: what every process has resident, added up. What processes share counts in each of them. */
export const idleFigures = async (system: WholeSystem, { restMs }: Plan): Promise<readonly Figure[]> => {
  if (!canSeeProcesses) return [];
  await pause(restMs);
  const tree = processTree(system.pid);
  const parts = [...new Set(tree.map(({ part }) => part))].map((part) => {
    const of = tree.filter((one) => one.part === part);
    return `${part} ${megabytes(rssOf(of))}${of.length > 1 ? ` in ${of.length}` : ''}`;
  });
  const shared = tree.every(({ pssBytes }) => pssBytes !== undefined) ? `, ${megabytes(pssOf(tree))} with shared pages counted once` : '';
  return [
    judged('memory of the whole system, idle', rssOf(tree), IDLE, megabytes, `in ${tree.length} processes${shared}`),
    told('its parts', parts.join(', ')),
  ];
};

/** How many appointments are opened at once. */
const AT_ONCE = 10;
const OPENER = 'chu-tich-xa';
const OUTBOX_WITHIN_MS = 300_000;

/** Memory of a worker that has many appointments open, all of them opened through the api, and nothing left to do. */
export const openCasesFigures = async (
  system: WholeSystem,
  { openCases, restMs }: Plan,
  report: (line: string) => void,
): Promise<readonly Figure[]> => {
  if (!canSeeProcesses) return [];
  const before = workerOf(system);
  report(`opening ${openCases} appointments`);
  const { acts, town } = openDesk({ url: system.places.url, password: SAMPLE_PASSWORD });
  const post = town.vacancy(VACANCIES[0]?.key ?? '');
  const form = { need: plainWording('propose.need'), field: plainWording('propose.field') };
  let left = openCases;
  const openSome = async (): Promise<void> => {
    while (left-- > 0) await acts.open(OPENER, { procedure: 'appointment', post, result: 'submit', form });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, openSome));
  report('waiting until their papers are printed');
  await untilOutboxEmpty(system.places.applicationUrl);
  await pause(restMs);
  const after = workerOf(system);
  return [
    judged(
      `memory of the worker with ${openCases.toLocaleString('en')} open appointments`,
      rssOf(after),
      WORKER,
      megabytes,
      `(${megabytes(rssOf(before))} before they were opened)`,
    ),
  ];
};

const workerOf = (system: WholeSystem): readonly ProcessFigures[] => processTree(system.pid).filter(({ part }) => part === 'worker');
const rssOf = (processes: readonly ProcessFigures[]): number => processes.reduce((sum, { rssBytes }) => sum + rssBytes, 0);
const pssOf = (processes: readonly ProcessFigures[]): number => processes.reduce((sum, { pssBytes }) => sum + (pssBytes ?? 0), 0);

const untilOutboxEmpty = async (url: string): Promise<void> => {
  const db = connect(url, { most: 1, name: 'bench' });
  const end = performance.now() + OUTBOX_WITHIN_MS;
  try {
    for (let { waiting } = await outboxBacklog(db); waiting > 0; { waiting } = await outboxBacklog(db)) {
      if (performance.now() > end) throw new Error(`${waiting} jobs still wait in the outbox`);
      await pause(500);
    }
  } finally {
    await db.destroy();
  }
};
