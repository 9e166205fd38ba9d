import type { FormValue } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import type { PersonFacts } from '../../../core/facts';
import { removal } from '../../../workflows/procedures/removal';
import { replacement } from '../../../workflows/procedures/replacement';
import { resignation } from '../../../workflows/procedures/resignation';
import { approve, COMMITTEE_BOARD, opine, runCheck, type Stage, UNIT_BOARD } from './appointment-path';
import { holdsPost } from './changed-town';
import { type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';

const chosen = (option: string): FormValue => ({ kind: 'choice', option });

/** The opening of a case about An, who holds the post. */
export const opening = (by: string, form: Record<string, FormValue>) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { official: ['An'] },
    post: 'post',
    first: { result: 'submit', form },
    training: false,
  }) as const;

export const REQUEST: Record<string, FormValue> = {
  ground: chosen('health'),
  why: textField('After the operation I can no longer do the work.'),
};
export const PROPOSAL: Record<string, FormValue> = {
  ground: chosen('results'),
  facts: textField('Two of the four tasks of 2025 were not begun.'),
};
const REMOVAL_PROPOSAL: Record<string, FormValue> = {
  ground: chosen('incomplete'),
  facts: textField('Graded as not completed in 2024 and 2025.'),
};

/** Graded as not completed for two years running: removal is due. */
export const INCOMPLETE: Partial<PersonFacts> = { evaluations: [2024, 2025].map((year) => ({ year, grade: 'incomplete' as const })) };

export const tell = (play: Play): void => {
  play.do({
    kind: 'tell',
    by: { person: 'Yen' },
    step: 'hearing',
    grounds: text('Two tasks of the year were not begun.'),
    evidence: [text('Report on the tasks of 2025'), text('Minutes of the quarterly meetings')],
  });
};
export const answer = (play: Play): void => {
  play.do({ kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('The money for them came in December.') });
};

const opened = (form: Record<string, FormValue>, by: string, official: Partial<PersonFacts>): Stage => ({
  step: '',
  plays: (play) => {
    if (play.town.post.vacant) play.town = holdsPost(play.town, 'An', official);
    play.at('2026-08-17 09:00');
    play.do(opening(by, form));
  },
});
const checked: Stage = {
  step: 'checkEligible',
  plays: (play) => {
    play.at('2026-08-18 09:00');
    runCheck(play, 'checkEligible');
  },
};
const appraised = (at: string): Stage => ({
  step: 'appraise',
  plays: (play) => {
    play.at(at);
    play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('What was proposed is borne out by the file.') } });
  },
});

const HEARD: readonly Stage[] = [
  {
    step: 'hearing',
    plays: (play) => {
      play.at('2026-08-19 09:00');
      tell(play);
      play.at('2026-08-21 09:00');
      answer(play);
    },
  },
  {
    step: 'opinions',
    plays: (play) => {
      play.at('2026-08-24 09:00');
      opine(play, 'Khanh');
    },
  },
  {
    step: 'leadershipVote',
    plays: (play) => {
      play.at('2026-08-25 08:00');
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(5, 1));
    },
  },
  appraised('2026-08-27 09:00'),
  {
    step: 'decide',
    plays: (play) => {
      play.at('2026-09-03 08:00');
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(5, 1), {
        minutes: text('The tasks could have been begun without the money.'),
      });
    },
  },
  { step: 'askReview', plays: (play) => play.waitOut() },
];

const issued = (day: string): readonly Stage[] => [
  {
    step: 'sign',
    plays: (play) => {
      play.at(`${day} 09:00`);
      play.act('Thanh', 'sign', 'sign');
    },
  },
  {
    step: 'issue',
    plays: (play) => {
      play.at(`${day} 11:00`);
      play.act('Rong', 'issue', 'issue');
    },
  },
  {
    step: 'announce',
    plays: (play) => {
      play.at(`${day} 15:00`);
      play.act('Xuan', 'announce', 'announce');
    },
  },
];

const RESIGNED: readonly Stage[] = [
  opened(REQUEST, 'An', {}),
  checked,
  {
    step: 'propose',
    plays: (play) => {
      play.at('2026-08-19 09:00');
      play.act('Lan', 'propose', 'support', { form: { talk: textField('The doctors’ advice is clear; the work can be handed over.') } });
    },
  },
  appraised('2026-08-20 09:00'),
  {
    step: 'decide',
    plays: (play) => {
      play.at('2026-08-27 08:00');
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(6, 0));
    },
  },
  ...issued('2026-08-28'),
];

const STAGES: Paths = {
  [resignation.id]: RESIGNED,
  [replacement.id]: [opened(PROPOSAL, 'Lan', {}), checked, ...HEARD, ...issued('2026-09-11')],
  [removal.id]: [opened(REMOVAL_PROPOSAL, 'Lan', INCOMPLETE), checked, ...HEARD, ...issued('2026-09-11')],
};

export const playOf = (definition: Definition): Play => new Play(shippedRulebook(definition));

export const measureSteps = stepsOn(STAGES);
/** An leaves the post. */
export const playMeasureUpTo = playOn(STAGES);
