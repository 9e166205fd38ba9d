import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../config/repository-root';
import { connect, type Database } from '../../db/connect';
import type { ActDone } from '../../tools/drive/acts';
import { type AppointmentScript, openAppointment, VACANCIES } from '../../tools/drive/appointment';
import { type Desk, openDesk } from '../../tools/drive/desk';
import type { Drive } from '../../tools/drive/drive';
import { BUNDLES } from '../../tools/runtime/kept-bundles';
import { type Auditor, openAuditor } from '../../tools/torture/auditor';
import { bringUpFragile, type FragileSystem } from '../../tools/torture/fragile-system';
import { ownTaskQueue, sampleDatabase, temporalAddress } from './servers';
import { temporaryFolders } from './temporary-folders';

const BRING_UP_WITHIN_MS = 180_000;

/** A whole system with the sample in it, worker and api as processes of their own, and a desk to use it from. */
export interface SystemUnderTest {
  readonly system: FragileSystem;
  readonly desk: Desk;
  /** Everything that was carried out through the desk. */
  readonly acts: readonly ActDone[];
  /** The register as its owner may change it. */
  readonly owner: Database;
  /** Opens an appointment for one of the sample's vacancies, by number. */
  readonly appoint: (vacancy: number, script?: Partial<AppointmentScript>) => Promise<Drive>;
  /** What an audit of a case finds different; empty where nothing is. */
  readonly audit: (caseId: string) => Promise<readonly string[]>;
}

/**
 * Called at the top of a test file: one system for all its tests.
 * @param servers `shared`: PostgreSQL and Temporal are those of the test run, in a database and a task queue of the file's own;
 * `own`: they are the file's, and may be killed
 */
export function systemForFile(servers: 'shared' | 'own'): () => SystemUnderTest {
  let up: SystemUnderTest | undefined;
  let takeDown = async (): Promise<void> => undefined;
  beforeAll(async () => {
    requireCompiled();
    const database = servers === 'own' ? undefined : await sampleDatabase();
    const given =
      database === undefined ? {} : { servers: { ...database, temporalAddress: await temporalAddress(), taskQueue: ownTaskQueue() } };
    const report = (line: string) => void process.stderr.write(`${line}\n`);
    const system = await bringUpFragile({ folder: newFolder(), durability: 'fast', report, bundles: BUNDLES, ...given });
    const owner = connect(system.ownerUrl, { most: 2, name: 'sauro test owner' });
    const auditor = await openAuditor(system, BUNDLES);
    takeDown = async () => {
      await auditor.close();
      await owner.destroy();
      await system.stop();
      tellUnexpected(system);
      await database?.drop();
    };
    up = underTest(system, auditor, owner);
  }, BRING_UP_WITHIN_MS);
  afterAll(() => takeDown(), BRING_UP_WITHIN_MS);
  // After what stops the system: its folder goes last.
  const newFolder = temporaryFolders();
  return () => {
    if (up === undefined) throw new Error('The system is not up');
    return up;
  };
}

const underTest = (system: FragileSystem, auditor: Auditor, owner: Database): SystemUnderTest => {
  const acts: ActDone[] = [];
  const desk = openDesk({ url: system.url, password: system.password }, (act) => acts.push(act));
  return {
    system,
    desk,
    acts,
    owner,
    appoint: (vacancy, script) => openAppointment(desk, { ...vacancyNumber(vacancy), ...script }),
    audit: auditor.differencesIn,
  };
};

const vacancyNumber = (number: number): AppointmentScript => {
  const vacancy = VACANCIES[number];
  if (vacancy === undefined) throw new Error(`The sample has ${VACANCIES.length} vacancies`);
  return vacancy;
};

/** What the api itself calls unexpected is a bug, and says where: its log goes with the folder. */
const tellUnexpected = ({ folder }: FragileSystem): void => {
  const lines = readFileSync(folder.logFile('api'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"unexpected"'));
  for (const line of lines.slice(0, UNEXPECTED_SHOWN)) process.stderr.write(`${line}\n`);
};
const UNEXPECTED_SHOWN = 5;

/** Worker and api run as they are shipped, from what was compiled. */
function requireCompiled(): void {
  if (!existsSync(join(repositoryRoot, 'dist', 'worker', 'main.js')))
    throw new Error('Nothing is compiled: run `npm test`, or `npm run build` first');
}
