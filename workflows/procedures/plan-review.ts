import { end, head, officer, party, resolution, t, to, unverified, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import type { Field } from '../../core/definition/form';
import type { Text } from '../../core/definition/words';
import { inCampaign } from './parts/in-campaign';
import { leadershipApproves } from './parts/leadership-approves';
import { ledByCommittee } from './parts/led-by-committee';

const planningOpen = resolution('II.2.4');
const control = resolution('II.2.5');
const by50 = unverified('Quy định 50-QĐ/TW');

/** More people than any committee has in its plan. */
const PLANNED_MAX = 10_000;
/** So many people in the plan: monitored of the whole (Quy định 50-QĐ/TW), read by no rule and by no effect. */
const figure = (name: string, label: Text): Field => ({ name, kind: 'number', label, least: 0, most: PLANNED_MAX });

/**
 * P4 (a), the yearly review of a whole plan (rà soát quy hoạch hằng năm), without which it is neither continuous ("động") nor open ("mở"). It opens by
 * itself, once for each committee that is competent for a plan: its personnel body reviews, its inspection committee says what it thinks of it, the
 * committee approves by vote, and the report is published internally and sent to the committee above. It concerns no person, and puts nobody in the plan
 * or out of it: that is for `planning` and `planExit`. `lead` tells only which committee, the one where they work, reviews its plan.
 */
export const planReview: Definition = {
  ...ledByCommittee,
  id: 'plan-review',
  stage: 'planning',
  title: t('Rà soát quy hoạch hằng năm', 'Yearly review of the plan'),
  basis: [planningOpen, control, by50],
  opens: inCampaign({ when: 'yearly', on: 'plan-review-opens-on', about: { headOf: 'competent' } }),
  withdraw: { before: 'announce' },
  starts: 'review',

  steps: {
    review: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t('Rà soát toàn bộ quy hoạch, xây dựng báo cáo', 'Review the whole plan and draw up the report'),
      form: [
        { name: 'asOf', kind: 'date', label: t('Số liệu tính đến ngày', 'Figures as they stood on') },
        figure('planned', t('Số người trong quy hoạch (để theo dõi)', 'People in the plan (monitored)')),
        figure('women', t('Trong đó cán bộ nữ (để theo dõi)', 'Women among them (monitored)')),
        figure('young', t('Trong đó cán bộ trẻ (để theo dõi)', 'Young officials among them (monitored)')),
        {
          name: 'few',
          kind: 'text',
          // 1.5 to 2.5 for each post is general knowledge, not found in a source: whoever reviews weighs it, nothing computes it
          label: t('Chức danh có quá ít hoặc quá nhiều người được quy hoạch', 'Posts for which too few or too many are planned'),
          max: 4000,
        },
        {
          name: 'exits',
          kind: 'text',
          label: t(
            'Các trường hợp ra khỏi quy hoạch và căn cứ (chỉ dẫn chiếu hồ sơ riêng của từng trường hợp)',
            'Who leaves the plan and on what ground, by reference to the case of each',
          ),
          max: 4000,
        },
        {
          name: 'proposals',
          kind: 'text',
          label: t('Việc cần làm trong năm, nội dung đào tạo còn thiếu', 'What is to be done in the year, and gaps in training'),
          max: 4000,
        },
      ],
      responsibility: head('personnel'),
      authority: planningOpen,
      time: workingDays('proposal-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('opinions'),
        lapse: end('lapsed'),
      },
    },

    opinions: {
      kind: 'opinions',
      duty: 'advises',
      person: head('inspection'),
      task: t('Cho ý kiến về dự thảo báo cáo rà soát quy hoạch', 'Give an opinion on the draft report'),
      from: ['inspection'],
      responsibility: head('personnel'),
      authority: control,
      time: workingDays('opinion-days', { then: 'incomplete' }),
      result: {
        complete: to('committeeVote', party('opinions-record')),
        incomplete: to('committeeVote', party('opinions-record')), // no opinion is no consent
      },
    },

    ...leadershipApproves({
      task: t(
        'Cấp ủy có thẩm quyền biểu quyết kết quả rà soát bằng phiếu kín',
        'The competent committee votes on the review by secret ballot',
      ),
      authority: by50,
      approved: 'announce',
      refused: 'notApproved',
      body: 'competent',
      vote: 'committeeVote',
    }),

    announce: {
      kind: 'act',
      duty: 'records',
      person: head('personnel'), // the head of the committee takes no further part where an exact half was theirs to settle
      task: t(
        'Công khai nội bộ kết quả rà soát, gửi báo cáo lên cấp ủy cấp trên',
        'Publish the review internally and send the report to the committee above',
      ),
      responsibility: head('competent'),
      authority: by50,
      time: workingDays('signature-days', { higher: 1, then: 'byOperation' }),
      result: {
        announce: end('reviewed', party('plan-review-report')),
        byOperation: end('reviewed', party('plan-review-report')), // nobody's silence undoes what the committee approved
      },
    },
  },

  ends: { reviewed: 'done', notApproved: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
