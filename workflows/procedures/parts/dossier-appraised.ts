import { back, end, head, officer, party, reasons, secondary, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';

const byDossier = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 35');

const COMPLETE = t(
  'Kiểm tra hồ sơ: đủ thành phần, còn hạn, kết luận còn hiệu lực',
  'Check the dossier: complete, not expired, the conclusion in force',
);

interface Dossier {
  readonly of: string;
  readonly rules: readonly string[];
  readonly authority: Source;
  readonly refused: string;
  readonly task?: Text;
}

/** The dossier is checked, completed where it must be, and appraised together with the person (catalogue P1, step 6). */
export const dossierAppraised = ({ of, rules, authority, refused, task = COMPLETE }: Dossier): Definition['steps'] => ({
  checkDossier: {
    kind: 'check',
    duty: 'records',
    person: officer('personnel'),
    task,
    rules,
    of,
    narrows: false,
    responsibility: head('personnel'),
    authority: byDossier,
    time: workingDays('check-days', { higher: 1, then: 'overdue' }),
    result: {
      pass: to('appraise'),
      fail: to('completeDossier'),
      unclear: to('completeDossier'),
      overdue: end('lapsed'),
    },
  },

  completeDossier: {
    kind: 'act',
    duty: 'records',
    person: officer('personnel'),
    task: t('Bổ sung, hoàn thiện hồ sơ', 'Complete the dossier'),
    form: [{ name: 'completed', kind: 'text', label: t('Nội dung bổ sung', 'What was completed'), max: 2000 }],
    responsibility: head('personnel'),
    authority: byDossier,
    time: workingDays('dossier-days', { higher: 1, then: 'lapse' }),
    result: {
      completed: back('checkDossier', 2),
      impossible: end(refused, { ...reasons, ...party('refusal-notice') }),
      lapse: end('lapsed'),
    },
  },

  appraise: {
    kind: 'act',
    duty: 'appraises',
    person: head('personnel'),
    task: t('Thẩm định nhân sự và hồ sơ', 'Appraise the person and the dossier'),
    form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
    responsibility: head('personnel'),
    authority,
    time: workingDays('appraisal-days', { higher: 1, then: 'lapse' }),
    result: {
      submit: to('decide', party('appraisal-report')),
      return: back('completeDossier', 2, undefined, { ...reasons, ...party('appraisal-report') }),
      object: end(refused, { ...reasons, ...party('appraisal-report', 'refusal-notice') }),
      lapse: end('lapsed'),
    },
  },
});
