import type { FormValue, Tally } from '../../core/command';
import type { Definition } from '../../core/definition/definition';
import type { DecisionFacts } from '../../core/facts';
import { annulment } from '../../workflows/procedures/annulment';
import { complaint } from '../../workflows/procedures/complaint';
import { conclusionWithdrawal } from '../../workflows/procedures/conclusion-withdrawal';
import { publication } from '../../workflows/procedures/publication';
import { reassignmentOnLostConfidence } from '../../workflows/procedures/reassignment-on-lost-confidence';
import { suspension } from '../../workflows/procedures/suspension';
import * as changed from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** Paths about what was decided earlier, and of measures that take effect at once, on the sample province. */

const chair = person('chu-tich-xa');
const secretary = person('bi-thu-xa');
const officer = person('chuyen-vien-xay-dung-dang-1');
const personnel = person('truong-ban-xay-dung-dang');
const inspection = person('chu-nhiem-kiem-tra-xa');
const partyHead = person('pho-chu-tich-xa-hoi');
const records = person('van-thu-dang-uy-1');
const official = person('pho-phong-kinh-te-1');
const partyTellers = [person('pho-bi-thu-xa'), person('chu-tich-mat-tran-xa'), person('pho-chu-tich-hdnd-xa')];
const provinceTellers = [person('uy-vien-btv-tinh-1'), person('uy-vien-btv-tinh-3'), person('uy-vien-btv-tinh-4')];

const chosen = (option: string): FormValue => ({ kind: 'choice', option });
const approve = (yes: number, no: number): Tally => ({ kind: 'approve', yes, no, invalid: 0 });
const heldPost = SAMPLE.register.assignments.find((one) => one.person === official)?.post ?? '';
const postNamed = (id: string) => SAMPLE.register.posts.find((post) => post.id === id);

/** What the commune's standing committee decided about the official in June. */
const decided: DecisionFacts = {
  case: 'c-thang-sau',
  procedure: 'appointment',
  people: [official],
  deciders: [secretary],
  issuer: postNamed(heldPost)?.managing ?? '',
  unit: postNamed(heldPost)?.unit ?? '',
  entered: '2026-06-15',
  annulled: false,
};

const open = (definition: Definition, by: string, post: string | undefined, form: Readonly<Record<string, FormValue>>): Play => {
  const play = playOnSample(definition);
  play.town = { ...townOfSample(SAMPLE, post ?? heldPost, TODAY), ...(definition.decision ? { decision: decided } : {}) };
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: by },
    people: { official: [official] },
    ...(definition.decision ? { decision: decided.case } : { post: post ?? heldPost }),
    first: { result: 'submit', form },
    training: true,
  });
  return play;
};
const heard = (play: Play): void => {
  play.do({
    kind: 'tell',
    by: { person: personnel },
    step: 'hearing',
    grounds: words('Chứng chỉ năm 2019 không do cơ sở có tên trên cấp.'),
    evidence: [words('Công văn xác minh của nhà trường')],
  });
  play.do({ kind: 'answer', by: { person: official }, step: 'hearing', answer: words('Tôi không biết việc này.') });
  play.do({ kind: 'opine', by: { person: partyHead }, step: 'opinions', opinion: words('Đề nghị xem xét theo quy định.') });
};
const appraised = (play: Play, by = personnel): void => {
  play.act(by, 'appraise', 'submit', { form: { appraisal: wordsField('Căn cứ rõ ràng, đã nghe giải trình.') } });
};
const voted = (play: Play, tally: Tally): void => {
  play.ballot('decide', secretary, partyTellers, tally, { minutes: words('Căn cứ đã được xác minh.') });
};

