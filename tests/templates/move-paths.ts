import type { FormValue, Tally } from '../../core/command';
import type { Definition } from '../../core/definition/definition';
import type { PersonFacts } from '../../core/facts';
import { placement } from '../../workflows/procedures/placement';
import { rotation } from '../../workflows/procedures/rotation';
import { secondment } from '../../workflows/procedures/secondment';
import { transfer } from '../../workflows/procedures/transfer';
import { trialPost } from '../../workflows/procedures/trial-post';
import * as changed from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { concluded, person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** Paths of the procedures that move an official, on the sample province: somebody of the economic division goes to another post. */

const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const officer = person('chuyen-vien-xay-dung-dang-1');
const personnel = person('truong-ban-xay-dung-dang');
const partyHead = person('pho-chu-tich-xa-hoi');
const records = person('van-thu-dang-uy-1');
const official = person('chuyen-vien-kinh-te-1');
const mentor = person('pho-chu-tich-kinh-te');
const unitTellers = [person('pho-chu-tich-kinh-te'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')];
const partyTellers = [person('pho-bi-thu-xa'), person('chu-tich-mat-tran-xa'), person('pho-chu-tich-hdnd-xa')];

const chosen = (option: string): FormValue => ({ kind: 'choice', option });
const approve = (yes: number, no: number): Tally => ({ kind: 'approve', yes, no, invalid: 0 });
const GRADED: Partial<PersonFacts> = { evaluations: [2023, 2024, 2025].map((year) => ({ year, grade: 'good' })) };

const open = (definition: Definition, vacancy: string, form: Readonly<Record<string, FormValue>>): Play => {
  const play = playOnSample(definition);
  const post = SAMPLE.vacancies.find(({ key }) => key === vacancy)?.post ?? '';
  play.town = changed.person(townOfSample(SAMPLE, post, TODAY), official, GRADED);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: chair },
    people: { official: [official] },
    post,
    first: { result: 'submit', form },
    training: true,
  });
  return play;
};
const check = (play: Play, step: string): void => {
  play.do({ kind: 'runCheck', by: { person: officer }, step });
};
const opine = (play: Play, step: string, opinion: string): void => {
  play.do({ kind: 'opine', by: { person: chair }, step, opinion: words(opinion) });
  play.do({ kind: 'opine', by: { person: partyHead }, step, opinion: words('Nhất trí.') });
};
const meet = (play: Play): void => {
  play.do({
    kind: 'tell',
    by: { person: personnel },
    step: 'meet',
    grounds: words('Đơn vị tiếp nhận đang thiếu người am hiểu lĩnh vực đất đai.'),
    evidence: [words('Kế hoạch nhân sự năm 2026 của xã')],
  });
};
const answer = (play: Play): void => {
  play.do({
    kind: 'answer',
    by: { person: official },
    step: 'meet',
    answer: words('Tôi chấp hành; đề nghị bàn giao xong đề án đang làm.'),
  });
};
const decided = (play: Play): void => {
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Đúng đối tượng, đúng quy trình; đủ điều kiện.') } });
  play.ballot('decide', secretary, partyTellers, approve(6, 1));
  play.act(secretary, 'sign', 'sign');
  play.act(records, 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
};

/** The official is met, says what they wish, and is transferred. */
export const transferred = (): Play => {
  const play = open(transfer, 'economyLandOfficer', {
    ground: chosen('position'),
    area: chosen('within'),
    need: wordsField('Hồ sơ đất đai tồn đọng nhiều.\nCần người có chuyên môn.'),
  });
  check(play, 'checkEligible');
  opine(play, 'opinions', 'Hoàn thành tốt nhiệm vụ; nhất trí điều động.');
  meet(play);
  answer(play);
  decided(play);
  return play;
};

/** A year away, once more, and back because nobody acts. */
export const seconded = (): Play => {
  const play = open(secondment, 'cultureHealthOfficer', {
    ground: chosen('urgent'),
    area: chosen('lowland'),
    need: wordsField('Tổng rà soát cơ sở y tế trong năm.'),
  });
  play.act(chair, 'consent', 'concur', { form: { answer: wordsField('Đồng ý cử đi một năm.') } });
  check(play, 'checkEligible');
  play.act(personnel, 'concludeEligible', 'met', { reasons: words('Đã hỏi ý kiến cán bộ; không thuộc trường hợp không biệt phái.') });
  meet(play);
  while (play.step === 'meet') play.wait();
  decided(play);
  play.wait();
  play.act(chair, 'endOrExtend', 'goOn', { reasons: words('Công việc chưa hoàn thành.') });
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** Three years elsewhere, and a placement afterwards. */
export const rotated = (): Play => {
  const play = open(rotation, 'cultureYouthDeputy', {
    direction: chosen('between'),
    area: chosen('mountain'),
    purpose: wordsField('Đào tạo, thử thách qua thực tiễn.'),
    afterwards: wordsField('Phó Trưởng phòng Kinh tế hoặc tương đương.'),
  });
  check(play, 'checkEligible');
  opine(play, 'opinions', 'Có triển vọng phát triển.');
  while (play.step === 'opinions') play.wait();
  meet(play);
  answer(play);
  concluded(play, official, 'c-an-linh-1');
  check(play, 'checkDossier');
  decided(play);
  play.wait();
  play.act(secretary, 'place', 'moves', {
    form: { placement: wordsField('Bố trí giữ chức vụ Phó Trưởng phòng Kinh tế.') },
    reasons: words('Hoàn thành tốt nhiệm vụ trong thời gian luân chuyển.'),
  });
  return play;
};

/** Put on trial, and confirmed. */
export const tried = (): Play => {
  const play = toTrial();
  play.do({ kind: 'keepLog', by: { person: mentor }, step: 'trial', entry: words('Nắm chắc hồ sơ tồn đọng; cần viết gọn hơn.') });
  play.do({
    kind: 'reachMilestone',
    by: { person: officer },
    step: 'trial',
    milestone: 'midReview',
    report: words('Đã giải quyết một phần ba số hồ sơ tồn đọng.'),
  });
  play.wait();
  play.act(official, 'selfReport', 'submit', { form: { report: wordsField('Đã giải quyết 114 trong 212 hồ sơ tồn đọng.') } });
  opine(play, 'opinionsOnTrial', 'Hoàn thành mục tiêu thử thách.');
  concluded(play, official, 'c-an-linh-2');
  check(play, 'checkConfirm');
  play.do({ kind: 'publish', by: { person: officer }, step: 'publishOutcome' });
  play.wait();
  play.ballot('judge', secretary, partyTellers, { kind: 'options', votes: { confirm: 6, sendBack: 1 }, invalid: 0 });
  play.act(secretary, 'signConfirm', 'sign');
  return play;
};

/** The trial is broken off, and the official returns. */
export const trialBrokenOff = (): Play => {
  const play = toTrial();
  play.do({
    kind: 'breakPeriod',
    by: { person: secretary },
    step: 'trial',
    reasons: words('Người hướng dẫn chuyển công tác, chưa có người thay.'),
  });
  return play;
};

const toTrial = (): Play => {
  const play = open(trialPost, 'economyFarmDeputy', {
    objectives: wordsField('Giảm một nửa hồ sơ tồn đọng trong sáu tháng.\nMỗi tháng báo cáo một lần.'),
    mentor: { kind: 'people', people: [mentor] },
    powers: wordsField('Thực hiện quyền hạn của chức vụ, trừ quyết toán kinh phí do người hướng dẫn ký.'),
  });
  play.act(official, 'agree', 'accept', {
    form: { answer: wordsField('Tôi đồng ý với mục tiêu và việc trở lại vị trí cũ nếu không đạt.') },
  });
  check(play, 'checkEligible');
  play.do({ kind: 'publish', by: { person: officer }, step: 'publishCandidates' });
  play.wait();
  play.ballot('leadershipVote', chair, unitTellers, approve(7, 1));
  concluded(play, official, 'c-an-linh-1');
  check(play, 'checkDossier');
  decided(play);
  return play;
};

/** Whoever has left a post is met, and placed. */
export const placedAfterwards = (): Play => {
  const play = playOnSample(placement);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: person('chu-tich-xa') },
    people: { official: [official] },
    first: {
      result: 'submit',
      form: {
        placement: chosen('nonLeadership'),
        plan: wordsField('Chuyên viên theo dõi lĩnh vực đất đai, Văn phòng HĐND và UBND xã.'),
      },
    },
    training: true,
  });
  meet(play);
  answer(play);
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Phù hợp trình độ, sở trường.') } });
  play.act(secretary, 'decide', 'decide');
  play.act(records, 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
  return play;
};
