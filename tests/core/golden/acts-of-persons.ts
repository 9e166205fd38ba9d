import { agree, choose, playStage, playUpTo, runCheck, UNIT_BOARD } from '../support/appointment-path';
import { delegating, joins, leaves } from '../support/changed-town';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** What persons may and may not do in a case, and on whose authority. */
export const actsOfPersons: readonly Scene[] = [
  {
    path: 'happy',
    title: 'one of two persons listed is appointed',
    plays: (play) => playUpTo(play),
  },
  {
    path: 'returned-and-back',
    title: 'the proposal is returned as often as it may be, and then approved',
    plays: (play) => {
      playUpTo(play, 'decidePolicy');
      play.at('2026-08-04 09:00');
      play.remark('Whoever sends something back says why.');
      play.refused('reasons-missing', { kind: 'act', by: { person: 'Thanh' }, step: 'decidePolicy', result: 'return', form: {} });
      play.act('Thanh', 'decidePolicy', 'return', { reasons: text('The proposal does not say what the person is to be in charge of.') });
      const again = { form: { need: textField('vacant since June'), field: textField('land, public investment') } };
      play.at('2026-08-06 09:00');
      play.act('Lan', 'propose', 'submit', again);
      play.at('2026-08-07 09:00');
      play.act('Thanh', 'decidePolicy', 'return', { reasons: text('The number of posts has changed; propose anew.') });
      play.at('2026-08-10 09:00');
      play.act('Lan', 'propose', 'submit', again);
      play.at('2026-08-11 09:00');
      play.remark('A proposal is returned twice at most. Then it is approved or refused.');
      play.refused('result-not-permitted', {
        kind: 'act',
        by: { person: 'Thanh' },
        step: 'decidePolicy',
        result: 'return',
        form: {},
        reasons: text('Once more.'),
      });
      play.act('Thanh', 'decidePolicy', 'approve');
    },
  },
  {
    path: 'policy-refused',
    title: 'the competent body refuses that the post be filled',
    plays: (play) => {
      playUpTo(play, 'decidePolicy');
      play.at('2026-08-05 10:00');
      play.remark('Only the head of the competent body decides; not whoever proposed, and not an officer.');
      play.refused('not-your-step', { kind: 'act', by: { person: 'Lan' }, step: 'decidePolicy', result: 'approve', form: {} });
      play.refused('reasons-missing', { kind: 'act', by: { person: 'Thanh' }, step: 'decidePolicy', result: 'refuse', form: {} });
      play.act('Thanh', 'decidePolicy', 'refuse', { reasons: text('The posts of the office are to be reduced this year.') });
      play.remark('A case that has ended takes no further act.');
      play.refused('closed', { kind: 'act', by: { person: 'Thanh' }, step: 'decidePolicy', result: 'approve', form: {} });
    },
  },
  {
    path: 'post-lost',
    title: 'the head loses the post between opening the task and pressing approve',
    plays: (play) => {
      playUpTo(play, 'decidePolicy');
      play.at('2026-08-10 09:00');
      play.remark('In the register: Thanh left the head of the committee on 9 August. The task is still open in the browser.');
      play.town = leaves(play.town, 'Thanh', 'committee', '2026-08-09T02:00:00.000Z');
      play.refused('standing-lost', { kind: 'act', by: { person: 'Thanh' }, step: 'decidePolicy', result: 'approve', form: {} });
      play.remark('In the register: Tung becomes head of the committee. The step is theirs, and no longer the province’s.');
      play.town = joins(play.town, 'committee', 'head', 'Tung');
      play.refused('not-your-step', { kind: 'act', by: { person: 'Zung' }, step: 'decidePolicy', result: 'approve', form: {} });
      play.act('Tung', 'decidePolicy', 'approve');
    },
  },
  {
    path: 'delegate',
    title: 'a delegate acts, and may not act in a case of their own',
    plays: (play) => {
      playUpTo(play, 'decidePolicy');
      play.at('2026-08-05 09:00');
      play.remark('In the register: Thanh delegates the head of the committee to Trang from 6 to 31 August (d-1).');
      const delegation = {
        id: 'd-1',
        from: 'Thanh',
        to: 'Trang',
        body: 'committee',
        role: 'head' as const,
        start: '2026-08-05T17:00:00.000Z',
        end: '2026-08-31T17:00:00.000Z',
      };
      play.town = delegating(play.town, delegation);
      const approves = { kind: 'act', by: { person: 'Trang', for: 'Thanh' }, step: 'decidePolicy', result: 'approve', form: {} } as const;
      play.remark('It has not begun.');
      play.refused('not-your-step', approves);
      play.at('2026-08-06 09:00');
      play.do(approves);
      play.skip('As on the happy path, up to the signature.', () => playUpTo(play, 'sign'));
      play.at('2026-09-10 10:00');
      play.remark('In the register: Thanh delegates the head of the committee to An, who is about to be appointed (d-2).');
      play.town = delegating(play.town, {
        ...delegation,
        id: 'd-2',
        to: 'An',
        start: '2026-09-09T17:00:00.000Z',
        end: '2026-09-30T17:00:00.000Z',
      });
      play.refused('excluded', { kind: 'act', by: { person: 'An', for: 'Thanh' }, step: 'sign', result: 'sign', form: {} });
      playStage(play, 'sign');
    },
  },
  {
    path: 'reassigned',
    title: 'whoever answers for a step gives it to one person',
    plays: (play) => {
      play.town = joins(play.town, 'personnel', 'officer', 'Xoa');
      play.skip('As on the happy path, up to the check. The board has two officers, Xuan and Xoa.', () => playUpTo(play, 'checkEligible'));
      play.at('2026-08-10 09:00');
      play.refused('not-your-step', { kind: 'reassign', by: { person: 'Xuan' }, to: 'Xoa', reasons: text('I have no time.') });
      play.refused('invalid-form', { kind: 'reassign', by: { person: 'Yen' }, to: 'Rong', reasons: text('Rong is free.') });
      play.do({ kind: 'reassign', by: { person: 'Yen' }, to: 'Xoa', reasons: text('Xuan keeps the file of another candidate.') });
      play.refused('not-your-step', { kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' });
      play.do({ kind: 'runCheck', by: { person: 'Xoa' }, step: 'checkEligible' });
    },
  },
  {
    path: 'nobody-signs',
    title: 'what was decided is carried out, though nobody signs and nobody issues',
    plays: (play) => {
      play.skip('As on the happy path, up to the decision of the competent body.', () => playUpTo(play, 'sign'));
      play.remark('Nobody signs: it is reported, it rises, and at last the decision takes effect by its own operation.');
      play.waitOut();
      play.remark('Nobody issues.');
      play.waitOut();
      play.remark('Nobody announces.');
      play.waitOut();
    },
  },
  {
    path: 'eligibility',
    title: 'the check leaves one person out, and a person answers what it leaves unclear',
    plays: (play) => {
      playUpTo(play, 'agreeList');
      play.at('2026-08-07 08:30');
      play.remark('In the register: Mai was reprimanded in May 2026; no degree is recorded of Nga.');
      const { Mai, Nga } = play.town.people;
      if (Mai === undefined || Nga === undefined) throw new Error('Not in the town');
      const disciplines = [{ form: 'reprimand', decided: '2026-05-10', ends: '2026-06-10' }] as const;
      play.town = { ...play.town, people: { ...play.town.people, Mai: { ...Mai, disciplines }, Nga: { ...Nga, attainments: [] } } };
      agree(play, 'An', 'Mai', 'Nga');
      play.at('2026-08-10 14:00');
      runCheck(play, 'checkEligible');
      play.at('2026-08-11 09:00');
      play.act('Yen', 'concludeEligible', 'met', { reasons: text('The original of the degree was shown.') });
      play.remark('Whoever was ever listed stays out of every roll, as do their relatives.');
      play.at('2026-08-12 08:00');
      play.ballot('nominate', 'Lan', UNIT_BOARD, choose({ An: 6, Nga: 2 }));
    },
  },
];
