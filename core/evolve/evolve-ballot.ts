import type { CaseEvent } from '../event';
import { must } from '../must';
import type { BallotState, CaseState } from '../state';
import { progressOf, withStep } from './progress';

type BallotEvent = Extract<CaseEvent, { readonly kind: 'ballotOpened' | 'attended' | 'countSigned' | 'counted' | 'ballotVoided' }>;

/** The ballot with some fields changed; written out for the reason that `nextState` gives. */
const ballotWith = (current: BallotState, change: Partial<BallotState>): BallotState => {
  const { round, body, level, roll, tellers, signed } = current;
  const next: { -readonly [Field in keyof BallotState]: BallotState[Field] } = { round, body, level, roll, tellers, signed };
  if (current.items !== undefined) next.items = current.items;
  if (current.box !== undefined) next.box = current.box;
  if (current.present !== undefined) next.present = current.present;
  if (current.voted !== undefined) next.voted = current.voted;
  return Object.assign(next, change);
};

/** A ballot within its step: opened with its roll, attended, signed for by each teller, counted or void. */
export const evolveBallot = (state: CaseState, event: BallotEvent): CaseState => {
  const progress = progressOf(state, 'ballot');
  const set = (current: BallotState, more?: Partial<CaseState>) => withStep(state, { progress: { kind: 'ballot', current } }, more);
  switch (event.kind) {
    case 'ballotOpened': {
      const { round, body, level, roll, tellers, items, box } = event;
      const current: BallotState = {
        round,
        body,
        level,
        roll,
        tellers,
        signed: [],
        ...(items === undefined ? {} : { items }),
        ...(box === undefined ? {} : { box }),
      };
      return set(current, { rounds: { ...state.rounds, [event.step]: round } });
    }
    case 'attended':
      return set(ballotWith(must(progress.current, 'an open ballot'), { present: event.present }));
    case 'countSigned': {
      const current = must(progress.current, 'an open ballot');
      return set(ballotWith(current, { signed: [...current.signed, event.by.person], voted: event.voted }));
    }
    case 'counted':
    case 'ballotVoided':
      return withStep(state, { progress: { kind: 'ballot' } });
    default:
      return event satisfies never;
  }
};
