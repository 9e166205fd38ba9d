import { resolution, secondary, t } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { measureAgainstOfficial } from './parts/measure';

const by53 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 53');

/** P12, removal from a post (miễn nhiệm), on a ground that leaves no choice of leaving or resigning. */
export const removal: Definition = measureAgainstOfficial({
  id: 'removal',
  title: t('Miễn nhiệm', 'Removal'),
  basis: [resolution('II.2.2'), by53],
  authority: by53,
  kind: 'remove',
  propose: t('Đề nghị miễn nhiệm, nêu căn cứ', 'Propose removal, and say on what ground'),
  grounds: [
    { name: 'incomplete', label: t('Bị xếp loại không hoàn thành nhiệm vụ', 'Graded as not completed') },
    { name: 'standards', label: t('Có kết luận không đạt tiêu chuẩn chính trị', 'Concluded not to meet the political standards') },
    { name: 'confidence', label: t('Có từ hai phần ba phiếu tín nhiệm thấp', 'Low confidence of two thirds or more') },
    { name: 'discipline', label: t('Bị kỷ luật, yêu cầu nhiệm vụ cần thay thế', 'Disciplined, and the work requires a replacement') },
  ],
  rule: 'removal-due',
  otherwise: 'removalNotDue',
  leadership: t('Tập thể lãnh đạo bỏ phiếu kín về việc miễn nhiệm', 'The leadership votes on the removal by secret ballot'),
  vote: t('Cấp có thẩm quyền biểu quyết về việc miễn nhiệm', 'The competent body votes on the removal'),
  sign: t('Ký quyết định miễn nhiệm', 'Sign the decision on the removal'),
  done: 'removed',
});
