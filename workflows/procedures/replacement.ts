import { resolution, secondary, t } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { measureAgainstOfficial } from './parts/measure';

const by48 = secondary('Quy định 377-QĐ/TW', 'Điều 48');

/** P12, leaving a post before the end of the term (cho thôi giữ chức vụ, thay thế) of an official who falls short. Where removal is due, that is the way. */
export const replacement: Definition = measureAgainstOfficial({
  id: 'replacement',
  title: t('Cho thôi giữ chức vụ, thay thế', 'Replacement'),
  basis: [resolution('II.2.2'), by48],
  authority: by48,
  kind: 'endAssignment',
  propose: t('Đề nghị cho thôi giữ chức vụ, nêu căn cứ', 'Propose that the official leave the post, and say on what ground'),
  grounds: [
    { name: 'results', label: t('Không đạt kết quả được giao theo đánh giá', 'Assigned results not met, by evaluation') },
    { name: 'targets', label: t('Đơn vị không đạt chỉ tiêu năm', 'The unit missed its targets of the year') },
    {
      name: 'unresolved',
      label: t('Quan liêu, xa dân, để kiến nghị chính đáng kéo dài, đã có kết luận', 'Legitimate petitions unresolved, by a conclusion'),
    },
    {
      name: 'confidence',
      label: t('Tín nhiệm thấp trên một nửa, dưới hai phần ba', 'Low confidence of more than half and less than two thirds'),
    },
    { name: 'ability', label: t('Năng lực hạn chế, uy tín thấp', 'Limited ability, low prestige') },
  ],
  rule: 'removal-not-due',
  otherwise: 'removalDue',
  otherwiseOpens: [{ procedure: 'removal', for: 'official' }],
  leadership: t(
    'Tập thể lãnh đạo bỏ phiếu kín về việc cho thôi giữ chức vụ',
    'The leadership votes by secret ballot that the official leave',
  ),
  vote: t('Cấp có thẩm quyền biểu quyết về việc cho thôi giữ chức vụ', 'The competent body votes that the official leave'),
  sign: t('Ký quyết định cho thôi giữ chức vụ', 'Sign the decision that the official leave'),
  done: 'left',
});
