import { appointment } from '../../workflows/procedures/appointment';
import { politicalStandards } from '../../workflows/procedures/political-standards';
import type { Play } from '../core/support/play';
import { peopleField } from '../core/support/play';
import { alerted } from './alert-paths';
import { ratedByCouncil, ratedByFront, ratedByOfficials } from './confidence-paths';
import { annulled, notAnnulled, published, reassigned, setAside, suspended, withdrawn } from './decision-paths';
import { disciplined } from './discipline-paths';
import { elected, relieved } from './election-paths';
import { cameFromElsewhere } from './elsewhere-paths';
import { corrected, graded, gradedIncomplete, gradeProposed, nobodyExcellent, quarterScored, upheld } from './evaluation-paths';
import { brokenOff, notRecommended, notWished, rewarded, studiedAbroad, trained } from './honour-paths';
import { inspected } from './inspection-paths';
import { left, notDue, notLetGo, overturned, removed, resigned, stays } from './measure-paths';
import { placedAfterwards, rotated, seconded, transferred, trialBrokenOff, tried } from './move-paths';
import { outOfPlan, planned, staysInPlan } from './plan-paths';
import { planReviewed } from './plan-review-paths';
import { person, playOnSample, SAMPLE, words, wordsField } from './played-case';
import { denounced, heeded } from './report-paths';
import { reviewNoted, reviewRefused, reviewReturned } from './review-paths';
import { neverAnswered, opinionGiven, taskAchieved } from './task-paths';
import { declined, extended, leadershipRefused, notEligible, reappointed } from './term-paths';

/** Paths of the shipped procedures on the sample province, which together issue every paper. */

const by = {
  chair: person('chu-tich-xa'),
  secretary: person('bi-thu-xa'),
  officer: person('chuyen-vien-xay-dung-dang-1'),
  personnel: person('truong-ban-xay-dung-dang'),
  inspection: person('chu-nhiem-kiem-tra-xa'),
  records: person('van-thu-dang-uy-1'),
};
const khoi = person('pho-phong-kinh-te-1');
const ha = person('pho-phong-kinh-te-2');
const tram = person('chuyen-vien-kinh-te-1');
const unitTellers = [person('pho-chu-tich-kinh-te'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')];
const partyTellers = [person('pho-bi-thu-xa'), person('chu-tich-mat-tran-xa'), person('pho-chu-tich-hdnd-xa')];
const provinceTellers = [person('uy-vien-btv-tinh-1'), person('uy-vien-btv-tinh-3'), person('uy-vien-btv-tinh-4')];

const open = (play: Play): void => {
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: by.chair },
    people: {},
    post: SAMPLE.vacancies[0]?.post,
    first: {
      result: 'submit',
      form: {
        need: wordsField(
          'Chức danh khuyết từ ngày 01/6/2026 do người giữ chức vụ nghỉ hưu.\nKhối lượng công việc về đất đai, đầu tư công tăng.',
        ),
        field: wordsField('Phụ trách chung; tài chính, đầu tư, nông nghiệp và môi trường.'),
      },
    },
    training: true,
  });
};

const agree = (play: Play, ...people: readonly string[]): void => {
  play.act(by.chair, 'agreeList', 'agree', {
    form: {
      candidates: peopleField(...people),
      minutes: wordsField('Hội nghị thống nhất cơ cấu, tiêu chuẩn, quy trình; 9/9 thành viên dự nhất trí với danh sách.'),
    },
  });
  play.do({ kind: 'runCheck', by: { person: by.officer }, step: 'checkEligible' });
};

const toNotice = (play: Play): void => {
  open(play);
  play.act(by.secretary, 'decidePolicy', 'return', { reasons: words('Chưa nêu rõ lĩnh vực dự kiến phân công.') });
  play.act(by.chair, 'propose', 'submit', {
    form: { need: wordsField('Chức danh khuyết từ ngày 01/6/2026.'), field: wordsField('Tài chính, đầu tư, nông nghiệp và môi trường.') },
  });
  play.act(by.secretary, 'decidePolicy', 'approve');
  agree(play, khoi, ha, tram, person('pho-giam-doc-hanh-chinh-cong'));
  play.ballot('nominate', by.chair, unitTellers, { kind: 'choose', votes: { [khoi]: 5, [ha]: 3, [tram]: 0 }, invalid: 1 });
  play.ballot(
    'leadershipVote',
    by.chair,
    unitTellers,
    { kind: 'choose', votes: { [khoi]: 4, [ha]: 2 }, invalid: 0 },
    { minutes: words('Nhất trí cao với kết quả hội nghị 2.') },
  );
  play.ballot('keyOfficials', by.chair, unitTellers, { kind: 'record', votes: { [khoi]: { yes: 18, no: 2 } }, invalid: 1 });
  play.do({ kind: 'publish', by: { person: by.officer }, step: 'publishCandidates' });
};

