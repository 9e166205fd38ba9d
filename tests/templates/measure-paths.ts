import type { FormValue, Tally } from '../../core/command';
import type { PersonFacts } from '../../core/facts';
import { removal } from '../../workflows/procedures/removal';
import { replacement } from '../../workflows/procedures/replacement';
import { resignation } from '../../workflows/procedures/resignation';
import * as changed from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** Paths of the procedures by which somebody leaves a post, on the sample province: the deputy head of its economic office goes, or stays. */

const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const officer = person('chuyen-vien-xay-dung-dang-1');
const personnel = person('truong-ban-xay-dung-dang');
const partyHead = person('pho-chu-tich-xa-hoi');
const records = person('van-thu-dang-uy-1');
const official = person('pho-phong-kinh-te-1');
const unitTellers = [person('pho-chu-tich-kinh-te'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')];
const partyTellers = [person('pho-bi-thu-xa'), person('chu-tich-mat-tran-xa'), person('pho-chu-tich-hdnd-xa')];
const provinceTellers = [person('uy-vien-btv-tinh-1'), person('uy-vien-btv-tinh-3'), person('uy-vien-btv-tinh-4')];

const chosen = (option: string): FormValue => ({ kind: 'choice', option });
const approve = (yes: number, no: number): Tally => ({ kind: 'approve', yes, no, invalid: 0 });

/** A case about the post that the official holds, with these grades of the last two years. */
const open = (
  play: Play,
  by: string,
  grade: PersonFacts['evaluations'][number]['grade'],
  form: Readonly<Record<string, FormValue>>,
): void => {
  const post = SAMPLE.register.assignments.find((one) => one.person === official)?.post ?? '';
  const evaluations: PersonFacts['evaluations'] = [2024, 2025].map((year) => ({ year, grade }));
  play.town = changed.person(townOfSample(SAMPLE, post, TODAY), official, { evaluations });
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: by },
    people: { official: [official] },
    post,
    first: { result: 'submit', form },
    training: true,
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkEligible' });
};

const asked = (play: Play): void =>
  open(play, official, 'good', {
    ground: chosen('health'),
    why: wordsField('Sau đợt điều trị, tôi không bảo đảm sức khỏe để tiếp tục công việc.\nKính mong cấp có thẩm quyền xem xét.'),
  });
const proposedToLeave = (play: Play): void =>
  open(play, chair, 'good', { ground: chosen('results'), facts: wordsField('Hai trong bốn nhiệm vụ năm 2025 chưa triển khai.') });
const proposedToRemove = (play: Play): void =>
  open(play, chair, 'incomplete', {
    ground: chosen('incomplete'),
    facts: wordsField('Bị xếp loại không hoàn thành nhiệm vụ hai năm liên tiếp 2024, 2025.'),
  });

const tell = (play: Play): void => {
  play.do({
    kind: 'tell',
    by: { person: personnel },
    step: 'hearing',
    grounds: words('Hai nhiệm vụ của năm 2025 chưa triển khai.'),
    evidence: [words('Báo cáo kết quả thực hiện nhiệm vụ năm 2025'), words('Biên bản họp giao ban quý IV năm 2025')],
  });
};
const answer = (play: Play): void => {
  play.do({ kind: 'answer', by: { person: official }, step: 'hearing', answer: words('Kinh phí đến tháng 12/2025 mới được cấp.') });
};
const opine = (play: Play): void => {
  play.do({ kind: 'opine', by: { person: partyHead }, step: 'opinions', opinion: words('Đảng ủy nhất trí với căn cứ đã nêu.') });
};
const heard = (play: Play): void => {
  tell(play);
  answer(play);
  opine(play);
  play.ballot('leadershipVote', chair, unitTellers, approve(6, 1));
};
const appraised = (play: Play): void => {
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Căn cứ rõ ràng; đã nghe giải trình đúng quy định.') } });
};
const decided = (play: Play, minutes: string): void => {
  play.ballot('decide', secretary, partyTellers, approve(6, 0), { minutes: words(minutes) });
};
const issued = (play: Play): void => {
  play.act(secretary, 'sign', 'sign');
  play.act(records, 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
};
const reviewed = (play: Play, votes: Readonly<Record<string, number>>, minutes: string): void => {
  play.act(official, 'askReview', 'ask', { form: { request: wordsField('Đề nghị xem xét lại vì kinh phí cấp chậm.') } });
  play.ballot('review', person('bi-thu-tinh'), provinceTellers, { kind: 'options', votes, invalid: 0 }, { minutes: words(minutes) });
};

/** At the official's own request, which the leadership supports. */
export const resigned = (): Play => {
  const play = playOnSample(resignation);
  asked(play);
  play.act(chair, 'propose', 'support', {
    form: { talk: wordsField('Đã trao đổi; lý do sức khỏe là chính đáng, công việc bàn giao được.') },
  });
  appraised(play);
  play.ballot('decide', secretary, partyTellers, approve(6, 0));
  issued(play);
  return play;
};

/** The leadership does not agree, and the competent body follows it. */
export const notLetGo = (): Play => {
  const play = playOnSample(resignation);
  asked(play);
  play.act(chair, 'propose', 'disagree', {
    form: { talk: wordsField('Đã trao đổi; đồng chí mong được giải quyết sớm.') },
    reasons: words('Đang triển khai hai đề án, chưa có người thay.'),
  });
  appraised(play);
  play.ballot('decide', secretary, partyTellers, approve(2, 4), { minutes: words('Bố trí nghỉ điều trị, tiếp tục giữ chức vụ.') });
  return play;
};

/** Nobody asks for a review, nobody signs, nobody announces: the decision is carried out all the same. */
export const left = (): Play => {
  const play = playOnSample(replacement);
  proposedToLeave(play);
  heard(play);
  appraised(play);
  decided(play, 'Kết quả công việc chưa đạt yêu cầu; có thể triển khai khi chờ kinh phí.');
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** New grounds came up and were heard; without a relative six vote, and the head decided on an exact half; the body above upheld it. */
export const removed = (): Play => {
  const play = playOnSample(removal);
  proposedToRemove(play);
  play.town = changed.related(play.town, official, person('chu-nhiem-kiem-tra-xa'));
  heard(play);
  play.act(personnel, 'appraise', 'newGrounds', {
    form: { appraisal: wordsField('Kết quả kiểm toán quý II chưa có trong hồ sơ.') },
    reasons: words('Kết quả kiểm toán quý II cho thấy thêm thiếu sót.'),
  });
  heard(play);
  appraised(play);
  play.ballot('decide', secretary, partyTellers, approve(3, 3));
  play.act(secretary, 'decideHalf', 'decide', {
    form: { dissent: wordsField('Ba ý kiến đề nghị chuyển công tác khác.') },
    reasons: words('Hai năm liên tiếp không hoàn thành nhiệm vụ.'),
  });
  reviewed(play, { upheld: 8, overturned: 2 }, 'Việc cấp kinh phí chậm đã được tính đến.');
  issued(play);
  return play;
};

/** The body above overturned the decision. */
export const overturned = (): Play => {
  const play = playOnSample(replacement);
  proposedToLeave(play);
  heard(play);
  appraised(play);
  decided(play, 'Kết quả công việc chưa đạt yêu cầu.');
  reviewed(play, { upheld: 1, overturned: 9 }, 'Không được triển khai khi chưa có kinh phí.');
  return play;
};

/** The official says nothing, the Party committee neither, and the competent body does not follow the proposal. */
export const stays = (): Play => {
  const play = playOnSample(replacement);
  proposedToLeave(play);
  tell(play);
  while (play.step !== 'leadershipVote') play.wait();
  play.ballot('leadershipVote', chair, unitTellers, approve(6, 1));
  appraised(play);
  play.ballot('decide', secretary, partyTellers, approve(1, 5), { minutes: words('Mức độ chưa đến mức cho thôi giữ chức vụ.') });
  return play;
};

/** The register shows no ground of removal. */
export const notDue = (): Play => {
  const play = playOnSample(removal);
  open(play, chair, 'good', { ground: chosen('discipline'), facts: wordsField('Yêu cầu nhiệm vụ cần thay thế.') });
  return play;
};
