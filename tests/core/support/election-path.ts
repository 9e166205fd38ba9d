import type { FormValue } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import { designationAndElection } from '../../../workflows/procedures/designation-and-election';
import { reliefFromElectedPost } from '../../../workflows/procedures/relief-from-elected-post';
import { approve, COMMITTEE_BOARD, runCheck, type Stage } from './appointment-path';
import { holdsPost, joins } from './changed-town';
import { concludeMeets } from './conclusion-path';
import { opening } from './measure-path';
import { nextMorning } from './next-morning';
import { next, type Paths, playOn, stepsOn } from './path';
import { tell } from './plan-path';
import { Play, shippedRulebook, text, textField } from './play';
import type { Town } from './town';

const chosen = (option: string): FormValue => ({ kind: 'choice', option });

/** The town in which the post is filled by the people's council, which Phuc chairs; the head of the commune confirms what it decides. */
export const electing = (town: Town): Town => {
  const bodies = town.bodies.map((body) =>
    body.id === 'office' ? { ...body, organs: { ...body.organs, 'people-council': 'deputies' } } : body,
  );
  const withCouncil = { ...town, bodies: [...bodies, { id: 'deputies', organs: {} }], post: { ...town.post, elected: true } };
  const seated = joins(withCouncil, 'deputies', 'member', 'Son', 'Tam', 'Uyen', 'Van', 'Long', 'Mai');
  return joins(joins(seated, 'deputies', 'head', 'Phuc'), 'commune', 'head', 'Quang');
};
export const COUNCIL_BOARD = ['Son', 'Tam', 'Uyen'] as const;

/** The proposal to introduce An, with what was determined about whether An is local. */
export const introducing = (locality: 'notLocal' | 'local' | 'undetermined'): Record<string, FormValue> => ({
  why: textField('Has led the land section for three years, and leads it well.'),
  locality: chosen(locality),
  localityWhy: textField('The determination of the committee of 3 August 2026.'),
});
export const introduction = (by: string, form = introducing('notLocal')) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { candidate: ['An'] },
    post: 'post',
    first: { result: 'submit', form },
    training: false,
  }) as const;
export const RELIEF: Record<string, FormValue> = {
  ground: chosen('results'),
  facts: textField('Two of the four tasks of 2025 were not begun.'),
};

const acts = (step: string, by: string, result: string): Stage =>
  next(step, (play) => {
    play.act(by, step, result);
  });
const appraised = next('appraise', (play) => {
  play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('What was proposed is borne out by the file.') } });
});
const WHY = text('As the file shows, and as the head of personnel reported.');
const introduced = next('decide', (play) => {
  play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(5, 1), { minutes: WHY });
});
const putToCouncil = acts('putToCouncil', 'Phuc', 'submit');
const voted = next('councilVote', (play) => {
  play.ballot('councilVote', 'Phuc', COUNCIL_BOARD, approve(6, 1), { minutes: text('The council followed the proposal.') });
});
const confirmed = acts('confirm', 'Quang', 'confirm');
const announced = acts('announce', 'Xuan', 'announce');

const PATHS: Paths = {
  [designationAndElection.id]: [
    {
      step: '',
      plays: (play) => {
        if (play.town.post.elected !== true) play.town = electing(play.town);
        play.at('2026-08-24 09:00');
        play.do(introduction('Lan'));
      },
    },
    next('checkEligible', (play) => runCheck(play, 'checkEligible')),
    { step: 'politicalStandards', plays: (play) => concludeMeets(play, 'Introduction for election.') },
    appraised,
    introduced,
    putToCouncil,
    voted,
    confirmed,
    announced,
  ],
  [reliefFromElectedPost.id]: [
    {
      step: '',
      plays: (play) => {
        if (play.town.post.elected !== true) play.town = holdsPost(electing(play.town), 'An', {});
        play.at('2026-08-17 09:00');
        play.do(opening('Lan', RELIEF));
      },
    },
    next('hearing', (play) => {
      tell(play, 'Two tasks of the year were not begun.', 'Report on the tasks of 2025');
      nextMorning(play);
      play.do({ kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('The money for them came in December.') });
    }),
    next('opinions', (play) => {
      play.do({ kind: 'opine', by: { person: 'Khanh' }, step: 'opinions', opinion: text('The committee has nothing to add.') });
    }),
    appraised,
    introduced,
    putToCouncil,
    voted,
    { step: 'askReview', plays: (play) => play.waitOut() },
    confirmed,
    announced,
  ],
};

export const electionPlay = (definition: Definition): Play => new Play(shippedRulebook(definition));
export const electionSteps = stepsOn(PATHS);
/** An is elected to the post, or relieved of it. */
export const playElectionUpTo = playOn(PATHS);
