import type { FormValue } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import type { DecisionFacts } from '../../../core/facts';
import { annulment } from '../../../workflows/procedures/annulment';
import { complaint } from '../../../workflows/procedures/complaint';
import { conclusionWithdrawal } from '../../../workflows/procedures/conclusion-withdrawal';
import { reassignmentOnLostConfidence } from '../../../workflows/procedures/reassignment-on-lost-confidence';
import { suspension } from '../../../workflows/procedures/suspension';
import { approve, COMMITTEE_BOARD, type Stage } from './appointment-path';
import { holdsPost, person } from './changed-town';
import { PROVINCE_TELLERS } from './conclusion-path';
import { opening } from './measure-path';
import { moveOpening } from './move-path';
import { nextMorning } from './next-morning';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';

const chosen = (option: string): FormValue => ({ kind: 'choice', option });

/** What the committee decided about An in June, which stands. */
export const DECIDED: DecisionFacts = {
  case: 'c-earlier',
  procedure: 'appointment',
  people: ['An'],
  deciders: ['Thanh', 'Tu', 'Tuan', 'Thao', 'Trang', 'Tung'],
  issuer: 'committee',
  unit: 'office',
  entered: '2026-06-15',
  annulled: false,
};

/** The opening of a case about that decision. */
export const openingAbout = (by: string, form: Record<string, FormValue>) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { official: ['An'] },
    decision: 'c-earlier',
    first: { result: 'submit', form },
    training: false,
  }) as const;

export const ANNULMENT: Record<string, FormValue> = {
  which: textField('No. 12 of 15 June 2026'),
  defect: chosen('forged'),
  consequence: chosen('fromStart'),
  facts: textField('The certificate of 2019 was never issued by the school that it names.'),
  answerable: textField('The officer who certified the copy, and the head of personnel.'),
};
export const COMPLAINT: Record<string, FormValue> = {
  which: textField('No. 12 of 15 June 2026'),
  why: textField('I was not heard on the report of May.'),
};
/** The opening of a case that looks again at the conclusion about An. */
export const withdrawalOpening = {
  kind: 'open',
  case: 'c-1',
  by: { person: 'Vinh' },
  people: { official: ['An'] },
  first: {
    result: 'submit',
    form: { ground: chosen('concealed'), facts: textField('The declaration of January leaves out a stay abroad.') },
  },
  training: false,
} as const;
export const SUSPENSION: Record<string, FormValue> = {
  ground: chosen('obstruction'),
  facts: textField('Files that the inspection had asked for were taken home.'),
  meanwhile: textField('The deputy head of the office.'),
};
export const REASSIGNMENT: Record<string, FormValue> = {
  indicator: chosen('verification'),
  facts: textField('The verification that was opened on 3 August.'),
  work: textField('The archive of the office.'),
};

const aboutDecision = (by: string, form: Record<string, FormValue>): Stage => ({
  step: '',
  plays: (play) => {
    play.town = { ...play.town, decision: play.town.decision ?? DECIDED };
    play.at('2026-08-17 09:00');
    play.do(openingAbout(by, form));
  },
});

export const tell = (play: Play): void => {
  play.do({
    kind: 'tell',
    by: { person: 'Yen' },
    step: 'hearing',
    grounds: text('What is said to be wrong.'),
    evidence: [text('Letter of the school'), text('Copy of the certificate')],
  });
};
const heard: readonly Stage[] = [
  next('hearing', (play) => {
    tell(play);
    nextMorning(play);
    play.do({ kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('I did not know of it.') });
  }),
  next('opinions', (play) => {
    play.do({ kind: 'opine', by: { person: 'Khanh' }, step: 'opinions', opinion: text('The committee leaves it to those competent.') });
  }),
];
const appraised = (by: string): Stage =>
  next('appraise', (play) => {
    play.act(by, 'appraise', 'submit', { form: { appraisal: textField('What was proposed is borne out by the file.') } });
  });
const decided = next('decide', (play) => {
  play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(5, 1), { minutes: text('The grounds are proved by the file.') });
});
const acts = (step: string, by: string, result: string): Stage =>
  next(step, (play) => {
    play.act(by, step, result);
  });

const PATHS: Paths = {
  [annulment.id]: [
    aboutDecision('Vinh', ANNULMENT),
    next('checkEligible', (play) => {
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' });
    }),
    ...heard,
    next('publish', (play) => {
      play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publish' });
      play.wait();
    }),
    appraised('Yen'),
    decided,
    { step: 'askReview', plays: (play) => play.waitOut() },
    acts('sign', 'Thanh', 'sign'),
    acts('issue', 'Rong', 'issue'),
    acts('announce', 'Xuan', 'announce'),
  ],
  [conclusionWithdrawal.id]: [
    {
      step: '',
      plays: (play) => {
        play.at('2026-08-17 09:00');
        play.do(withdrawalOpening);
      },
    },
    next('checkEligible', (play) => {
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' });
    }),
    ...heard,
    appraised('Yen'),
    decided,
    { step: 'askReview', plays: (play) => play.waitOut() },
    acts('sign', 'Thanh', 'sign'),
    acts('issue', 'Rong', 'issue'),
    acts('announce', 'Xuan', 'announce'),
  ],
  [complaint.id]: [
    aboutDecision('An', COMPLAINT),
    next('checkEligible', (play) => {
      play.do({ kind: 'runCheck', by: { person: 'Te' }, step: 'checkEligible' });
    }),
    next('issuerAnswers', (play) => {
      play.do({
        kind: 'opine',
        by: { person: 'Yen' },
        step: 'issuerAnswers',
        opinion: text('The report of May was read to An in June.'),
      });
    }),
    next('verify', (play) => {
      play.act('Ti', 'verify', 'submit', { form: { findings: textField('There is no record that An was heard.') } });
    }),
    appraised('Ta'),
    next('decide', (play) => {
      play.ballot('decide', 'Zung', PROVINCE_TELLERS, approve(5, 1));
    }),
    acts('sign', 'Zung', 'sign'),
    acts('issue', 'To', 'issue'),
    acts('announce', 'Te', 'announce'),
  ],
  [suspension.id]: [
    {
      step: '',
      plays: (play) => {
        if (play.town.post.vacant) play.town = holdsPost(play.town, 'An', {});
        play.at('2026-08-17 09:00');
        play.do(opening('Lan', SUSPENSION));
      },
    },
    ...heard,
    appraised('Yen'),
    decided,
    acts('sign', 'Thanh', 'sign'),
    { step: 'suspended', plays: (play) => play.waitOut() },
  ],
  [reassignmentOnLostConfidence.id]: [
    {
      step: '',
      plays: (play) => {
        play.town = person(play.town, 'An', { employer: 'school' });
        play.at('2026-08-17 09:00');
        play.do(moveOpening('Hai', REASSIGNMENT));
      },
    },
    ...heard,
    appraised('Yen'),
    decided,
    acts('sign', 'Thanh', 'sign'),
    { step: 'reassigned', plays: (play) => play.waitOut() },
    next('reviewMeasure', (play) => {
      play.act('Vinh', 'reviewMeasure', 'unfounded', { reasons: text('The verification found nothing.') });
    }),
  ],
};

export const decisionPlay = (definition: Definition): Play => {
  const play = new Play(shippedRulebook(definition));
  if (definition.decision) play.town = { ...play.town, decision: DECIDED };
  return play;
};
export const decisionSteps = stepsOn(PATHS);
/** A decision about An is undone, or takes effect at once and ends by itself. */
export const playDecisionUpTo = playOn(PATHS);
