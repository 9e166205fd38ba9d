import {
  concerned,
  end,
  head,
  issuedBy,
  officer,
  party,
  proposed,
  reasons,
  resolution,
  secondary,
  state,
  t,
  to,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutEvaluated, evaluationPlaces } from './parts/about-evaluated';
import { eligible } from './parts/eligible';
import { inCampaign } from './parts/in-campaign';

const quarterly = resolution('II.2.3');
const by335 = secondary('Nghị định 335/2025/NĐ-CP', 'Điều 12');
const recorded = end('scored', { applies: ['score'], ...issuedBy('unit', state('score-notice')) });

/**
 * P10, quarterly evaluation (theo dõi, đánh giá quý): one case per person and quarter. The person scores themselves, which counts nowhere; the direct
 * manager scores and comments, the head decides the points, the person is told. The quarters feed the year.
 */
export const quarterlyEvaluation: Definition = {
  ...aboutEvaluated,
  id: 'quarterly-evaluation',
  opens: inCampaign({ when: 'quarterly', on: 'quarterly-evaluation-opens-on' }),
  title: t('Đánh giá quý', 'Quarterly evaluation'),
  basis: [quarterly, by335],
  places: evaluationPlaces('official'),
  effects: { score: { kind: 'recordScore', person: 'official', detail: 'quarter', points: 'points' } },

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t('Mở kỳ đánh giá quý', 'Open the evaluation of the quarter'),
      form: [
        {
          name: 'quarter',
          kind: 'choice',
          label: t('Quý', 'Quarter'),
          options: [
            { name: 'first', label: t('Quý I', 'First quarter') },
            { name: 'second', label: t('Quý II', 'Second quarter') },
            { name: 'third', label: t('Quý III', 'Third quarter') },
            { name: 'fourth', label: t('Quý IV', 'Fourth quarter') },
          ],
        },
        { name: 'tasks', kind: 'text', label: t('Danh mục nhiệm vụ, sản phẩm được giao', 'Tasks and products agreed'), max: 4000 },
      ],
      responsibility: head('personnel'),
      authority: quarterly,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', party('letter')),
        lapse: end('lapsed'),
      },
    },

    ...eligible({ of: 'official', rules: ['quarter-unscored'], authority: quarterly, met: 'selfScore', refused: 'scoredBefore' }),

    selfScore: {
      kind: 'act',
      duty: 'answers',
      person: concerned('official'),
      task: t('Tự chấm điểm, tự nhận xét', 'Score yourself and say what was done'),
      form: [
        {
          name: 'ownPoints',
          kind: 'number',
          label: t('Điểm tự chấm (để tham khảo)', 'Own points, for reference only'),
          least: 0,
          most: 100,
          on: ['submit'],
        },
        {
          name: 'review',
          kind: 'text',
          label: t('Kết quả công việc trong quý', 'What was done in the quarter'),
          max: 4000,
          on: ['submit'],
        },
      ],
      responsibility: head('personnel'),
      authority: by335,
      time: window('self-report-days', 'silent'),
      result: {
        submit: to('assess', party('statement')),
        silent: to('assess'), // a right and a duty, but no ground against anybody
      },
    },

    assess: {
      kind: 'act',
      duty: 'appraises',
      person: head('unit'),
      task: t('Chấm điểm, nhận xét của người quản lý trực tiếp', 'The direct manager scores and comments'),
      form: [
        { name: 'points', kind: 'number', label: t('Điểm của quý', 'Points of the quarter'), least: 0, most: 100, on: ['submit'] },
        { name: 'comments', kind: 'text', label: t('Nhận xét', 'Comments'), max: 4000, on: ['submit'] },
      ],
      responsibility: head('unit'),
      authority: by335,
      time: workingDays('evaluation-score-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('decide', state('evaluation-sheet')),
        lapse: end('lapsed'),
      },
    },

    decide: {
      kind: 'act',
      duty: 'decides',
      person: head('competent'),
      task: t('Quyết định điểm của quý', 'Decide the points of the quarter'),
      form: [{ name: 'points', kind: 'number', label: t('Điểm của quý', 'Points of the quarter'), least: 0, most: 100, on: ['adjust'] }],
      responsibility: head('competent'),
      authority: quarterly,
      time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
      result: {
        confirm: to('tell', { grants: ['score'] }),
        adjust: to('tell', { ...reasons, grants: ['score'] }),
        lapse: end('lapsed'),
      },
    },

    tell: {
      kind: 'act',
      duty: 'records',
      person: officer('personnel'),
      task: t('Thông báo kết quả cho người được đánh giá, cập nhật hồ sơ', 'Tell the person the points, update the file'),
      responsibility: head('personnel'),
      authority: proposed('decided-is-carried-out'),
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: { tell: recorded, byOperation: recorded },
    },
  },

  ends: { scored: 'done', scoredBefore: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
