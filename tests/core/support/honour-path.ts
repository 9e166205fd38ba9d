import type { FormValue, Tally } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import type { PersonFacts } from '../../../core/facts';
import { emulationAndReward } from '../../../workflows/procedures/emulation-and-reward';
import { studyAbroad } from '../../../workflows/procedures/study-abroad';
import { training } from '../../../workflows/procedures/training';
import { approve, runCheck, type Stage, UNIT_BOARD } from './appointment-path';
import { joins, person } from './changed-town';
import { concludeMeets } from './conclusion-path';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';
import type { Town } from './town';

const chosen = (option: string): FormValue => ({ kind: 'choice', option });
const number = (value: number): FormValue => ({ kind: 'number', value });

/** Votes of the reward council for the reward, and against it. */
export const recommend = (yes: number, no: number): Tally => ({ kind: 'options', votes: { recommend: yes, notRecommend: no }, invalid: 0 });

export const COUNCIL_BOARD = ['Phuc', 'Son', 'Tam'] as const;

/** The town with a head of the office, Giang, and with the commune’s reward council, which the head of the commune chairs. */
export const honouring = (town: Town): Town => {
  const bodies = town.bodies.map((body) =>
    body.id === 'commune' ? { ...body, organs: { 'reward-council': 'council', records: 'records' } } : body,
  );
  const withBody = { ...town, bodies: [...bodies, { id: 'council', superior: 'people-committee', organs: {} }] };
  const headed = joins(joins(withBody, 'office', 'head', 'Giang'), 'commune', 'head', 'Quang');
  return joins(joins(headed, 'council', 'head', 'Quang'), 'council', 'member', 'Phuc', 'Son', 'Tam', 'Uyen', 'Van');
};

/** Graded good for two years, and served for ten. */
const GOOD: Partial<PersonFacts> = { evaluations: [2024, 2025].map((year) => ({ year, grade: 'good' as const })) };

/** A play in the town where An works at the office, with what differs of An in the register. */
export const honourPlay = (definition: Definition): Play => new Play(shippedRulebook(definition));
export const prepareTown = (play: Play, an: Partial<PersonFacts> = {}): void => {
  play.town = person(honouring(play.town), 'An', { ...GOOD, ...an });
};

const opening = (by: string, slot: string, form: Readonly<Record<string, FormValue>>) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { [slot]: ['An'] },
    first: { result: 'submit', form },
    training: false,
  }) as const;

export const rewardOpening = (by: string) =>
  opening(by, 'nominee', {
    title: chosen('certificateOfMerit'),
    occasion: chosen('difficultTask'),
    achievement: textField('Settled the forty land files that had been pending since 2019.'),
  });
export const trainingOpening = (by: string, course: string, months: number, place = 'The provincial political school.') =>
  opening(by, 'trainee', {
    course: chosen(course),
    months: number(months),
    gap: textField('The post asks for public finance, which An has not studied.'),
    place: textField(place),
  });
export const abroadOpening = (by: string) => trainingOpening(by, 'masterAbroad', 12, 'Singapore, a school of public policy.');
export const undertake = (play: Play, months: number): void => {
  play.act('An', 'commit', 'commit', { form: { commitment: number(months) } });
};

const check = (step: string, at: string): Stage => ({
  step,
  plays: (play) => {
    play.at(at);
    runCheck(play, step);
  },
});
const act = (step: string, at: string, who: string, result: string, form: Record<string, FormValue> = {}): Stage => ({
  step,
  plays: (play) => {
    play.at(at);
    play.act(who, step, result, { form });
  },
});
const leadershipVotes = (at: string): Stage => ({
  step: 'leadershipVote',
  plays: (play) => {
    play.at(at);
    play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(5, 1));
  },
});
const opened = (open: ReturnType<typeof opening>): Stage => ({
  step: '',
  plays: (play) => {
    if (!play.town.bodies.some(({ id }) => id === 'council')) prepareTown(play);
    play.at('2026-08-17 09:00');
    play.do(open);
  },
});
const issued = (day: string): readonly Stage[] => [
  act('issue', `${day} 10:00`, 'Rong', 'issue'),
  act('announce', `${day} 15:00`, 'Xuan', 'announce'),
];

export const publish = (play: Play): void => {
  play.at('2026-08-25 08:00');
  play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
};

const REWARDED: readonly Stage[] = [
  opened(rewardOpening('Giang')),
  act('selfReport', '2026-08-18 09:00', 'An', 'submit', { report: textField('What I did, and who helped.') }),
  check('checkEligible', '2026-08-19 09:00'),
  leadershipVotes('2026-08-20 08:00'),
  act('appraise', '2026-08-21 09:00', 'Yen', 'submit', {
    appraisal: textField('The files were settled; nobody has been rewarded for it.'),
  }),
  {
    step: 'councilVote',
    plays: (play) => {
      play.at('2026-08-24 08:00');
      play.ballot('councilVote', 'Quang', COUNCIL_BOARD, recommend(5, 1));
    },
  },
  {
    step: 'publishCandidates',
    plays: (play) => {
      publish(play);
      play.wait();
    },
  },
  check('checkStill', '2026-09-07 09:00'),
  act('decide', '2026-09-08 09:00', 'Quang', 'award'),
  ...issued('2026-09-09'),
];

const certified: Stage = {
  step: 'course',
  plays: (play) => {
    play.at('2027-09-15 09:00');
    play.do({
      kind: 'reachMilestone',
      by: { person: 'Xuan' },
      step: 'course',
      milestone: 'certificate',
      report: text('The degree was seen in the original.'),
    });
  },
};

const TRAINED: readonly Stage[] = [
  opened(trainingOpening('Giang', 'master', 12)),
  check('checkEligible', '2026-08-18 09:00'),
  leadershipVotes('2026-08-19 08:00'),
  act('appraise', '2026-08-20 09:00', 'Yen', 'submit', { appraisal: textField('The need is real; the course fits it.') }),
  {
    step: 'commit',
    plays: (play) => {
      play.at('2026-08-21 09:00');
      undertake(play, 36);
    },
  },
  check('checkCommitment', '2026-08-24 09:00'),
  act('decide', '2026-08-25 09:00', 'Thanh', 'award'),
  ...issued('2026-08-26'),
  certified,
];

const STUDIED_ABROAD: readonly Stage[] = [
  opened(abroadOpening('Giang')),
  check('checkEligible', '2026-08-20 09:00'),
  leadershipVotes('2026-08-25 08:00'),
  { step: 'politicalStandards', plays: (play) => concludeMeets(play, 'Study abroad.') },
  next('appraise', (play) => {
    play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('The need is real; the conclusion is in force.') } });
  }),
  next('commit', (play) => undertake(play, 36)),
  next('checkCommitment', (play) => runCheck(play, 'checkCommitment')),
  next('checkStill', (play) => runCheck(play, 'checkStill')),
  next('decide', (play) => {
    play.act('Thanh', 'decide', 'award');
  }),
  next('issue', (play) => {
    play.act('Rong', 'issue', 'issue');
  }),
  next('announce', (play) => {
    play.act('Xuan', 'announce', 'announce');
  }),
  certified,
];

const STAGES: Paths = { [emulationAndReward.id]: REWARDED, [training.id]: TRAINED, [studyAbroad.id]: STUDIED_ABROAD };

/** The steps of the happy path of a play's procedure after its opening, in their order. */
export const honourSteps = stepsOn(STAGES);

/** Plays the happy path of the play's procedure from where it stands to this step, or to the end. */
export const playHonourUpTo = playOn(STAGES);
