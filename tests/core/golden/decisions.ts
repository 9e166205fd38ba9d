import { approve, COMMITTEE_BOARD } from '../support/appointment-path';
import { holdsPost, person } from '../support/changed-town';
import { options, PROVINCE_TELLERS } from '../support/conclusion-path';
import { ANNULMENT, COMPLAINT, DECIDED, openingAbout, playDecisionUpTo, SUSPENSION, tell } from '../support/decision-path';
import { opening } from '../support/measure-path';
import { nextMorning } from '../support/next-morning';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** Annulment of a decision by the body that made it. */
export const annulments: readonly Scene[] = [
  {
    path: 'annulled',
    title: 'the committee annuls its own decision, after hearing An and all who rely on it',
    plays: (play) => playDecisionUpTo(play),
  },
  {
    path: 'annulled-before',
    title: 'what has been annulled is not annulled again, and about somebody else it says nothing',
    plays: (play) => {
      play.at('2026-08-17 09:00');
      play.remark('In the register: the decision of June has been annulled.');
      play.town = { ...play.town, decision: { ...DECIDED, annulled: true } };
      play.refused('invalid-form', openingAbout('Vinh', ANNULMENT));
      play.remark('In the register: it stands, and was about Nga.');
      play.town = { ...play.town, decision: { ...DECIDED, people: ['Nga'] } };
      play.refused('invalid-form', openingAbout('Vinh', ANNULMENT));
    },
  },
  {
    path: 'someone-relies-on-it',
    title: 'somebody who relies on the decision says so, which is weighed by the inspection above, since the one below proposed',
    plays: (play) => {
      play.skip('As on the happy path, up to publication.', () => playDecisionUpTo(play, 'publish'));
      nextMorning(play);
      play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publish' });
      nextMorning(play);
      play.do({ kind: 'object', by: { person: 'Xuan' }, step: 'publish', objection: text('I signed a contract with the office in July.') });
      play.waitOut();
      nextMorning(play);
      const weighs = {
        kind: 'act',
        step: 'settle',
        result: 'weighed',
        form: {},
        reasons: text('The contract stands: it binds the office.'),
      } as const;
      play.refused('excluded', { ...weighs, by: { person: 'Vinh' } });
      play.do({ ...weighs, by: { person: 'Ti' } });
    },
  },
];

/** Complaint to the body above the one that decided. */
export const complaints: readonly Scene[] = [
  {
    path: 'set-aside',
    title: 'the province sets the decision aside; nobody who decided then has a part in it',
    plays: (play) => playDecisionUpTo(play),
  },
  {
    path: 'too-late',
    title: 'a complaint comes after its time and is not admitted',
    plays: (play) => {
      play.remark('In the register: the decision was entered on 4 May 2026.');
      play.town = { ...play.town, decision: { ...DECIDED, entered: '2026-05-04' } };
      playDecisionUpTo(play, 'checkEligible');
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Te' }, step: 'checkEligible' });
    },
  },
  {
    path: 'decider-kept-out',
    title: 'a member of the province who decided then, as a member of the committee, takes no part',
    plays: (play) => {
      play.remark('In the register: Zoan was among those who decided in June.');
      play.town = { ...play.town, decision: { ...DECIDED, deciders: [...DECIDED.deciders, 'Zoan'] } };
      play.skip('As on the happy path, up to the vote.', () => playDecisionUpTo(play, 'decide'));
      nextMorning(play);
      play.ballot('decide', 'Zung', ['Zan', 'Zieu', 'Zinh'], approve(2, 3), {
        minutes: text('An was heard, as the record of the meeting shows.'),
      });
    },
  },
  {
    path: 'by-another',
    title: 'nobody complains in the place of whom the decision is about',
    plays: (play) => {
      play.at('2026-08-17 09:00');
      play.town = { ...play.town, decision: DECIDED };
      play.refused('not-your-step', openingAbout('Lan', COMPLAINT));
    },
  },
];

