import type { FormValue, Tally } from '../../core/command';
import type { Definition } from '../../core/definition/definition';
import type { PersonFacts } from '../../core/facts';
import { planExit } from '../../workflows/procedures/plan-exit';
import { planning } from '../../workflows/procedures/planning';
import * as changed from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { concluded, person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** Paths of planning on the sample province: an officer of the economic division and the post of the head of another, which is held. */

const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const officer = person('chuyen-vien-xay-dung-dang-1');
const personnel = person('truong-ban-xay-dung-dang');
const partyHead = person('pho-chu-tich-xa-hoi');
const records = person('van-thu-dang-uy-1');
const official = person('chuyen-vien-kinh-te-4');
const unitTellers = [person('pho-chu-tich-kinh-te'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')];
const partyTellers = [person('pho-bi-thu-xa'), person('chu-tich-mat-tran-xa'), person('pho-chu-tich-hdnd-xa')];

const POST = SAMPLE.register.assignments.find((one) => one.person === person('truong-phong-van-hoa'))?.post ?? '';
const approve = (yes: number, no: number): Tally => ({ kind: 'approve', yes, no, invalid: 0 });

const open = (definition: Definition, by: string, record: Partial<PersonFacts>, form: Readonly<Record<string, FormValue>>): Play => {
  const play = playOnSample(definition);
  play.town = changed.person(townOfSample(SAMPLE, POST, TODAY), official, record);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: by },
    people: { official: [official] },
    post: POST,
    first: { result: 'submit', form },
    training: true,
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkEligible' });
  return play;
};

/** Proposed, supported by the unit, concluded on, and put in the plan. */
export const planned = (): Play => {
  const play = open(
    planning,
    chair,
    { planned: [], evaluations: [2023, 2024, 2025].map((year) => ({ year, grade: 'good' })) },
    {
      assessment: wordsField('Có năng lực tổ chức, tín nhiệm tốt; có triển vọng làm cấp trưởng.'),
      training: wordsField('Cao cấp lý luận chính trị trước năm 2028.\nBồi dưỡng lãnh đạo cấp phòng.'),
    },
  );
  play.ballot('expandedVote', chair, unitTellers, approve(9, 2));
  play.ballot('keyOfficials', chair, unitTellers, { kind: 'record', votes: { [official]: { yes: 18, no: 2 } }, invalid: 1 });
  play.ballot('leadershipVote', chair, unitTellers, approve(7, 1));
  concluded(play, official, 'c-an-linh-1');
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkStill' });
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Đủ điều kiện, đúng quy trình.') } });
  play.ballot('decide', secretary, partyTellers, approve(6, 1));
  play.act(secretary, 'sign', 'sign');
  play.act(records, 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
  return play;
};

const toVote = (): Play => {
  const play = open(
    planExit,
    officer,
    {
      planned: [{ level: 3, post: POST, until: '2030-12-31' }],
      disciplines: [{ form: 'reprimand', decided: '2026-06-15', ends: '2027-06-15' }],
    },
    { ground: { kind: 'choice', option: 'disciplined' }, facts: wordsField('Bị khiển trách theo Quyết định ngày 15/6/2026.') },
  );
  play.do({
    kind: 'tell',
    by: { person: personnel },
    step: 'hearing',
    grounds: words('Bị kỷ luật khiển trách ngày 15/6/2026.'),
    evidence: [words('Quyết định kỷ luật ngày 15/6/2026')],
  });
  play.do({ kind: 'answer', by: { person: official }, step: 'hearing', answer: words('Tôi chấp hành quyết định.') });
  play.do({ kind: 'opine', by: { person: partyHead }, step: 'opinions', opinion: words('Nhất trí.') });
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Căn cứ rõ ràng; đã nghe giải trình đúng quy định.') } });
  return play;
};

/** Disciplined, heard, and out of the plan by operation of the decision, since nobody signs. */
export const outOfPlan = (): Play => {
  const play = toVote();
  play.ballot('decide', secretary, partyTellers, approve(6, 1), { minutes: words('Thuộc trường hợp phải đưa ra khỏi quy hoạch.') });
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** The competent body does not take the official from the plan. */
export const staysInPlan = (): Play => {
  const play = toVote();
  play.ballot('decide', secretary, partyTellers, approve(2, 5), { minutes: words('Đang giải quyết khiếu nại về quyết định kỷ luật.') });
  return play;
};
