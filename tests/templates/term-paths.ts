import type { PersonFacts } from '../../core/facts';
import { extensionToRetirement } from '../../workflows/procedures/extension-to-retirement';
import { reappointment } from '../../workflows/procedures/reappointment';
import * as changed from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** Paths of the procedures at the end of a term, on the sample province: the deputy head of its economic office goes on, or not. */

const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const officer = person('chuyen-vien-xay-dung-dang-1');
const personnel = person('truong-ban-xay-dung-dang');
const records = person('van-thu-dang-uy-1');
const official = person('pho-phong-kinh-te-1');
const unitTellers = [person('pho-chu-tich-kinh-te'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')];
const partyTellers = [person('pho-bi-thu-xa'), person('chu-tich-mat-tran-xa'), person('pho-chu-tich-hdnd-xa')];

const postOf = (holder: string): string => SAMPLE.register.assignments.find((one) => one.person === holder)?.post ?? '';

/** The procedure about the post that the official holds, who retires on this day. */
const propose = (play: Play, retirement: string, review: string): void => {
  const evaluations: PersonFacts['evaluations'] = [2023, 2024, 2025].map((year) => ({ year, grade: 'good' }));
  play.town = changed.person(townOfSample(SAMPLE, postOf(official), TODAY), official, { retirement, evaluations });
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: chair },
    people: { official: [official] },
    post: postOf(official),
    first: { result: 'submit', form: { review: wordsField(review) } },
    training: true,
  });
};

const toVote = (play: Play, retirement: string, review: string, report: string): void => {
  propose(play, retirement, review);
  play.act(official, 'selfReport', 'report', { form: { report: wordsField(report) } });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkEligible' });
};

const decided = (play: Play, appraisal: string): void => {
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkDossier' });
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField(appraisal) } });
  play.ballot('decide', secretary, partyTellers, { kind: 'approve', yes: 6, no: 0, invalid: 0 });
  play.act(secretary, 'sign', 'sign');
  play.act(records, 'issue', 'issue');
};

/** A whole term, for whoever has time for it. */
export const reappointed = (): Play => {
  const play = playOnSample(reappointment);
  toVote(play, '2040-03-01', 'Hoàn thành tốt nhiệm vụ trong nhiệm kỳ.', 'Đã hoàn thành ba đề án.\nCòn một đề án về đất đai đang dở dang.');
  play.ballot('leadershipVote', chair, unitTellers, { kind: 'approve', yes: 7, no: 0, invalid: 0 });
  const outcome = { case: 'c-an-linh-1', procedure: 'political-standards', definition: 'x', person: official } as const;
  const concluded = { positive: true, concluded: play.now.slice(0, 10), expires: '2027-08-01', case: 'c-an-linh-1' };
  play.town = changed.person(play.town, official, { conclusions: [concluded] });
  play.do({ kind: 'childEnded', facts: play.facts({ ...outcome, end: 'meets', applied: ['concludePositive'] }) });
  decided(play, 'Đủ tiêu chuẩn, điều kiện bổ nhiệm lại.');
  play.act(officer, 'announce', 'announce');
  return play;
};

/** To retirement, and announced by nobody. */
export const extended = (): Play => {
  const play = playOnSample(extensionToRetirement);
  toVote(play, '2027-10-01', 'Hoàn thành tốt nhiệm vụ; còn 14 tháng công tác.', 'Tôi có nguyện vọng tiếp tục đến khi nghỉ hưu.');
  play.ballot('leadershipVote', chair, unitTellers, { kind: 'approve', yes: 6, no: 1, invalid: 0 });
  decided(play, 'Đủ điều kiện kéo dài; sức khỏe bảo đảm.');
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** The official does not wish to go on. */
export const declined = (): Play => {
  const play = playOnSample(reappointment);
  propose(play, '2040-03-01', 'Hoàn thành tốt nhiệm vụ trong nhiệm kỳ.');
  play.act(official, 'selfReport', 'decline', {
    form: { report: wordsField('Đã hoàn thành ba đề án.') },
    reasons: words('Lý do sức khỏe.'),
  });
  return play;
};

/** Too little time left for another term. */
export const notEligible = (): Play => {
  const play = playOnSample(reappointment);
  toVote(play, '2027-10-01', 'Hoàn thành tốt nhiệm vụ trong nhiệm kỳ.', 'Tôi có nguyện vọng tiếp tục.');
  return play;
};

/** Exactly half of the leadership, and its head against it. */
export const leadershipRefused = (): Play => {
  const play = playOnSample(extensionToRetirement);
  toVote(play, '2027-10-01', 'Còn hai nhiệm vụ chưa hoàn thành.', 'Tôi có nguyện vọng tiếp tục.');
  play.ballot(
    'leadershipVote',
    chair,
    unitTellers,
    { kind: 'approve', yes: 4, no: 4, invalid: 0 },
    { minutes: words('Có hai luồng ý kiến.') },
  );
  play.act(chair, 'settleHalf', 'refuse', {
    form: { dissent: wordsField('Bốn ý kiến đề nghị kéo dài để bàn giao đề án.') },
    reasons: words('Nhân sự kế cận đã sẵn sàng.'),
  });
  return play;
};
