import { performance } from 'node:perf_hooks';
import { factsNeed } from '../../api/commands/facts-need';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import type { Command } from '../../core/command';
import { fills } from '../../core/decide/capacity';
import { decide } from '../../core/decide/decide';
import { nextDue } from '../../core/due';
import type { CaseEvent } from '../../core/event';
import { fold } from '../../core/evolve/evolve';
import { type Facts, NO_FACTS } from '../../core/facts';
import { must } from '../../core/must';
import { type Rulebook, rulebookOf } from '../../core/rulebook';
import type { CaseState } from '../../core/state';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { appointment } from '../../workflows/procedures/appointment';
import { type Bare, BODIES, candidate, FIRST, HAPPY_PATH, HOLDINGS, KIN, POST, SECOND } from './appointment-case';

/** How fast one core decides accepted commands and evolves what they cause, and how fast it folds a stored history. */
export interface CoreSpeed {
  readonly commandsPerSecond: number;
  readonly eventsPerSecondFolded: number;
}

/** One command of the happy path, and the state it meets. */
interface Act {
  readonly before: CaseState | undefined;
  readonly command: Command;
}

const STARTED = '2026-08-03T02:00:00.000Z';
const WARM_UP_PASSES = 3000;
const ROUNDS = 1000;
const PASSES_PER_ROUND = 10;
const MS_PER_SECOND = 1000;

/**
 * Plays P1's happy path once, each command with the facts that the reader in `db` would find for it, and then decides and evolves all of it again
 * and again. The best of several rounds counts: whatever else the machine does only makes a round slower.
 */
export const measureCore = (): CoreSpeed => {
  const rulebook = rulebookOf(appointment, vietnamPack, compileCalendar(vietnamCalendar));
  const { acts, events } = play(rulebook);
  const decideAll = () => {
    for (const { before, command } of acts) {
      const decision = decide(rulebook, before, command);
      if (decision.kind === 'accepted') fold(rulebook, before, decision.events);
    }
  };
  const foldAll = () => fold(rulebook, undefined, events);
  return { commandsPerSecond: perSecond(decideAll, acts.length), eventsPerSecondFolded: perSecond(foldAll, events.length) };
};

const perSecond = (pass: () => unknown, count: number): number => {
  for (let warm = 0; warm < WARM_UP_PASSES; warm++) pass();
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    for (let again = 0; again < PASSES_PER_ROUND; again++) pass();
    fastest = Math.min(fastest, performance.now() - began);
  }
  return Math.round((count * PASSES_PER_ROUND * MS_PER_SECOND) / fastest);
};

const play = (rulebook: Rulebook): { readonly acts: readonly Act[]; readonly events: readonly CaseEvent[] } => {
  const acts: Act[] = [];
  const events: CaseEvent[] = [];
  let state: CaseState | undefined;
  let now = STARTED;
  for (const bare of HAPPY_PATH) {
    const command = whole(rulebook, state, bare, now);
    const decision = decide(rulebook, state, command);
    if (decision.kind === 'rejected')
      throw new Error(`The measured path is refused at ${JSON.stringify(bare)}: ${JSON.stringify(decision)}`);
    acts.push({ before: state, command });
    events.push(...decision.events);
    state = fold(rulebook, state, decision.events);
    now = command.at;
  }
  return { acts, events };
};

/** The command with its time and the facts it is judged by. */
const whole = (rulebook: Rulebook, state: CaseState | undefined, bare: Bare, now: string): Command => {
  const given = { at: now, facts: state === undefined ? OPENING : factsFor(rulebook, state, bare, now) };
  if (bare.kind !== 'due') return { ...given, ...bare } as unknown as Command;
  const due = must(nextDue(rulebook, must(state, 'a case')), 'a due');
  return { kind: 'due', facts: NO_FACTS, at: due.at, of: due.of };
};

const OPENING: Facts = { ...NO_FACTS, bodies: BODIES, holdings: HOLDINGS.filter(({ role }) => role === 'head'), post: POST };

const CHILD: Facts = {
  ...NO_FACTS,
  child: {
    case: 'c-1-1',
    procedure: 'political-standards',
    definition: 'sha256:0',
    person: FIRST,
    end: 'meets',
    applied: ['concludePositive'],
  },
};

const factsFor = (rulebook: Rulebook, state: CaseState, bare: Bare, at: string): Facts => {
  if (bare.kind === 'childEnded') return CHILD;
  if (bare.by === undefined) return NO_FACTS;
  const { by } = bare;
  const need = factsNeed(rulebook, state, { kind: bare.kind, by, at } as Parameters<typeof factsNeed>[2]);
  const isWanted = (holding: Facts['holdings'][number]) =>
    holding.person === by.person || need.bodies.some(({ id, role }) => id === holding.body && (role === undefined || fills(holding, role)));
  const people = need.people.filter((id) => id === FIRST || id === SECOND).map(candidate);
  return { ...NO_FACTS, holdings: HOLDINGS.filter(isWanted), kin: KIN, people, ...(people.length === 0 ? {} : { post: POST }) };
};
