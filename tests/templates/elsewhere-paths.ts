import { appointmentFromElsewhere } from '../../workflows/procedures/appointment-from-elsewhere';
import * as changed from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { person, playOnSample, SAMPLE, words, wordsField } from './played-case';

/** A path of an appointment of somebody from elsewhere on the sample province: from its culture office to its economic one. */

const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const officer = person('chuyen-vien-xay-dung-dang-1');
const personnel = person('truong-ban-xay-dung-dang');
const candidate = person('pho-phong-van-hoa');
const unitTellers = [person('pho-chu-tich-kinh-te'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')];
const partyTellers = [person('pho-bi-thu-xa'), person('bi-thu-xa'), person('pho-chu-tich-hdnd-xa')];

/** Where the person works, one body gives its opinion and the other none. */
export const cameFromElsewhere = (): Play => {
  const play = playOnSample(appointmentFromElsewhere);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: chair },
    people: { candidate: [candidate] },
    post: SAMPLE.vacancies[0]?.post,
    first: {
      result: 'submit',
      form: { need: wordsField('Chức danh khuyết từ ngày 01/6/2026; nguồn tại chỗ chưa đáp ứng.'), field: wordsField('Phụ trách chung.') },
    },
    training: true,
  });
  play.act(secretary, 'decidePolicy', 'approve');
  play.act(candidate, 'meet', 'accept', { form: { answer: wordsField('Tôi nhận nhiệm vụ nếu được phân công.') } });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkEligible' });
  play.do({
    kind: 'opine',
    by: { person: person('pho-chu-tich-xa-hoi') },
    step: 'opinions',
    opinion: words('Hoàn thành tốt nhiệm vụ ba năm liền; nhất trí để đồng chí chuyển công tác.'),
  });
  while (play.step === 'opinions') play.wait();
  play.do({ kind: 'publish', by: { person: officer }, step: 'publishCandidates' });
  while (play.step === 'publishCandidates') play.wait();
  play.ballot('leadershipVote', chair, unitTellers, { kind: 'approve', yes: 6, no: 1, invalid: 0 });
  const concluded = { positive: true, concluded: play.now.slice(0, 10), expires: '2027-08-01', case: 'c-an-linh-1' };
  play.town = changed.person(play.town, candidate, { conclusions: [concluded] });
  const outcome = { case: 'c-an-linh-1', procedure: 'political-standards', definition: 'x', person: candidate } as const;
  play.do({ kind: 'childEnded', facts: play.facts({ ...outcome, end: 'meets', applied: ['concludePositive'] }) });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkDossier' });
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Nhân sự đủ tiêu chuẩn, điều kiện.') } });
  play.ballot('decide', secretary, partyTellers, { kind: 'approve', yes: 5, no: 0, invalid: 0 });
  play.act(secretary, 'sign', 'sign');
  play.act(person('van-thu-dang-uy-1'), 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
  return play;
};
