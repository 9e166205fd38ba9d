import type { FormValue } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import type { Grade } from '../../../core/definition/grades';
import type { DecisionFacts, PersonFacts } from '../../../core/facts';
import { annualEvaluation } from '../../../workflows/procedures/annual-evaluation';
import { gradePetition } from '../../../workflows/procedures/grade-petition';
import { grading } from '../../../workflows/procedures/grading';
import { quarterlyEvaluation } from '../../../workflows/procedures/quarterly-evaluation';
import { approve, runCheck, type Stage, UNIT_BOARD } from './appointment-path';
import { joins, person } from './changed-town';
import { DECIDED } from './decision-path';
import { nextMorning } from './next-morning';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, peopleField, shippedRulebook, text, textField } from './play';

const chosen = (option: string): FormValue => ({ kind: 'choice', option });
const number = (value: number): FormValue => ({ kind: 'number', value });

export const QUARTER: Record<string, FormValue> = { quarter: chosen('third'), tasks: textField('Land files of the third quarter.') };
export const YEAR: Record<string, FormValue> = { tasks: textField('Land files, and the new register of land use.') };
export const GROUP: Record<string, FormValue> = { group: chosen('specialists'), standing: chosen('usual') };
/** The four groups of indicators, then the mandatory criteria. */
export const sheet = (results: number, service: number, coordination: number, discipline: number): Record<string, FormValue> => ({
  results: number(results),
  service: number(service),
  coordination: number(coordination),
  discipline: number(discipline),
  administrativeReform: number(88),
  digitalTransformation: number(82),
  satisfaction: number(91),
  comments: textField('All files were settled in time.'),
});
export const named = (grade: string): Record<string, FormValue> => ({
  grade: chosen(grade),
  ground: textField('The points, and what was said.'),
});

/** Who is graded together in the tests; the first two are proposed as excellent. */
export const RATED = ['An', 'Mai', 'Long', 'Nga', 'Oanh', 'Kim', 'Lien'] as const;
const proposedAs = (grade: Grade): Partial<PersonFacts> => ({ proposals: [{ year: 2026, grade }] });

/** The decision by which An was graded good, a few days ago. */
export const GRADED: DecisionFacts = { ...DECIDED, procedure: 'grading', deciders: ['Thanh'], entered: '2026-11-27' };

/** The register before each case: what of it there is of An, and of those graded with An. */
export const prepareEvaluation = (play: Play, an: Partial<PersonFacts> = {}): void => {
  const { id } = play.rulebook.definition;
  let town = joins(play.town, 'office', 'head', 'Giang');
  if (id === annualEvaluation.id) town = person(town, 'An', { scores: [1, 2, 3].map((quarter) => ({ year: 2026, quarter, points: 80 })) });
  if (id === grading.id) for (const [place, one] of RATED.entries()) town = person(town, one, proposedAs(place < 2 ? 'excellent' : 'good'));
  if (id === gradePetition.id)
    town = {
      ...person(town, 'An', { evaluations: [{ year: 2026, grade: 'good', case: GRADED.case }] }),
      decision: town.decision ?? GRADED,
    };
  play.town = person(town, 'An', { ...town.people['An'], ...an });
};
const isPrepared = ({ town }: Play): boolean => town.holdings.some(({ body }) => body === 'office');

const openingOf = (by: string, form: Record<string, FormValue>, about: Record<string, unknown>) =>
  ({ kind: 'open', case: 'c-1', by: { person: by }, first: { result: 'submit', form }, training: false, ...about }) as const;
export const aboutAn = (by: string, form: Record<string, FormValue>) => openingOf(by, form, { people: { official: ['An'] } });
export const aboutGroup = (rated: readonly string[] = RATED) => openingOf('Xuan', GROUP, { people: { rated } });
export const petition = (by = 'An') =>
  openingOf(
    by,
    { why: textField('The files of the second quarter were not counted.') },
    { people: { official: ['An'] }, decision: 'c-earlier' },
  );

const opened = (day: string, command: () => ReturnType<typeof openingOf>): Stage => ({
  step: '',
  plays: (play) => {
    if (!isPrepared(play)) prepareEvaluation(play);
    play.at(`${day} 09:00`);
    play.do(command());
  },
});
const check = (step: string): Stage => next(step, (play) => runCheck(play, step));
const acts = (step: string, by: string, result: string, form: Record<string, FormValue> = {}, more: Record<string, unknown> = {}): Stage =>
  next(step, (play) => {
    play.act(by, step, result, { form, ...more });
  });

