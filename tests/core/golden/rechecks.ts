import { runCheck } from '../support/appointment-path';
import { nextMorning } from '../support/next-morning';
import { playRecheckUpTo, recheckOpening } from '../support/recheck-path';
import type { Scene } from './scene';

/** What relied on a grade that has changed. */
export const rechecks: readonly Scene[] = [
  {
    path: 'reconsidered',
    title: 'the ledger names two cases in which An was judged by the grades, and one of them is to be looked at again',
    plays: (play) => playRecheckUpTo(play),
  },
  {
    path: 'nothing-depends',
    title: 'no case was judged by them',
    plays: (play) => {
      play.town = { ...play.town, reliance: [] };
      play.at('2026-08-17 09:00');
      play.do(recheckOpening);
      nextMorning(play);
      runCheck(play, 'checkReliance');
    },
  },
  {
    path: 'forgotten',
    title: 'nobody concludes: it is reported twice, rises one level, and ends as what nobody did',
    plays: (play) => {
      play.skip('As above, up to the conclusion.', () => playRecheckUpTo(play, 'conclude'));
      play.waitOut();
    },
  },
];
