import { REMOVED } from '../mutate';
import { type Malformed, P15, P16 } from './malformed';

/** What effects and rules read of forms, and no form is sure to say. */
export const fields: readonly Malformed[] = [
  P15('a reward that says in no word what it is', 'effect-without-detail', 'effects.reward', [['effects.reward.detail', REMOVED]]),
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
];
