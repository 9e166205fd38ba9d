import { planReview } from '../../workflows/procedures/plan-review';
import type { Play } from '../core/support/play';
import { person, playOnSample, words, wordsField } from './played-case';

/** The yearly review of the plan of the sample commune. */

const officer = person('chuyen-vien-xay-dung-dang-1');
const tellers = [person('pho-bi-thu-xa'), person('chu-tich-mat-tran-xa'), person('pho-chu-tich-hdnd-xa')];

const FORM = {
  asOf: { kind: 'date', value: '2026-07-31' },
  planned: { kind: 'number', value: 42 },
  women: { kind: 'number', value: 14 },
  young: { kind: 'number', value: 9 },
  few: wordsField('Trưởng phòng Kinh tế: 01 người; Phó Chủ tịch UBND xã: 04 người.'),
  exits: wordsField('02 trường hợp hết tuổi quy hoạch (hồ sơ số 3, số 7 tháng 7/2026).'),
  proposals: wordsField('Đề nghị thêm 01 nhân sự cho chức danh Trưởng phòng Kinh tế; 05 người học lý luận chính trị.'),
} as const;

/** Reviewed, looked at by the inspection committee, approved, published and sent to the province. */
export const planReviewed = (): Play => {
  const play = playOnSample(planReview);
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
    by: { person: person('chu-nhiem-kiem-tra-xa') },
    step: 'opinions',
    opinion: words('Các trường hợp ra khỏi quy hoạch đều có hồ sơ riêng; nhất trí với dự thảo.'),
  });
  play.ballot('committeeVote', person('bi-thu-xa'), tellers, { kind: 'approve', yes: 6, no: 1, invalid: 0 });
  play.act(person('truong-ban-xay-dung-dang'), 'announce', 'announce');
  return play;
};
