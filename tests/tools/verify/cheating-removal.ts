import type { Definition } from '../../../core/definition/definition';
import { type Change, changed } from '../../core/definition/mutate';
import { smallRemoval } from '../../core/verify/procedures/small-removal';

const TASKS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  propose: ['Đề xuất miễn nhiệm', 'Propose the removal'],
  hearing: ['Thông báo căn cứ và nghe giải trình', 'Tell the grounds and hear the official'],
  appraise: ['Thẩm định đề xuất', 'Appraise the proposal'],
  decide: ['Quyết định miễn nhiệm', 'Decide on the removal'],
  askReview: ['Đề nghị xem xét lại', 'Ask for a review'],
  review: ['Xem xét lại quyết định', 'Review the decision'],
  issue: ['Ban hành quyết định', 'Issue the decision'],
};

/** The small removal with a task of its own for each step, as a procedure has that people are to read. */
export const removal = (...mutations: readonly Change[]): Definition =>
  changed(smallRemoval, ...Object.entries(TASKS).map(([step, [vi, en]]): Change => [`steps.${step}.task`, { vi, en }]), ...mutations);

/** Reviewers who take the decision back by saying nothing; and harm to somebody who was told nothing. */
export const CHEATING_REMOVAL = removal(
  ['steps.review.result.standing', { to: { end: 'overturned' }, revokes: ['removal'] }],
  ['steps.hearing.result.untold', { to: { step: 'appraise' } }],
);
