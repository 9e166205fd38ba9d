import { log } from '@temporalio/workflow';
import { instantToMs, msToInstant } from '../core/calendar/instant';
import { type Instant, NO_FACTS } from '../core/facts';
import { digestOf } from '../core/ledger/digest';
import { now, nowMs, type RunningCase } from './running-case';
import { turn } from './turn';

/** The first wait of a due that the ledger can't take, in milliseconds; it doubles up to the longest. */
const PUT_OFF_FIRST_MS = 60_000;
const PUT_OFF_MOST_MS = 7 * 24 * 60 * 60 * 1000;

/** When the next due is carried out, by the case's own clock: when it comes or, where it was put off, later. */
export const nextStop = ({ due, putOff }: RunningCase): Instant | undefined =>
  due !== undefined && putOff !== undefined && putOff.until > due.at ? putOff.until : due?.at;

/** The same by the server's clock, in milliseconds; undefined while the case waits for nothing. */
export const nextDueAt = (running: RunningCase): number | undefined => {
  const stop = nextStop(running);
  return stop === undefined ? undefined : instantToMs(stop) - running.offsetMs;
};

/**
 * Carries out, under the lock, every due up to an instant of the case's own time (milliseconds), in order. A due is stamped with the time at
 * which the engine carries it out: after an outage a superior to whom a step rises still gets the whole limit.
 *
 * The register may have no room for what it would enter, such as a post that another case has filled meanwhile. To fail would silence the case,
 * when people must be able to act on it: it is reported, put off, and tried again.
 *
 * @throws Error when core refuses a due that core itself named
 */
export const carryOutDues = (running: RunningCase, until: number): Promise<void> =>
  running.lock.run(async () => {
    for (let due = dueBy(running, until); due !== undefined; due = dueBy(running, until)) {
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
      if (answer.kind === 'rejected' && answer.code === 'stale' && running.seq === seq) {
        putOff(running);
        log.warn('the register does not take what a case does when it falls due', { case: running.input.case, alert: true });
        return;
      }
      // Refused after the ledger turned out to be ahead: the case has moved on, and so has its next due.
      if (answer.kind === 'rejected' && running.seq === seq) {
        throw new Error(`${running.input.case}: the due of ${of.kind} ${name} was refused: ${answer.code}`);
      }
    }
  });

const dueBy = (running: RunningCase, until: number): RunningCase['due'] => {
  const stop = nextStop(running);
  return stop !== undefined && instantToMs(stop) <= until ? running.due : undefined;
};

const putOff = (running: RunningCase): void => {
  const waitMs = running.putOff === undefined ? PUT_OFF_FIRST_MS : Math.min(PUT_OFF_MOST_MS, running.putOff.waitMs * 2);
  running.putOff = { until: msToInstant(nowMs(running) + waitMs), waitMs };
};
