import { digestOf } from '../../../core/ledger/digest';
import { NO_PREVIOUS } from '../../../core/ledger/entry';
import type { EntryDraft } from '../../../core/ledger/entry-parts';

/** Fictional throughout: no such body, person or paper exists. */
const events = [
  { kind: 'opened', procedure: 'appointment', definition: digestOf('the definition') },
  {
    kind: 'acted',
    step: 'proposePolicy',
    result: 'proposed',
    reasons: { digest: digestOf('salted'), length: 42 },
    note: { vi: 'Đề nghị bổ nhiệm – "kèm tờ trình"', en: 'line\nbreak \u0007 € 𝄞' },
    share: 0.5,
    none: null,
  },
];

export const openingDraft: EntryDraft = {
  format: 'sauro-entry/1',
  case: 'appointment-2027-000041',
  seq: 1,
  previous: NO_PREVIOUS,
  command: {
    id: '6b6f1f3c0d5f4f2f8d5c9a4b3e2d1c0f6b6f1f3c0d5f4f2f8d5c9a4b3e2d1c0f',
    kind: 'act',
    digest: digestOf({ step: 'proposePolicy', result: 'proposed' }),
  },
  at: '2027-03-01T01:15:00.250Z',
  by: { person: 'p-000317' },
  events,
  papers: [
    {
      paper: 'policy-proposal',
      type: 'TTr',
      layout: 'party',
      issuer: 'b-0007',
      year: 2027,
      template: digestOf('template'),
      data: digestOf('data'),
    },
    {
      paper: 'policy-note',
      type: 'QĐ',
      layout: 'state',
      issuer: 'b-0007',
      year: 2027,
      template: digestOf('another template'),
      data: digestOf('more data'),
    },
  ],
};

/** The second command of the same case: someone acts for another, in training. */
export function actingFor(previous: string): EntryDraft {
  return {
    ...openingDraft,
    seq: 2,
    previous,
    command: { id: 'act-2', kind: 'act', digest: digestOf({ step: 'decidePolicy', result: 'approve' }) },
    at: '2027-03-02T02:00:00.000Z',
    by: { person: 'p-000009', for: 'p-000010', delegation: 'd-77' },
    events: [{ kind: 'acted' }],
    papers: [],
    training: true,
  };
}

/** The third: a limit that passed. */
export function dueEntry(previous: string): EntryDraft {
  return {
    ...openingDraft,
    seq: 3,
    previous,
    command: { id: 'due:appraise:1', kind: 'due', digest: digestOf({ due: 'appraise' }) },
    at: '2027-03-20T17:00:00.000Z',
    by: { engine: 'due' },
    events: [{ kind: 'limitPassed' }],
    papers: [],
  };
}