/** A conclusion on political standards is looked at again. */
export const conclusionWithdrawals: readonly Scene[] = [
  {
    path: 'conclusion-withdrawn',
    title: 'new facts: An is heard, and the committee withdraws its conclusion',
    plays: (play) => playDecisionUpTo(play),
  },
  {
    path: 'nothing-in-force',
    title: 'where no conclusion is in force there is none to withdraw',
    plays: (play) => {
      play.remark('In the register: the conclusion about An ended on 1 August 2026.');
      play.town = person(play.town, 'An', {
        conclusions: [{ positive: true, concluded: '2025-08-01', expires: '2026-08-01', case: 'c-old' }],
      });
      playDecisionUpTo(play, 'checkEligible');
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' });
    },
  },
  {
    path: 'withdrawal-overturned',
    title: 'An asks for a review, and the province leaves the conclusion in force',
    plays: (play) => {
      play.skip('As on the happy path, up to the request for a review.', () => playDecisionUpTo(play, 'askReview'));
      nextMorning(play);
      play.act('An', 'askReview', 'ask', { form: { request: textField('The stay is in the declaration of 2024.') } });
      nextMorning(play);
      play.ballot('review', 'Zung', PROVINCE_TELLERS, options({ upheld: 1, overturned: 5 }), {
        minutes: text('The stay was declared: nothing is new.'),
      });
    },
  },
];

/** Suspension. */
export const suspensions: readonly Scene[] = [
  {
    path: 'restored',
    title: 'An is suspended for fifteen working days, nobody acts, and is back',
    plays: (play) => playDecisionUpTo(play),
  },
  {
    path: 'extended-once',
    title: 'the suspension is extended once, for reasons, and not twice',
    plays: (play) => {
      play.skip('As on the happy path, until the suspension runs.', () => playDecisionUpTo(play, 'suspended'));
      nextMorning(play);
      play.do({ kind: 'extend', by: { person: 'Thanh' }, reasons: text('The files are not all back.') });
      nextMorning(play);
      play.refused('already-done', { kind: 'extend', by: { person: 'Thanh' }, reasons: text('Still not.') });
      play.waitOut();
    },
  },
  {
    path: 'not-heard',
    title: 'without a hearing there is no suspension, however urgent',
    plays: (play) => {
      play.town = holdsPost(play.town, 'An', {});
      play.at('2026-08-17 09:00');
      play.do(opening('Lan', SUSPENSION));
      play.waitOut();
    },
  },
  {
    path: 'not-carried',
    title: 'the committee does not suspend, and says why',
    plays: (play) => {
      play.skip('As on the happy path, up to the vote.', () => playDecisionUpTo(play, 'decide'));
      nextMorning(play);
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(2, 4), { minutes: text('The files are back; nothing is in danger.') });
    },
  },
  {
    path: 'ended-early',
    title: 'the ground falls away, and the suspension ends early',
    plays: (play) => {
      play.skip('As on the happy path, until the suspension runs.', () => playDecisionUpTo(play, 'suspended'));
      nextMorning(play);
      play.do({ kind: 'breakPeriod', by: { person: 'Thanh' }, step: 'suspended', reasons: text('All files have been handed over.') });
      nextMorning(play);
      play.act('Thanh', 'endEarly', 'restore');
    },
  },
  {
    path: 'converted',
    title: 'there are grounds for a discipline: a case of its own opens, and An is back meanwhile',
    plays: (play) => {
      play.skip('As on the happy path, until the suspension runs.', () => playDecisionUpTo(play, 'suspended'));
      nextMorning(play);
      play.do({ kind: 'breakPeriod', by: { person: 'Thanh' }, step: 'suspended', reasons: text('The files are all back.') });
      nextMorning(play);
      play.act('Thanh', 'endEarly', 'openDiscipline', { reasons: text('Taking them home was a breach of duty.') });
    },
  },
];

/** Reassignment on lost confidence. */
export const reassignments: readonly Scene[] = [
  { path: 'unfounded', title: 'the measure is reviewed, nothing stands, and An is back', plays: (play) => playDecisionUpTo(play) },
  {
    path: 'nobody-reviews',
    title: 'nobody reviews the measure in its time: An is back',
    plays: (play) => {
      play.skip('As on the happy path, up to the review.', () => playDecisionUpTo(play, 'reviewMeasure'));
      play.waitOut();
    },
  },
  {
    path: 'new-grounds',
    title: 'new grounds mean a new hearing before anything is decided',
    plays: (play) => {
      play.skip('As on the happy path, up to the appraisal.', () => playDecisionUpTo(play, 'appraise'));
      nextMorning(play);
      play.act('Yen', 'appraise', 'newGrounds', {
        form: { appraisal: textField('A second verification was opened yesterday.') },
        reasons: text('A second verification was opened.'),
      });
      nextMorning(play);
      tell(play);
    },
  },
];
