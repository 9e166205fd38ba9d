import {
  back,
  end,
  head,
  officer,
  party,
  proposed,
  reasons,
  resolution,
  runningMonths,
  t,
  to,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { judgedElsewhere } from './parts/judged-elsewhere';

const cross = resolution('II.2.5');
const surprise = resolution('II.4');
const fairness = proposed('heard-before-harm');
const concluded = { ...reasons, ...party('inspection-conclusion') };

/**
 * P21, cross-inspection (kiểm tra chéo) of how an official handles personnel work: planned, on one subject, or without warning. The inspection committee
 * of a body clear of the official plans it, its team says what it found, the official is heard, its head concludes. Shortcomings are mended in a time
 * that runs; signs of a violation open the disciplinary case, in which others decide.
 */
export const crossInspection: Definition = {
  ...judgedElsewhere('official'),
  id: 'cross-inspection',
  title: t('Kiểm tra chéo công tác cán bộ', 'Cross-inspection of personnel work'),
  basis: [cross, surprise, fairness],
  clocks: {},
  withdraw: { before: 'inspect' },
  starts: 'plan',

  steps: {
    plan: {
      kind: 'act',
      duty: 'proposes',
      person: officer('inspection'),
      task: t('Lập kế hoạch kiểm tra', 'Plan the inspection'),
      form: [
        {
          name: 'manner',
          kind: 'choice',
          label: t('Hình thức kiểm tra', 'Kind of inspection'),
          options: [
            { name: 'periodic', label: t('Kiểm tra chéo định kỳ', 'Periodic cross-inspection') },
            { name: 'thematic', label: t('Kiểm tra chuyên đề', 'Inspection on one subject') },
            { name: 'surprise', label: t('Kiểm tra đột xuất', 'Inspection without warning') },
          ],
        },
        {
          name: 'link',
          kind: 'choice',
          label: t('Khâu công tác cán bộ được kiểm tra', 'Link of personnel work that is inspected'),
          options: [
            { name: 'evaluation', label: t('Đánh giá', 'Evaluation') },
            { name: 'planning', label: t('Quy hoạch', 'Planning') },
            { name: 'training', label: t('Đào tạo', 'Training') },
            { name: 'appointment', label: t('Bổ nhiệm', 'Appointment') },
            { name: 'transfer', label: t('Điều động', 'Transfer') },
            { name: 'rotation', label: t('Luân chuyển', 'Rotation') },
            { name: 'reward', label: t('Thi đua, khen thưởng', 'Emulation and reward') },
          ],
        },
        { name: 'scope', kind: 'text', label: t('Nội dung, thời kỳ kiểm tra', 'What is inspected, and of which time'), max: 4000 },
      ],
      responsibility: head('inspection'),
      authority: cross,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('order'),
        lapse: end('lapsed'),
      },
    },

    order: {
      kind: 'act',
      duty: 'records',
      person: head('inspection'),
      task: t('Phê duyệt kế hoạch, thành lập tổ kiểm tra', 'Approve the plan and set up the team'),
      responsibility: head('inspection'),
      authority: cross,
      time: workingDays('check-days', { higher: 1, then: 'lapse' }),
      result: {
        approvePlan: to('inspect', party('inspection-plan')),
        refusePlan: end('notInspected', reasons),
        lapse: end('lapsed'),
      },
    },

    inspect: {
      kind: 'act',
      duty: 'records',
      person: officer('inspection'),
      task: t('Kiểm tra, báo cáo kết quả', 'Inspect, and report what was found'),
      form: [
        {
          name: 'found',
          kind: 'choice',
          label: t('Kết quả kiểm tra', 'What was found'),
          options: [
            { name: 'nothing', label: t('Không phát hiện vi phạm, khuyết điểm', 'Nothing') },
            { name: 'shortcomings', label: t('Có khuyết điểm, hạn chế', 'Shortcomings') },
            { name: 'violation', label: t('Có dấu hiệu vi phạm', 'Signs of a violation') },
          ],
        },
        { name: 'findings', kind: 'text', label: t('Nội dung, chứng cứ', 'The findings, and the evidence'), max: 4000 },
      ],
      responsibility: head('inspection'),
      authority: surprise,
      time: workingDays('inspection-days', { higher: 1, then: 'overdue' }),
      result: {
        submit: to('hearing', party('inspection-report')),
        overdue: end('lapsed'),
      },
    },

    hearing: {
      kind: 'hearing',
      duty: 'records',
      person: head('inspection'),
      of: 'official',
      task: t(
        'Thông báo kết quả kiểm tra, cho xem chứng cứ, nghe cán bộ giải trình',
        'Tell the official what was found, show the evidence, hear them',
      ),
      responsibility: head('inspection'),
      authority: fairness,
      time: workingDays('talk-days', { higher: 1, then: 'untold' }),
      window: window('hearing-days', 'silent'),
      result: {
        answered: to('conclude', party('hearing-minutes')),
        silent: to('conclude', party('hearing-minutes')), // that is no ground
        untold: end('lapsed'), // nothing is concluded about somebody who was not told
      },
    },

    conclude: {
      kind: 'act',
      duty: 'records',
      person: head('inspection'),
      task: t('Kết luận kiểm tra', 'Conclude on the inspection'),
      form: [
        { name: 'conclusion', kind: 'text', label: t('Nội dung kết luận', 'The conclusion'), max: 4000 },
        { name: 'toMend', kind: 'text', label: t('Nội dung phải khắc phục', 'What is to be mended'), max: 4000, on: ['mend'] },
      ],
      responsibility: head('inspection'),
      authority: cross,
      time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
      result: {
        nothingFound: end('nothingFound', concluded),
        mend: to('mending', concluded),
        violation: end('violationSigns', { ...concluded, opens: [{ procedure: 'discipline', for: 'official' }] }),
        inspectFurther: back('inspect', 1, undefined, { ...reasons, grounds: true }), // whatever is found then is told anew
        lapse: end('lapsed'),
      },
    },

    mending: {
      kind: 'period',
      duty: 'records',
      person: officer('inspection'),
      task: t('Theo dõi việc khắc phục', 'Follow the mending'),
      milestones: [
        {
          name: 'report',
          at: 'inspection-mending-months',
          task: t('Nhận báo cáo kết quả khắc phục', 'The report on the mending has been received'),
        },
      ],
      early: true,
      responsibility: head('inspection'),
      authority: cross,
      time: runningMonths('inspection-mending-months', 'unmended'),
      result: {
        completed: end('mended', party('mending-report')),
        broken: end('notMended', { ...reasons, ...party('mending-report') }),
        unmended: end('unmended', party('mending-report')), // that is reported, and decides nothing
      },
    },
  },

  ends: {
    nothingFound: 'done',
    mended: 'done',
    notMended: 'done',
    violationSigns: 'done',
    unmended: 'lapsed',
    notInspected: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
