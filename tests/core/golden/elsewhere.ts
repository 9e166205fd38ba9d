import { person } from '../support/changed-town';
import { elsewherePlay, giveOpinion, openingFor, playElsewhereUpTo } from '../support/elsewhere-path';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** Appointment of somebody from elsewhere. */
export const fromElsewhere: readonly Scene[] = [
  { path: 'appointed', title: 'somebody from the school is appointed to the office', plays: (play) => playElsewhereUpTo(play) },
  {
    path: 'does-not-wish-to',
    title: 'the person does not wish to come, and says so themselves',
    plays: (play) => {
      play.skip('As on the happy path, up to the talk with the person.', () => playElsewhereUpTo(play, 'meet'));
      play.at('2026-08-06 09:00');
      const declines = {
        kind: 'act',
        step: 'meet',
        result: 'decline',
        form: { answer: textField('My pupils need me.') },
        reasons: text('The school.'),
      } as const;
      play.refused('not-your-step', { ...declines, by: { person: 'Hai' } });
      play.do({ ...declines, by: { person: 'An' } });
    },
  },
  {
    path: 'says-nothing',
    title: 'nobody is moved by their silence',
    plays: (play) => {
      play.skip('As on the happy path, up to the talk with the person.', () => playElsewhereUpTo(play, 'meet'));
      play.waitOut();
    },
  },
  {
    path: 'one-opinion-is-missing',
    title: 'where the person works, one of two says nothing: it is no consent, and stops nobody',
    plays: (play) => {
      play.skip('As on the happy path, up to the opinions.', () => playElsewhereUpTo(play, 'opinions'));
      play.at('2026-08-10 09:00');
      giveOpinion(play, 'Hai');
      play.waitOut();
    },
  },
  {
    path: 'objected-and-stopped',
    title: 'an objection to the notice is verified, and the case is stopped for reasons',
    plays: (play) => {
      play.skip('As on the happy path, up to publication.', () => playElsewhereUpTo(play, 'publishCandidates'));
      play.at('2026-08-12 15:00');
      play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
      play.at('2026-08-14 09:00');
      play.do({
        kind: 'object',
        by: { person: 'Xuan' },
        step: 'publishCandidates',
        objection: text('The certificate of 2019 is a copy of mine.'),
      });
      play.wait();
      play.at('2026-08-25 09:00');
      play.act('Vinh', 'settleObjections', 'stop', { reasons: text('The school that is named never issued the certificate.') });
    },
  },
  {
    path: 'works-nowhere',
    title: 'a person whose employer the register does not know can’t come from elsewhere',
    plays: (play) => {
      const { employer: _none, ...rest } = elsewherePlay().town.people['An'] ?? {};
      play.town = { ...play.town, people: { ...play.town.people, An: rest as (typeof play.town.people)[string] } };
      play.at('2026-08-03 09:00');
      play.refused('invalid-form', openingFor('An'));
      play.remark('In the register: An works at the school.');
      play.town = person(play.town, 'An', { employer: 'school' });
      play.do(openingFor('An'));
    },
  },
];
