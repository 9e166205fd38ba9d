import type { Definition } from '../../../core/definition/definition';
import type { PersonFacts } from '../../../core/facts';
import { extensionToRetirement } from '../../../workflows/procedures/extension-to-retirement';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { approve, COMMITTEE_BOARD, runCheck, type Stage, UNIT_BOARD } from './appointment-path';
import { holdsPost } from './changed-town';
import { concludeMeets } from './conclusion-path';
import { Play, shippedRulebook, textField } from './play';

/** Graded in each of the last years, as whoever goes on must be. */
const GRADED: PersonFacts['evaluations'] = [2023, 2024, 2025].map((year) => ({ year, grade: 'good' }));

/** The way of a case at the end of a term, with the days on which it is gone. */
interface TermPath {
  readonly definition: Definition;
  /** The official whose term ends, as the register has them. */
  readonly official: Partial<PersonFacts>;
  readonly days: { readonly checked: string; readonly appraised: string; readonly decided: string; readonly issued: string };
  readonly concluded: readonly Stage[];
}

const REAPPOINTMENT: TermPath = {
  definition: reappointment,
  // More than two years left, and less than five: another term, to retirement.
  official: { retirement: '2030-03-01', evaluations: GRADED },
  days: { checked: '2026-09-07', appraised: '2026-09-08', decided: '2026-09-10', issued: '2026-09-11' },
  concluded: [{ step: 'politicalStandards', plays: concludeMeets }],
};
const EXTENSION: TermPath = {
  definition: extensionToRetirement,
  official: { retirement: '2027-10-01', evaluations: GRADED },
  days: { checked: '2026-08-27', appraised: '2026-08-28', decided: '2026-09-03', issued: '2026-09-04' },
  concluded: [],
};

const stagesOf = ({ days, concluded, official }: TermPath): readonly Stage[] => [
  {
    step: 'propose',
    plays: (play) => {
      if (play.town.post.vacant) play.town = holdsPost(play.town, 'An', official);
      play.at('2026-08-17 09:00');
      proposeTerm(play, 'Lan', 'An');
    },
  },
  {
    step: 'selfReport',
    plays: (play) => {
      play.at('2026-08-19 09:00');
      reportOnTerm(play, 'An');
    },
  },
  {
    step: 'checkEligible',
    plays: (play) => {
      play.at('2026-08-20 09:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    step: 'leadershipVote',
    plays: (play) => {
      play.at('2026-08-25 08:00');
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(5, 1));
    },
  },
  ...concluded,
  {
    step: 'checkDossier',
    plays: (play) => {
      play.at(`${days.checked} 09:00`);
      runCheck(play, 'checkDossier');
    },
  },
  {
    step: 'appraise',
    plays: (play) => {
      play.at(`${days.appraised} 09:00`);
      play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('The conditions are met; the dossier is complete.') } });
    },
  },
  {
    step: 'decide',
    plays: (play) => {
      play.at(`${days.decided} 08:00`);
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(5, 1));
    },
  },
  {
    step: 'sign',
    plays: (play) => {
      play.at(`${days.decided} 16:00`);
      play.act('Thanh', 'sign', 'sign');
    },
  },
  {
    step: 'issue',
    plays: (play) => {
      play.at(`${days.issued} 09:00`);
      play.act('Rong', 'issue', 'issue');
    },
  },
  {
    step: 'announce',
    plays: (play) => {
      play.at(`${days.issued} 15:00`);
      play.act('Xuan', 'announce', 'announce');
    },
  },
];

/** The opening of a case about whoever holds the post. */
export const termOpening = (by: string, official: string) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { official: [official] },
    post: 'post',
    first: { result: 'submit', form: { review: textField('All tasks of the term were completed.') } },
    training: false,
  }) as const;

export const proposeTerm = (play: Play, by: string, official: string): void => {
  play.do(termOpening(by, official));
};
export const reportOnTerm = (play: Play, official: string): void => {
  play.act(official, 'selfReport', 'report', { form: { report: textField('What I did in the term, and what I did not finish.') } });
};

const pathOf = (play: Play): TermPath => (play.rulebook.definition.id === reappointment.id ? REAPPOINTMENT : EXTENSION);

export const reappointmentPlay = (): Play => new Play(shippedRulebook(reappointment));
export const extensionPlay = (): Play => new Play(shippedRulebook(extensionToRetirement));

/** The steps of the happy path of a play's procedure, in their order. */
export const termSteps = (play: Play): readonly string[] => stagesOf(pathOf(play)).map(({ step }) => step);

/** Plays the happy path of the play's procedure from where it stands to this step, or to the end: An goes on in the post. */
export const playTermUpTo = (play: Play, step?: string): void => {
  const stages = stagesOf(pathOf(play));
  const from = play.step === undefined ? 0 : stages.findIndex((stage) => stage.step === play.step);
  for (const stage of stages.slice(from)) {
    if (stage.step === step) return;
    stage.plays(play);
  }
};
