import { REMOVED } from '../mutate';
import { type Malformed, P5, P10, P10c, P14, P15, P16 } from './malformed';

/** What effects and rules read of forms, and no form is sure to say. */
export const fields: readonly Malformed[] = [
  P15('a reward that says in no word what it is', 'effect-without-detail', 'effects.reward', [['effects.reward.detail', REMOVED]]),
  P14('a form of discipline that the register does not know', 'unknown-discipline-form', 'effects.discipline.detail', [
    ['steps.decide.form[0].options[1].name', 'dismissal'],
  ]),
  P14('a discipline without an end', 'effect-without-end', 'effects.discipline', [['effects.discipline.term', REMOVED]]),
  P14('a clock that counts from a day that no form says', 'unknown-form-field', 'clocks.handling.since', [
    ['clocks.handling.since', 'facts'],
  ]),
  P15('a word that no form says', 'unknown-form-field', 'effects.reward.detail', [['effects.reward.detail', 'tittle']], {
    params: { name: 'tittle', closest: 'title' },
  }),
  P15('a word that is a free text', 'unknown-form-field', 'effects.reward.detail', [['effects.reward.detail', 'achievement']]),
  P15('a word that need not be said', 'field-not-filled', 'effects.reward.detail', [['steps.propose.form[0].on', ['lapse']]]),
  P15('a rule that reads what need not be said', 'field-not-filled', 'steps.checkEligible.rules[3]', [
    ['steps.propose.form[0].on', ['lapse']],
  ]),
  P16('a length that is a choice', 'unknown-form-field', 'effects.training.term.field', [['effects.training.term.field', 'course']]),
  P16('a commitment that is held against the course before it is made', 'field-not-filled', 'steps.checkCommitment.rules[0]', [
    ['steps.appraise.result.submit.to.step', 'checkCommitment'],
  ]),
  P5('support for an area that no form says', 'unknown-form-field', 'effects.rotation.support', [['effects.rotation.support', 'areas']], {
    params: { name: 'areas', closest: 'area' },
  }),
  P5('support for an area that need not be said', 'field-not-filled', 'effects.rotation.support', [
    ['steps.propose.form[1].on', ['lapse']],
  ]),
  P5('support for an area of which no rule names the amounts', 'unknown-rule-value', 'effects.rotation.support', [
    ['steps.propose.form[1].options[1].name', 'island'],
  ]),
  P15('support that comes with no move', 'support-without-move', 'effects.reward.support', [['effects.reward.support', 'title']]),
  P10('a score that says no points', 'effect-without-points', 'effects.score', [['effects.score.points', REMOVED]]),
  P10('points that need not be said', 'field-not-filled', 'effects.score.points', [['steps.assess.form[0].on', ['lapse']]]),
  P10c('a grade that no rule finds', 'unknown-eligibility-rule', 'effects.grades.detail.found', [
    ['effects.grades.detail.found', 'within-cap'],
  ]),
  P10c('a grade with a way around the checks that find it', 'until-not-found', 'effects.grades.detail.found', [
    ['steps.checkProposals.rules', ['year-proposed']],
    ['steps.checkEligible.rules', ['year-proposed', 'within-cap']],
    ['steps.checkStill.result.overdue', { to: { step: 'decide' } }],
  ]),
  P10c('people passed over who were not among them', 'except-not-among', 'effects.grades.except', [['steps.rank.form[0].from', REMOVED]]),
];
