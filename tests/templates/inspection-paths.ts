import { crossInspection } from '../../workflows/procedures/cross-inspection';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** An inspection on the sample province: of the deputy head of its economic office. */

const official = person('pho-phong-kinh-te-1');
const officer = person('chuyen-vien-kiem-tra-xa');
const head = person('chu-nhiem-kiem-tra-xa');

/** Inspected without warning, heard, and mended in time. */
export const inspected = (): Play => {
  const play = playOnSample(crossInspection);
  const post = SAMPLE.register.assignments.find((one) => one.person === official)?.post ?? '';
  play.town = townOfSample(SAMPLE, post, TODAY);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: officer },
    people: { official: [official] },
    post,
    first: {
      result: 'submit',
      form: {
        manner: { kind: 'choice', option: 'surprise' },
        link: { kind: 'choice', option: 'evaluation' },
        scope: wordsField('Việc chấm điểm đánh giá quý I, quý II năm 2026.'),
      },
    },
    training: true,
  });
  play.act(head, 'order', 'approvePlan');
  play.act(officer, 'inspect', 'submit', {
    form: {
      found: { kind: 'choice', option: 'shortcomings' },
      findings: wordsField('Bốn phiếu đánh giá quý II được lập trong cùng một ngày.'),
    },
  });
  play.do({
    kind: 'tell',
    by: { person: head },
    step: 'hearing',
    grounds: words('Bốn phiếu đánh giá quý II ghi cùng một ngày.'),
    evidence: [words('Phiếu đánh giá quý II/2026')],
  });
  play.do({ kind: 'answer', by: { person: official }, step: 'hearing', answer: words('Các phiếu nộp muộn, cùng nhận trong ngày đó.') });
  play.act(head, 'conclude', 'mend', {
    form: {
      conclusion: wordsField('Việc chấm điểm quý II chậm so với quy định.'),
      toMend: wordsField('Chấm điểm từng quý đúng hạn, ghi ngày lập trên từng phiếu.'),
    },
    reasons: words('Phiếu đánh giá và giải trình của người được kiểm tra.'),
  });
  play.do({
    kind: 'reachMilestone',
    by: { person: officer },
    step: 'mending',
    milestone: 'report',
    report: words('Quý III đã chấm điểm đúng hạn.'),
  });
  return play;
};
