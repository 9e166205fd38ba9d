import type { Slip } from '../../api/ballots/slip';
import type { BallotSheet } from '../../api/views/ballot-sheet';
import type { CaseView } from '../../api/views/case-view';
import { type ActDone, ActRefused } from '../drive/acts';
import type { Choice } from '../drive/choices';
import type { Answer, Sending } from '../drive/client';
import { type Desk, openDesk } from '../drive/desk';
import { type Opening, type OpeningAfter, openCase } from '../drive/openings';
import { isCall, letTimePass, performStep } from '../drive/perform';
import { NobodyHasTask } from '../drive/performers';
import { plainWording } from '../drive/wording';
import type { FragileSystem } from './fragile-system';
import { type Random, randomFrom } from './random';
import { ALL_STRIKES, type Strike, strike } from './strike';

/** Moves of one walk at most; what is still open then stays so, and is audited as it stands. */
const MOVES_MAX = 60;
/** The command that meets a kill is one of the first so many. */
const STRUCK_AMONG = 40;

/** Where a walk begins: the seed brings back the same choices, in the same case. */
export interface WalkOrder {
  readonly seed: number;
  readonly opening: Opening | OpeningAfter;
}

/** One case, and those it opened, carried on at random. */
export interface Walk {
  readonly seed: number;
  readonly procedure: string;
  readonly cases: readonly string[];
  readonly end: string | undefined;
  readonly acts: readonly ActDone[];
  /** Commands that were refused, as some random ones must be. */
  readonly refused: number;
  readonly restart: Strike | undefined;
}

interface Walker {
  readonly desk: Desk;
  readonly random: Random;
  readonly refuse: () => void;
}

/** Walks at random through a case of any procedure: results, votes, absences, holds, recusals, time that passes; and one kill somewhere. */
export const walkAtRandom = async (system: FragileSystem, { seed, opening }: WalkOrder): Promise<Walk> => {
  const random = randomFrom(seed);
  const acts: ActDone[] = [];
  const planned = random.one(ALL_STRIKES);
  let until = Math.floor(random.next() * STRUCK_AMONG);
  let restart: Strike | undefined;
  const around = async ({ path }: Sending, send: () => Promise<Answer>): Promise<Answer> => {
    until -= 1;
    // A command that is refused reaches no commit: only what finds the killed gone is struck blindly.
    if (until >= 0 || restart !== undefined || planned === undefined) return send();
    restart = { ...planned, moment: 'before' };
    return (await strike(system, restart, path.endsWith('/slips') ? 'ballot_slots' : 'ledger', send)).answer;
  };
  const desk = openDesk({ url: system.url, password: system.password, around }, (act) => acts.push(act));
  let refused = 0;
  const walker: Walker = { desk, random, refuse: () => (refused += 1) };
  const drive = await openCase(desk, opening, { choose: () => () => ({}) });
  for (let move = 0; move < MOVES_MAX; move++) {
    const view = await drive.view();
    if (view.status === 'ended' || !(await moveOn(walker, view))) break;
  }
  const { end, children } = await drive.view();
  return { seed, procedure: opening.procedure, cases: [drive.case, ...children], end: end?.name, acts, refused, restart };
};

/** One move in a case, or in the one it waits for. False where time can go no farther. */
const moveOn = async (walker: Walker, view: CaseView): Promise<boolean> => {
  try {
    await tryMove(walker, view);
    return true;
  } catch (error) {
    if (!(error instanceof ActRefused) && !(error instanceof NobodyHasTask)) throw error;
    walker.refuse();
  }
  const now = await walker.desk.viewCase(view.id);
  if (now.status === 'ended' || now.head.seq !== view.head.seq) return true;
  return passTime(walker.desk, now);
};

const passTime = async (desk: Desk, view: CaseView): Promise<boolean> => {
  try {
    await letTimePass(desk, view);
    return true;
  } catch (error) {
    if (error instanceof ActRefused) return false;
    throw error;
  }
};

