import { person } from '../support/changed-town';
import { prepareTown } from '../support/honour-path';
import { text } from '../support/play';
import { closeTask, giveOpinion, openingAbout, playTaskUpTo } from '../support/task-path';
import type { Scene } from './scene';

/** Quick opinions. */
export const quickOpinions: readonly Scene[] = [
  { path: 'opinion-given', title: 'the head of the unit answers in time', plays: (play) => playTaskUpTo(play) },
  {
    path: 'never-answered',
    title: 'silence rises, is reported, and is neither a refusal nor a consent',
    plays: (play) => {
      playTaskUpTo(play, 'answer');
      play.waitOut();
    },
  },
  {
    path: 'answered-above',
    title: 'the head is silent, and the head above answers',
    plays: (play) => {
      playTaskUpTo(play, 'answer');
      play.refused('not-your-step', {
        kind: 'act',
        by: { person: 'Quang' },
        step: 'answer',
        result: 'proceed',
        form: {},
        reasons: text('It is allowed.'),
      });
      play.wait();
      play.at('2026-08-21 09:00');
      giveOpinion(play, 'Quang');
    },
  },
  {
    path: 'asked-by-the-head',
    title: 'nobody answers their own question: the head above does',
    plays: (play) => {
      prepareTown(play);
      play.town = person(play.town, 'Giang', {});
      play.at('2026-08-17 09:00');
      play.refused('not-your-step', openingAbout('Lan', 'asker'));
      play.do({ ...openingAbout('Giang', 'asker'), people: { asker: ['Giang'] } });
      play.at('2026-08-18 09:00');
      play.refused('excluded', {
        kind: 'act',
        by: { person: 'Giang' },
        step: 'answer',
        result: 'proceed',
        form: {},
        reasons: text('I agree with myself.'),
      });
      giveOpinion(play, 'Quang');
    },
  },
];

/** Difficult tasks. */
export const difficultTasks: readonly Scene[] = [
  { path: 'task-achieved', title: 'the task is entered, taken on and achieved', plays: (play) => playTaskUpTo(play) },
  {
    path: 'not-entered',
    title: 'the task is not entered, for reasons',
    plays: (play) => {
      playTaskUpTo(play, 'enter');
      play.at('2026-08-18 09:00');
      play.refused('reasons-missing', { kind: 'act', by: { person: 'Lan' }, step: 'enter', result: 'refuse', form: {} });
      play.act('Lan', 'enter', 'refuse', { reasons: text('It is the ordinary work of the office.') });
    },
  },
  {
    path: 'declined-for-reasons',
    title: 'nobody is made to take it on: declined, with reasons',
    plays: (play) => {
      playTaskUpTo(play, 'consent');
      play.at('2026-08-19 09:00');
      play.refused('not-your-step', { kind: 'act', by: { person: 'Giang' }, step: 'consent', result: 'takeOn', form: {} });
      play.act('An', 'consent', 'decline', { reasons: text('My brother-in-law is a party to three of the files.') });
    },
  },
  {
    path: 'partly-achieved',
    title: 'part of the task is achieved, and it is said why',
    plays: (play) => {
      play.skip('As on the happy path, up to the close.', () => playTaskUpTo(play, 'close'));
      play.at('2027-07-01 09:00');
      closeTask(play, 'partly', 'Thirty-one of forty.', 'Nine wait for the land registry, through no fault of An.');
    },
  },
];
