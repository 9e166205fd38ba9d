import { end, head, officer, proposed, t, to, workingDays } from '../../../../core/definition/author';
import type { Definition } from '../../../../core/definition/definition';

const why = proposed('a procedure for tests');
const task = t('Việc của bước này', 'What is done in this step');

/** The shortest procedure that another calls: it keeps out whoever proposed or appraised there. */
export const smallCalled: Definition = {
  id: 'small-called',
  stage: 'test',
  title: t('Kết luận rút gọn', 'A small conclusion'),
  basis: [why],
  opens: { by: 'parent' },
  post: false,
  people: { subject: { atMost: 1, given: true } },
  concerns: ['subject'],
  bars: ['parentProposer', 'parentAppraiser'],
  places: {
    committee: { kind: 'ofPerson', slot: 'subject', as: 'party-committee' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'committee' },
    records: { kind: 'organ', organ: 'records', of: 'committee' },
  },
  effects: { positive: { kind: 'concludePositive', person: 'subject', term: 'conclusion-valid-months' } },
  clocks: {},
  starts: 'request',
  steps: {
    request: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task,
      responsibility: head('personnel'),
      authority: why,
      time: workingDays('conclusion-step-days', { then: 'lapse' }),
      result: { submit: to('draft'), lapse: end('lapsed') },
    },
    draft: {
      kind: 'act',
      duty: 'appraises',
      person: head('personnel'),
      task,
      responsibility: head('personnel'),
      authority: why,
      time: workingDays('conclusion-step-days', { then: 'lapse' }),
      result: { submit: to('conclude'), lapse: end('lapsed') },
    },
    conclude: {
      kind: 'act',
      duty: 'decides',
      person: head('committee'),
      task,
      responsibility: head('committee'),
      authority: why,
      time: workingDays('conclusion-days', { then: 'lapse' }),
      result: { meets: to('issue', { grants: ['positive'] }), lapse: end('lapsed') },
    },
    issue: {
      kind: 'act',
      duty: 'records',
      person: officer('records'),
      task,
      responsibility: head('records'),
      authority: why,
      time: workingDays('issue-days', { then: 'byOperation' }),
      result: { issue: end('meets', { applies: ['positive'] }), byOperation: end('meets', { applies: ['positive'] }) },
    },
  },
  ends: { meets: 'done', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
