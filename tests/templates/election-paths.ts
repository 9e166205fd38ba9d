import type { FormValue, Tally } from '../../core/command';
import { designationAndElection } from '../../workflows/procedures/designation-and-election';
import { reliefFromElectedPost } from '../../workflows/procedures/relief-from-elected-post';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** Election to the vacant post of a vice chair of the commune, and relief from that of another, on the sample province. */

const chair = person('chu-tich-xa');
const officer = person('chuyen-vien-to-chuc-tinh-1');
const personnel = person('truong-ban-to-chuc-tinh');
const secretary = person('bi-thu-tinh');
const councilChair = person('pho-bi-thu-xa');
const confirming = person('chu-tich-tinh');
const provinceTellers = [person('uy-vien-btv-tinh-1'), person('uy-vien-btv-tinh-3'), person('uy-vien-btv-tinh-4')];
const deputies = [person('pho-chu-tich-mat-tran-xa'), person('pho-van-phong-dang-uy'), person('uy-vien-kiem-tra-xa-1')];
const candidate = person('truong-phong-van-hoa');
const official = person('pho-chu-tich-kinh-te');

const chosen = (option: string): FormValue => ({ kind: 'choice', option });
const approve = (yes: number, no: number): Tally => ({ kind: 'approve', yes, no, invalid: 0 });
const vacancy = SAMPLE.vacancies.find(({ key }) => key === 'viceChairDigital')?.post ?? '';
const held = SAMPLE.register.assignments.find((one) => one.person === official)?.post ?? '';
const minutes = (text: string) => ({ minutes: words(text) });

const throughTheCouncil = (play: Play, yes: number, no: number): void => {
  play.act(personnel, 'appraise', 'submit', { form: { appraisal: wordsField('Hồ sơ đầy đủ, đúng quy định.') } });
  play.ballot('decide', secretary, provinceTellers, approve(9, 1), minutes('Nhất trí với đề nghị.'));
  play.act(councilChair, 'putToCouncil', 'submit');
  play.ballot('councilVote', councilChair, deputies, approve(yes, no), minutes('Hội đồng nhân dân đã thảo luận, bỏ phiếu kín.'));
};

/** Introduced, elected by the council, and confirmed. */
export const elected = (): Play => {
  const play = playOnSample(designationAndElection);
  play.town = townOfSample(SAMPLE, vacancy, TODAY);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: chair },
    people: { candidate: [candidate] },
    post: vacancy,
    first: {
      result: 'submit',
      form: {
        why: wordsField('Có năng lực tổ chức, điều hành; tín nhiệm tốt.'),
        locality: chosen('notLocal'),
        localityWhy: wordsField('Kết luận của Ban Thường vụ ngày 01/7/2026.'),
      },
    },
    training: true,
  });
  play.do({ kind: 'runCheck', by: { person: officer }, step: 'checkEligible' });
  if (play.step === 'concludeEligible') play.act(personnel, 'concludeEligible', 'met', { reasons: words('Đã đối chiếu với hồ sơ gốc.') });
  const child = { case: 'c-an-linh-1', procedure: 'political-standards', definition: 'x', person: candidate } as const;
  play.do({ kind: 'childEnded', facts: play.facts({ ...child, end: 'meets', applied: ['concludePositive'] }) });
  throughTheCouncil(play, 10, 1);
  play.act(confirming, 'confirm', 'confirm');
  play.act(officer, 'announce', 'announce');
  return play;
};

/** Relieved by the council; nobody confirms in time, and it is carried out by operation of the resolution. */
export const relieved = (): Play => {
  const play = playOnSample(reliefFromElectedPost);
  play.town = townOfSample(SAMPLE, held, TODAY);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: chair },
    people: { official: [official] },
    post: held,
    first: {
      result: 'submit',
      form: { ground: chosen('results'), facts: wordsField('Hai trong bốn nhiệm vụ năm 2025 không hoàn thành.') },
    },
    training: true,
  });
  play.do({
    kind: 'tell',
    by: { person: personnel },
    step: 'hearing',
    grounds: words('Không hoàn thành hai nhiệm vụ được giao.'),
    evidence: [words('Báo cáo kết quả nhiệm vụ năm 2025')],
  });
  play.do({ kind: 'answer', by: { person: official }, step: 'hearing', answer: words('Kinh phí đến tháng 12 mới được cấp.') });
  play.do({ kind: 'opine', by: { person: person('pho-chu-tich-xa-hoi') }, step: 'opinions', opinion: words('Đề nghị theo quy định.') });
  throughTheCouncil(play, 8, 3);
  play.act(official, 'askReview', 'ask', { form: { request: wordsField('Đề nghị xem xét lại vì nguyên nhân khách quan.') } });
  while (play.step === 'confirm') play.wait();
  play.act(officer, 'announce', 'announce');
  return play;
};
