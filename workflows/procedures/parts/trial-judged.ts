import {
  back,
  concerned,
  end,
  head,
  issuedBy,
  members,
  officer,
  party,
  reasons,
  resolution,
  runningMonths,
  t,
  to,
  window,
  workingDays,
} from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';
import { secretBallot } from './secret-ballot';

/** The official returns to the former post, which waited: the agreed end of a trial, and no discipline. */
const returned = { applies: ['return'], ...issuedBy('competent', party('return-notice')) };

const confirmed = end('confirmed', {
  applies: ['confirmation'],
  ...issuedBy('competent', party('confirmation-decision')),
});

/**
 * The trial runs, is reviewed midway, reported on and judged: those who worked with the official give their opinion, what would be decided is
 * published, and the competent body confirms, prolongs once, or lets the official return (catalogue P8).
 */
export const trialJudged = ({ authority, design }: { readonly authority: Source; readonly design: Source }): Definition['steps'] => ({
  trial: {
    kind: 'period',
    duty: 'records',
    person: officer('personnel'),
    task: t('Thời gian thử thách', 'The trial runs'),
    milestones: [{ name: 'midReview', at: 'trial-review-months', task: t('Đánh giá giữa kỳ', 'Review midway') }],
    log: {
      keeper: 'mentor',
      task: t('Người hướng dẫn ghi nhật ký và nhận xét hằng tháng', 'The mentor keeps a log every month, with what they think of it'),
      every: { rule: 'trial-log-months', unit: 'months' },
    },
    responsibility: head('competent'),
    authority: design,
    time: runningMonths('trial-months', 'completed'),
    result: {
      completed: to('selfReport', issuedBy('competent', party('trial-log'))),
      broken: end('brokenOff', { ...reasons, applies: ['return'], ...issuedBy('competent', party('trial-log', 'return-notice')) }),
    },
  },

  selfReport: {
    kind: 'act',
    duty: 'answers',
    person: concerned('official'),
    task: t('Tự báo cáo kết quả thử thách', 'Report on the trial'),
    form: [{ name: 'report', kind: 'text', label: t('Nội dung báo cáo', 'Report'), max: 4000 }],
    responsibility: head('personnel'),
    authority: design,
    time: window('self-report-days', 'silent'),
    result: {
      submit: to('opinionsOnTrial', party('self-report')),
      silent: to('opinionsOnTrial'),
    },
  },

  opinionsOnTrial: {
    kind: 'opinions',
    duty: 'advises',
    person: head('leadership'),
    task: t('Nhận xét kết quả thử thách', 'Give an opinion on the trial'),
    from: ['leadership', 'partyCommittee'],
    responsibility: head('personnel'),
    authority: design,
    time: workingDays('opinion-days', { then: 'incomplete' }),
    result: {
      complete: to('conclusionAgain', party('opinions-record')),
      incomplete: to('conclusionAgain', party('opinions-record')),
    },
  },

  conclusionAgain: {
    kind: 'call',
    duty: 'records',
    person: officer('personnel'),
    task: t(
      'Đề nghị kết luận về tiêu chuẩn chính trị trước khi bổ nhiệm',
      'Ask for the conclusion on political standards before the appointment',
    ),
    procedure: 'political-standards',
    each: 'official',
    keeps: ['meets', 'meetsWithNote'],
    late: 'withdraw',
    responsibility: head('personnel'),
    authority: resolution('II.2.5'),
    time: workingDays('conclusion-wait-days', { report: 3, then: 'lapsed' }),
    result: {
      kept: to('checkConfirm'), // the one before the trial may have run out by now
      none: end('returned', returned),
      lapsed: end('returned', returned),
    },
  },

  checkConfirm: {
    kind: 'check',
    duty: 'records',
    person: officer('personnel'),
    task: t('Rà soát điều kiện trước khi quyết định', 'Check the conditions before the decision'),
    rules: ['conclusion-valid', 'discipline-interval', 'not-prosecuted', 'family-pair'],
    of: 'official',
    narrows: false,
    responsibility: head('personnel'),
    authority: design,
    time: workingDays('check-days', { higher: 1, then: 'overdue' }),
    result: {
      pass: to('publishOutcome', party('eligibility-report')),
      fail: end('returned', returned),
      unclear: end('returned', returned), // of these rules none leaves anything open
      overdue: end('returned', returned),
    },
  },

  publishOutcome: {
    kind: 'notice',
    duty: 'records',
    person: officer('personnel'),
    task: t('Công khai kết quả thử thách; tiếp nhận phản ánh', 'Publish the outcome of the trial; receive objections'),
    about: ['confirmation'],
    responsibility: head('personnel'),
    authority,
    time: workingDays('publish-days', { higher: 1, then: 'unpublished' }),
    window: window('publication-days', 'clear'),
    result: {
      clear: to('judge', party('publication-notice')),
      objections: to('settleOutcome', party('publication-notice')),
      unpublished: end('returned', returned),
    },
  },

  settleOutcome: {
    kind: 'act',
    duty: 'reviews',
    person: head('inspection'),
    task: t('Xác minh, kết luận vấn đề mới phát sinh', 'Verify and conclude every new issue'),
    responsibility: head('inspection'),
    authority,
    time: workingDays('verification-days', { higher: 1, then: 'lapse' }),
    result: {
      cleared: to('judge', { ...reasons, settles: 'publishOutcome', ...party('verification-conclusion') }),
      stop: end('returned', { ...reasons, ...returned }),
      lapse: end('returned', returned),
    },
  },

  judge: {
    ...secretBallot,
    duty: 'decides',
    person: members('competent'),
    task: t(
      'Cấp có thẩm quyền biểu quyết: bổ nhiệm, kéo dài thử thách, hoặc trở lại vị trí cũ',
      'The competent body votes: confirm, prolong the trial, or return',
    ),
    announced: true,
    tellers: members('competent'),
    ask: { kind: 'options', options: ['confirm', 'prolong', 'sendBack'] },
    responsibility: head('competent'),
    authority,
    time: workingDays('decision-days', { then: 'notHeld' }),
    result: {
      confirm: to('signConfirm', { grants: ['confirmation'], ...party('count-record') }),
      prolong: back('trial', 1, 'sendBack', { ...reasons, ...party('count-record') }),
      sendBack: end('returned', { ...reasons, ...returned }),
      none: end('returned', returned), // nobody confirmed: the trial ends as was agreed
      noQuorum: back('judge', 2, 'unjudged'),
      notHeld: back('judge', 2, 'unjudged'),
      tooSmall: end('returned', returned),
      unjudged: end('returned', returned),
    },
  },

  signConfirm: {
    kind: 'act',
    duty: 'records',
    person: head('competent'),
    task: t('Ký quyết định bổ nhiệm', 'Sign the decision'),
    responsibility: head('competent'),
    authority,
    time: workingDays('signature-days', { higher: 1, then: 'byOperation' }),
    result: {
      sign: confirmed,
      byOperation: confirmed, // execution of a decision that was made, not silence
    },
  },
});