const toFinalVote = (play: Play): void => {
  toNotice(play);
  play.do({
    kind: 'object',
    by: { person: by.officer },
    step: 'publishCandidates',
    objection: words('CANARY: người phản ánh cho rằng có sai sót trong kê khai.'),
  });
  play.wait();
  play.act(by.inspection, 'settleObjections', 'cleared', { reasons: words('Đã xác minh; nội dung phản ánh không có cơ sở.') });
  play.do({
    kind: 'opine',
    by: { person: person('pho-chu-tich-xa-hoi') },
    step: 'opinions',
    opinion: words('Đảng ủy UBND xã nhất trí giới thiệu đồng chí Nguyễn Văn Khôi.'),
  });
  while (play.step === 'opinions') play.wait();
};

const child = (end: string, applied: readonly string[]) => ({
  case: 'c-an-linh-1',
  procedure: 'political-standards',
  definition: 'x',
  person: khoi,
  end,
  applied,
});

const toAppraisal = (play: Play): void => {
  toFinalVote(play);
  play.ballot('finalVote', by.chair, unitTellers, { kind: 'choose', votes: { [khoi]: 5 }, invalid: 1 });
  play.do({ kind: 'childEnded', facts: withConclusion(play) });
  play.do({ kind: 'runCheck', by: { person: by.officer }, step: 'checkDossier', facts: withConclusion(play) });
};

/** The facts once the child has entered its conclusion. */
const withConclusion = (play: Play) => {
  const facts = play.facts(child('meets', ['concludePositive']));
  const concluded = { positive: true, concluded: play.now.slice(0, 10), expires: '2027-08-01', case: 'c-an-linh-1' };
  return { ...facts, people: facts.people.map((one) => (one.id === khoi ? { ...one, conclusions: [concluded] } : one)) };
};

export const appointed = (): Play => {
  const play = playOnSample(appointment);
  toAppraisal(play);
  play.act(by.personnel, 'appraise', 'submit', {
    form: { appraisal: wordsField('Nhân sự đủ tiêu chuẩn, điều kiện; hồ sơ đầy đủ, hợp lệ.\nQuy trình đúng quy định.') },
  });
  play.ballot('decide', by.secretary, partyTellers, { kind: 'approve', yes: 5, no: 1, invalid: 0 });
  play.act(by.secretary, 'sign', 'sign');
  play.act(by.records, 'issue', 'issue');
  play.act(by.officer, 'announce', 'announce');
  return play;
};

