import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { Command } from '../../../core/command';
import { decide } from '../../../core/decide/decide';
import { nextDue } from '../../../core/due';
import { fold } from '../../../core/evolve/evolve';
import { must } from '../../../core/must';
import { REJECTION_CODES } from '../../../core/rejection';
import type { Loose, Play } from '../support/play';
import { deepFreeze } from './deep-freeze';
import { Dice } from './dice';
import { illegalities } from './invariants';
import { moves } from './moves';
import { SEED, tell } from './seed';
import { playFrom, STARTS, type Start } from './starts';
import { stateOfTurn } from './turn-state';
import { wildCommand } from './wild-command';

/** Walks over all procedures together; `npm run torture` asks for more. */
const WALKS = Number(process.env.WALKS ?? 3_000);
const RUNS = Math.ceil(WALKS / STARTS.length);
const TIMEOUT_MS = 600_000;
/** How many sensible moves are tried before one is given that is refused. */
const TRIES = 3;
const MS_PER_HOUR = 3_600_000;

/** What one walk decided, over all walks. */
interface Counts {
  accepted: number;
  refused: Record<string, number>;
}

/** A command for the state in which the play is: sensible two times of three, and then mostly what the work list asks for. */
const commandFor = (play: Play, dice: Dice): Command => {
  const whole = (loose: Loose) => ({ at: play.now, facts: play.facts(), ...loose }) as unknown as Command;
  if (dice.happens(3)) return whole(wildCommand(play, dice));
  const { tasks, engine, caseWide } = moves(play);
  const among = dice.happens(8) ? engine : dice.happens(12) ? caseWide : tasks;
  const tried = Array.from({ length: TRIES }, () => dice.pick(among)).flatMap((move) => (move === undefined ? [] : [whole(move)]));
  return (
    tried.find((command) => decide(play.rulebook, play.state, command).kind === 'accepted') ?? tried[0] ?? whole(wildCommand(play, dice))
  );
};

/** Time goes on, but not past what falls due: that would come first. */
const letTimePass = (play: Play, dice: Dice): void => {
  const later = new Date(Date.parse(play.now) + dice.roll(30) * MS_PER_HOUR).toISOString();
  const due = play.state === undefined ? undefined : nextDue(play.rulebook, play.state)?.at;
  if (due === undefined || later < due) play.now = later;
};

const walk = (start: Start, rolls: readonly (readonly number[])[], counts: Counts): void => {
  const play = playFrom(start);
  for (const numbers of rolls) {
    const dice = new Dice(numbers);
    letTimePass(play, dice);
    const command = deepFreeze(commandFor(play, dice));
    const { rulebook, state: before } = play;
    const decision = decide(rulebook, before, command);
    if (!isDeepStrictEqual(decide(rulebook, before, command), decision)) throw new Error(`decided in two ways: ${JSON.stringify(command)}`);
    if (decision.kind === 'rejected') {
      expect(REJECTION_CODES).toContain(decision.code);
      counts.refused[decision.code] = (counts.refused[decision.code] ?? 0) + 1;
      continue;
    }
    counts.accepted++;
    const after = deepFreeze(must(fold(rulebook, before, decision.events), 'a case'));
    if (!isDeepStrictEqual(after, stateOfTurn(rulebook, before, command)))
      throw new Error(`folds to another state: ${JSON.stringify(command)}`);
    expect(JSON.parse(JSON.stringify(after))).toEqual(after);
    play.state = after;
    if (command.at > play.now) play.now = command.at;
    expect(illegalities({ rulebook, before, facts: command.facts, at: play.now, events: decision.events, after })).toEqual([]);
    if (after.end !== undefined) break;
  }
};

const rolls = fc.array(fc.array(fc.nat(997), { minLength: 16, maxLength: 16 }), { minLength: 5, maxLength: 60 });

describe.each(STARTS)('random commands to %s', (procedure, startsOf) => {
  test(
    'never throw, never come to an illegal state, decide alike every time, and fold to the state that was decided on; a refused command changes nothing',
    () => {
      const starts = deepFreeze(startsOf().map(({ rulebook: _shared, ...start }) => start));
      const rulebook = startsOf()[0]?.rulebook;
      if (rulebook === undefined) throw new Error('nowhere to start');
      deepFreeze(rulebook.definition);
      const counts: Counts = { accepted: 0, refused: {} };
      const property = fc.property(fc.nat(), rolls, (from, walked) => {
        const start = starts[from % starts.length];
        if (start !== undefined) walk({ ...start, rulebook }, walked, counts);
      });
      fc.assert(property, { numRuns: RUNS, seed: SEED });
      tell(`${procedure}: ${RUNS} walks, ${counts.accepted} accepted, refused ${JSON.stringify(counts.refused)}`);
      expect(counts.accepted).toBeGreaterThan(RUNS);
    },
    TIMEOUT_MS,
  );
});
