import type { FormValue } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import type { ReportFacts } from '../../../core/facts';
import { denunciation } from '../../../workflows/procedures/denunciation';
import { feedback } from '../../../workflows/procedures/feedback';
import type { Stage } from './appointment-path';
import { holdsPost, joins } from './changed-town';
import { nextMorning } from './next-morning';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';
import type { Town } from './town';

/** What somebody sent in: the case knows its id and whether it stands. */
export const SENT_IN: ReportFacts = { report: `r${'7c'.repeat(16)}`, withdrawn: false, taken: false };

/** Who reads reports: Vy for the commune's inspection committee, Tien for that of the province. */
export const withInspectors = (town: Town): Town =>
  joins(joins(town, 'inspection', 'officer', 'Vy'), 'province-inspection', 'officer', 'Tien');

/** The opening of a case that settles the report, about whoever holds the post. */
export const takeIn = (definition: Definition, by: string, about = 'An') =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { [definition.concerns[0] ?? '']: [about] },
    post: 'post',
    first: {
      result: 'submit',
      form: {
        report: { kind: 'report', report: SENT_IN.report },
        gist: textField('Permits are said to be sold at the counter of the office.'),
      } satisfies Record<string, FormValue>,
    },
    training: false,
  }) as const;

const intake = (definition: Definition): readonly Stage[] => [
  {
    step: '',
    plays: (play) => {
      play.at('2026-08-17 09:00');
      play.do(takeIn(definition, 'Vy'));
    },
  },
  next('checkReport', (play) => {
    play.do({ kind: 'runCheck', by: { person: 'Vy' }, step: 'checkReport' });
  }),
  next('confirm', (play) => {
    play.act('Vinh', 'confirm', 'rightClass');
  }),
];

/** An is told what was reported, and answers. */
export const hear = (play: Play, step: string): void => {
  const evidence = [text('List of the permits of July')];
  play.do({ kind: 'tell', by: { person: 'Vinh' }, step, grounds: text('Three permits were granted within an hour.'), evidence });
  nextMorning(play);
  play.do({ kind: 'answer', by: { person: 'An' }, step, answer: text('The files were complete; the register of the counter shows it.') });
};

export const FINDINGS = { form: { findings: textField('Two of the three files were complete.') } };
export const CONCLUSION = {
  form: { conclusion: textField('One permit of three was granted against the rules.') },
  reasons: text('The counter’s register and two witnesses.'),
};

const PATHS: Paths = {
  [feedback.id]: [
    ...intake(feedback),
    next('explain', (play) => hear(play, 'explain')),
    next('answer', (play) => {
      play.act('Thanh', 'answer', 'heeded', {
        form: { answer: textField('From September on two people sit at the counter.') },
        reasons: text('Nobody is to handle a file alone.'),
      });
    }),
  ],
  [denunciation.id]: [
    ...intake(denunciation),
    next('accept', (play) => {
      play.act('Thanh', 'accept', 'takeUp');
    }),
    next('verify', (play) => {
      play.act('Vy', 'verify', 'submit', FINDINGS);
    }),
    next('hearing', (play) => hear(play, 'hearing')),
    next('checkStands', (play) => {
      play.do({ kind: 'runCheck', by: { person: 'Vy' }, step: 'checkStands' });
    }),
    next('conclude', (play) => {
      play.act('Thanh', 'conclude', 'partlyFounded', CONCLUSION);
    }),
    next('handle', (play) => {
      play.act('Thanh', 'handle', 'considerReplacement', {
        form: { measures: textField('The permit is withdrawn; a replacement is to be considered.') },
        reasons: text('The conclusion of this case.'),
      });
    }),
  ],
};

/** An holds the post, the report is there, and the committees have somebody to read it. */
export const prepareReport = (play: Play): void => {
  play.town = { ...withInspectors(holdsPost(play.town, 'An', {})), report: SENT_IN };
};

export const reportPlay = (definition: Definition): Play => {
  const play = new Play(shippedRulebook(definition));
  prepareReport(play);
  return play;
};
export const reportSteps = stepsOn(PATHS);
/** An is reported on, heard, and what was found is acted on. */
export const playReportUpTo = playOn(PATHS);
