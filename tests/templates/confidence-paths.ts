import type { Definition } from '../../core/definition/definition';
import { confidenceVote } from '../../workflows/procedures/confidence-vote';
import { councilConfidenceVote } from '../../workflows/procedures/council-confidence-vote';
import { frontConfidenceVote } from '../../workflows/procedures/front-confidence-vote';
import { related } from '../core/support/changed-town';
import type { Play } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';
import { person, playOnSample, SAMPLE, TODAY, words, wordsField } from './played-case';

/** Paths of the three confidence votes on the sample province. */

const POST = SAMPLE.register.assignments.find((one) => one.person === person('truong-phong-van-hoa'))?.post ?? '';
const SCOPE = { scope: wordsField('Các chức danh lãnh đạo thuộc diện lấy phiếu trong năm.') };

interface Vote {
  readonly definition: Definition;
  readonly keeper: string;
  readonly checker: string;
  readonly chair: string;
  readonly tellers: readonly string[];
  readonly rated: readonly string[];
  readonly form: Readonly<Record<string, ReturnType<typeof wordsField>>>;
}

const upToVote = ({ definition, keeper, checker, rated, form }: Vote, prepare: (play: Play) => void = () => undefined): Play => {
  const play = playOnSample(definition);
  play.town = townOfSample(SAMPLE, POST, TODAY);
  prepare(play);
  play.do({
    kind: 'open',
    case: 'c-an-linh',
    by: { person: keeper },
    people: { rated },
    first: { result: 'submit', form },
    training: true,
  });
  play.do({
    kind: 'tell',
    by: { person: keeper },
    step: 'selfReports',
    grounds: words('Ông (bà) thuộc danh sách lấy phiếu; đề nghị gửi báo cáo tự đánh giá nếu có.'),
    evidence: [words('Kế hoạch lấy phiếu')],
  });
  for (const one of rated) play.do({ kind: 'answer', by: { person: one }, step: 'selfReports', answer: words('Đã hoàn thành nhiệm vụ.') });
  play.do({ kind: 'runCheck', by: { person: checker }, step: 'checkRated' });
  return play;
};

/** Everybody who may rate them says so of each; so many low, the others high. */
const hold = (play: Play, { chair, tellers, keeper }: Vote, low: Readonly<Record<string, number>>): Play => {
  play.convene('vote', chair, tellers);
  const progress = play.state?.step?.progress;
  const current = progress?.kind === 'ballot' ? progress.current : undefined;
  const roll = current?.roll ?? [];
  const figures = Object.entries(current?.items ?? {}).map(([one, left]) => {
    const lows = low[one] ?? 0;
    return [one, { high: roll.length - left.length - lows, confident: 0, low: lows }] as const;
  });
  const [first, second, third] = tellers;
  for (const by of [first, second]) play.do({ kind: 'count', by: { person: by }, step: 'vote', voted: roll });
  const tally = { kind: 'rate', votes: Object.fromEntries(figures), invalid: 0 } as const;
  play.do({ kind: 'count', by: { person: third }, step: 'vote', voted: roll, tally });
  play.act(keeper, 'tell', 'announce');
  return play;
};

const [high, low] = [person('pho-phong-van-hoa'), person('truong-phong-van-hoa')];
const PARTY: Vote = {
  definition: confidenceVote,
  keeper: person('chuyen-vien-xay-dung-dang-1'),
  checker: person('chuyen-vien-xay-dung-dang-1'),
  chair: person('chu-tich-xa'),
  tellers: [person('pho-chu-tich-kinh-te'), person('truong-cong-an-xa'), person('chi-huy-truong-xa')],
  rated: [low, high],
  form: SCOPE,
};
const COUNCIL: Vote = {
  definition: councilConfidenceVote,
  keeper: person('pho-bi-thu-tinh'),
  checker: person('chuyen-vien-to-chuc-tinh-1'),
  chair: person('pho-bi-thu-tinh'),
  tellers: [person('uy-vien-btv-tinh-1'), person('uy-vien-btv-tinh-3'), person('uy-vien-btv-tinh-4')],
  rated: [person('chu-tich-tinh')],
  form: SCOPE,
};
const FRONT: Vote = {
  definition: frontConfidenceVote,
  keeper: person('chu-tich-mat-tran-xa'),
  checker: person('chuyen-vien-to-chuc-tinh-1'),
  chair: person('chu-tich-mat-tran-xa'),
  tellers: [person('ke-toan-truong'), person('chuyen-vien-tu-phap'), person('chuyen-vien-dia-chinh')],
  rated: [person('chu-tich-xa'), person('pho-chu-tich-kinh-te')],
  form: { ...SCOPE, respondents: wordsField('Ủy viên Ủy ban Mặt trận Tổ quốc xã.') },
};

/** One of two leaders has low confidence of most, and both are told their own figures. */
export const ratedByOfficials = (): Play => hold(upToVote(PARTY), PARTY, { [low]: 15 });
export const ratedByCouncil = (): Play => hold(upToVote(COUNCIL), COUNCIL, {});
/** Too many of the Front are related to one of those to be rated: that one is told so, and the other their figures. */
export const ratedByFront = (): Play =>
  hold(
    upToVote(FRONT, (play) => {
      for (const login of ['pho-van-phong-dang-uy', 'uy-vien-kiem-tra-xa-1', 'uy-vien-kiem-tra-xa-2', 'pho-chu-tich-mat-tran-xa'])
        play.town = related(play.town, person(login), person('pho-chu-tich-kinh-te'));
    }),
    FRONT,
    {},
  );