export const byOperation = (): Play => {
  const play = playOnSample(appointment);
  toAppraisal(play);
  play.act(by.personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Đủ điều kiện.') } });
  play.ballot('decide', by.secretary, partyTellers, { kind: 'approve', yes: 3, no: 3, invalid: 0 });
  play.act(by.secretary, 'decideHalf', 'appoint', {
    form: { dissent: wordsField('Ba ý kiến đề nghị chọn nhân sự trẻ hơn.') },
    reasons: words('Nhân sự có kinh nghiệm quản lý đất đai, phù hợp yêu cầu.'),
  });
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** Nobody on the list is related to the leadership here, so that eight vote and a half can come about. */
export const halfSettled = (): Play => {
  const play = playOnSample(appointment);
  open(play);
  play.act(by.secretary, 'decidePolicy', 'approve');
  agree(play, khoi, tram);
  play.ballot('nominate', by.chair, unitTellers, { kind: 'choose', votes: { [khoi]: 8, [tram]: 2 }, invalid: 0 });
  play.ballot('leadershipVote', by.chair, unitTellers, { kind: 'choose', votes: { [khoi]: 5 }, invalid: 1 });
  play.ballot('keyOfficials', by.chair, unitTellers, { kind: 'record', votes: { [khoi]: { yes: 12, no: 8 } }, invalid: 0 });
  play.do({ kind: 'publish', by: { person: by.officer }, step: 'publishCandidates' });
  while (play.step !== 'finalVote') play.wait();
  play.ballot(
    'finalVote',
    by.chair,
    unitTellers,
    { kind: 'choose', votes: { [khoi]: 4 }, invalid: 4 },
    { minutes: words('Có hai luồng ý kiến.') },
  );
  play.act(by.chair, 'settleHalf', 'choose', {
    form: { candidates: peopleField(khoi), dissent: wordsField('Bốn ý kiến đề nghị tiếp tục tìm nguồn.') },
    reasons: words('Nhân sự đáp ứng yêu cầu trước mắt.'),
  });
  return play;
};

export const objected = (): Play => {
  const play = playOnSample(appointment);
  toAppraisal(play);
  play.act(by.personnel, 'appraise', 'object', {
    form: { appraisal: wordsField('Hồ sơ đầy đủ, hợp lệ.') },
    reasons: words('Nhân sự chưa đủ thời gian công tác ở lĩnh vực được giao phụ trách.'),
  });
  return play;
};

export const policyRefused = (): Play => {
  const play = playOnSample(appointment);
  open(play);
  play.act(by.secretary, 'decidePolicy', 'refuse', { reasons: words('Chưa cần kiện toàn chức danh này trong năm.') });
  return play;
};

export const unclearConcluded = (): Play => {
  const play = playOnSample(appointment);
  open(play);
  play.act(by.secretary, 'decidePolicy', 'approve');
  agree(play, khoi, person('chuyen-vien-hanh-chinh-cong-2'));
  play.act(by.personnel, 'concludeEligible', 'met', { reasons: words('Đã xem chứng chỉ kỹ năng số bản gốc.') });
  play.ballot('nominate', by.chair, unitTellers, { kind: 'choose', votes: {}, invalid: 0 }, { present: unitTellers });
  return play;
};

const openConclusion = (play: Play): void => {
  play.do({
    kind: 'open',
    case: 'c-an-linh-1',
    parent: { case: 'c-an-linh', proposers: [by.chair], appraisers: [] },
    people: { subject: [khoi] },
    training: false,
  });
  play.act(by.officer, 'request', 'submit', { form: { purpose: wordsField('Bổ nhiệm Trưởng phòng Kinh tế.') } });
  play.do({ kind: 'runCheck', by: { person: by.officer }, step: 'checkFile' });
  play.act(khoi, 'supplyFacts', 'supply', { form: { facts: wordsField('Không thay đổi so với hồ sơ.') } });
  play.do({ kind: 'opine', by: { person: person('pho-chu-tich-xa-hoi') }, step: 'verify', opinion: words('Không có vấn đề.') });
  play.do({ kind: 'opine', by: { person: by.inspection }, step: 'verify', opinion: words('Không có đơn thư đang giải quyết.') });
  play.act(by.personnel, 'draft', 'submit', { form: { draft: wordsField('Đề nghị kết luận đạt.') } });
};

export const concludedPositive = (): Play => {
  const play = playOnSample(politicalStandards);
  openConclusion(play);
  play.ballot('conclude', by.secretary, partyTellers, { kind: 'options', votes: { meets: 6, meetsWithNote: 1 }, invalid: 0 });
  play.act(by.records, 'issue', 'issue');
  return play;
};

const toReview = (play: Play): void => {
  openConclusion(play);
  play.ballot('conclude', by.secretary, partyTellers, { kind: 'options', votes: { doubt: 6, meets: 1 }, invalid: 0 });
  play.do({
    kind: 'tell',
    by: { person: by.personnel },
    step: 'hearing',
    grounds: words('Có nội dung kê khai chưa khớp.'),
    evidence: [words('Bản kê khai năm 2024'), words('Bản kê khai năm 2025')],
  });
  play.do({ kind: 'answer', by: { person: khoi }, step: 'hearing', answer: words('Tôi đã kê khai bổ sung ngày 10/7/2026.') });
  play.ballot(
    'concludeHeard',
    by.secretary,
    partyTellers,
    { kind: 'options', votes: { doesNotMeet: 5, meets: 2 }, invalid: 0 },
    { minutes: words('Nội dung kê khai chưa khớp là có thật.') },
  );
};

export const concludedNegative = (): Play => {
  const play = playOnSample(politicalStandards);
  toReview(play);
  play.act(khoi, 'askReview', 'ask', { form: { request: wordsField('Đề nghị xem xét lại vì tôi đã kê khai bổ sung.') } });
  play.ballot('review', person('bi-thu-tinh'), provinceTellers, { kind: 'options', votes: { upheld: 8, overturned: 2 }, invalid: 0 });
  play.act(by.records, 'issueNegative', 'issue');
  return play;
};

export const silent = (): Play => {
  const play = playOnSample(politicalStandards);
  openConclusion(play);
  play.ballot('conclude', by.secretary, partyTellers, { kind: 'options', votes: { doubt: 6 }, invalid: 1 });
  play.do({
    kind: 'tell',
    by: { person: by.personnel },
    step: 'hearing',
    grounds: words('Có nội dung kê khai chưa khớp.'),
    evidence: [words('Bản kê khai năm 2025')],
  });
  play.wait();
  return play;
};

export const PATHS: Readonly<Record<string, () => Play>> = {
  appointed,
  byOperation,
  halfSettled,
  objected,
  policyRefused,
  unclearConcluded,
  concludedPositive,
  concludedNegative,
  silent,
  reappointed,
  extended,
  leadershipRefused,
  declined,
  notEligible,
  cameFromElsewhere,
  resigned,
  notLetGo,
  left,
  removed,
  overturned,
  stays,
  notDue,
  transferred,
  seconded,
  rotated,
  tried,
  trialBrokenOff,
  rewarded,
  notRecommended,
  notWished,
  trained,
  brokenOff,
  studiedAbroad,
  placedAfterwards,
  opinionGiven,
  neverAnswered,
  taskAchieved,
  annulled,
  notAnnulled,
  setAside,
  suspended,
  disciplined,
  withdrawn,
  elected,
  relieved,
  reassigned,
  published,
  planned,
  outOfPlan,
  staysInPlan,
  planReviewed,
  alerted,
  quarterScored,
  gradeProposed,
  gradedIncomplete,
  graded,
  nobodyExcellent,
  corrected,
  upheld,
  heeded,
  denounced,
  ratedByOfficials,
  ratedByCouncil,
  ratedByFront,
  reviewNoted,
  reviewRefused,
  reviewReturned,
  inspected,
};
