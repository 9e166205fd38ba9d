import { back, end, head, issuedBy, officer, party, proposed, reasons, resolution, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { inCampaign } from './parts/in-campaign';
import { leadershipApproves } from './parts/leadership-approves';
import { ledByCommittee } from './parts/led-by-committee';

const carriedOut = resolution('III');
/** What nobody did in time is reported, in the name of the committee whose review it is. */
const unfinished = issuedBy('competent', party('resolution-review-silence'));

/**
 * P22, a committee's review of how it carries out the resolution: its plan, the yearly, the interim and the final review, for each of which the case opens
 * by itself, once for each committee. The personnel body reports, the Front and the inspection committee say what they think of it, the standing committee
 * approves it by vote, and the committee above takes note or returns it with reasons. It concerns no person: `lead` leads the work, and tells only which
 * committee, the one where they work, reviews it; of what opens by itself, its head.
 */
export const resolutionReview: Definition = {
  ...ledByCommittee,
  id: 'resolution-review',
  stage: 'support',
  title: t('Đánh giá việc thực hiện Nghị quyết', 'Review of the resolution'),
  basis: [carriedOut, proposed('silence-never-harms')],
  opens: inCampaign({
    when: 'days',
    on: [
      'resolution-plan-opens-on',
      'resolution-review-opens-on',
      'resolution-interim-review-opens-on',
      'resolution-final-review-opens-on',
    ],
    about: { headOf: 'competent' },
  }),
  places: { ...ledByCommittee.places, front: { kind: 'organ', organ: 'front', of: 'competent' } },
  withdraw: { before: 'send' },
  starts: 'report',

  steps: {
    report: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t(
        'Xây dựng kế hoạch, báo cáo đánh giá việc thực hiện Nghị quyết',
        'Draw up the plan, or the report on the carrying out of the resolution',
      ),
      form: [
        {
          name: 'review',
          kind: 'choice',
          label: t('Loại báo cáo', 'Which review'),
          options: [
            { name: 'plan', label: t('Kế hoạch thực hiện', 'Plan of the commune') },
            { name: 'yearly', label: t('Đánh giá hằng năm', 'Yearly review') },
            { name: 'interim', label: t('Sơ kết', 'Interim review') },
            { name: 'final', label: t('Tổng kết', 'Final review') },
          ],
        },
        { name: 'asOf', kind: 'date', label: t('Số liệu tính đến ngày', 'Figures as they stood on') },
        {
          name: 'figures',
          kind: 'text',
          label: t(
            'Các chỉ tiêu của Nghị quyết (dẫn chiếu báo cáo chỉ tiêu)',
            'The targets of the resolution, by reference to the report on targets',
          ),
          max: 4000,
        },
        { name: 'results', kind: 'text', label: t('Kết quả, hạn chế, nguyên nhân', 'Results, shortcomings and their causes'), max: 4000 },
        { name: 'proposals', kind: 'text', label: t('Giải pháp, kiến nghị', 'What is to be done, and what is asked for'), max: 4000 },
      ],
      responsibility: head('personnel'),
      authority: carriedOut,
      time: workingDays('proposal-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('opinions'),
        lapse: end('lapsed', unfinished),
      },
    },

    opinions: {
      kind: 'opinions',
      duty: 'advises',
      person: head('front'),
      task: t('Cho ý kiến về dự thảo báo cáo', 'Give an opinion on the draft report'),
      from: ['front', 'inspection'], // section III.6 and III.5
      responsibility: head('personnel'),
      authority: carriedOut,
      time: workingDays('opinion-days', { then: 'incomplete' }),
      result: {
        complete: to('committeeVote', party('opinions-record')),
        incomplete: to('committeeVote', party('opinions-record')), // no opinion is no consent
      },
    },

    ...leadershipApproves({
      task: t('Ban Thường vụ biểu quyết thông qua báo cáo bằng phiếu kín', 'The standing committee votes on the report by secret ballot'),
      authority: carriedOut,
      approved: 'send',
      refused: 'notApproved',
      body: 'competent',
      vote: 'committeeVote',
    }),

    send: {
      kind: 'act',
      duty: 'records',
      person: head('personnel'), // the head of the committee takes no further part where an exact half was theirs to settle
      task: t('Gửi báo cáo đã được thông qua lên cấp ủy cấp trên', 'Send the approved report to the committee above'),
      responsibility: head('competent'),
      authority: carriedOut,
      time: workingDays('signature-days', { higher: 1, then: 'byOperation' }),
      result: {
        submit: to('receive', party('resolution-review-report')),
        byOperation: to('receive', party('resolution-review-report')), // nobody's silence undoes what the committee approved
      },
    },

    receive: {
      kind: 'act',
      duty: 'records',
      person: head('higher'),
      task: t('Xem xét báo cáo', 'Consider the report'),
      form: [{ name: 'direction', kind: 'text', label: t('Ý kiến chỉ đạo', 'Directions'), max: 4000, on: ['takeNote'] }],
      responsibility: head('higher'),
      authority: carriedOut,
      time: workingDays('resolution-review-days', { higher: 1, then: 'unanswered' }),
      result: {
        takeNote: end('noted', party('resolution-review-note')),
        return: back('report', 2, undefined, { ...reasons, ...party('resolution-review-return') }),
        unanswered: end('unanswered', unfinished), // neither noted nor returned
      },
    },
  },

  ends: { noted: 'done', notApproved: 'refused', unanswered: 'lapsed', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
