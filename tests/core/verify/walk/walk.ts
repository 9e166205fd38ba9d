import type { Definition } from '../../../../core/definition/definition';
import type { Rulebook } from '../../../../core/rulebook';
import type { Follow } from '../../../../core/verify/world';
import { Play, shippedRulebook } from '../../support/play';
import { Die } from './die';
import { type Explored, viewsOf } from './views';
import { opening, someTown, wander } from './wander';

/** Commands that one walk tries at most. */
const TRIES = 160;
const HOUR_MS = 3_600_000;

/** A view that somebody had on a walk: whose, and after which command, for whoever looks into it. */
export interface Seen {
  readonly follow: Follow;
  readonly view: string;
  readonly told: string;
}

export interface Walked {
  walks: number;
  states: number;
  /** How many views were had, and the different ones among them. */
  views: number;
  readonly seen: Map<string, Seen>;
  readonly results: Set<string>;
}

/** Walks a procedure at random with the real engine, and notes what each person sees. */
export const walkMany = (definition: Definition, seed: number, walks: number): Walked => {
  const walked: Walked = { walks: 0, states: 0, views: 0, seen: new Map(), results: new Set() };
  const rulebook = shippedRulebook(definition);
  for (let index = 0; index < walks; index++) walk(rulebook, seed + index, walked);
  return walked;
};

/** The views that lie outside what was explored. */
export const outsideOf = ({ seen }: Walked, explored: Explored): readonly string[] =>
  [...seen.values()].filter(({ follow, view }) => !explored[follow].has(view)).map(({ told }) => told);

const walk = (rulebook: Rulebook, seed: number, walked: Walked): void => {
  const die = new Die(seed);
  const play = new Play(rulebook);
  play.town = someTown(die);
  if ('code' in play.give(opening(play, die))) return;
  walked.walks++;
  for (let tries = 0; tries < TRIES; tries++) {
    look(play, seed, walked);
    if (play.state?.end !== undefined) return;
    while (!advance(play, die, walked) && tries < TRIES) tries++;
  }
};

/** Tries one command; a due comes at its own instant, everything else an hour later and before it. */
const advance = (play: Play, die: Die, walked: Walked): boolean => {
  const loose = wander(play, die);
  const answer = play.give(loose);
  if ('code' in answer) return false;
  if (typeof loose['at'] === 'string') play.now = loose['at'];
  else play.now = new Date(Date.parse(play.now) + die.roll(2) * HOUR_MS).toISOString();
  for (const event of answer) if (event.kind === 'resultTaken') walked.results.add(`${event.step}.${event.result}`);
  return true;
};

const look = (play: Play, seed: number, walked: Walked): void => {
  const { state, town } = play;
  if (state === undefined) return;
  walked.states++;
  const people = new Set([...town.holdings.map(({ person }) => person), ...Object.keys(town.people)]);
  for (const { person, follow, view } of viewsOf(state, town.kin, [...people])) {
    walked.views++;
    const key = `${follow} ${view}`;
    if (walked.seen.has(key)) continue;
    const last = play.lines.filter(({ rejection }) => rejection === undefined).at(-1)?.command;
    const told = `walk ${seed}, after ${JSON.stringify({ ...last, facts: undefined })}, ${person} as ${follow}: ${view}`;
    walked.seen.set(key, { follow, view, told });
  }
};
