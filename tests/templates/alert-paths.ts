import { postFitAlert } from '../../workflows/procedures/post-fit-alert';
import * as changed from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** An alert on the sample province: the deputy head of its economic office was graded as not having completed the tasks of 2025. */

const official = person('pho-phong-kinh-te-1');
const officer = person('chuyen-vien-xay-dung-dang-1');

/** Told, contested, and kept with advice. */
export const alerted = (): Play => {
  const play = playOnSample(postFitAlert);
  const post = SAMPLE.register.assignments.find((one) => one.person === official)?.post ?? '';
  play.town = changed.person(townOfSample(SAMPLE, post, TODAY), official, { evaluations: [{ year: 2025, grade: 'incomplete' }] });
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: officer },
    people: { official: [official] },
    post,
    first: { result: 'submit', form: { observed: wordsField('Ba hồ sơ quý II/2026 bị trả lại để bổ sung.') } },
    training: true,
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'compare' });
  play.do({
    kind: 'tell',
    by: { person: person('truong-ban-xay-dung-dang') },
    step: 'hearing',
    grounds: words('Kết quả xếp loại năm 2025 không hoàn thành nhiệm vụ.'),
    evidence: [words('Thông báo kết quả xếp loại năm 2025')],
  });
  play.do({ kind: 'answer', by: { person: official }, step: 'hearing', answer: words('Hai nhiệm vụ phải chờ kinh phí đến tháng 12.') });
  play.act(person('chu-tich-xa'), 'assess', 'advise', {
    form: { support: { kind: 'choice', option: 'guidance' }, plan: wordsField('Phó Chủ tịch phụ trách kinh tế kèm cặp trong 6 tháng.') },
    reasons: words('Chuyên môn đáp ứng; cần hỗ trợ về tổ chức công việc.'),
  });
  return play;
};
