import type { FormValue } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import type { PersonFacts } from '../../../core/facts';
import { rotation } from '../../../workflows/procedures/rotation';
import { secondment } from '../../../workflows/procedures/secondment';
import { transfer } from '../../../workflows/procedures/transfer';
import { trialPost } from '../../../workflows/procedures/trial-post';
import { approve, COMMITTEE_BOARD, runCheck, type Stage, UNIT_BOARD } from './appointment-path';
import { person } from './changed-town';
import { calledBy, concludeMeets, options, reportTo } from './conclusion-path';
import { nextMorning } from './next-morning';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';

const chosen = (option: string): FormValue => ({ kind: 'choice', option });

/** The opening of a case that moves An, who works at the school, to the vacant post of the office. */
export const moveOpening = (by: string, form: Record<string, FormValue>) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { official: ['An'] },
    post: 'post',
    first: { result: 'submit', form },
    training: false,
  }) as const;

export const NEED: Record<string, FormValue> = {
  ground: chosen('task'),
  area: chosen('within'),
  need: textField('The land register of the commune must be put right this year.'),
};
export const SECONDMENT: Record<string, FormValue> = { ...NEED, ground: chosen('urgent') };
export const ROTATION: Record<string, FormValue> = {
  direction: chosen('between'),
  area: chosen('mountain'),
  purpose: textField('To be trained in the work of an office.'),
  afterwards: textField('Deputy head of the school, or a post as high.'),
};
export const TRIAL: Record<string, FormValue> = {
  objectives: textField('Halve the open land cases by the end of the sixth month.'),
  mentor: { kind: 'people', people: ['Lan'] },
  powers: textField('All of the post but the budget, which the mentor signs.'),
};

/** The day on which a case begins, the level of the post, and what the register holds of An. */
interface Start extends Partial<PersonFacts> {
  readonly day?: string;
  readonly level?: number;
}

const opened = (by: string, form: Record<string, FormValue>, more: Start = {}): Stage => ({
  step: '',
  plays: (play) => {
    const { day = '2026-08-17', level, ...official } = more;
    play.town = person(play.town, 'An', { employer: 'school', ...official });
    if (level !== undefined) play.town = { ...play.town, post: { ...play.town.post, level } };
    play.at(`${day} 09:00`);
    play.do(moveOpening(by, form));
  },
});
const check = (step: string): Stage => next(step, (play) => runCheck(play, step));
const opine = (play: Play, step: string, ...people: readonly string[]): void => {
  for (const one of people)
    play.do({ kind: 'opine', by: { person: one }, step, opinion: text('Conscientious, and liked by those who work with An.') });
};
const publish = (step: string): Stage =>
  next(step, (play) => {
    play.do({ kind: 'publish', by: { person: 'Xuan' }, step });
    play.wait();
  });

export const meet = (play: Play): void => {
  play.do({
    kind: 'tell',
    by: { person: 'Yen' },
    step: 'meet',
    grounds: text('The office needs somebody who knows the land register.'),
    evidence: [text('Plan of the commune for 2026')],
  });
};
const met = next('meet', (play) => {
  meet(play);
  nextMorning(play);
  play.do({ kind: 'answer', by: { person: 'An' }, step: 'meet', answer: text('I should like to go, after the end of the term.') });
});
const appraised = next('appraise', (play) => {
  play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('The conditions are met.') } });
});
const DECIDED: readonly Stage[] = [
  appraised,
  next('decide', (play) => {
    play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(5, 1));
  }),
  next('sign', (play) => {
    play.act('Thanh', 'sign', 'sign');
  }),
  next('issue', (play) => {
    play.act('Rong', 'issue', 'issue');
  }),
  next('announce', (play) => {
    play.act('Xuan', 'announce', 'announce');
  }),
];
const CONCLUDED: readonly Stage[] = [{ step: 'politicalStandards', plays: concludeMeets }, check('checkDossier'), ...DECIDED];
const opinions = (...people: readonly string[]): Stage => next('opinions', (play) => opine(play, 'opinions', ...people));

