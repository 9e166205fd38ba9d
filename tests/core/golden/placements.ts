import { nextMorning } from '../support/next-morning';
import { playPlacementUpTo } from '../support/placement-path';
import { text } from '../support/play';
import type { Scene } from './scene';

/** Placement of whoever has left a post. */
export const placements: readonly Scene[] = [
  { path: 'placed', title: 'An has left a post, is met and heard, and is placed', plays: (play) => playPlacementUpTo(play) },
  {
    path: 'opened-by-another',
    title: 'the case that ended in a removal opens it, and nobody proposes: it is reported twice, rises one level, and is told as unplaced',
    plays: (play) => {
      play.at('2026-08-17 09:00');
      play.do({
        kind: 'open',
        case: 'c-1',
        because: { kind: 'case', case: 'c-removal' },
        people: { official: ['An'] },
        training: false,
      });
      play.waitOut();
    },
  },
  {
    path: 'not-placed-so',
    title: 'the competent head refuses the placement for reasons',
    plays: (play) => {
      play.skip('As on the happy path, up to the decision.', () => playPlacementUpTo(play, 'decide'));
      nextMorning(play);
      play.refused('reasons-missing', { kind: 'act', by: { person: 'Thanh' }, step: 'decide', result: 'refuse', form: {} });
      play.act('Thanh', 'decide', 'refuse', { reasons: text('An asked for work at the school, where a position is vacant.') });
    },
  },
];
