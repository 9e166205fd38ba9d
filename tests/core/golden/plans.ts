import { approve, runCheck, UNIT_BOARD } from '../support/appointment-path';
import { person } from '../support/changed-town';
import { options, PROVINCE_TELLERS } from '../support/conclusion-path';
import { moveOpening } from '../support/move-path';
import { nextMorning } from '../support/next-morning';
import { DISCIPLINED, exitOn, PROPOSAL, playPlanUpTo, prepareExit, preparePlanning, tell } from '../support/plan-path';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** Planning. */
export const plans: readonly Scene[] = [
  {
    path: 'planned',
    title: 'An is put in the plan for a post that Mai holds',
    plays: (play) => playPlanUpTo(play),
  },
  {
    path: 'too-old-for-the-next-term',
    title: 'whoever can’t serve the next term in full is not planned for it',
    plays: (play) => {
      play.remark('In the register: An retires on 31 December 2034, a day before the next term has been served.');
      preparePlanning(play, { retirement: '2034-12-31' });
      playPlanUpTo(play, 'checkEligible');
      nextMorning(play);
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'not-a-leadership-post',
    title: 'nobody is planned for a post without leadership',
    plays: (play) => {
      preparePlanning(play);
      play.town = { ...play.town, post: { ...play.town.post, level: 0 } };
      play.at('2026-08-17 09:00');
      play.do(moveOpening('Lan', PROPOSAL));
      nextMorning(play);
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'exactly-half-of-the-expanded',
    title: 'in the expanded leadership exactly half is not enough',
    plays: (play) => {
      play.remark('In the register: Mai is related to An, so that eight of the expanded leadership vote.');
      preparePlanning(play);
      play.town = { ...play.town, kin: [...play.town.kin, { person: 'An', relative: 'Mai', close: true }] };
      playPlanUpTo(play, 'expandedVote');
      nextMorning(play);
      play.ballot('expandedVote', 'Lan', UNIT_BOARD, approve(4, 4), { minutes: text('Half would wait for a year.') });
    },
  },
  {
    path: 'reprimanded-meanwhile',
    title: 'what was met when An was proposed is met no longer when it is to be decided',
    plays: (play) => {
      play.skip('As on the happy path, up to the last check.', () => playPlanUpTo(play, 'checkStill'));
      play.remark('In the register: An was reprimanded on 1 September.');
      play.town = person(play.town, 'An', { disciplines: [{ form: 'reprimand', decided: '2026-09-01', ends: '2027-09-01' }] });
      nextMorning(play);
      runCheck(play, 'checkStill');
    },
  },
];

/** Leaving the plan. */
export const planExits: readonly Scene[] = [
  {
    path: 'out-of-plan',
    title: 'An was reprimanded, is heard on it, and leaves the plan',
    plays: (play) => playPlanUpTo(play),
  },
  {
    path: 'exit-opens-by-itself',
    title: 'the morning after An’s reprimand is on record the case opens by itself, and the personnel officer takes it up',
    plays: (play) => {
      prepareExit(play, DISCIPLINED);
      play.at('2026-08-04 04:00');
      const { by: _by, first: _first, ...opening } = moveOpening('Xuan', {});
      play.do({ ...opening, because: { kind: 'found', fact: 'plan-exit-disciplined', day: '2026-06-15' } });
      play.wait();
      nextMorning(play);
      play.act('Xuan', 'propose', 'submit', { form: exitOn('disciplined', 'Reprimanded on 15 June 2026.') });
      nextMorning(play);
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'no-ground-in-the-register',
    title: 'a ground that the register does not show takes nobody from the plan',
    plays: (play) => {
      play.at('2026-08-17 09:00');
      play.do(moveOpening('Xuan', exitOn('standards', 'It is said that An does not meet the standards.')));
      nextMorning(play);
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'not-in-the-plan',
    title: 'whoever is in no plan for the post can’t leave it',
    plays: (play) => {
      play.remark('In the register: An was reprimanded, and is planned for another post only.');
      prepareExit(play, {
        planned: [{ level: 3, post: 'another', until: '2030-12-31' }],
        disciplines: [{ form: 'reprimand', decided: '2026-06-15', ends: '2027-06-15' }],
      });
      playPlanUpTo(play, 'checkEligible');
      nextMorning(play);
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'low-confidence',
    title: 'how a confidence vote went is not in the register: the head of personnel answers, with reasons',
    plays: (play) => {
      play.at('2026-08-17 09:00');
      play.do(moveOpening('Xuan', exitOn('confidence', 'In the vote of July 23 of 40 expressed low confidence.')));
      nextMorning(play);
      runCheck(play, 'checkEligible');
      nextMorning(play);
      play.act('Yen', 'concludeEligible', 'met', { reasons: text('Seen in the count of 20 July: 23 of 40.') });
      nextMorning(play);
      tell(play, 'Low confidence of more than half in July.', 'The count of 20 July 2026');
    },
  },
  {
    path: 'overturned-above',
    title: 'An asks for a review, and the province overturns the decision: An stays in the plan',
    plays: (play) => {
      play.skip('As on the happy path, up to the request for a review.', () => playPlanUpTo(play, 'askReview'));
      nextMorning(play);
      play.act('An', 'askReview', 'ask', { form: { request: textField('The reprimand was annulled yesterday.') } });
      nextMorning(play);
      play.ballot('review', 'Zung', PROVINCE_TELLERS, options({ upheld: 1, overturned: 5 }), {
        minutes: text('There is no reprimand any more.'),
      });
    },
  },
];
