import { nextMorning } from '../support/next-morning';
import { text } from '../support/play';
import { ASKED, askFor, PROVED, playPublicationUpTo } from '../support/publication-path';
import type { Scene } from './scene';

/** Publication of a procedure that an organisation wrote itself. */
export const publications: readonly Scene[] = [
  {
    path: 'published',
    title: 'what An sent in is put forward, appraised and decided on by three others',
    plays: (play) => playPublicationUpTo(play),
  },
  {
    path: 'not-proved',
    title: 'what the verifier refused is not published',
    plays: (play) => {
      play.town = { ...play.town, draft: { ...PROVED, proof: 'refused' } };
      playPublicationUpTo(play, 'checkDraft');
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkDraft' });
    },
  },
  {
    path: 'still-being-proved',
    title: 'while it is being proved the check is run again: nobody answers in the verifier’s place',
    plays: (play) => {
      play.town = { ...play.town, draft: { ...PROVED, proof: 'waiting' } };
      playPublicationUpTo(play, 'checkDraft');
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkDraft' });
      play.remark('The verifier has proved it.');
      play.town = { ...play.town, draft: PROVED };
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkDraft' });
    },
  },
  {
    path: 'of-another',
    title: 'only its author asks for the publication of a draft, and takes no further part',
    plays: (play) => {
      play.town = { ...play.town, draft: { ...PROVED, author: 'Nga' } };
      play.at('2026-08-17 09:00');
      play.refused('invalid-form', askFor('An', { ...ASKED, draft: { kind: 'choice', option: 'the one of Nga' } }));
      play.do(askFor('An'));
      nextMorning(play);
      play.refused('not-your-step', { kind: 'runCheck', by: { person: 'An' }, step: 'checkDraft' });
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkDraft' });
    },
  },
  {
    path: 'refused',
    title: 'the committee’s head does not publish it, and says why',
    plays: (play) => {
      play.skip('As on the happy path, up to the decision.', () => playPublicationUpTo(play, 'decide'));
      nextMorning(play);
      play.refused('not-your-step', { kind: 'act', by: { person: 'Yen' }, step: 'decide', result: 'publish', form: {} });
      play.act('Thanh', 'decide', 'refuse', { reasons: text('The commune will have one procedure for all offices.') });
    },
  },
];
