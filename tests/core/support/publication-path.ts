import type { FormValue } from '../../../core/command';
import type { DraftFacts } from '../../../core/facts';
import { publication } from '../../../workflows/procedures/publication';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, textField } from './play';

/** What An sent in, and the verifier has proved. */
export const PROVED: DraftFacts = {
  draft: `d${'5a'.repeat(19)}0`,
  what: 'procedure',
  name: 'equipment-lending',
  author: 'An',
  proof: 'proved',
};

export const ASKED: Record<string, FormValue> = {
  draft: { kind: 'choice', option: PROVED.draft },
  purpose: textField('How the office lends its measuring instruments, and gets them back.'),
};

/** The opening of a case by which a draft is to be published. */
export const askFor = (by: string, form: Record<string, FormValue> = ASKED) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { author: ['An'] },
    first: { result: 'submit', form },
    training: false,
  }) as const;

const PATHS: Paths = {
  [publication.id]: [
    {
      step: '',
      plays: (play) => {
        play.town = { ...play.town, draft: play.town.draft ?? PROVED };
        play.at('2026-08-17 09:00');
        play.do(askFor('An'));
      },
    },
    next('checkDraft', (play) => {
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkDraft' });
    }),
    next('propose', (play) => {
      play.act('Yen', 'propose', 'submit', { form: { opinion: textField('It is what the office does already, in writing.') } });
    }),
    next('appraise', (play) => {
      play.act('Vinh', 'appraise', 'submit', { form: { appraisal: textField('Nobody lends to themselves.') } });
    }),
    next('decide', (play) => {
      play.act('Thanh', 'decide', 'publish');
    }),
    next('issue', (play) => {
      play.act('Rong', 'issue', 'issue');
    }),
  ],
};

export const publicationPlay = (): Play => {
  const play = new Play(shippedRulebook(publication));
  play.town = { ...play.town, draft: PROVED };
  return play;
};
export const publicationSteps = stepsOn(PATHS);
/** What An sent in is published. */
export const playPublicationUpTo = playOn(PATHS);
