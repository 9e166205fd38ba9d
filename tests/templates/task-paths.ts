import { difficultTask } from '../../workflows/procedures/difficult-task';
import { quickOpinion } from '../../workflows/procedures/quick-opinion';
import type { Play } from '../core/support/play';
import { person, playOnSample, words, wordsField } from './played-case';

/** Paths of quick opinions and difficult tasks, on the sample province. */

const chair = person('chu-tich-xa');
const head = person('giam-doc-hanh-chinh-cong');
const staff = person('chuyen-vien-hanh-chinh-cong-1');

const ask = (play: Play): void => {
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: staff },
    people: { asker: [staff] },
    first: {
      result: 'submit',
      form: {
        situation: { kind: 'choice', option: 'noRule' },
        question: wordsField('Người dân không thể đến nơi có được nộp hồ sơ qua điện thoại không?'),
        intention: wordsField('Ghi nhận cuộc gọi, công chức thôn đến nhà lấy chữ ký trong 2 ngày.'),
      },
    },
    training: true,
  });
};

/** The head of the unit answers. */
export const opinionGiven = (): Play => {
  const play = playOnSample(quickOpinion);
  ask(play);
  play.act(head, 'answer', 'proceed', {
    form: { opinion: wordsField('Được thực hiện, với điều kiện có chữ ký trước khi giải quyết.') },
    reasons: words('Pháp luật không cấm; yêu cầu về chữ ký vẫn được bảo đảm.'),
  });
  return play;
};

/** Nobody answers, on any level. */
export const neverAnswered = (): Play => {
  const play = playOnSample(quickOpinion);
  ask(play);
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** The task is entered and achieved. */
export const taskAchieved = (): Play => {
  const play = playOnSample(difficultTask);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: head },
    people: { assignee: [staff] },
    first: {
      result: 'submit',
      form: {
        work: wordsField('Giải quyết dứt điểm 40 hồ sơ tồn đọng từ năm 2019.'),
        responsibility: wordsField('Chịu trách nhiệm từng hồ sơ; Giám đốc Trung tâm chịu trách nhiệm chung.'),
        authority: wordsField('Được yêu cầu cơ quan đăng ký đất đai phối hợp.'),
        deadline: { kind: 'date', value: '2027-06-30' },
        outcome: wordsField('Mỗi hồ sơ được giải quyết hoặc từ chối có lý do.'),
      },
    },
    training: true,
  });
  play.act(chair, 'enter', 'enter');
  play.act(staff, 'consent', 'takeOn');
  play.act(chair, 'close', 'achieved', {
    form: { reached: wordsField('Đã giải quyết 40/40 hồ sơ.') },
    reasons: words('Đối chiếu với sổ theo dõi hồ sơ.'),
  });
  return play;
};
