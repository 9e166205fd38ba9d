import type { CaseEvent } from '../core/event';
import type { PersonId } from '../core/facts';

/** One change of a case's ballots, as functions/apply-ballot-changes.sql carries it out. All but `open` mean the one under way. */
export type BallotChange =
  | {
      readonly kind: 'open';
      readonly step: string;
      readonly round: number;
      readonly body: string;
      readonly box: string | null;
      readonly roll: readonly PersonId[];
    }
  | { readonly kind: 'attend'; readonly present: readonly PersonId[] }
  | { readonly kind: 'close'; readonly voted: readonly PersonId[] }
  | { readonly kind: 'counted' }
  | { readonly kind: 'voided' };

/**
 * What the events say of ballots, in their order. A ballot lives within its step: when another step opens or the case ends, one that is
 * still under way is void and its slips are destroyed.
 */
export const ballotChanges = (events: readonly CaseEvent[]): readonly BallotChange[] => events.flatMap(changesOf);

const changesOf = (event: CaseEvent): readonly BallotChange[] => {
  if (event.kind === 'ballotOpened') {
    const { step, round, body, box = null, roll } = event;
    return [{ kind: 'open', step, round, body, box, roll }];
  }
  if (event.kind === 'attended') return [{ kind: 'attend', present: event.present }];
  if (event.kind === 'countSigned') return [{ kind: 'close', voted: event.voted }];
  if (event.kind === 'counted') return [{ kind: 'counted' }];
  const isOver = event.kind === 'ballotVoided' || event.kind === 'stepOpened' || event.kind === 'ended';
  return isOver ? [{ kind: 'voided' }] : [];
};