export const tellGrounds = (play: Play, by: string, step: string): void => {
  play.do({ kind: 'tell', by: { person: by }, step, grounds: text('The points of the year.'), evidence: [text('The evaluation sheet')] });
};
const heard = (step: string, by: string): Stage =>
  next(step, (play) => {
    tellGrounds(play, by, step);
    nextMorning(play);
    play.do({ kind: 'answer', by: { person: 'An' }, step, answer: text('I ask that the second quarter be counted.') });
  });
const appraisal = { appraisal: textField('Borne out by the file.') };

/** An’s year up to the sheet, as it is whichever grade follows. */
const yearBegun: readonly Stage[] = [
  opened('2026-10-05', () => aboutAn('Xuan', YEAR)),
  acts('selfReview', 'An', 'submit', { review: textField('The register of land use is ready.'), ownPoints: number(95) }),
];
const commented: readonly Stage[] = [
  check('checkPoints'),
  next('comments', (play) => {
    for (const by of ['Lan', 'Khanh'])
      play.do({ kind: 'opine', by: { person: by }, step: 'comments', opinion: text('It was a year of much work.') });
  }),
];

const PATHS: Paths = {
  [quarterlyEvaluation.id]: [
    opened('2026-10-05', () => aboutAn('Xuan', QUARTER)),
    check('checkEligible'),
    acts('selfScore', 'An', 'submit', { ownPoints: number(95), review: textField('Sixty files, all in time.') }),
    acts('assess', 'Giang', 'submit', { points: number(84), comments: textField('Careful work.') }),
    acts('decide', 'Thanh', 'confirm'),
    acts('tell', 'Xuan', 'tell'),
  ],
  [annualEvaluation.id]: [
    ...yearBegun,
    acts('score', 'Giang', 'submit', sheet(45, 18, 10, 11)),
    ...commented,
    acts('nameGrade', 'Lan', 'submit', named('good')),
    check('checkGrade'),
    acts('appraise', 'Yen', 'submit', appraisal),
    acts('decide', 'Thanh', 'confirm'),
  ],
  [grading.id]: [
    opened('2026-11-02', () => aboutGroup()),
    check('checkProposals'),
    acts('rank', 'Lan', 'submit', { excellent: peopleField('An') }, { reasons: text('An settled the backlog of five years.') }),
    check('checkEligible'),
    next('leadershipVote', (play) => {
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(5, 1));
    }),
    acts('appraise', 'Yen', 'submit', appraisal),
    next('publishCandidates', (play) => {
      play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
      play.waitOut();
    }),
    check('checkStill'),
    acts('decide', 'Thanh', 'grade'),
    acts('issue', 'Rong', 'issue'),
    acts('announce', 'Xuan', 'announce'),
  ],
  [gradePetition.id]: [
    opened('2026-12-01', () => petition()),
    next('checkEligible', (play) => {
      play.do({ kind: 'runCheck', by: { person: 'Te' }, step: 'checkEligible' });
    }),
    heard('dialogue', 'Ta'),
    acts('propose', 'Te', 'correct', { grade: chosen('excellent'), findings: textField('The second quarter was left out.') }),
    next('checkCorrection', (play) => {
      play.do({ kind: 'runCheck', by: { person: 'Te' }, step: 'checkCorrection' });
    }),
    acts('appraise', 'Ta', 'submit', appraisal),
    acts('decide', 'Zung', 'correct', {}, { reasons: text('With the second quarter the points come to 91.') }),
    acts('issue', 'To', 'issue'),
    acts('announce', 'Te', 'announce'),
  ],
};

export const evaluationPlay = (definition: Definition): Play => new Play(shippedRulebook(definition));
export const evaluationSteps = stepsOn(PATHS);
/** An is scored, a grade is proposed, the grades of a group are decided, one is corrected. */
export const playEvaluationUpTo = playOn(PATHS);

const INCOMPLETE: Paths = {
  [annualEvaluation.id]: [
    ...yearBegun,
    acts('score', 'Giang', 'submit', sheet(20, 10, 8, 8)),
    ...commented,
    acts('nameGrade', 'Lan', 'notComplete', { ground: textField('Half of the files were not settled.') }, { reasons: text('46 points.') }),
    check('checkIncomplete'),
    heard('hearing', 'Yen'),
    acts('appraiseIncomplete', 'Yen', 'submit', appraisal),
    acts('decideIncomplete', 'Thanh', 'decide', {}, { reasons: text('46 points, also with the second quarter.') }),
    acts('issue', 'Rong', 'issue'),
    acts('announce', 'Xuan', 'announce'),
  ],
};
export const incompleteSteps = stepsOn(INCOMPLETE);
/** An is graded as not having completed the tasks. */
export const playIncompleteUpTo = playOn(INCOMPLETE);
