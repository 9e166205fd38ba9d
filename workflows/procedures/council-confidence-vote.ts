import { secondary, t } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { confidenceRated, keptBy, REASON_FOR_LIST } from './parts/confidence-rated';

const by96 = secondary('Nghị quyết 96/2023/QH15');

/**
 * P11 B, the confidence vote of a People's Council on those whom it elected. The resolution of the National Assembly names the province and not the commune, so
 * where the unit has no such council the case can't be opened. Elected posts are left through the council alone: no case opens by itself here.
 */
export const councilConfidenceVote: Definition = confidenceRated({
  id: 'council-confidence-vote',
  title: t('Lấy phiếu tín nhiệm tại Hội đồng nhân dân', 'Confidence vote of the People’s Council'),
  basis: [by96],
  authority: by96,
  regime: 'council',
  ...keptBy('peoplesCouncil'),
  places: { peoplesCouncil: { kind: 'organ', organ: 'people-council', of: 'unit' } },
  propose: t(
    'Lập danh sách người giữ chức vụ do Hội đồng nhân dân bầu được lấy phiếu',
    'List the holders of elected posts who will be rated',
  ),
  form: REASON_FOR_LIST,
  vote: t('Đại biểu Hội đồng nhân dân bỏ phiếu kín đánh giá tín nhiệm từng người', 'The deputies rate each person by secret ballot'),
});
