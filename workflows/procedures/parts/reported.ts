import { end, head, officer, proposed, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';
import { judgedElsewhere } from './judged-elsewhere';

/**
 * The head of a procedure that settles a report about an official, by a body that is clear of them. Nobody may withdraw it but the reporter, and nothing
 * may hold it.
 */
export const reportAbout = (slot: string) => ({ ...judgedElsewhere(slot), starts: 'classify' }) satisfies Partial<Definition>;

interface Intake {
  readonly of: string;
  readonly authority: Source;
  readonly task: Text;
  readonly confirm: Text;
  /** The step that follows once a second person agrees on the class. */
  readonly confirmed: string;
}

const split = proposed('two-persons');

/**
 * The report is read, classed and retold without a word that could show who sent it; the report is looked up; a second person checks the class, for a
 * wrong one means a wrong deadline and lost protection. Whatever ends here leaves the report free for a case of the right class.
 */
export const reportTakenIn = ({ of, authority, task, confirm, confirmed }: Intake): Definition['steps'] => ({
  classify: {
    kind: 'act',
    duty: 'proposes',
    person: officer('inspection'),
    task,
    form: [
      { name: 'report', kind: 'report', label: t('Mã phản ánh, tố cáo', 'Id of the report') },
      {
        name: 'gist',
        kind: 'text',
        label: t('Tóm tắt nội dung, lược bỏ mọi thông tin làm lộ người gửi', 'The matter retold, without anything that shows who sent it'),
        max: 4000,
      },
    ],
    responsibility: head('inspection'),
    authority,
    time: workingDays('report-initial-days', { then: 'lapse' }),
    result: {
      submit: to('checkReport', { starts: ['initial'] }),
      lapse: end('lapsed'),
    },
  },

  checkReport: {
    kind: 'check',
    duty: 'records',
    person: officer('inspection'),
    task: t('Đối chiếu phản ánh, tố cáo đã tiếp nhận', 'Look the report up'),
    rules: ['report-not-taken'],
    of,
    narrows: false,
    responsibility: head('inspection'),
    authority: split,
    time: workingDays('check-days', { higher: 1, then: 'overdue' }),
    result: {
      pass: to('confirm'),
      fail: end('notTaken'),
      unclear: end('notTaken'), // the rule always knows
      overdue: end('lapsed'),
    },
  },

  confirm: {
    kind: 'act',
    duty: 'appraises',
    person: head('inspection'),
    task: confirm,
    responsibility: head('inspection'),
    authority: split,
    time: workingDays('report-initial-days', { higher: 1, then: 'lapse' }),
    result: {
      rightClass: to(confirmed),
      otherClass: end('otherClass', reasons),
      lapse: end('lapsed'),
    },
  },
});
