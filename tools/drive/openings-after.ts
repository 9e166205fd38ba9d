import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../../config/repository-root';
import { must } from '../../core/must';
import { type Choices, chooser } from './choices';
import type { Desk } from './desk';
import { aboutDecision, aboutPerson, OPENINGS, type Opening, type OpeningAfter, openCase } from './openings';

/** How often, and how many times, the proof of what was sent in is looked for. */
const LOOK_MS = 200;
const LOOKS_MAX = 600;

/** What leads to a decision of this case, where a person may choose. */
interface Earlier {
  readonly opening: Opening;
  readonly script: Choices;
  /** How the case must end for there to be a decision. */
  readonly end: string;
}

const evaluated = (procedure: string, official: string): Opening =>
  aboutPerson(procedure, 'official', official, 'chuyen-vien-xay-dung-dang-1');
const scored = (official: string): Earlier => ({
  opening: evaluated('quarterly-evaluation', official),
  script: { assess: { form: { points: '64' } }, appraise: { result: 'submit' } },
  end: 'scored',
});
/** Every criterion lies so low that the points come to “not complete”, after a hearing. */
const gradedIncomplete = (official: string): Earlier => ({
  opening: evaluated('annual-evaluation', official),
  script: {
    score: {
      form: {
        ...{ results: '20', service: '10', coordination: '8', discipline: '8' },
        ...{ administrativeReform: '40', digitalTransformation: '40', satisfaction: '40' },
      },
    },
    nameGrade: { result: 'notComplete' },
    appraiseIncomplete: { result: 'submit' },
  },
  end: 'gradedIncomplete',
});

/** A case about what an earlier one decided, which is carried out first. */
const afterDecision = (procedure: string, { opening, script, end }: Earlier, official: string, by: string): OpeningAfter => ({
  procedure,
  by,
  first: async (desk) => {
    const drive = await openCase(desk, opening, { choose: () => chooser({}, script) });
    const ended = await drive.toEnd();
    if (ended !== end) throw new Error(`${drive.case} ended as ${ended}, so there is no decision for ${procedure}`);
    return { about: aboutDecision(procedure, drive.case, official, by).about(desk.town) };
  },
});

const READS_REPORTS = 'chuyen-vien-kiem-tra-xa';
const COMMITTEE = 'Ủy ban Kiểm tra Đảng ủy xã An Bình';

/** A case about a report, which somebody sends in first. */
const afterReport = (procedure: string, slot: string, official: string): OpeningAfter => ({
  procedure,
  by: READS_REPORTS,
  first: async (desk) => ({
    about: { people: { [slot]: [desk.town.personOf(official)] }, post: desk.town.postOf(official) },
    form: { report: await sendReport(desk) },
  }),
});

const sendReport = async (desk: Desk): Promise<string> => {
  const received = async (): Promise<readonly string[]> =>
    (await read<{ readonly reports: readonly { readonly id: string }[] }>(desk, '/reports/received')).reports.map(({ id }) => id);
  const { committees } = await read<{ readonly committees: readonly { readonly id: string; readonly name: { readonly vi: string } }[] }>(
    desk,
    '/reports/committees',
  );
  const to = must(
    committees.find(({ name }) => name.vi === COMMITTEE),
    COMMITTEE,
  );
  const before = new Set(await received());
  const { status } = await desk.client.send(READS_REPORTS, '/reports', { committee: to.id, text: 'Hồ sơ được cấp không đúng trình tự.' });
  if (status !== 201) throw new Error(`The report was not taken in: ${status}`);
  return must(
    (await received()).find((id) => !before.has(id)),
    'the report that was sent in',
  );
};

const read = async <Body>(desk: Desk, path: string): Promise<Body> => {
  const { status, body } = await desk.client.ask<Body>(READS_REPORTS, path);
  if (status !== 200) throw new Error(`${path} can't be read: ${status}`);
  return body;
};

/** The example of the guide, under a name that nobody has sent in. */
const OWN = JSON.parse(readFileSync(join(repositoryRoot, 'docs/guides/equipment-lending.json'), 'utf8')) as Record<string, unknown>;
const AUTHOR = 'chuyen-vien-van-phong-2';

/** The publication of a procedure, which its author sends in first and a worker proves. */
const afterDraft: OpeningAfter = {
  procedure: 'publication',
  by: AUTHOR,
  first: async (desk) => {
    const definition = { ...OWN, id: `lending-${Date.now().toString(36)}` };
    const { status, body } = await desk.client.send<{ readonly id: string }>(AUTHOR, '/drafts', { definition });
    if (status !== 201) throw new Error(`The draft was not taken in: ${status} ${JSON.stringify(body)}`);
    await untilJudged(desk, body.id);
    return { about: { people: { author: [desk.town.personOf(AUTHOR)] } }, form: { draft: body.id } };
  },
};

const untilJudged = async (desk: Desk, id: string): Promise<void> => {
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    const { body } = await desk.client.ask<{ readonly state: string }>(AUTHOR, `/drafts/${id}`);
    if (body.state !== 'waiting') return;
    await pause(LOOK_MS);
  }
  throw new Error(`Nobody proved the draft ${id}`);
};

/** One case of every procedure that is about what came before it. */
export const OPENINGS_AFTER: readonly OpeningAfter[] = [
  afterDecision('annulment', scored('chuyen-vien-kinh-te-5'), 'chuyen-vien-kinh-te-5', 'chu-nhiem-kiem-tra-xa'),
  afterDecision('complaint', scored('chuyen-vien-van-phong-3'), 'chuyen-vien-van-phong-3', 'chuyen-vien-van-phong-3'),
  afterDecision(
    'grade-petition',
    gradedIncomplete('chuyen-vien-hanh-chinh-cong-3'),
    'chuyen-vien-hanh-chinh-cong-3',
    'chuyen-vien-hanh-chinh-cong-3',
  ),
  afterReport('feedback', 'official', 'pho-phong-kinh-te-2'),
  afterReport('denunciation', 'denounced', 'pho-phong-kinh-te-1'),
  afterDraft,
];

/** Where walks through the system begin: at every procedure that a person opens. */
export const EVERY_OPENING: readonly (Opening | OpeningAfter)[] = [...OPENINGS, ...OPENINGS_AFTER];
