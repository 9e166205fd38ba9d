import {
  concerned,
  end,
  head,
  members,
  party,
  reasons,
  resolution,
  secondary,
  state,
  t,
  to,
  unverified,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutPerson, personPlaces } from './parts/about-person';
import { eligible } from './parts/eligible';
import { headDecides } from './parts/head-decides';
import { entered } from './parts/issued';
import { leadershipApproves } from './parts/leadership-approves';
import { meetsAgain } from './parts/meets-again';
import { nominationAppraised } from './parts/nomination-appraised';
import { publishedFirst } from './parts/published-first';
import { secretBallot } from './parts/secret-ballot';

const byLaw = secondary('Luật Thi đua, khen thưởng 06/2022/QH15', 'Điều 84');
const byCouncil = unverified('Nghị định 98/2023/NĐ-CP');
/** What a reward asks of the person: when they are put forward, and again before it is decided. */
const CONDITIONS = ['good-last-year', 'no-discipline-running', 'not-prosecuted', 'not-rewarded-for'];

/**
 * P15, emulation and reward (thi đua, khen thưởng) at the level of the commune. The head of the unit answers for whom they put forward; the person
 * reports, the unit and the reward council vote in secret, the name is published, and the head of the competent body decides. One of the links that
 * the resolution watches (II.2.5), so it has the controls of an appointment.
 */
export const emulationAndReward: Definition = {
  ...aboutPerson('nominee'),
  id: 'emulation-and-reward',
  stage: 'emulation-reward',
  title: t('Thi đua, khen thưởng', 'Emulation and reward'),
  basis: [resolution('II.2.5'), resolution('II.2.6'), byLaw, byCouncil],
  places: {
    ...personPlaces('nominee', 'managing'),
    competent: { kind: 'superior', of: 'unit' },
    council: { kind: 'organ', organ: 'reward-council', of: 'competent' },
    records: { kind: 'organ', organ: 'records', of: 'competent' },
  },
  effects: { reward: { kind: 'reward', person: 'nominee', detail: 'title' } },

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('unit'),
      task: t('Đề nghị khen thưởng, chịu trách nhiệm về đề nghị', 'Propose a reward, and answer for the proposal'),
      form: [
        {
          name: 'title',
          kind: 'choice',
          label: t('Hình thức, danh hiệu', 'Title of the reward'),
          options: [
            { name: 'certificateOfMerit', label: t('Giấy khen', 'Certificate of merit') },
            { name: 'advancedWorker', label: t('Danh hiệu “Lao động tiên tiến”', 'Title “Advanced worker”') },
            { name: 'grassrootsFighter', label: t('Danh hiệu “Chiến sĩ thi đua cơ sở”', 'Title “Emulation fighter, grassroots level”') },
          ],
        },
        {
          name: 'occasion',
          kind: 'choice',
          label: t('Trường hợp', 'Occasion'),
          options: [
            { name: 'year', label: t('Thành tích trong năm', 'Work of the year') },
            { name: 'difficultTask', label: t('Đột xuất: hoàn thành việc khó, việc tồn đọng', 'Ad hoc: a difficult or long-pending task') },
            { name: 'initiative', label: t('Đột xuất: sáng kiến', 'Ad hoc: an initiative') },
          ],
        },
        { name: 'achievement', kind: 'text', label: t('Thành tích', 'The achievement'), max: 4000 },
      ],
      responsibility: head('unit'),
      authority: byLaw,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('selfReport', state('reward-proposal')),
        lapse: end('lapsed'),
      },
    },

    selfReport: {
      kind: 'act',
      duty: 'answers',
      person: concerned('nominee'),
      task: t('Báo cáo thành tích', 'Report on your own achievement'),
      form: [{ name: 'report', kind: 'text', label: t('Nội dung báo cáo', 'Report'), max: 4000, on: ['submit'] }],
      responsibility: head('personnel'),
      authority: byLaw,
      time: window('self-report-days', 'silent'),
      result: {
        submit: to('checkEligible', party('achievement-report')),
        decline: end('declined', party('achievement-report')), // their own wish
        silent: end('lapsed'), // no reward without the report that the law asks for
      },
    },

    ...eligible({ of: 'nominee', rules: CONDITIONS, authority: byLaw, met: 'leadershipVote', refused: 'notRewarded' }),
    ...leadershipApproves({
      task: t('Tập thể lãnh đạo họp xét, bỏ phiếu kín', 'The unit meets and votes by secret ballot'),
      authority: byLaw,
      approved: 'appraise',
      refused: 'notProposed',
    }),
    ...nominationAppraised({ authority: byLaw, appraised: 'councilVote', refused: 'notRewarded' }),

    councilVote: {
      ...secretBallot,
      duty: 'votes',
      person: members('council'),
      task: t('Hội đồng thi đua, khen thưởng bỏ phiếu kín', 'The reward council votes by secret ballot'),
      announced: true,
      tellers: members('council'),
      ask: { kind: 'options', options: ['recommend', 'notRecommend'] },
      carried: { moreThan: 'reward-share', orExactly: true, of: 'members' },
      responsibility: head('council'),
      authority: byCouncil,
      time: workingDays('conference-step-days', { then: 'notHeld' }),
      result: {
        recommend: to('publishCandidates', state('count-record')),
        notRecommend: end('notRewarded', { ...reasons, ...state('count-record', 'refusal-notice') }),
        none: end('notRewarded', { ...reasons, ...state('count-record', 'refusal-notice') }),
        ...meetsAgain('councilVote'),
      },
    },

    ...publishedFirst({ effect: 'reward', authority: byLaw, clear: 'checkStill', refused: 'notRewarded' }),
    ...eligible({
      of: 'nominee',
      rules: CONDITIONS,
      authority: byLaw,
      met: 'decide',
      refused: 'notRewarded',
      named: { check: 'checkStill', conclude: 'concludeStill' },
    }),
    ...headDecides({
      effect: 'reward',
      task: t('Quyết định khen thưởng', 'Decide on the reward'),
      authority: byLaw,
      refused: 'notRewarded',
    }),
    ...entered({
      effect: 'reward',
      announce: t('Công bố, trao quyết định, cập nhật hồ sơ', 'Announce and hand over the decision, update the file'),
      decision: 'reward-decision',
      layout: 'state',
      notice: 'record-notice',
      leads: { end: 'rewarded' },
    }),
  },

  ends: {
    rewarded: 'done',
    declined: 'done',
    notProposed: 'refused',
    notRewarded: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
