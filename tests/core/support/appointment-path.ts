import type { Tally } from '../../../core/command';
import { appointment } from '../../../workflows/procedures/appointment';
import { concludeMeets } from './conclusion-path';
import { Play, peopleField, shippedRulebook, text, textField } from './play';

export const appointmentPlay = (): Play => new Play(shippedRulebook(appointment));

/** Counting boards of the unit's conferences and of the competent committee. */
export const UNIT_BOARD = ['Binh', 'Cuong', 'Dung'] as const;
export const COMMITTEE_BOARD = ['Tu', 'Tuan', 'Thao'] as const;

export const choose = (votes: Readonly<Record<string, number>>, invalid = 0): Tally => ({ kind: 'choose', votes, invalid });
export const approve = (yes: number, no: number, invalid = 0): Tally => ({ kind: 'approve', yes, no, invalid });

export const agree = (play: Play, ...candidates: readonly string[]): void => {
  play.act('Lan', 'agreeList', 'agree', {
    form: { candidates: peopleField(...candidates), minutes: textField('All present agree with the list.') },
  });
};
export const runCheck = (play: Play, step: string): void => {
  play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step });
};
export const opine = (play: Play, person: string): void => {
  play.do({ kind: 'opine', by: { person }, step: 'opinions', opinion: text('We have nothing against the person proposed.') });
};

/** One step of a path. */
export interface Stage {
  readonly step: string;
  readonly plays: (play: Play) => void;
}

/** From the conclusion on political standards to the end, as every appointment ends that is decided for An. */
export const DECIDED: readonly Stage[] = [
  { step: 'politicalStandards', plays: concludeMeets },
  {
    step: 'checkDossier',
    plays: (play) => {
      play.at('2026-09-07 09:00');
      runCheck(play, 'checkDossier');
    },
  },
  {
    step: 'appraise',
    plays: (play) => {
      play.at('2026-09-08 09:00');
      play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('The person meets the standard; the dossier is complete.') } });
    },
  },
  {
    step: 'decide',
    plays: (play) => {
      play.at('2026-09-10 08:00');
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(5, 1));
    },
  },
  {
    step: 'sign',
    plays: (play) => {
      play.at('2026-09-10 16:00');
      play.act('Thanh', 'sign', 'sign');
    },
  },
  {
    step: 'issue',
    plays: (play) => {
      play.at('2026-09-11 09:00');
      play.act('Rong', 'issue', 'issue');
    },
  },
  {
    step: 'announce',
    plays: (play) => {
      play.at('2026-09-11 15:00');
      play.act('Xuan', 'announce', 'announce');
    },
  },
];

/** The happy path, step by step: An and Nga are listed, An is appointed. */
const HAPPY: readonly Stage[] = [
  {
    step: 'propose',
    plays: (play) => {
      play.at('2026-08-03 09:00');
      play.open('Lan');
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
    step: 'agreeList',
    plays: (play) => {
      play.at('2026-08-07 08:30');
      agree(play, 'An', 'Nga');
    },
  },
  {
    step: 'checkEligible',
    plays: (play) => {
      play.at('2026-08-10 14:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    step: 'nominate',
    plays: (play) => {
      play.at('2026-08-12 08:00');
      play.ballot('nominate', 'Lan', UNIT_BOARD, choose({ An: 6, Nga: 2 }, 1));
    },
  },
  {
    step: 'leadershipVote',
    plays: (play) => {
      play.at('2026-08-13 08:00');
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, choose({ An: 5 }, 1));
    },
  },
  {
    step: 'keyOfficials',
    plays: (play) => {
      play.at('2026-08-14 08:00');
      play.ballot('keyOfficials', 'Lan', UNIT_BOARD, { kind: 'record', votes: { An: { yes: 7, no: 1 } }, invalid: 0 });
    },
  },
  {
    step: 'publishCandidates',
    plays: (play) => {
      play.at('2026-08-14 15:00');
      play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
      play.wait();
    },
  },
  {
    step: 'opinions',
    plays: (play) => {
      play.at('2026-08-24 09:00');
      opine(play, 'Khanh');
      play.at('2026-08-24 16:00');
      opine(play, 'Vinh');
    },
  },
  {
    step: 'finalVote',
    plays: (play) => {
      play.at('2026-08-25 08:00');
      play.ballot('finalVote', 'Lan', UNIT_BOARD, choose({ An: 5 }, 1));
    },
  },
  ...DECIDED,
];

/** The steps of the happy path, in their order. */
export const HAPPY_STEPS: readonly string[] = HAPPY.map(({ step }) => step);

/** Plays the happy path from where the play stands to this step, or to the end. */
export const playUpTo = (play: Play, step?: string): void => {
  const from = play.step === undefined ? 0 : HAPPY.findIndex((stage) => stage.step === play.step);
  for (const stage of HAPPY.slice(from)) {
    if (stage.step === step) return;
    stage.plays(play);
  }
};

/** Plays one step of the happy path. */
export const playStage = (play: Play, step: string): void => {
  HAPPY.find((stage) => stage.step === step)?.plays(play);
};
