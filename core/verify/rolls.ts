import type { CaseEvent } from '../event';
import type { PersonId } from '../facts';
import type { BallotState, CaseState } from '../state';

/**
 * A ballot is counted over the roll that was drawn for it, each item of one that rates over those who may rate that person, and nobody else attends:
 * what a count says, held against the state it was made in.
 */
export const changesRoll = (before: CaseState | undefined, events: readonly CaseEvent[]): boolean => {
  const progress = before?.step?.progress;
  const current = progress?.kind === 'ballot' ? progress.current : undefined;
  return events.some((event) => {
    if (event.kind !== 'counted') return false;
    return (
      current === undefined ||
      event.summoned !== current.roll.length ||
      current.present?.some((person) => !current.roll.includes(person)) === true ||
      Object.entries(event.items ?? {}).some(([person, { summoned }]) => summoned !== mayRate(current, person))
    );
  });
};

/** How many on the roll may rate a person; undefined where they are not on the slip. */
const mayRate = ({ roll, items }: BallotState, person: PersonId): number | undefined => {
  const left = items?.[person];
  return left === undefined ? undefined : roll.filter((one) => !left.includes(one)).length;
};
