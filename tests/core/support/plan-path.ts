import type { FormValue } from '../../../core/command';
import type { Definition } from '../../../core/definition/definition';
import type { PersonFacts } from '../../../core/facts';
import { planExit } from '../../../workflows/procedures/plan-exit';
import { planning } from '../../../workflows/procedures/planning';
import { approve, COMMITTEE_BOARD, runCheck, type Stage, UNIT_BOARD } from './appointment-path';
import { person } from './changed-town';
import { concludeMeets } from './conclusion-path';
import { moveOpening } from './move-path';
import { nextMorning } from './next-morning';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';

export const PROPOSAL: Record<string, FormValue> = {
  assessment: textField('Has led the land section for three years, and leads it well.'),
  training: textField('Advanced political theory, by 2028.'),
};
/** The proposal that An leaves the plan, on a ground. */
export const exitOn = (ground: string, facts: string): Record<string, FormValue> => ({
  ground: { kind: 'choice', option: ground },
  facts: textField(facts),
});
export const DISCIPLINED: Pick<PersonFacts, 'disciplines'> = {
  disciplines: [{ form: 'reprimand', decided: '2026-06-15', ends: '2027-06-15' }],
};
const GRADED: Pick<PersonFacts, 'evaluations'> = { evaluations: [2023, 2024, 2025].map((year) => ({ year, grade: 'good' })) };

/** The post is held by Mai, who makes room for nobody by a plan; this is what the register has of An. */
export const preparePlanning = (play: Play, official: Partial<PersonFacts> = {}): void => {
  play.town = person(play.town, 'An', { planned: [], ...GRADED, ...official });
  play.town = { ...play.town, post: { ...play.town.post, vacant: false, holders: ['Mai'] } };
};
/** An has been in the plan for the post since before. */
export const prepareExit = (play: Play, official: Partial<PersonFacts> = {}): void => {
  play.town = person(play.town, 'An', official);
};

const check = (step: string): Stage => next(step, (play) => runCheck(play, step));
const acts = (step: string, by: string, result: string): Stage =>
  next(step, (play) => {
    play.act(by, step, result);
  });
const appraised = next('appraise', (play) => {
  play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('What was proposed is borne out by the file.') } });
});
const ISSUED: readonly Stage[] = [acts('sign', 'Thanh', 'sign'), acts('issue', 'Rong', 'issue'), acts('announce', 'Xuan', 'announce')];

export const tell = (play: Play, grounds = 'The reprimand of June.', evidence = 'The decision of 15 June 2026'): void => {
  play.do({
    kind: 'tell',
    by: { person: 'Yen' },
    step: 'hearing',
    grounds: text(grounds),
    evidence: [text(evidence)],
  });
};

const PATHS: Paths = {
  [planning.id]: [
    {
      step: '',
      plays: (play) => {
        if (play.town.post.vacant) preparePlanning(play);
        play.at('2026-08-18 09:00');
        play.do(moveOpening('Lan', PROPOSAL));
      },
    },
    check('checkEligible'),
    next('expandedVote', (play) => {
      play.ballot('expandedVote', 'Lan', UNIT_BOARD, approve(7, 2));
    }),
    next('keyOfficials', (play) => {
      play.ballot('keyOfficials', 'Lan', UNIT_BOARD, { kind: 'record', votes: { An: { yes: 8, no: 2 } }, invalid: 0 });
    }),
    next('leadershipVote', (play) => {
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(5, 1));
    }),
    { step: 'politicalStandards', plays: (play) => concludeMeets(play, 'Planning for a leadership post.') },
    check('checkStill'),
    appraised,
    next('decide', (play) => {
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(5, 1));
    }),
    ...ISSUED,
  ],
  [planExit.id]: [
    {
      step: '',
      plays: (play) => {
        if (play.town.people['An']?.disciplines.length === 0) prepareExit(play, DISCIPLINED);
        play.at('2026-08-17 09:00');
        play.do(moveOpening('Xuan', exitOn('disciplined', 'Reprimanded on 15 June 2026.')));
      },
    },
    check('checkEligible'),
    next('hearing', (play) => {
      tell(play);
      nextMorning(play);
      play.do({ kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('I accept the reprimand.') });
    }),
    next('opinions', (play) => {
      play.do({ kind: 'opine', by: { person: 'Khanh' }, step: 'opinions', opinion: text('The committee has nothing to add.') });
    }),
    appraised,
    next('decide', (play) => {
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(6, 0), { minutes: text('Reprimanded in June: the rule leaves no choice.') });
    }),
    { step: 'askReview', plays: (play) => play.waitOut() },
    ...ISSUED,
  ],
};

export const planPlay = (definition: Definition): Play => new Play(shippedRulebook(definition));
export const planSteps = stepsOn(PATHS);
/** An comes into the plan, or leaves it. */
export const playPlanUpTo = playOn(PATHS);
