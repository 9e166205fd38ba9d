import type { Knex } from 'knex';
import type { CommitAnswer, CommitRequest, Committed } from '../../core/commit';
import type { CaseEvent, EventOf } from '../../core/event';
import { NO_PREVIOUS } from '../../core/ledger/entry';
import { commit } from '../../db/commit';
import type { PreparePaper } from '../../db/commit-document';
import { AT } from './small-register';

/** Stands for any digest. */
export const DIGEST = `sha256:${'d'.repeat(64)}` as const;

/** Papers whose type is the first word of their name, and whose data are the event itself. */
export const plainSheet: PreparePaper = (event) => ({
  type: event.paper.split('-')[0] ?? '',
  template: DIGEST,
  data: { paper: event.paper, people: event.people },
});

export const opened = (caseId: string, more: Partial<EventOf<'opened'>> = {}): EventOf<'opened'> => ({
  kind: 'opened',
  case: caseId,
  procedure: 'appointment',
  definition: DIGEST,
  pack: 'test-1',
  by: { person: 'p-head' },
  people: { candidates: ['p-candidate'] },
  post: 'o-deputy',
  concerned: ['p-candidate'],
  places: {
    unit: ['b-ward', 'b-province'],
    personnel: ['b-personnel', 'b-province'],
    inspection: ['b-inspection', 'b-province'],
  },
  barred: [],
  training: true,
  ...more,
});

export const stepOpened = (step: string): CaseEvent => ({
  kind: 'stepOpened',
  step,
  since: AT,
  due: '2026-12-01T00:00:00.000Z',
  pending: false,
});

export const paperIssued = (paper: string, issuer = 'b-ward'): CaseEvent => ({
  kind: 'paperIssued',
  paper,
  layout: 'party',
  issuer,
  step: 'issue',
  people: ['p-candidate'],
});

/** A request that carries these events as the case's next entry; what the test is about is changed by `more`. */
export const requestOf = (
  caseId: string,
  seq: number,
  previous: string,
  events: readonly CaseEvent[],
  more: Partial<CommitRequest> = {},
): CommitRequest => ({
  case: caseId,
  seq,
  previous,
  command: { id: `command-${seq}`, kind: 'act', digest: DIGEST },
  at: AT,
  by: { person: 'p-head', body: 'b-ward', role: 'head', level: 0 },
  decision: { kind: 'accepted', events },
  tasks: [],
  rows: [],
  values: [],
  training: true,
  ...more,
});

/** Writes entries to one case, one after the other. */
export interface CaseWriter {
  readonly write: (events: readonly CaseEvent[], more?: Partial<CommitRequest>) => Promise<CommitAnswer>;
  readonly request: (events: readonly CaseEvent[], more?: Partial<CommitRequest>) => CommitRequest;
}

/** A case with one entry, its opening, ready for more. */
export const openCase = async (db: Knex, caseId: string, more: Partial<EventOf<'opened'>> = {}): Promise<CaseWriter> => {
  let seq = 0;
  let previous = NO_PREVIOUS;
  const adopt = (entry: Committed): void => {
    ({ seq, hash: previous } = entry);
  };
  const request: CaseWriter['request'] = (events, changed) => requestOf(caseId, seq + 1, previous, events, changed);
  const write: CaseWriter['write'] = async (events, changed) => {
    const answer = await commit(db, request(events, changed), plainSheet);
    if (answer.kind === 'committed') adopt(answer.entry);
    return answer;
  };
  const answer = await write([opened(caseId, more), stepOpened('first')]);
  if (answer.kind !== 'committed') throw new Error(`the case was not opened: ${answer.kind}`);
  return { write, request };
};