/** A second conclusion on political standards, each act on a morning of its own. */
const concludeAgain = (parent: Play): void => {
  const child = calledBy(parent);
  const morning = (plays: () => void): void => {
    nextMorning(child);
    plays();
  };
  morning(() => child.act('Xuan', 'request', 'submit', { form: { purpose: textField('Appointment after a trial.') } }));
  child.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkFile' });
  morning(() => child.act('An', 'supplyFacts', 'supply', { form: { facts: textField('Nothing has changed.') } }));
  morning(() => opine(child, 'verify', 'Hanh', 'Vinh'));
  // Yen appraised the trial in the calling case, so the head of the personnel body above drafts.
  morning(() => child.act('Ta', 'draft', 'submit', { form: { draft: textField('To be concluded by the committee.') } }));
  morning(() => child.ballot('conclude', 'Thanh', COMMITTEE_BOARD, options({ meets: 6, meetsWithNote: 0 })));
  morning(() => child.act('Rong', 'issue', 'issue'));
  reportTo(parent, child);
};

const TRIED: readonly Stage[] = [
  {
    step: 'trial',
    plays: (play) => {
      play.at('2026-10-14 09:00');
      play.do({ kind: 'keepLog', by: { person: 'Lan' }, step: 'trial', entry: text('Knows every open case by now; writes too long.') });
      play.at('2026-12-15 09:00');
      play.do({
        kind: 'reachMilestone',
        by: { person: 'Xuan' },
        step: 'trial',
        milestone: 'midReview',
        report: text('A third of the open cases are settled.'),
      });
      play.wait();
    },
  },
  next('selfReport', (play) => {
    play.act('An', 'selfReport', 'submit', { form: { report: textField('Of 212 open cases 98 are left.') } });
  }),
  next('opinionsOnTrial', (play) => opine(play, 'opinionsOnTrial', 'Lan', 'Khanh')),
  { step: 'conclusionAgain', plays: concludeAgain },
  check('checkConfirm'),
  publish('publishOutcome'),
  next('judge', (play) => {
    play.ballot('judge', 'Thanh', COMMITTEE_BOARD, options({ confirm: 5, prolong: 1, sendBack: 0 }));
  }),
  next('signConfirm', (play) => {
    play.act('Thanh', 'signConfirm', 'sign');
  }),
];

const STAGES: Paths = {
  [transfer.id]: [opened('Lan', NEED, { level: 0 }), check('checkEligible'), opinions('Hai', 'Hanh'), met, ...DECIDED],
  [secondment.id]: [
    opened('Lan', SECONDMENT),
    next('consent', (play) => {
      play.act('Hai', 'consent', 'concur', { form: { answer: textField('For a year the school can do without An.') } });
    }),
    check('checkEligible'),
    next('concludeEligible', (play) => {
      play.act('Yen', 'concludeEligible', 'met', { reasons: text('I have asked An: nothing stands in the way.') });
    }),
    met,
    ...DECIDED,
    {
      step: 'away',
      plays: (play) => {
        play.at('2027-02-22 09:00');
        play.do({ kind: 'reachMilestone', by: { person: 'Xuan' }, step: 'away', milestone: 'midway', report: text('Half is done.') });
        play.wait();
      },
    },
    next('endOrExtend', (play) => {
      play.act('Hai', 'endOrExtend', 'bringBack');
    }),
  ],
  [rotation.id]: [
    opened('Hai', ROTATION, { day: '2026-08-18' }),
    check('checkEligible'),
    opinions('Hai', 'Hanh', 'Lan', 'Khanh'),
    met,
    ...CONCLUDED,
    { step: 'rotated', plays: (play) => play.waitOut() },
    next('place', (play) => {
      play.act('Thanh', 'place', 'stays', {
        form: { placement: textField('An heads the office from now on.') },
        reasons: text('The work of the office has been put in order.'),
      });
    }),
  ],
  [trialPost.id]: [
    opened('Lan', TRIAL, { day: '2026-08-10', evaluations: [2023, 2024, 2025].map((year) => ({ year, grade: 'good' })) }),
    next('agree', (play) => {
      play.act('An', 'agree', 'accept', { form: { answer: textField('I agree, and to returning to the school if it fails.') } });
    }),
    check('checkEligible'),
    publish('publishCandidates'),
    next('leadershipVote', (play) => {
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(5, 1));
    }),
    ...CONCLUDED,
    ...TRIED,
  ],
};

export const movePlay = (definition: Definition): Play => new Play(shippedRulebook(definition));
export const moveSteps = stepsOn(STAGES);
/** An is moved. */
export const playMoveUpTo = playOn(STAGES);