/** Annulled after a notice on which somebody who relies on the decision spoke. */
export const annulled = (): Play => {
  const play = open(annulment, inspection, undefined, {
    which: wordsField('số 12-QĐ/ĐU ngày 15/6/2026'),
    defect: chosen('forged'),
    consequence: chosen('fromStart'),
    facts: wordsField('Chứng chỉ năm 2019 là giả; sai phạm xảy ra ngày 02/5/2019.'),
    answerable: wordsField('Cán bộ xác nhận bản sao; Trưởng ban tham mưu.'),
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkEligible' });
  heard(play);
  play.do({ kind: 'publish', by: { person: officer }, step: 'publish' });
  play.do({ kind: 'object', by: { person: officer }, step: 'publish', objection: words('CANARY: tôi đã ký hợp đồng tháng 7.') });
  while (play.step === 'publish') play.wait();
  play.act(person('chu-nhiem-kiem-tra-tinh'), 'settle', 'weighed', { reasons: words('Hợp đồng vẫn có hiệu lực với cơ quan.') });
  appraised(play);
  voted(play, approve(6, 1));
  while (play.step === 'askReview') play.wait();
  play.act(secretary, 'sign', 'sign');
  play.act(records, 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
  return play;
};

/** The body does not annul what it decided. */
export const notAnnulled = (): Play => {
  const play = open(annulment, inspection, undefined, {
    which: wordsField('số 12-QĐ/ĐU ngày 15/6/2026'),
    defect: chosen('process'),
    consequence: chosen('fromNow'),
    facts: wordsField('Hội nghị thiếu một thành viên.'),
    answerable: wordsField('Người chủ trì hội nghị.'),
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkEligible' });
  heard(play);
  play.do({ kind: 'publish', by: { person: officer }, step: 'publish' });
  while (play.step === 'publish') play.wait();
  appraised(play);
  voted(play, approve(1, 6));
  return play;
};

/** The committee withdraws its conclusion on political standards. */
export const withdrawn = (): Play => {
  const play = playOnSample(conclusionWithdrawal);
  play.town = changed.person(townOfSample(SAMPLE, heldPost, TODAY), official, {
    conclusions: [{ positive: true, concluded: '2026-06-01', expires: '2027-06-01', case: 'c-thang-sau' }],
  });
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: inspection },
    people: { official: [official] },
    first: { result: 'submit', form: { ground: chosen('concealed'), facts: wordsField('Bản khai tháng 01/2026 bỏ sót một thời gian.') } },
    training: true,
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkEligible' });
  heard(play);
  appraised(play);
  voted(play, approve(6, 1));
  while (play.step === 'askReview') play.wait();
  play.act(secretary, 'sign', 'sign');
  play.act(records, 'issue', 'issue');
  play.act(officer, 'announce', 'announce');
  return play;
};

/** The body above sets the decision aside. */
export const setAside = (): Play => {
  const play = open(complaint, official, undefined, {
    which: wordsField('số 12-QĐ/ĐU ngày 15/6/2026'),
    why: wordsField('Tôi chưa được nghe giải trình về phản ánh tháng 5.'),
  });
  const provinceOfficer = person('chuyen-vien-to-chuc-tinh-1');
  play.do({ kind: 'runCheck', by: { person: provinceOfficer }, step: 'checkEligible' });
  play.do({ kind: 'opine', by: { person: personnel }, step: 'issuerAnswers', opinion: words('Hồ sơ không có biên bản nghe giải trình.') });
  play.act(person('chu-nhiem-kiem-tra-tinh'), 'verify', 'submit', {
    form: { findings: wordsField('Khiếu nại có cơ sở; đề nghị chấp nhận.') },
  });
  appraised(play, person('truong-ban-to-chuc-tinh'));
  play.ballot('decide', person('bi-thu-tinh'), provinceTellers, approve(8, 1));
  play.act(person('bi-thu-tinh'), 'sign', 'sign');
  play.act(person('van-thu-tinh-uy'), 'issue', 'issue');
  play.act(provinceOfficer, 'announce', 'announce');
  return play;
};

/** Suspended, and back when the time has run out. */
export const suspended = (): Play => {
  const play = open(suspension, chair, heldPost, {
    ground: chosen('obstruction'),
    facts: wordsField('Mang hồ sơ đang kiểm tra về nhà.'),
    meanwhile: wordsField('Phó Chủ tịch UBND xã phụ trách kinh tế'),
  });
  heard(play);
  appraised(play);
  voted(play, approve(6, 1));
  play.act(secretary, 'sign', 'sign');
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** Given other work for a time, once more, and back because nobody reviews it. */
export const reassigned = (): Play => {
  const vacancy = SAMPLE.vacancies.find(({ key }) => key === 'cultureHealthOfficer')?.post ?? '';
  const play = open(reassignmentOnLostConfidence, chair, vacancy, {
    indicator: chosen('verification'),
    facts: wordsField('Đang được xác minh từ ngày 03/8/2026.'),
    work: wordsField('Chỉnh lý tài liệu lưu trữ.'),
  });
  heard(play);
  appraised(play);
  voted(play, approve(5, 2));
  play.act(secretary, 'sign', 'sign');
  play.wait();
  play.act(inspection, 'reviewMeasure', 'goOn', { reasons: words('Việc xác minh chưa kết thúc.') });
  while (play.state?.end === undefined) play.wait();
  return play;
};

/** What an officer of the commune wrote themself is published. */
export const published = (): Play => {
  const author = person('chuyen-vien-van-phong-1');
  const play = playOnSample(publication);
  const draft = `d${'5a'.repeat(19)}0`;
  play.town = { ...play.town, draft: { draft, what: 'procedure', name: 'muon-tra-thiet-bi', author, proof: 'proved' } };
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: author },
    people: { author: [author] },
    first: { result: 'submit', form: { draft: chosen(draft), purpose: wordsField('Quy trình mượn, trả thiết bị đo đạc của xã.') } },
    training: true,
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkDraft' });
  play.act(personnel, 'propose', 'submit', { form: { opinion: wordsField('Đề nghị ban hành.') } });
  play.act(inspection, 'appraise', 'submit', { form: { appraisal: wordsField('Không ai tự duyệt cho mình.') } });
  play.act(secretary, 'decide', 'publish');
  play.act(records, 'issue', 'issue');
  return play;
};
