import { back, end, head, officer, party, resolution, state, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Field } from '../../../core/definition/form';
import type { Source, Text } from '../../../core/definition/words';

const points = (name: string, label: Text): Field => ({ name, kind: 'number', label, least: 0, most: 100, on: ['submit'] });

interface Scoring {
  readonly authority: Source;
  /** The step that follows when the points lie within the scale. */
  readonly scored: string;
}

/**
 * The direct manager scores the four groups of indicators and enters the mandatory criteria (resolution II.2.3, II.2.7): these are results of the unit or
 * service as a whole, and satisfaction is a total, never one citizen's answer. Whether the points stay within the legal scale is checked.
 */
export const scoredInGroups = ({ authority, scored }: Scoring): Definition['steps'] => ({
  score: {
    kind: 'act',
    duty: 'records',
    person: head('unit'),
    task: t('Chấm điểm, nhận xét của người quản lý trực tiếp', 'The direct manager scores and comments'),
    form: [
      points('results', t('Kết quả thực hiện nhiệm vụ', 'Results')),
      points('service', t('Chất lượng phục vụ', 'Quality of service')),
      points('coordination', t('Phối hợp, tổ chức thực hiện', 'Coordination and organisation')),
      points('discipline', t('Kỷ luật, liêm chính', 'Discipline and integrity')),
      points('administrativeReform', t('Cải cách hành chính của đơn vị (%)', 'Administrative reform of the unit (%)')),
      points('digitalTransformation', t('Chuyển đổi số của đơn vị (%)', 'Digital transformation of the unit (%)')),
      points('satisfaction', t('Mức độ hài lòng, tổng hợp của đơn vị (%)', 'Satisfaction, the unit’s total (%)')),
      { name: 'comments', kind: 'text', label: t('Nhận xét', 'Comments'), max: 4000, on: ['submit'] },
    ],
    responsibility: head('unit'),
    authority: resolution('II.2.7'),
    time: workingDays('evaluation-score-days', { higher: 1, then: 'lapse' }),
    result: {
      submit: to('checkPoints', state('evaluation-sheet')),
      lapse: end('lapsed'),
    },
  },

  checkPoints: {
    kind: 'check',
    duty: 'records',
    person: officer('personnel'),
    task: t('Đối chiếu điểm với thang điểm', 'Hold the points against the scale'),
    rules: ['points-within-scale'],
    of: 'official',
    narrows: false,
    responsibility: head('personnel'),
    authority,
    time: workingDays('check-days', { higher: 1, then: 'overdue' }),
    result: {
      pass: to(scored),
      fail: back('score', 2, 'unsettled', party('eligibility-report')),
      unclear: back('score', 2, 'unsettled', party('eligibility-report')),
      unsettled: end('lapsed'),
      overdue: end('lapsed'),
    },
  },
});
