import type { CaseEvent } from '../event';
import type { CaseState } from '../state';

/** A ballot is counted over the roll that was drawn for it, and nobody else attends: what a count says, held against the state it was made in. */
export const changesRoll = (before: CaseState | undefined, events: readonly CaseEvent[]): boolean => {
  const progress = before?.step?.progress;
  const current = progress?.kind === 'ballot' ? progress.current : undefined;
  return events.some((event) => {
    if (event.kind !== 'counted') return false;
    return (
      current === undefined ||
      event.summoned !== current.roll.length ||
      current.present?.some((person) => !current.roll.includes(person)) === true
    );
  });
};
