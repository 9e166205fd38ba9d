import { discipline } from '../../workflows/procedures/discipline';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** A discipline on the sample province, of a deputy head of a division. */

const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const personnel = person('truong-ban-xay-dung-dang');
const official = person('pho-phong-kinh-te-1');
const POST = SAMPLE.register.assignments.find((one) => one.person === official)?.post ?? '';

/** Deferred once, then heard, and reprimanded without the opinion of the leadership. */
export const disciplined = (): Play => {
  const play = playOnSample(discipline);
  play.town = townOfSample(SAMPLE, POST, TODAY);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: chair },
    people: { official: [official] },
    post: POST,
    first: {
      result: 'submit',
      form: {
        detected: { kind: 'date', value: '2026-08-03' },
        facts: wordsField('Giao ba hồ sơ đất đai cho người dân mà không vào sổ.'),
      },
    },
    training: true,
  });
  play.act(personnel, 'admit', 'defer', {
    form: { deferral: { kind: 'choice', option: 'illness' } },
    reasons: words('Đang điều trị tại bệnh viện tỉnh.'),
  });
  play.do({ kind: 'breakPeriod', by: { person: personnel }, step: 'deferred', reasons: words('Đã ra viện, đi làm trở lại.') });
  play.act(official, 'selfReview', 'submit', { form: { report: wordsField('Tôi nhận thiếu sót vì không vào sổ giao hồ sơ.') } });
  play.do({
    kind: 'tell',
    by: { person: personnel },
    step: 'hearing',
    grounds: words('Giao hồ sơ không vào sổ.'),
    evidence: [words('Sổ lưu trữ tháng 7')],
  });
  play.do({ kind: 'answer', by: { person: official }, step: 'hearing', answer: words('Hồ sơ đã được trả trong ngày.') });
  play.do({ kind: 'opine', by: { person: person('pho-chu-tich-xa-hoi') }, step: 'opinions', opinion: words('Vi phạm lần đầu.') });
  play.act(personnel, 'askLeadership', 'goOn', { reasons: words('Vụ việc đã rõ, không gây thiệt hại.') });
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Căn cứ rõ ràng, đã nghe giải trình.') } });
  play.act(secretary, 'decide', 'discipline', {
    form: { form: { kind: 'choice', option: 'reprimand' } },
    reasons: words('Vi phạm lần đầu, không gây thiệt hại.'),
  });
  while (play.step === 'askReview') play.wait();
  play.act(secretary, 'sign', 'sign');
  play.act(person('van-thu-dang-uy-1'), 'issue', 'issue');
  play.act(person('chuyen-vien-xay-dung-dang-1'), 'announce', 'announce');
  return play;
};
