/** Writes a text that somebody puts into a form: `what` is the step and the field, joined by a dot. */
export type Wording = (what: string) => string;

/** What the people of the sample write. Nothing of it is about anybody who lives. */
const WRITTEN: Readonly<Record<string, string>> = {
  'propose.need': 'Chức danh còn khuyết, khối lượng công việc của đơn vị tăng.',
  'propose.field': 'Phụ trách chung; tài chính, đầu tư, nông nghiệp và môi trường.',
  'agreeList.minutes': 'Hội nghị thống nhất cơ cấu, tiêu chuẩn, quy trình và danh sách.',
  'decidePolicy.reasons': 'Chưa nêu rõ lĩnh vực dự kiến phân công.',
  'concludeEligible.reasons': 'Đã xem bản gốc, đủ điều kiện.',
  'publishCandidates.objection': 'Có ý kiến phản ánh về kê khai tài sản.',
  'settleObjections.reasons': 'Đã xác minh; nội dung phản ánh không có cơ sở.',
  'settleHalf.dissent': 'Một nửa số ý kiến đề nghị tiếp tục tìm nguồn.',
  'settleHalf.reasons': 'Nhân sự đáp ứng yêu cầu trước mắt.',
  'closeWithoutConclusion.reasons': 'Nhân sự chưa có kết luận đạt về tiêu chuẩn chính trị.',
  'completeDossier.completed': 'Đã bổ sung giấy khám sức khỏe mới.',
  'appraise.appraisal': 'Nhân sự đủ tiêu chuẩn, điều kiện; hồ sơ đầy đủ, hợp lệ.',
  'decideHalf.dissent': 'Một nửa số ý kiến chưa đồng ý.',
  'decideHalf.reasons': 'Nhân sự có kinh nghiệm, phù hợp yêu cầu.',
  'request.purpose': 'Phục vụ việc bổ nhiệm.',
  'supplyFacts.facts': 'Không có thay đổi so với hồ sơ.',
  'draft.draft': 'Dự thảo kết luận theo hồ sơ và ý kiến xác minh.',
  'hearing.grounds': 'Có nội dung trong hồ sơ chưa rõ.',
  'hearing.evidence': 'Biên bản làm việc',
  'hearing.answer': 'Tôi xin giải trình: nội dung này đã được xác nhận.',
  'askReview.request': 'Đề nghị xem xét lại kết luận.',
};

/** The ordinary wording; what nobody has thought of is said in the plainest way. */
export const plainWording: Wording = (what) => WRITTEN[what] ?? 'Đã xem xét, nhất trí.';
