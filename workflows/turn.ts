import { instantToMs } from '../core/calendar/instant';
import type { Actor, Because, Command } from '../core/command';
import type { CommitRequest, Committed, SealedValue } from '../core/commit';
import { decide } from '../core/decide/decide';
import type { Decision } from '../core/decide/turn';
import { nextDue } from '../core/due';
import type { By, EventOf } from '../core/event';
import { fold } from '../core/evolve/evolve';
import { type Rejection, reject } from '../core/rejection';
import { tasksOf } from '../core/work-list/tasks';
import { effects } from './effects';
import { adopt, nowMs, type RunningCase, takeOver } from './running-case';

/** How far an instant may lie ahead of the case's own time: the clocks of two machines differ (ruling 4). */
const AHEAD_MAX_MS = 5_000;
/** How often one command may find the ledger ahead: once is what a crash leaves; a host set back to nothing reads page by page. */
const BEHIND_MAX = 100;

/** One command with what its entry needs besides. */
export interface Asked {
  /** The update id, or for what the engine does a name that is the same on every try. */
  readonly id: string;
  readonly digest: string;
  readonly command: Command;
  readonly values: readonly SealedValue[];
}

export type TurnAnswer = { readonly kind: 'committed'; readonly entry: Committed } | Rejection;

/**
 * One turn of a case, to be run under its lock: decide, always commit, evolve what the commit returns.
 *
 * The decision is handed to the commit even when it is a refusal. The ledger may know more than the case (a crash between
 * commit and history), and nothing here may branch on a decision: a later version of a rule would decide otherwise, and
 * the history would no longer replay.
 */
export const turn = async (running: RunningCase, asked: Asked): Promise<TurnAnswer> => {
  for (let behind = 0; behind < BEHIND_MAX; behind++) {
    const decision = judge(running, asked.command);
    const answer = await effects.commit(requestOf(running, asked, decision));
    switch (answer.kind) {
      case 'committed':
        adopt(running, [answer.entry]);
        if (running.migration !== undefined) await goOver(running, running.migration);
        return { kind: 'committed', entry: answer.entry };
      case 'behind':
        adopt(running, answer.entries);
        if (running.migration !== undefined) await goOver(running, running.migration);
        break;
      case 'stale':
        return reject('stale');
      case 'rejected':
        // Only when a later version of the rules replays an old refusal is the decision another one; its answer was given long ago.
        return decision.kind === 'rejected' ? decision : reject('stale');
      default:
        return answer satisfies never;
    }
  }
  throw new Error(`${running.input.case}: the ledger was ahead ${BEHIND_MAX} times in one turn`);
};

/** Adopts what the ledger knows and the case does not. */
export const catchUp = async (running: RunningCase): Promise<void> => {
  for (;;) {
    const entries = await effects.entriesAfter({ case: running.input.case, seq: running.seq });
    if (entries.length === 0) return;
    adopt(running, entries);
    if (running.migration !== undefined) await goOver(running, running.migration);
  }
};

/** Reads the version to which an entry has brought the case, and goes on by it. The lock is held all the while, so nothing is judged between the two. */
const goOver = async (running: RunningCase, to: EventOf<'migrated'>['to']): Promise<void> =>
  takeOver(running, to, await effects.versionNamed(to));

/** What core says of a command in the state that the case knows, after what only the host can judge. */
export const judge = (running: RunningCase, command: Command): Decision => {
  if (instantToMs(command.at) > nowMs(running) + AHEAD_MAX_MS) return reject('early', { at: command.at }, 'at');
  if (command.kind === 'open' && command.case !== running.input.case) return reject('unknown-case', {}, 'case');
  return decide(running.rulebook, running.state, command);
};

const requestOf = (running: RunningCase, asked: Asked, decision: Decision): CommitRequest => {
  const { command } = asked;
  const after = decision.kind === 'accepted' ? fold(running.rulebook, running.state, decision.events) : running.state;
  const due = after === undefined ? undefined : nextDue(running.rulebook, after);
  return {
    case: running.input.case,
    seq: running.seq + 1,
    previous: running.head,
    command: { id: asked.id, kind: command.kind, digest: asked.digest },
    at: command.at,
    by: byOf(command),
    decision: decision.kind === 'accepted' ? decision : { kind: 'rejected', code: decision.code },
    tasks: after === undefined ? [] : tasksOf(running.rulebook, after),
    ...(due === undefined ? {} : { nextDue: due.at }),
    rows: command.facts.rows,
    values: asked.values,
    training: running.input.training,
  };
};

/** Who an entry says acted: the person and, where they acted for another, on which delegation; or what moved the engine. */
const byOf = (command: Command): By => {
  switch (command.kind) {
    case 'due':
      return { engine: 'due' };
    case 'childEnded':
      return { engine: 'child' };
    case 'abandon':
      return { engine: 'parent' };
    default:
      if (command.by !== undefined) return byPerson(command.by, command);
      return openedBy('because' in command ? command.because : undefined);
  }
};

const openedBy = (because: Because | undefined): By => {
  switch (because?.kind) {
    case undefined:
      return { engine: 'parent' };
    case 'termEnd':
    case 'campaign':
    case 'found':
      return { engine: 'due' };
    case 'case':
      return { engine: 'other-case' };
    default:
      return because satisfies never;
  }
};

const byPerson = (by: Actor, { facts }: Command): By =>
  by.for === undefined || facts.delegation === undefined ? by : { ...by, delegation: facts.delegation.id };
