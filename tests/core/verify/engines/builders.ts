import type { Command } from '../../../../core/command';
import type { CaseEvent } from '../../../../core/event';
import type { Guarantee } from '../../../../core/guarantees/names';
import { must } from '../../../../core/must';
import type { Rulebook } from '../../../../core/rulebook';
import type { BallotState, CaseState } from '../../../../core/state';
import { ENGINE, type EngineUnderProof } from '../../../../core/verify/world';

/** An engine that was broken in one place, and the guarantee that must show it. */
export interface BrokenEngine {
  readonly name: string;
  readonly guarantee: Guarantee;
  readonly engine: EngineUnderProof;
  /** The procedure on which it is tried: an appointment, a removal, a reward, a confidence vote, or one that another case calls. */
  readonly on: 'appointment' | 'removal' | 'called' | 'reward' | 'rating';
  readonly follow: 'anyone' | 'relative';
}

export type Decide = EngineUnderProof['decide'];
interface Turn {
  readonly rulebook: Rulebook;
  readonly state: CaseState | undefined;
  readonly command: Command;
}

/** An engine that judges by something else than what it was given. */
export const judging = (change: (turn: Turn) => Partial<Turn>): EngineUnderProof => ({
  ...ENGINE,
  decide: (rulebook, state, command) => {
    const turn = { rulebook, state, command, ...change({ rulebook, state, command }) };
    return ENGINE.decide(turn.rulebook, turn.state, turn.command);
  },
});
/** An engine that does not see something of a case's state. */
export const blindTo = (change: (state: CaseState) => Partial<CaseState>): EngineUnderProof =>
  judging(({ state }) => (state === undefined ? {} : { state: { ...state, ...change(state) } }));
/** An engine that tells other events than those it came to. */
export const telling = (change: (events: readonly CaseEvent[], turn: Turn) => readonly CaseEvent[]): EngineUnderProof => ({
  ...ENGINE,
  decide: (rulebook, state, command) => {
    const decision = ENGINE.decide(rulebook, state, command);
    return decision.kind === 'accepted' ? { ...decision, events: change(decision.events, { rulebook, state, command }) } : decision;
  },
});

/** A command with other facts. */
export const facts = (command: Command, change: Partial<Command['facts']>): Command => ({
  ...command,
  facts: { ...command.facts, ...change },
});

/** A rulebook with another share in its rule pack. */
export const withShare = (rulebook: Rulebook, rule: string, parts: number, of: number): Rulebook => ({
  ...rulebook,
  pack: {
    ...rulebook.pack,
    values: { ...rulebook.pack.values, [rule]: { ...must(rulebook.pack.values[rule], rule), value: { parts, of } } },
  },
});

/** A state with another ballot under way, where one is. */
export const withBallot = (state: CaseState | undefined, change: (ballot: BallotState) => Partial<BallotState>): CaseState | undefined => {
  const current = state?.step?.progress.kind === 'ballot' ? state.step.progress.current : undefined;
  if (state?.step === undefined || current === undefined) return state;
  return { ...state, step: { ...state.step, progress: { kind: 'ballot', current: { ...current, ...change(current) } } } };
};

/** An engine that sees another ballot. */
export const onBallot = (change: (ballot: BallotState) => Partial<BallotState>): EngineUnderProof =>
  judging(({ state }) => ({ state: withBallot(state, change) }));

/** An engine that keeps some events to itself. */
export const without = (...kinds: readonly CaseEvent['kind'][]): EngineUnderProof =>
  telling((events) => events.filter(({ kind }) => !kinds.includes(kind)));

/** A line of the table. */
export const entry =
  (guarantee: Guarantee, on: BrokenEngine['on'] = 'appointment', follow: BrokenEngine['follow'] = 'anyone') =>
  (name: string, engine: EngineUnderProof): BrokenEngine => ({ name, guarantee, engine, on, follow });
