import type { Definition } from '../../core/definition/definition';
import { denunciation } from '../../workflows/procedures/denunciation';
import { feedback } from '../../workflows/procedures/feedback';
import type { Play } from '../core/support/play';
import { SENT_IN } from '../core/support/report-path';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** Reports on the sample province: about the deputy head of its economic office. */

const about = person('pho-phong-kinh-te-1');
const officer = person('chuyen-vien-kiem-tra-xa');
const inspector = person('chu-nhiem-kiem-tra-xa');
const head = person('bi-thu-xa');

/** A report is taken in, looked up and rightly classed. */
const takenIn = (definition: Definition, slot: string): Play => {
  const play = playOnSample(definition);
  const post = SAMPLE.register.assignments.find((one) => one.person === about)?.post ?? '';
  play.town = { ...townOfSample(SAMPLE, post, TODAY), report: SENT_IN };
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: officer },
    people: { [slot]: [about] },
    post,
    first: {
      result: 'submit',
      form: {
        report: { kind: 'report', report: SENT_IN.report },
        gist: wordsField('Có việc cấp giấy phép không đúng trình tự trong tháng 7.'),
      },
    },
    training: true,
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkReport' });
  play.act(inspector, 'confirm', 'rightClass');
  return play;
};

const heard = (play: Play, step: string): void => {
  const evidence = [words('Sổ theo dõi cấp phép tháng 7')];
  play.do({ kind: 'tell', by: { person: inspector }, step, grounds: words('Ba giấy phép được cấp trong một giờ.'), evidence });
  play.do({ kind: 'answer', by: { person: about }, step, answer: words('Hồ sơ đầy đủ, có sổ theo dõi tại bộ phận một cửa.') });
};

/** Explained, answered, heeded. */
export const heeded = (): Play => {
  const play = takenIn(feedback, 'official');
  heard(play, 'explain');
  play.act(head, 'answer', 'heeded', {
    form: { answer: wordsField('Từ tháng 9 bố trí hai người tại quầy tiếp nhận.') },
    reasons: words('Bảo đảm không ai tự mình giải quyết một hồ sơ.'),
  });
  return play;
};

/** Accepted, verified, heard, concluded. */
export const denounced = (): Play => {
  const play = takenIn(denunciation, 'denounced');
  play.act(head, 'accept', 'takeUp');
  play.act(officer, 'verify', 'submit', { form: { findings: wordsField('Hai trong ba hồ sơ đầy đủ.') } });
  heard(play, 'hearing');
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkStands' });
  play.act(head, 'conclude', 'partlyFounded', {
    form: { conclusion: wordsField('Một trong ba giấy phép được cấp không đúng trình tự.') },
    reasons: words('Sổ theo dõi và lời khai của hai người làm chứng.'),
  });
  return play;
};
