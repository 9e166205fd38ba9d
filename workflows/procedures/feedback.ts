import { calendarDays, end, head, party, proposed, reasons, resolution, t, to, window, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { reportAbout, reportTakenIn } from './parts/reported';

const listened = resolution('II.2.5');
const closed = { ...reasons, stops: ['initial'], ...party('report-outcome') };

/**
 * P17, feedback (phản ánh, kiến nghị) on the work of an official or of what they are in charge of. The official explains, and the head of the body that
 * manages the post answers. It accuses nobody and decides nothing about the official.
 */
export const feedback: Definition = {
  ...reportAbout('official'),
  id: 'feedback',
  title: t('Phản ánh, kiến nghị', 'Feedback'),
  basis: [listened, resolution('II.4')],
  clocks: { initial: { limit: { rule: 'report-initial-days', unit: 'workingDays' }, onHold: 'runs', report: 'competent' } },

  steps: {
    ...reportTakenIn({
      of: 'official',
      authority: listened,
      task: t('Tiếp nhận, phân loại là phản ánh, kiến nghị', 'Take the report in, and class it as feedback'),
      confirm: t('Kiểm tra việc phân loại phản ánh, kiến nghị', 'Check that it is feedback'),
      confirmed: 'explain',
    }),

    explain: {
      kind: 'hearing',
      duty: 'records',
      person: head('inspection'),
      of: 'official',
      task: t('Chuyển nội dung phản ánh, nghe giải trình', 'Tell the official what was reported, and hear them'),
      responsibility: head('inspection'),
      authority: proposed('heard-before-harm'),
      time: workingDays('talk-days', { higher: 1, then: 'untold' }),
      window: window('hearing-days', 'silent'),
      result: {
        answered: to('answer', { stops: ['initial'], ...party('hearing-minutes') }),
        silent: to('answer', { stops: ['initial'], ...party('hearing-minutes') }),
        untold: to('answer'), // a report is answered, whether the official was heard or not
      },
    },

    answer: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t('Trả lời phản ánh, kiến nghị', 'Answer the feedback'),
      form: [{ name: 'answer', kind: 'text', label: t('Nội dung trả lời, việc sẽ làm', 'The answer, and what will be done'), max: 4000 }],
      responsibility: head('competent'),
      authority: listened,
      time: calendarDays('feedback-answer-days', { higher: 1, then: 'lapse' }),
      result: {
        heeded: end('heeded', closed),
        notFounded: end('unfounded', closed),
        lapse: end('lapsed'),
      },
    },
  },

  ends: { heeded: 'done', unfounded: 'done', otherClass: 'refused', notTaken: 'refused', lapsed: 'lapsed' },
};
