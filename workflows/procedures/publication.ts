import {
  back,
  concerned,
  end,
  head,
  issuedBy,
  officer,
  party,
  proposed,
  reasons,
  resolution,
  t,
  to,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';

const open = resolution('II.2.5');
const fourEyes = proposed('two-persons');

/**
 * Publication of a procedure, or of a version of the rules, that an organisation wrote itself. Its author asks, and takes no further part: the verifier proves it, the personnel body puts
 * it forward, the inspection committee appraises it, and the head of the competent body decides. Running cases keep the version under which they opened.
 */
export const publication: Definition = {
  id: 'publication',
  stage: 'support',
  title: t('Ban hành quy trình, bộ quy tắc', 'Publication of a procedure or of rules'),
  basis: [open, fourEyes],
  opens: { by: 'person' },
  post: false,
  people: { author: { atMost: 1, given: true } },
  concerns: ['author'],
  bars: [],
  places: {
    unit: { kind: 'ofPerson', slot: 'author', as: 'employer' },
    competent: { kind: 'ofPerson', slot: 'author', as: 'party-committee' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'competent' },
    inspection: { kind: 'organ', organ: 'inspection', of: 'competent' },
    records: { kind: 'organ', organ: 'records', of: 'competent' },
  },
  effects: { publication: { kind: 'publish', person: 'author', detail: 'draft' } },
  clocks: {},
  withdraw: { before: 'decide' },
  starts: 'ask',

  steps: {
    ask: {
      kind: 'act',
      duty: 'answers',
      person: concerned('author'),
      task: t('Đề nghị ban hành', 'Ask for the publication'),
      form: [
        { name: 'draft', kind: 'draft', label: t('Mã dự thảo', 'Id of the draft') },
        { name: 'purpose', kind: 'text', label: t('Mục đích, nội dung chính', 'What it is for, and what it says'), max: 4000 },
      ],
      responsibility: head('personnel'),
      authority: fourEyes,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkDraft', { requests: ['publication'], ...party('statement') }),
        lapse: end('lapsed'),
      },
    },

    checkDraft: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Xem kết quả chứng minh của dự thảo', 'See what the verifier came to'),
      rules: ['draft-proved'],
      of: 'author',
      narrows: false,
      responsibility: head('personnel'),
      authority: fourEyes,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('propose'),
        fail: end('notPublished', party('eligibility-report')),
        unclear: back('checkDraft', 10, 'fail'), // it is still being proved: nobody answers in the verifier's place
        overdue: end('lapsed'),
      },
    },

    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('personnel'),
      task: t('Trình ban hành', 'Put it forward'),
      form: [{ name: 'opinion', kind: 'text', label: t('Ý kiến', 'Opinion'), max: 4000 }],
      responsibility: head('personnel'),
      authority: fourEyes,
      time: workingDays('proposal-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('appraise', party('proposal')),
        refuse: end('notPublished', { ...reasons, ...party('refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    appraise: {
      kind: 'act',
      duty: 'appraises',
      person: head('inspection'),
      task: t('Thẩm định dự thảo', 'Appraise the draft'),
      form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
      responsibility: head('inspection'),
      authority: fourEyes,
      time: workingDays('appraisal-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('decide', party('letter')),
        object: end('notPublished', { ...reasons, ...party('refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    decide: {
      kind: 'act',
      duty: 'decides',
      person: head('competent'),
      task: t('Quyết định ban hành', 'Decide on the publication'),
      responsibility: head('competent'),
      authority: open,
      time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
      result: {
        publish: to('issue', { grants: ['publication'] }),
        refuse: end('notPublished', { ...reasons, ...party('refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    issue: {
      kind: 'act',
      duty: 'records',
      person: officer('records'),
      task: t('Vào số, ban hành, công khai', 'Number, issue and publish'),
      responsibility: head('records'),
      authority: proposed('decided-is-carried-out'),
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: {
        issue: end('published', { applies: ['publication'], ...issuedBy('competent', party('publication-decision')) }),
        byOperation: end('published', { applies: ['publication'], ...issuedBy('competent', party('publication-decision')) }),
      },
    },
  },

  ends: { published: 'done', notPublished: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
