import { COMMITTEE_BOARD, runCheck } from '../support/appointment-path';
import { person } from '../support/changed-town';
import { options } from '../support/conclusion-path';
import { meet, moveOpening, NEED, playMoveUpTo } from '../support/move-path';
import { nextMorning } from '../support/next-morning';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** Transfer to a post without leadership. */
export const transfers: readonly Scene[] = [
  { path: 'transferred', title: 'An of the school is met, heard and transferred to the office', plays: (play) => playMoveUpTo(play) },
  {
    path: 'leadership-post',
    title: 'a leadership post is given by appointment, not by transfer',
    plays: (play) => {
      play.remark('In the register: the post is one of leadership.');
      play.town = { ...person(play.town, 'An', { employer: 'school' }), post: { ...play.town.post, level: 3 } };
      nextMorning(play);
      play.do(moveOpening('Lan', NEED));
      nextMorning(play);
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'key-unit',
    title: 'a post in a key unit is not given by a transfer, which needs no conclusion',
    plays: (play) => {
      play.remark('In the register: the post is in a key unit.');
      play.town = { ...person(play.town, 'An', { employer: 'school' }), post: { ...play.town.post, key: true } };
      nextMorning(play);
      play.refused('post-key', moveOpening('Lan', NEED));
    },
  },
  {
    path: 'not-met',
    title: 'nobody is moved who was not met first',
    plays: (play) => {
      play.skip('As on the happy path, up to the meeting.', () => playMoveUpTo(play, 'meet'));
      play.waitOut();
    },
  },
  {
    path: 'says-nothing',
    title: 'the official is met and says nothing: that is no consent, and the proposal is appraised as it is',
    plays: (play) => {
      play.skip('As on the happy path, up to the meeting.', () => playMoveUpTo(play, 'meet'));
      nextMorning(play);
      meet(play);
      play.waitOut();
      nextMorning(play);
      play.act('Yen', 'appraise', 'object', {
        form: { appraisal: textField('The school has nobody else for the subject.') },
        reasons: text('The school would be left without a teacher of the subject.'),
      });
    },
  },
];

/** Secondment for a limited time. */
export const secondments: readonly Scene[] = [
  { path: 'returned', title: 'An is seconded for a year and returns to the school', plays: (play) => playMoveUpTo(play) },
  {
    path: 'school-does-not-agree',
    title: 'the unit that would send the official does not agree',
    plays: (play) => {
      play.skip('As on the happy path, up to the consent.', () => playMoveUpTo(play, 'consent'));
      nextMorning(play);
      const refuses = {
        kind: 'act',
        step: 'consent',
        result: 'refuse',
        form: { answer: textField('No.') },
        reasons: text('There is nobody else.'),
      } as const;
      play.refused('not-your-step', { ...refuses, by: { person: 'Lan' } });
      play.do({ ...refuses, by: { person: 'Hai' } });
    },
  },
  {
    path: 'raises-a-small-child',
    title: 'the register holds nothing of private life: a person asks, and the official is not sent away',
    plays: (play) => {
      play.skip('As on the happy path, up to the check.', () => playMoveUpTo(play, 'checkEligible'));
      nextMorning(play);
      runCheck(play, 'checkEligible');
      nextMorning(play);
      play.act('Yen', 'concludeEligible', 'notMet', { reasons: text('The official is among those whom the rule protects.') });
    },
  },
  {
    path: 'nobody-acts',
    title: 'the agreed time runs out during an inspection, nobody acts, and An returns all the same',
    plays: (play) => {
      play.skip('As on the happy path, until An is at the office.', () => playMoveUpTo(play, 'away'));
      play.at('2027-08-16 09:00');
      play.do({
        kind: 'hold',
        by: { person: 'Vinh' },
        ground: 'open-inspection',
        reasons: text('The accounts of the office are being inspected.'),
      });
      while (play.state?.end === undefined) play.wait();
    },
  },
  {
    path: 'goes-on-twice',
    title: 'a secondment goes on twice at most: three periods are its limit',
    plays: (play) => {
      play.skip('As on the happy path, until An is at the office.', () => playMoveUpTo(play, 'away'));
      const goesOn = { kind: 'act', by: { person: 'Hai' }, step: 'endOrExtend', result: 'goOn', form: {} } as const;
      for (let period = 0; period < 2; period++) {
        play.wait();
        nextMorning(play);
        play.do({ ...goesOn, reasons: text('The register is not finished.') });
      }
      play.wait();
      nextMorning(play);
      play.refused('result-not-permitted', { ...goesOn, reasons: text('It is still not finished.') });
      play.act('Hai', 'endOrExtend', 'bringBack');
    },
  },
];

/** Rotation. */
export const rotations: readonly Scene[] = [
  { path: 'settled', title: 'An is rotated to the office for three years and stays there', plays: (play) => playMoveUpTo(play) },
  {
    path: 'too-little-time-left',
    title: 'whoever has less than ten years left is not rotated',
    plays: (play) => {
      play.remark('In the register: An retires on 1 June 2035.');
      play.skip('As on the happy path, up to the check.', () => playMoveUpTo(play, 'checkEligible'));
      play.town = person(play.town, 'An', { retirement: '2035-06-01' });
      nextMorning(play);
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'nobody-places',
    title: 'nobody decides the placement: it is reported, rises, and the case ends unplaced while the term in the post runs on',
    plays: (play) => {
      play.skip('As on the happy path, until the time of rotation.', () => playMoveUpTo(play, 'place'));
      play.waitOut();
    },
  },
];

/** A post held on trial. */
export const trials: readonly Scene[] = [
  { path: 'confirmed', title: 'An holds the post on trial for six months and is confirmed', plays: (play) => playMoveUpTo(play) },
  {
    path: 'returns',
    title: 'the trial is prolonged once, and then An returns to the school without discipline',
    plays: (play) => {
      play.skip('As on the happy path, up to the judgement of the trial.', () => playMoveUpTo(play, 'judge'));
      const judge = (votes: Readonly<Record<string, number>>, minutes: string): void => {
        nextMorning(play);
        play.ballot('judge', 'Thanh', COMMITTEE_BOARD, options(votes), { minutes: text(minutes) });
      };
      judge({ confirm: 1, prolong: 5, sendBack: 0 }, 'The objectives were half reached.');
      play.skip('A second trial, reported on and judged as the first.', () => {
        play.wait();
        playMoveUpTo(play, 'judge');
      });
      judge({ confirm: 0, prolong: 6, sendBack: 0 }, 'Another half year would be enough.');
    },
  },
  {
    path: 'does-not-agree',
    title: 'nobody is put on trial against their will, nor by their silence',
    plays: (play) => {
      playMoveUpTo(play, 'agree');
      nextMorning(play);
      play.refused('not-your-step', {
        kind: 'act',
        by: { person: 'Lan' },
        step: 'agree',
        result: 'accept',
        form: { answer: textField('An agrees.') },
      });
      play.waitOut();
    },
  },
  {
    path: 'broken-off',
    title: 'the trial is broken off for reasons, and An returns',
    plays: (play) => {
      play.skip('As on the happy path, until the trial runs.', () => playMoveUpTo(play, 'trial'));
      play.at('2026-10-14 09:00');
      play.refused('invalid-form', { kind: 'reassign', what: 'log', by: { person: 'Thanh' }, to: 'An', reasons: text('Lan is leaving.') });
      play.do({ kind: 'reassign', what: 'log', by: { person: 'Thanh' }, to: 'Binh', reasons: text('Lan is leaving.') });
      play.do({
        kind: 'keepLog',
        by: { person: 'Binh' },
        step: 'trial',
        entry: text('Asked to be told more often where the work stands.'),
      });
      play.at('2026-11-09 09:00');
      play.refused('reasons-missing', { kind: 'breakPeriod', by: { person: 'Thanh' }, step: 'trial' });
      play.do({
        kind: 'breakPeriod',
        by: { person: 'Thanh' },
        step: 'trial',
        reasons: text('The mentor has left, and nobody can take the place.'),
      });
    },
  },
  {
    path: 'nobody-judges',
    title: 'nobody judges the trial: An returns, as was agreed',
    plays: (play) => {
      play.skip('As on the happy path, up to the judgement of the trial.', () => playMoveUpTo(play, 'judge'));
      while (play.state?.end === undefined) play.wait();
    },
  },
];
