import type { Slip } from '../../api/ballots/slip';
import type { BallotSheet } from '../../api/views/ballot-sheet';
import type { CaseView } from '../../api/views/case-view';
import { must } from '../../core/must';
import { type ActDone, ActRefused } from '../drive/acts';
import type { Choice } from '../drive/choices';
import type { Answer, Sending } from '../drive/client';
import { type Desk, openDesk } from '../drive/desk';
import { type Opening, type OpeningAfter, openCase } from '../drive/openings';
import { isCall, letTimePass, performStep } from '../drive/perform';
import { NobodyHasTask } from '../drive/performers';
import { plainWording } from '../drive/wording';
import type { FragileSystem, ProcessName } from './fragile-system';
import { type Random, randomFrom } from './random';
import { strike, VICTIMS } from './strike';

/** Moves of one walk at most; what is still open then stays so, and is audited as it stands. */
const MOVES_MAX = 60;
/** How likely each command is to meet the kill, until one does: most walks are long enough, and the others meet it at their end. */
const KILL_CHANCE = 1 / 8;

/** One case, and those it opened, carried on at random. */
export interface Walk {
  readonly seed: number;
  readonly procedure: string;
  readonly cases: readonly string[];
  readonly end: string | undefined;
  readonly acts: readonly ActDone[];
  /** Commands that were refused, as some random ones must be. */
  readonly refused: number;
  readonly kill: WalkKill;
}

/** Who was killed, and after how many acts. */
export interface WalkKill {
  readonly victims: readonly ProcessName[];
  readonly after: number;
}

interface Walker {
  readonly desk: Desk;
  readonly random: Random;
  readonly refuse: () => void;
}

/** Goes on with a case at random: results, votes, absences, holds, recusals, time that passes; and one kill somewhere. */
type GoOn = () => Promise<Walk>;

/**
 * Opens the cases of several walks through one system before the first goes on: a walk may take a post from the person who would open the next.
 *
 * @param seed of the first walk, the next has the next: it brings back the same choices
 */
export const openWalks = async (
  system: FragileSystem,
  openings: readonly (Opening | OpeningAfter)[],
  seed: number,
): Promise<readonly GoOn[]> => {
  const walks: GoOn[] = [];
  for (const [place, opening] of openings.entries()) walks.push(await openWalk(system, opening, (seed + place) % 2 ** 32));
  return walks;
};

const openWalk = async (system: FragileSystem, opening: Opening | OpeningAfter, seed: number): Promise<GoOn> => {
  const random = randomFrom(seed);
  const acts: ActDone[] = [];
  const victims = random.one(VICTIMS) ?? [];
  let walking = false;
  let kill: WalkKill | undefined;
  const strikeAround = async <Answered>(send: () => Promise<Answered>): Promise<Answered> => {
    kill = { victims, after: acts.length };
    // A command that is refused reaches no commit: only what finds the killed gone is struck blindly.
    return (await strike(system, { victims, moment: 'before' }, 'ledger', send)).answer;
  };
  const around = (_sending: Sending, send: () => Promise<Answer>): Promise<Answer> =>
    walking && kill === undefined && random.chance(KILL_CHANCE) ? strikeAround(send) : send();
  const desk = openDesk({ url: system.url, password: system.password, around }, (act) => acts.push(act));
  let refused = 0;
  const walker: Walker = { desk, random, refuse: () => (refused += 1) };
  const drive = await openCase(desk, opening, { choose: () => () => ({}) });
  return async () => {
    walking = true;
    for (let move = 0; move < MOVES_MAX; move++) {
      const view = await drive.view();
      if (view.status === 'ended' || !(await moveOn(walker, view))) break;
    }
    // Over before it met its kill: what its end left to do meets it.
    const { end, children } = await (kill === undefined ? strikeAround(drive.view) : drive.view());
    return {
      ...{ seed, procedure: opening.procedure, cases: [drive.case, ...children], end: end?.name },
      ...{ acts, refused, kill: must(kill, 'the kill of a walk') },
    };
  };
};

/** A walk in a line. */
export const tellWalk = ({ seed, procedure, acts, refused, end, kill }: Walk): string =>
  `Walk through ${procedure} with seed ${seed}: ${acts.length} acts, ${refused} refused, ended as ${end ?? 'open'}, killed ${kill.victims.join(' and ')} after ${kill.after}`;

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
