import { appointmentFromElsewhere } from '../../../workflows/procedures/appointment-from-elsewhere';
import { approve, DECIDED, runCheck, type Stage, UNIT_BOARD } from './appointment-path';
import { person } from './changed-town';
import { Play, shippedRulebook, text, textField } from './play';

export const elsewherePlay = (): Play => new Play(shippedRulebook(appointmentFromElsewhere));

/** The opening of a case about An, who works at the school, by the head of the office that wants them. */
export const openingFor = (candidate: string) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: 'Lan' },
    people: { candidate: [candidate] },
    post: 'post',
    first: { result: 'submit', form: { need: textField('vacant since June'), field: textField('economy') } },
    training: false,
  }) as const;

export const giveOpinion = (play: Play, who: string): void => {
  play.do({ kind: 'opine', by: { person: who }, step: 'opinions', opinion: text('We should be sorry to lose An.') });
};

/** The happy path, step by step: An comes from the school and is appointed. */
const HAPPY: readonly Stage[] = [
  {
    step: 'propose',
    plays: (play) => {
      play.town = person(play.town, 'An', { employer: 'school' });
      play.at('2026-08-03 09:00');
      play.do(openingFor('An'));
    },
  },
  {
    step: 'decidePolicy',
    plays: (play) => {
      play.at('2026-08-05 10:00');
      play.act('Thanh', 'decidePolicy', 'approve');
    },
  },
  {
    step: 'meet',
    plays: (play) => {
      play.at('2026-08-06 09:00');
      play.act('An', 'meet', 'accept', { form: { answer: textField('I should like to do this work.') } });
    },
  },
  {
    step: 'checkEligible',
    plays: (play) => {
      play.at('2026-08-07 09:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    step: 'opinions',
    plays: (play) => {
      play.at('2026-08-10 09:00');
      giveOpinion(play, 'Hai');
      play.at('2026-08-11 09:00');
      giveOpinion(play, 'Hanh');
    },
  },
  {
    step: 'publishCandidates',
    plays: (play) => {
      play.at('2026-08-12 15:00');
      play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
      play.wait();
    },
  },
  {
    step: 'leadershipVote',
    plays: (play) => {
      play.at('2026-08-25 08:00');
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(5, 1));
    },
  },
  ...DECIDED,
];

/** The steps of the happy path after its opening, in their order. */
export const elsewhereSteps = (): readonly string[] => HAPPY.slice(1).map(({ step }) => step);

/** Plays the happy path from where the play stands to this step, or to the end. */
export const playElsewhereUpTo = (play: Play, step?: string): void => {
  const from = play.step === undefined ? 0 : HAPPY.findIndex((stage) => stage.step === play.step);
  for (const stage of HAPPY.slice(from)) {
    if (stage.step === step) return;
    stage.plays(play);
  }
};
