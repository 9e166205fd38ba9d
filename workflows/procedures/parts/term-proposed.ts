import { concerned, end, head, party, t, to, window, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';

/** The leadership reviews the term that ends and proposes; the official reports on it and may decline (catalogue P1b). */
export const termProposed = ({ task, authority }: { readonly task: Text; readonly authority: Source }): Definition['steps'] => ({
  propose: {
    kind: 'act',
    duty: 'proposes',
    person: head('leadership'),
    task,
    form: [{ name: 'review', kind: 'text', label: t('Nhận xét việc thực hiện nhiệm vụ trong nhiệm kỳ', 'Review of the term'), max: 4000 }],
    responsibility: head('leadership'),
    authority,
    time: workingDays('proposal-days', { then: 'lapse' }),
    result: {
      submit: to('selfReport', party('term-proposal')),
      lapse: end('lapsed'),
    },
  },

  selfReport: {
    kind: 'act',
    duty: 'answers',
    person: concerned('official'),
    task: t('Tự báo cáo, tự nhận xét, nêu nguyện vọng', 'Report on your own term and say what you wish'),
    form: [{ name: 'report', kind: 'text', label: t('Nội dung báo cáo', 'Report'), max: 4000 }],
    responsibility: head('personnel'),
    authority,
    time: window('self-report-days', 'silent'),
    result: {
      report: to('checkEligible', party('self-report')),
      decline: end('declined', party('self-report')), // their own wish; the term runs out
      silent: to('checkEligible'), // no wish that was not said is read into silence
    },
  },
});
