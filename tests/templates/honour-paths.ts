import type { FormValue, Tally } from '../../core/command';
import { emulationAndReward } from '../../workflows/procedures/emulation-and-reward';
import { studyAbroad } from '../../workflows/procedures/study-abroad';
import { training } from '../../workflows/procedures/training';
import * as changed from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { concluded, person, playOnSample, words, wordsField } from './played-case';

/** Paths of reward and training, on the sample province: the deputy head of its culture division is put forward. */

const head = person('truong-phong-van-hoa');
const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const officer = person('chuyen-vien-xay-dung-dang-1');
const personnel = person('truong-ban-xay-dung-dang');
const nominee = person('pho-phong-van-hoa');
const tellers = [person('pho-chu-tich-kinh-te'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')];

const chosen = (option: string): FormValue => ({ kind: 'choice', option });
const number = (value: number): FormValue => ({ kind: 'number', value });
const approve = (yes: number, no: number): Tally => ({ kind: 'approve', yes, no, invalid: 0 });
const check = (play: Play, step: string): void => {
  play.do({ kind: 'runCheck', by: { person: officer }, step });
};
const open = (play: Play, slot: string, form: Readonly<Record<string, FormValue>>): void => {
  play.town = changed.person(play.town, nominee, { evaluations: [2024, 2025].map((year) => ({ year, grade: 'good' as const })) });
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: head },
    people: { [slot]: [nominee] },
    first: { result: 'submit', form },
    training: true,
  });
};

const proposeReward = (play: Play): void =>
  open(play, 'nominee', {
    title: chosen('certificateOfMerit'),
    occasion: chosen('difficultTask'),
    achievement: wordsField('Chủ trì giải quyết dứt điểm 40 hồ sơ chế độ người có công tồn đọng từ năm 2019.'),
  });
const reported = (play: Play): void => {
  proposeReward(play);
  play.act(nominee, 'selfReport', 'submit', { form: { report: wordsField('Đã rà soát, phối hợp với 12 thôn, trả kết quả 40/40 hồ sơ.') } });
};
const voted = (play: Play): void => {
  reported(play);
  check(play, 'checkEligible');
  play.ballot('leadershipVote', chair, tellers, approve(6, 1));
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Thành tích rõ ràng, chưa được khen thưởng.') } });
};

/** Everybody is for it; nobody in the records office acts, and the decision is issued all the same. */
export const rewarded = (): Play => {
  const play = playOnSample(emulationAndReward);
  voted(play);
  play.ballot('councilVote', chair, tellers, { kind: 'options', votes: { recommend: 7, notRecommend: 1 }, invalid: 0 });
  play.do({ kind: 'publish', by: { person: officer }, step: 'publishCandidates' });
  play.wait();
  check(play, 'checkStill');
  play.act(chair, 'decide', 'award');
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** The reward council falls short of its share. */
export const notRecommended = (): Play => {
  const play = playOnSample(emulationAndReward);
  voted(play);
  play.ballot(
    'councilVote',
    chair,
    tellers,
    { kind: 'options', votes: { recommend: 6, notRecommend: 2 }, invalid: 0 },
    { minutes: words('Thành tích là của cả tập thể.') },
  );
  return play;
};

/** Whoever was put forward does not wish it. */
export const notWished = (): Play => {
  const play = playOnSample(emulationAndReward);
  proposeReward(play);
  play.act(nominee, 'selfReport', 'decline');
  return play;
};

const trainee = { course: chosen('master'), months: number(24) };
const proposed = (play: Play, form: Readonly<Record<string, FormValue>> = {}): void => {
  open(play, 'trainee', {
    ...trainee,
    gap: wordsField('Vị trí yêu cầu chuyên môn quản lý văn hóa trình độ sau đại học; chưa có người đáp ứng.'),
    place: wordsField('Trường Đại học Văn hóa.'),
    ...form,
  });
  check(play, 'checkEligible');
  play.ballot('leadershipVote', chair, tellers, approve(7, 0));
};
const sent = (play: Play, last: () => void = () => undefined): void => {
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Đúng nhu cầu, đúng đối tượng, đủ điều kiện.') } });
  play.act(nominee, 'commit', 'commit', { form: { commitment: number(72) } });
  check(play, 'checkCommitment');
  last();
  play.act(secretary, 'decide', 'award');
  play.act(person('van-thu-dang-uy-1'), 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
};

/** Sent to a master’s course, and back with the degree. */
export const trained = (): Play => {
  const play = playOnSample(training);
  proposed(play);
  sent(play);
  play.do({
    kind: 'reachMilestone',
    by: { person: officer },
    step: 'course',
    milestone: 'certificate',
    report: words('Đã nhận bằng thạc sĩ.'),
  });
  return play;
};

/** The course is broken off. */
export const brokenOff = (): Play => {
  const play = playOnSample(training);
  proposed(play);
  sent(play);
  play.do({ kind: 'breakPeriod', by: { person: personnel }, step: 'course', reasons: words('Tự ý nghỉ học giữa khóa.') });
  return play;
};

/** Sent abroad, after a conclusion on political standards. */
export const studiedAbroad = (): Play => {
  const play = playOnSample(studyAbroad);
  proposed(play, {
    course: chosen('masterAbroad'),
    place: wordsField('Xin-ga-po; Trường Chính sách công.'),
  });
  concluded(play, nominee, 'c-an-linh-1');
  sent(play, () => check(play, 'checkStill'));
  return play;
};
