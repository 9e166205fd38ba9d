import { Client, Connection } from '@temporalio/client';
import { DateTime } from 'luxon';
import { connect, type Database, rowsOf } from '../../db/connect';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { VACANCIES } from '../drive/appointment';
import { type Desk, openDesk } from '../drive/desk';
import { plainWording } from '../drive/wording';
import type { DataFolder } from '../runtime/data-folder';
import { SAMPLE_PASSWORD } from '../sample/load';
import { addTerms } from './campaign-register';
import { type Figure, judged, milliseconds, perSecond, seconds, times, told } from './figures';
import type { Plan } from './plan';
import { percentile } from './statistics';
import type { WholeSystem } from './whole-system';

/** While a campaign opens, what somebody decides takes at most so many times what it takes otherwise. */
const SLOWED = { goal: 3, better: 'lower' } as const;
/** What p95 is of: the share of decisions that are no slower. */
const P95 = 0.95;
/** Days until the terms end: the notice has begun. */
const ENDS_IN_DAYS = 60;
const MODEL = 'pho-phong-kinh-te-2';
const [HEAD, SECRETARY] = ['chu-tich-xa', 'bi-thu-xa'];
const TASK_QUEUE = 'sauro';

interface Campaign {
  readonly system: WholeSystem;
  readonly folder: DataFolder;
  readonly plan: Plan;
  readonly report: (line: string) => void;
}

/** Opens a campaign of cases through the periodic work, while one person decides one thing after the other through the api. */
export const campaignFigures = async ({ system, folder, plan, report }: Campaign): Promise<readonly Figure[]> => {
  const { places } = system;
  const { people, decisions } = plan.campaign;
  const desk = openDesk({ url: places.url, password: SAMPLE_PASSWORD });
  const owner = connect(places.ownerUrl, { most: 1, name: 'bench' });
  const connection = await Connection.connect({ address: places.temporalAddress });
  try {
    const temporal = new Client({ connection, dataConverter: dataConverter(openKeyRing(folder.keysFile)) });
    const ends = DateTime.now().setZone('Asia/Ho_Chi_Minh').plus({ days: ENDS_IN_DAYS }).toFormat('yyyy-MM-dd');
    const model = { person: desk.town.personOf(MODEL), post: desk.town.postOf(MODEL) };
    await addTerms(owner, model, { people, ends });
    report('deciding while nothing else happens');
    await decideUntil(desk, (done) => done >= decisions / 5);
    const idle = await decideUntil(desk, (done) => done >= decisions);
    report(`opening what is due about ${people} people, and deciding meanwhile`);
    const { during, openedMs } = await duringCampaign(desk, temporal);
    return figuresOf({ idle, during, openedMs, opened: await openedCases(owner), people });
  } finally {
    await connection.close();
    await owner.destroy();
  }
};

const duringCampaign = async (desk: Desk, temporal: Client) => {
  const begun = performance.now();
  let openedMs: number | undefined;
  const run = await temporal.workflow.start('periodic', { workflowId: 'bench-campaign', taskQueue: TASK_QUEUE, args: [{}] });
  const opening = run.result().then(() => {
    openedMs = performance.now() - begun;
  });
  const during = await decideUntil(desk, () => openedMs !== undefined);
  await opening;
  return { during, openedMs: openedMs ?? 0 };
};

interface Measured {
  readonly idle: readonly number[];
  readonly during: readonly number[];
  readonly openedMs: number;
  readonly opened: number;
  readonly people: number;
}

const figuresOf = ({ idle, during, openedMs, opened, people }: Measured): readonly Figure[] => {
  const [before, meanwhile] = [percentile(idle, P95), percentile(during, P95)];
  return [
    told(`cases that opened about ${people.toLocaleString('en')} people, whatever was due`, opened.toLocaleString('en')),
    told('how long it took', `${seconds(openedMs / 1000)}, ${perSecond(opened / (openedMs / 1000))}`),
    told(
      'decision through the api, idle, p50 / p95',
      `${milliseconds(percentile(idle, 0.5))} / ${milliseconds(before)}, ${idle.length} decisions`,
    ),
    told(
      'the same while the campaign opens',
      `${milliseconds(percentile(during, 0.5))} / ${milliseconds(meanwhile)}, ${during.length} decisions`,
    ),
    judged('p95 of a decision while a campaign opens, in times of idle', meanwhile / before, SLOWED, times),
  ];
};

const openedCases = async (db: Database): Promise<number> =>
  (
    await rowsOf<{ count: number }>(
      db,
      `SELECT count(*) FROM cases c JOIN case_people n ON n.case_id = c.id WHERE n.person LIKE 'bench-person-%'`,
    )
  )[0]?.count ?? 0;

/** A vacancy is proposed, returned and submitted again until it may not be once more, and refused; then the next. How long each decision took, in milliseconds. */
const decideUntil = async (desk: Desk, isEnough: (done: number) => boolean): Promise<readonly number[]> => {
  const taken: number[] = [];
  while (!isEnough(taken.length)) {
    const { acts, town } = desk;
    const form = { need: plainWording('propose.need'), field: plainWording('propose.field') };
    const opened = await acts.open(HEAD, { procedure: 'appointment', post: town.vacancy(VACANCIES[0]?.key ?? ''), result: 'submit', form });
    taken.push(opened.ms);
    const complete = async (login: string, step: string, body: object): Promise<void> => {
      if (!isEnough(taken.length)) taken.push((await acts.complete({ login, task: `${opened.case}.${step}.act`, body })).ms);
    };
    const reasons = plainWording('decidePolicy.reasons');
    for (let returns = 0; returns < 2; returns++) {
      await complete(SECRETARY, 'decidePolicy', { result: 'return', form: {}, reasons });
      await complete(HEAD, 'propose', { result: 'submit', form });
    }
    await complete(SECRETARY, 'decidePolicy', { result: 'refuse', form: {}, reasons });
  }
  return taken;
};
