import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { instantToMs } from '../core/calendar/instant';
import { NO_FACTS } from '../core/facts';
import { digestOf } from '../core/ledger/digest';
import { dueNow, now, type RunningCase } from './running-case';
import { turn } from './turn';

/** The one timer of a case. */
export interface DueTimer {
  /** Whether the case falls due before the timer runs out, or it has run out. */
  readonly wantsCare: () => boolean;
  readonly fired: () => boolean;
  /** Arms, so that the timer runs out no later than the next due. Does nothing when it already does. */
  readonly set: () => void;
}

/**
 * A timer costs two events of the history each time it is armed anew. Nearly every act moves the due to a later day, so a timer that runs
 * out too early is left alone: it finds nothing due then, and is armed for what is.
 */
export const dueTimer = (running: RunningCase): DueTimer => {
  let armed: { readonly at: number; readonly scope: CancellationScope; fired: boolean } | undefined;
  const wanted = () => (running.due === undefined ? undefined : instantToMs(running.due.at) - running.offsetMs);
  const isSet = () => {
    const at = wanted();
    return at === undefined || (armed !== undefined && armed.at <= at);
  };
  return {
    wantsCare: () => armed?.fired === true || !isSet(),
    fired: () => armed?.fired === true,
    set: () => {
      if (armed?.fired === true) armed = undefined;
      const at = wanted();
      if (at === undefined || isSet()) return;
      armed?.scope.cancel();
      const timer = { at, scope: new CancellationScope(), fired: false };
      armed = timer;
      void timer.scope
        .run(() => sleep(Math.max(0, at - Date.now())))
        .then(
          () => {
            timer.fired = true;
          },
          (error: unknown) => {
            if (!isCancellation(error)) throw error;
          },
        );
    },
  };
};

/**
 * Carries out, under the lock, every due whose time has come, in order. A due is stamped with the time at which the engine
 * carries it out: after an outage a superior to whom a step rises still gets the whole limit.
 *
 * @throws Error when core refuses a due that core itself named
 */
export const carryOutDues = (running: RunningCase): Promise<void> =>
  running.lock.run(async () => {
    for (let due = dueNow(running); due !== undefined; due = dueNow(running)) {
      const { of } = due;
      const name = of.kind === 'step' ? of.step : of.kind === 'clock' ? of.clock : '';
      const seq = running.seq;
      const at = now(running);
      const answer = await turn(running, {
        id: `due:${of.kind}:${name}:${seq}`,
        digest: digestOf({ kind: 'due', of, seq }),
        command: { kind: 'due', of, at, facts: NO_FACTS },
        values: [],
      });
      // Refused after the ledger turned out to be ahead: the case has moved on, and so has its next due.
      if (answer.kind === 'rejected' && running.seq === seq) {
        throw new Error(`${running.input.case}: the due of ${of.kind} ${name} was refused: ${answer.code}`);
      }
    }
  });
