import type { FormValue, Tally } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import type { PersonFacts } from '../../../core/facts';
import { confidenceVote } from '../../../workflows/procedures/confidence-vote';
import { councilConfidenceVote } from '../../../workflows/procedures/council-confidence-vote';
import { frontConfidenceVote } from '../../../workflows/procedures/front-confidence-vote';
import { type Stage, UNIT_BOARD } from './appointment-path';
import { joins, person } from './changed-town';
import { nextMorning } from './next-morning';
import { type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';
import type { Town } from './town';

/** Since when each of the people who may be rated holds the post they hold. */
export const inPost = (post: string, since = '2023-05-02'): Partial<PersonFacts> => ({ posts: [{ post, since, beside: false }] });

/** The town with a council and a Front of the office's place, and with posts for whoever may be rated. Phu works at the office and sits in no conference. */
export const conferring = (town: Town): Town => {
  const bodies = town.bodies.map((body) =>
    body.id === 'office' ? { ...body, organs: { ...body.organs, 'people-council': 'deputies', front: 'front' } } : body,
  );
  const others = ['deputies', 'front'].map((id) => ({ id, superior: 'people-committee', organs: {} }));
  const council = joins(
    joins({ ...town, bodies: [...bodies, ...others] }, 'deputies', 'head', 'Phuc'),
    'deputies',
    'member',
    'Son',
    'Tam',
    'Uyen',
    'Van',
    'Mai',
  );
  const front = joins(joins(council, 'front', 'head', 'Khoa'), 'front', 'member', 'Loan', 'Minh', 'Nhi', 'Oai', 'Phong');
  const people = [...Object.keys(town.people), 'Phu'];
  return people.reduce((changed, id) => person(changed, id, { ...inPost(`post-of-${id}`), ...town.people[id] }), front);
};

export const confidencePlay = (definition: Definition): Play => new Play(shippedRulebook(definition));

/** Who keeps the vote, its counting board and who opens the ballot, by procedure. */
const KEEPERS: Readonly<Record<string, { readonly keeper: string; readonly chair: string; readonly board: readonly string[] }>> = {
  [confidenceVote.id]: { keeper: 'Xuan', chair: 'Lan', board: UNIT_BOARD },
  [councilConfidenceVote.id]: { keeper: 'Phuc', chair: 'Phuc', board: ['Son', 'Tam', 'Uyen'] },
  [frontConfidenceVote.id]: { keeper: 'Khoa', chair: 'Khoa', board: ['Loan', 'Minh', 'Nhi'] },
};
const keepersOf = ({ rulebook: { definition } }: Play) => KEEPERS[definition.id] ?? { keeper: '', chair: '', board: [] };

const SCOPE: Record<string, FormValue> = { scope: textField('Those who lead the office.') };
const RESPONDENTS: Record<string, FormValue> = { respondents: textField('The members of the Front committee.') };

/** Opens the vote on these people. */
export const openVote = (play: Play, ...rated: readonly string[]): void => {
  const { definition } = play.rulebook;
  play.town = conferring(play.town);
  play.at('2026-08-18 09:00');
  play.do({
    kind: 'open',
    case: 'c-1',
    by: { person: keepersOf(play).keeper },
    people: { rated },
    first: { result: 'submit', form: definition.id === frontConfidenceVote.id ? { ...SCOPE, ...RESPONDENTS } : SCOPE },
    training: false,
  });
};

export const tellRated = (play: Play): void => {
  const { keeper } = keepersOf(play);
  play.do({
    kind: 'tell',
    by: { person: keeper },
    step: 'selfReports',
    grounds: text('You will be rated on 28 August; a report on your work is welcome.'),
    evidence: [text('The plan of the vote')],
  });
};

export const checkRated = (play: Play): void => {
  nextMorning(play);
  play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkRated' });
};

/** So many for each level, high, confident and low, of each person. */
export const rate = (votes: Readonly<Record<string, readonly [high: number, confident: number, low: number]>>, invalid = 0): Tally => ({
  kind: 'rate',
  votes: Object.fromEntries(Object.entries(votes).map(([id, [high, confident, low]]) => [id, { high, confident, low }])),
  invalid,
});

/** The ballot, attended by everyone on the roll or by these. */
export const holdVote = (play: Play, tally: Tally, present?: readonly string[]): void => {
  const { chair, board } = keepersOf(play);
  play.ballot('vote', chair, board, tally, present === undefined ? {} : { present });
};

export const tellResults = (play: Play): void => {
  nextMorning(play);
  play.act(keepersOf(play).keeper, 'tell', 'announce');
};

const stages = (rated: readonly string[], tally: Tally): readonly Stage[] => [
  { step: '', plays: (play) => openVote(play, ...rated) },
  {
    step: 'selfReports',
    plays: (play) => {
      nextMorning(play);
      tellRated(play);
      for (const one of rated) {
        nextMorning(play);
        play.do({ kind: 'answer', by: { person: one }, step: 'selfReports', answer: text('What was asked of me this term is done.') });
      }
    },
  },
  { step: 'checkRated', plays: checkRated },
  {
    step: 'vote',
    plays: (play) => {
      nextMorning(play);
      holdVote(play, tally);
    },
  },
  { step: 'tell', plays: tellResults },
];

const PATHS: Paths = {
  [confidenceVote.id]: stages(['An', 'Nga'], rate({ An: [7, 3, 1], Nga: [4, 4, 2] })),
  [councilConfidenceVote.id]: stages(['Mai', 'Phu'], rate({ Mai: [3, 2, 0], Phu: [2, 3, 1] })),
  [frontConfidenceVote.id]: stages(['An', 'Nga'], rate({ An: [4, 2, 0], Nga: [1, 2, 3] })),
};

export const confidenceSteps = stepsOn(PATHS);
/** People are rated, each by everybody but themselves and their relatives. */
export const playConfidenceUpTo = playOn(PATHS);
