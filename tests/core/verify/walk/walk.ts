import type { Definition } from '../../../../core/definition/definition';
import { Play, shippedRulebook } from '../../support/play';
import { Die } from './die';
import { type Explored, viewsOf } from './views';
import { opening, someTown, wander } from './wander';

/** Commands that one walk tries at most. */
const TRIES = 160;
const HOUR_MS = 3_600_000;

export interface Walked {
  walks: number;
  states: number;
  views: number;
  readonly results: Set<string>;
  /** Views that lie outside what was explored: who has them, and after which commands. */
  readonly outside: string[];
}

export const nothingWalked = (): Walked => ({ walks: 0, states: 0, views: 0, results: new Set(), outside: [] });

/** Walks a procedure at random with the real engine; what each person then sees must be something that the exploration knows. */
export const walk = (definition: Definition, explored: Explored, seed: number, walked: Walked): void => {
  const die = new Die(seed);
  const play = new Play(shippedRulebook(definition));
  play.town = someTown(die);
  const people = [...new Set(play.town.holdings.map(({ person }) => person)), ...Object.keys(play.town.people)];
  if ('code' in play.give(opening(play, die))) return;
  walked.walks++;
  for (let tries = 0; tries < TRIES; tries++) {
    look(play, people, explored, seed, walked);
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

const look = (play: Play, people: readonly string[], explored: Explored, seed: number, walked: Walked): void => {
  const { state } = play;
  if (state === undefined) return;
  walked.states++;
  for (const { person, follow, view } of viewsOf(state, play.town.kin, [...new Set(people)])) {
    walked.views++;
    if (!explored[follow].has(view)) {
      const last = play.lines.filter(({ rejection }) => rejection === undefined).at(-1)?.command;
      walked.outside.push(
        `${play.rulebook.definition.id}, walk ${seed}, after ${JSON.stringify({ ...last, facts: undefined })}, ${person} as ${follow}: ${view}`,
      );
    }
  }
};
