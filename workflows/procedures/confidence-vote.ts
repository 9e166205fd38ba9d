import { head, officer, resolution, secondary, t } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { leaving } from './parts/about-official';
import { confidenceRated, REASON_FOR_LIST } from './parts/confidence-rated';

const by96 = secondary('Quy định 96-QĐ/TW');

/**
 * P11 A, the Party's confidence vote: the key officials of a unit rate its leaders, in the middle of the term of office, when it opens by itself. Low confidence of more than half opens the cases that the rule
 * attaches to it, at once and whoever keeps the case: each is proposed, heard and decided there, or not.
 */
export const confidenceVote: Definition = confidenceRated({
  id: 'confidence-vote',
  title: t('Lấy phiếu tín nhiệm', 'Confidence vote'),
  basis: [resolution('II.4'), by96],
  authority: by96,
  regime: 'party',
  campaign: { opens: { when: 'days', on: ['confidence-vote-opens-on'] }, where: 'leads' },
  voters: 'officials',
  places: {
    leadership: { kind: 'organ', organ: 'leadership', of: 'unit' },
    officials: { kind: 'organ', organ: 'key-officials', of: 'unit' },
  },
  keeper: officer('personnel'),
  answers: head('personnel'),
  chair: head('leadership'),
  propose: t('Lập danh sách, kế hoạch lấy phiếu tín nhiệm', 'Draw up the list and the plan of the confidence vote'),
  form: REASON_FOR_LIST,
  vote: t('Cán bộ chủ chốt bỏ phiếu kín đánh giá tín nhiệm từng người', 'The key officials rate each person by secret ballot'),
  opens: [
    ...leaving('replacement', { for: 'rated', where: 'low-confidence-over-half', post: 'held' }),
    { procedure: 'removal', for: 'rated', where: 'low-confidence-two-thirds', post: 'held' },
    { procedure: 'plan-exit', for: 'rated', where: 'low-confidence', post: 'planned' },
  ],
});
