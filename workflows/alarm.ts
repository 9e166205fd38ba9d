import { sleep } from '@temporalio/workflow';

/** Wakes a case. Instants are of the server's clock, in milliseconds. */
export interface Alarm {
  /** Whether it rings no later than an instant. */
  readonly isSetBy: (at: number) => boolean;
  /** Sees to it that it does. */
  readonly setBy: (at: number) => void;
  readonly hasRung: () => boolean;
  /** Whether it has rung since this was last asked. */
  readonly takeRing: () => boolean;
}

/**
 * A case's alarm. One that rings too early is left alone: the case finds nothing due, and sets it for what is. Nearly every act moves the
 * due to a later day, so this spares the history two events an act.
 *
 * No timer is ever cancelled. A timer that is set before a commit and cancelled behind it, in one workflow task, leaves no trace; but when
 * somebody queries the workflow in that moment, the SDK answers the server between the two, the timer is in the history, and
 * the history no longer replays: the case would stand still for ever.
 */
export const alarm = (): Alarm => {
  const pending = new Set<number>();
  let rung = false;
  const isSetBy = (at: number) => [...pending].some((ringsAt) => ringsAt <= at);
  return {
    isSetBy,
    setBy: (at) => {
      if (isSetBy(at)) return;
      pending.add(at);
      void sleep(Math.max(0, at - Date.now())).then(() => {
        pending.delete(at);
        rung = true;
      });
    },
    hasRung: () => rung,
    takeRing: () => {
      const had = rung;
      rung = false;
      return had;
    },
  };
};
