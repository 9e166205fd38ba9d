import { resolution, t, unverified } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { confidenceRated, keptBy, REASON_FOR_LIST } from './parts/confidence-rated';

/**
 * P11 C, the yearly confidence vote of the commune's Fatherland Front on the key posts that its People's Council elected. The resolution asks for it and leaves
 * scope and respondents to the Front, which says in its first act whom it rates and whom it asks; the form is design until the Front has set it. Each year it opens
 * by itself about all who hold an elected post in one body. No rule
 * attaches anything to the result, so nothing opens and nothing else rests on it.
 */
export const frontConfidenceVote: Definition = confidenceRated({
  id: 'front-confidence-vote',
  title: t('Lấy phiếu tín nhiệm của Mặt trận Tổ quốc', 'Confidence vote of the Fatherland Front'),
  basis: [resolution('II.4'), unverified('Luật Thực hiện dân chủ ở cơ sở')],
  authority: resolution('II.4'),
  regime: 'front',
  campaign: { opens: { when: 'yearly', on: 'front-confidence-vote-opens-on' }, where: 'holds-elected-post' },
  ...keptBy('front'),
  places: { front: { kind: 'organ', organ: 'front', of: 'unit' } },
  propose: t(
    'Xác định phạm vi, đối tượng lấy phiếu đối với các chức danh chủ chốt do Hội đồng nhân dân bầu',
    'Say which key posts elected by the People’s Council are rated, and who is asked',
  ),
  form: [...REASON_FOR_LIST, { name: 'respondents', kind: 'text', label: t('Đối tượng lấy ý kiến', 'Who is asked'), max: 2000 }],
  vote: t(
    'Ủy viên Ủy ban Mặt trận Tổ quốc bỏ phiếu kín đánh giá tín nhiệm từng người',
    'The members of the Front committee rate each person by secret ballot',
  ),
});
