import type { FormValue, Tally } from '../../core/command';
import type { Definition } from '../../core/definition/definition';
import type { Grade } from '../../core/definition/grades';
import type { DecisionFacts, PersonFacts } from '../../core/facts';
import { annualEvaluation } from '../../workflows/procedures/annual-evaluation';
import { gradePetition } from '../../workflows/procedures/grade-petition';
import { grading } from '../../workflows/procedures/grading';
import { quarterlyEvaluation } from '../../workflows/procedures/quarterly-evaluation';
import * as changed from '../core/support/changed-town';
import { type Play, peopleField } from '../core/support/play';
import { person, playOnSample, SAMPLE, words, wordsField } from './played-case';

/** Paths of evaluation on the sample province: an official of the culture division, and the specialists of the economic one. */

const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const officer = person('chuyen-vien-xay-dung-dang-1');
const personnel = person('truong-ban-xay-dung-dang');
const partyHead = person('pho-chu-tich-xa-hoi');
const records = person('van-thu-dang-uy-1');
const manager = person('truong-phong-van-hoa');
const official = person('chuyen-vien-van-hoa-1');
const rated = [1, 2, 3, 4, 5].map((n) => person(`chuyen-vien-kinh-te-${n}`));
const unitTellers = [person('pho-chu-tich-xa-hoi'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')];

const chosen = (option: string): FormValue => ({ kind: 'choice', option });
const number = (value: number): FormValue => ({ kind: 'number', value });
const approve = (yes: number, no: number): Tally => ({ kind: 'approve', yes, no, invalid: 0 });

const begin = (
  definition: Definition,
  by: string,
  about: Record<string, unknown>,
  form: Readonly<Record<string, FormValue>>,
  register: Readonly<Record<string, Partial<PersonFacts>>> = {},
  decision?: DecisionFacts,
): Play => {
  const play = playOnSample(definition);
  for (const [one, record] of Object.entries(register)) play.town = changed.person(play.town, one, record);
  if (decision !== undefined) play.town = { ...play.town, decision };
  play.do({ kind: 'open', case: 'c-an-linh', by: { person: by }, first: { result: 'submit', form }, training: true, ...about });
  return play;
};
const check = (play: Play, step: string, by = officer): void => {
  play.do({ kind: 'runCheck', by: { person: by }, step });
};
const heard = (play: Play, step: string, by: string, answer: string): void => {
  play.do({ kind: 'tell', by: { person: by }, step, grounds: words('Điểm đánh giá năm.'), evidence: [words('Phiếu đánh giá năm 2026')] });
  play.do({ kind: 'answer', by: { person: official }, step, answer: words(answer) });
};

/** The quarter, with other points than the manager's. */
export const quarterScored = (): Play => {
  const play = begin(
    quarterlyEvaluation,
    officer,
    { people: { official: [official] } },
    {
      quarter: chosen('second'),
      tasks: wordsField('Thẩm định hồ sơ lễ hội; tham mưu kế hoạch chuyển đổi số.'),
    },
  );
  check(play, 'checkEligible');
  play.act(official, 'selfScore', 'submit', { form: { ownPoints: number(95), review: wordsField('Hoàn thành 12 hồ sơ.') } });
  play.act(manager, 'assess', 'submit', { form: { points: number(82), comments: wordsField('Đúng hạn, chất lượng tốt.') } });
  play.act(secretary, 'decide', 'adjust', { form: { points: number(84) }, reasons: words('Hai hồ sơ chậm do nguyên nhân khách quan.') });
  play.act(officer, 'tell', 'tell');
  return play;
};

const sheet = (...points: readonly [number, number, number, number]): Record<string, FormValue> => ({
  ...Object.fromEntries(['results', 'service', 'coordination', 'discipline'].map((name, place) => [name, number(points[place] ?? 0)])),
  administrativeReform: number(88),
  digitalTransformation: number(82),
  satisfaction: number(91),
  comments: wordsField('Nhiệm vụ được giao trong năm đã được đối chiếu.'),
});

const toGrade = (...points: readonly [number, number, number, number]): Play => {
  const play = begin(
    annualEvaluation,
    officer,
    { people: { official: [official] } },
    { tasks: wordsField('Danh mục 24 nhiệm vụ đã quy đổi.') },
    { [official]: { scores: [1, 2].map((quarter) => ({ year: 2026, quarter, points: 84 })) } },
  );
  play.act(official, 'selfReview', 'submit', { form: { review: wordsField('Đã tự kiểm điểm.'), ownPoints: number(92) } });
  play.act(manager, 'score', 'submit', { form: sheet(...points) });
  check(play, 'checkPoints');
  for (const by of [chair, partyHead]) play.do({ kind: 'opine', by: { person: by }, step: 'comments', opinion: words('Nhất trí.') });
  return play;
};

/** Two quarters only were scored: personnel answers, and the grade is proposed. */
export const gradeProposed = (): Play => {
  const play = toGrade(45, 18, 10, 11);
  play.act(chair, 'nameGrade', 'submit', { form: { grade: chosen('good'), ground: wordsField('Điểm và ý kiến của tập thể.') } });
  check(play, 'checkGrade');
  play.act(personnel, 'concludeGrade', 'met', { reasons: words('Quý III chưa kết thúc.') });
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Đúng thang điểm.') } });
  play.act(secretary, 'decide', 'confirm');
  return play;
};

/** Heard, and graded as not having completed the tasks. */
export const gradedIncomplete = (): Play => {
  const play = toGrade(20, 10, 8, 8);
  play.act(chair, 'nameGrade', 'notComplete', {
    form: { ground: wordsField('Một nửa hồ sơ chưa giải quyết.') },
    reasons: words('46 điểm.'),
  });
  check(play, 'checkIncomplete');
  heard(play, 'hearing', personnel, 'Tôi nghỉ ốm hai tháng.');
  play.act(personnel, 'appraiseIncomplete', 'submit', { form: { appraisal: wordsField('Đã trừ thời gian nghỉ ốm.') } });
  play.act(secretary, 'decideIncomplete', 'decide', { reasons: words('Đạt 46 điểm, đã trừ thời gian nghỉ ốm.') });
  play.act(records, 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
  return play;
};

const toList = (grades: readonly Grade[], ...excellent: readonly string[]): Play => {
  const register = Object.fromEntries(rated.map((one, place) => [one, { proposals: [{ year: 2026, grade: grades[place] ?? 'good' }] }]));
  const form = { group: chosen('specialists'), standing: chosen('outstanding') };
  const play = begin(grading, officer, { people: { rated } }, form, register);
  check(play, 'checkProposals');
  play.act(chair, 'rank', 'submit', {
    form: { excellent: peopleField(...excellent) },
    reasons: words(excellent.length === 0 ? 'Chưa ai vượt mức yêu cầu.' : 'Giải quyết dứt điểm hồ sơ tồn đọng nhiều năm.'),
  });
  check(play, 'checkEligible');
  return play;
};

/** One is excellent by the share of an outstanding body, another was proposed and is good; whose spouse is graded takes no part. */
export const graded = (): Play => {
  const play = toList(['excellent', 'excellent', 'good', 'good', 'good'], rated[0] ?? '');
  toDecision(play);
  play.act(records, 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
  return play;
};

const toDecision = (play: Play): void => {
  play.ballot('leadershipVote', chair, unitTellers, approve(6, 1));
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Đúng tỷ lệ, đúng quy trình.') } });
  play.do({ kind: 'publish', by: { person: officer }, step: 'publishCandidates' });
  while (play.step !== 'checkStill') play.wait();
  check(play, 'checkStill');
  play.act(secretary, 'decide', 'grade');
};

/** Nobody is excellent; the list is not carried further. */
export const nobodyExcellent = (): Play => toList(['excellent', 'good', 'good', 'complete']);

const petition = (): Play => {
  const employer = SAMPLE.register.persons.find(({ id }) => id === official);
  const play = begin(
    gradePetition,
    official,
    { people: { official: [official] }, decision: 'c-xep-loai' },
    { why: wordsField('Chưa tính hồ sơ quý II.') },
    { [official]: { evaluations: [{ year: 2026, grade: 'good', case: 'c-xep-loai' }] } },
    {
      case: 'c-xep-loai',
      procedure: grading.id,
      people: [official],
      deciders: [secretary],
      issuer: employer?.party_committee ?? '',
      unit: employer?.employer ?? '',
      entered: '2026-08-01',
      annulled: false,
    },
  );
  check(play, 'checkEligible', person('chuyen-vien-to-chuc-tinh-1'));
  heard(play, 'dialogue', person('truong-ban-to-chuc-tinh'), 'Đề nghị tính đủ hồ sơ quý II.');
  return play;
};

/** The body above corrects the grade after a dialogue. */
export const corrected = (): Play => {
  const [provinceOfficer, head] = [person('chuyen-vien-to-chuc-tinh-1'), person('truong-ban-to-chuc-tinh')];
  const play = petition();
  play.act(provinceOfficer, 'propose', 'correct', {
    form: { grade: chosen('excellent'), findings: wordsField('Chưa tính hồ sơ quý II.') },
  });
  check(play, 'checkCorrection', provinceOfficer);
  play.act(head, 'appraise', 'submit', { form: { appraisal: wordsField('Có cơ sở.') } });
  play.act(person('bi-thu-tinh'), 'decide', 'correct', { reasons: words('Tính đủ quý II thì đạt 91 điểm.') });
  play.act(person('van-thu-tinh-uy'), 'issue', 'issue');
  play.act(provinceOfficer, 'announce', 'announce');
  return play;
};

/** The body above upholds the grade. */
export const upheld = (): Play => {
  const play = petition();
  play.act(person('chuyen-vien-to-chuc-tinh-1'), 'propose', 'uphold', { form: { findings: wordsField('Đã tính đủ hồ sơ quý II.') } });
  play.act(person('bi-thu-tinh'), 'answer', 'uphold', { reasons: words('Phiếu đánh giá đã tính đủ hồ sơ quý II.') });
  return play;
};