const tryMove = async (walker: Walker, view: CaseView): Promise<void> => {
  const { desk, random } = walker;
  const because = { reasons: 'Theo đề nghị của đơn vị.' };
  if (view.status === 'held') {
    if (random.chance(0.3)) return letTimePass(desk, view);
    await desk.acts.command('chu-nhiem-kiem-tra-xa', view.id, 'release', because);
    return;
  }
  const draw = random.next();
  if (draw < 0.03) await desk.acts.command('chu-nhiem-kiem-tra-xa', view.id, 'hold', { ground: 'open-report', ...because });
  else if (draw < 0.06) await desk.acts.command(random.one(RECUSING) ?? '', view.id, 'recuse', because);
  else if (draw < 0.07) await desk.acts.command('chu-tich-xa', view.id, 'withdraw', because);
  else if (draw < 0.15) await letTimePass(desk, view);
  else await performOrWait(walker, view);
};

/** People whose leave thins a body without emptying it. */
const RECUSING = [
  'pho-chu-tich-kinh-te',
  'chi-huy-truong-xa',
  'pho-bi-thu-xa',
  'chuyen-vien-xay-dung-dang-1',
  'van-thu-dang-uy-1',
] as const;

const performOrWait = async (walker: Walker, view: CaseView): Promise<void> => {
  const { desk } = walker;
  const name = view.step?.name ?? '';
  if (!isCall((await desk.definitionOf(view.procedure.id)).steps[name]))
    return performStep(desk, view, randomChoice(walker, name), plainWording);
  const child = await desk.findCase(view.children.at(-1) ?? '');
  // It is being opened, or its end is on its way here.
  if (child !== undefined && child.status !== 'ended') await moveOn(walker, child);
};

const randomChoice = ({ random }: Walker, step: string): Choice => ({
  // Most often what leads on, so that a walk goes far.
  pickResult: (permitted) => (random.chance(0.75) ? (permitted.find((one) => one === 'submit') ?? permitted[0]) : random.one(permitted)),
  pickPeople: (choices, least, most) => random.some(choices, least, Math.min(most, 4)),
  ...(step === 'agreeList' ? { form: { candidates: random.some(LISTED, 1, 4) } } : {}),
  votes: (sheet, voters) => voters.map(() => randomSlip(random, sheet)),
  present: (roll) => roll.filter(() => random.chance(0.9)),
  ...(random.chance(0.3) ? { objects: true } : {}),
  ...(random.chance(0.3) ? { silent: true } : {}),
});

/** Clean ones, and some who fail a rule or another. */
const LISTED = [
  ...['pho-phong-kinh-te-1', 'pho-phong-kinh-te-2', 'pho-phong-van-hoa', 'chuyen-vien-kinh-te-1', 'chuyen-vien-dia-chinh'],
  ...['chuyen-vien-van-phong-1', 'chuyen-vien-hanh-chinh-cong-2', 'chuyen-vien-kinh-te-4', 'chuyen-vien-van-hoa-3'],
] as const;

/** Most often for whoever comes first, so that something comes of it. */
const randomSlip = (random: Random, { ask, persons, options, levels, silentOn }: BallotSheet): Slip => {
  const person = random.chance(0.7) ? persons[0] : random.one(persons);
  const option = random.chance(0.7) ? options[0] : random.one(options);
  const yesOrNo = (): 'yes' | 'no' => (random.chance(0.7) ? 'yes' : 'no');
  if (random.chance(0.05)) return { kind: 'blank' };
  switch (ask) {
    case 'choose':
      return { kind: 'choose', person: person?.id ?? '' };
    case 'options':
      return { kind: 'options', result: option?.name ?? '' };
    case 'approve':
      return { kind: 'approve', vote: yesOrNo() };
    case 'record':
      return { kind: 'record', votes: Object.fromEntries(persons.map(({ id }) => [id, yesOrNo()])) };
    case 'rate': {
      // Of whom some say nothing, nobody does here: which slip is whose is not said.
      const all = persons.filter(({ id }) => silentOn.every(({ person: about, voters }) => about !== id || voters.length === 0));
      const said = all.map(({ id }) => [id, random.one(levels)?.name ?? ''] as const);
      return said.length === 0
        ? { kind: 'blank' }
        : { kind: 'rate', votes: Object.fromEntries(said) as Extract<Slip, { kind: 'rate' }>['votes'] };
    }
    default:
      return ask satisfies never;
  }
};
