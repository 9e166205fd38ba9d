import { resolutionReview } from '../../workflows/procedures/resolution-review';
import type { Play } from '../core/support/play';
import { person, playOnSample, words, wordsField } from './played-case';

/** Reviews of how the sample commune carries out the resolution. */

const officer = person('chuyen-vien-xay-dung-dang-1');
const province = person('bi-thu-tinh');
const tellers = [person('pho-bi-thu-xa'), person('chu-tich-mat-tran-xa'), person('pho-chu-tich-hdnd-xa')];

const FORM = {
  review: { kind: 'choice', option: 'yearly' },
  asOf: { kind: 'date', value: '2026-07-31' },
  figures: wordsField('Báo cáo chỉ tiêu ngày 31/7/2026: đạt 5/12 chỉ tiêu.'),
  results: wordsField('Hai chức danh được kiện toàn đúng hạn; bồi dưỡng kỹ năng số còn chậm do thiếu giảng viên.'),
  proposals: wordsField('Đề nghị trường chính trị tỉnh mở lớp tại xã.'),
} as const;

/** Drawn up, and one of two bodies has said what it thinks of it. */
const reported = (): Play => {
  const play = playOnSample(resolutionReview);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: officer },
    people: { lead: [person('bi-thu-xa')] },
    first: { result: 'submit', form: FORM },
    training: true,
  });
  play.do({
    kind: 'opine',
    by: { person: person('chu-tich-mat-tran-xa') },
    step: 'opinions',
    opinion: words('Số liệu thống nhất với kết quả giám sát của Mặt trận.'),
  });
  while (play.step === 'opinions') play.wait();
  return play;
};

/** Approved and sent to the province. */
const sent = (): Play => {
  const play = reported();
  play.ballot('committeeVote', person('bi-thu-xa'), tellers, { kind: 'approve', yes: 6, no: 1, invalid: 0 });
  play.act(person('truong-ban-xay-dung-dang'), 'send', 'submit');
  return play;
};

/** Noted by the province. */
export const reviewNoted = (): Play => {
  const play = sent();
  play.act(province, 'receive', 'takeNote', { form: { direction: wordsField('Trường chính trị tỉnh mở lớp tại xã trong quý IV/2026.') } });
  return play;
};

/** Not approved by the committee: it stays in the commune. */
export const reviewRefused = (): Play => {
  const play = reported();
  const minutes = words('Báo cáo chưa nêu rõ trách nhiệm của từng cơ quan; phải làm lại.');
  play.ballot('committeeVote', person('bi-thu-xa'), tellers, { kind: 'approve', yes: 1, no: 6, invalid: 0 }, { minutes });
  return play;
};

/** Returned by the province, and never handed in again. */
export const reviewReturned = (): Play => {
  const play = sent();
  play.act(province, 'receive', 'return', { reasons: words('Chưa nêu rõ nguyên nhân của các chỉ tiêu chưa đạt.') });
  while (play.state?.end === undefined) play.wait();
  return play;
};
