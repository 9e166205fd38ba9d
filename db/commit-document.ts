import type { CommitRequest } from '../core/commit';
import type { CaseEvent, EventOf } from '../core/event';
import type { Ref } from '../core/facts';
import { canonicalJson } from '../core/ledger/canonical-json';
import { type Digest, sha256Hex } from '../core/ledger/digest';
import { NotAnEntry } from '../core/ledger/entry';
import { entryActor } from '../core/ledger/entry-actor';
import { entryParts, type UnnumberedPaper } from '../core/ledger/entry-parts';
import { ballotChanges } from './ballot-changes';
import { caseRecord } from './case-record';
import { localYearOf } from './local-date';
import { outboxJobs } from './outbox-jobs';
import type { RegisterChanges } from './register-changes';

/** What a paper is made of: its type, the digest of its template, and its data, which are JSON without anyone's personal text. */
export interface PaperSheet {
  /** The symbol of its type, such as `QĐ`: 1 to 10 letters. The series that it is numbered in. */
  readonly type: string;
  readonly template: Digest;
  readonly data: unknown;
}
/** Makes the sheet of a paper that an event issues. Pure: the paper is a function of entry and template (ruling 2). */
export type PreparePaper = (event: EventOf<'paperIssued'>, request: CommitRequest) => PaperSheet;

interface Paper extends UnnumberedPaper {
  readonly n: number;
  readonly step: string;
  readonly people: readonly string[];
  /** Canonical JSON. */
  readonly text: string;
}

/** The one argument of commit_entry: what a request comes to in rows, with nothing left to decide but versions and numbers. */
export const commitDocument = (request: CommitRequest, register: RegisterChanges, prepare: PreparePaper) => {
  const { decision } = request;
  const head = {
    case: request.case,
    seq: request.seq,
    previous: request.previous,
    commandId: request.command.id,
    commandDigest: request.command.digest,
    at: request.at,
    training: request.training,
  };
  if (decision.kind === 'rejected') return { ...head, accepted: false };
  const { events } = decision;
  const papers = papersOf(request, events, prepare);
  return {
    ...head,
    accepted: true,
    parts: entryParts(draftOf(request, events, papers)).parts,
    papers: papers.map(({ data, text, ...paper }) => ({ ...paper, data: text, dataDigest: data })),
    rows: merged(request.rows, register),
    values: request.values,
    register: register.changes,
    ballots: ballotChanges(events),
    outbox: outboxJobs(events, request.seq),
    ...(request.nextDue === undefined ? {} : { nextDue: request.nextDue }),
    ...caseRecord(request, events),
  };
};

const draftOf = (request: CommitRequest, events: readonly CaseEvent[], papers: readonly Paper[]) => ({
  format: 'sauro-entry/1' as const,
  case: request.case,
  seq: request.seq,
  previous: request.previous,
  command: { id: request.command.id, kind: request.command.kind, digest: digestIn(request.command.digest) },
  at: request.at,
  by: entryActor(request.by),
  events,
  papers: papers.map(({ n: _place, step: _step, people: _people, text: _text, ...paper }) => paper),
  ...(request.training ? { training: true as const } : {}),
});

const digestIn = (text: string): Digest => {
  const [, hex] = /^sha256:([0-9a-f]{64})$/.exec(text) ?? [];
  if (hex === undefined) throw new NotAnEntry('command.digest: not a digest');
  return `sha256:${hex}`;
};

const papersOf = (request: CommitRequest, events: readonly CaseEvent[], prepare: PreparePaper): readonly Paper[] => {
  const issued = events.filter((event): event is EventOf<'paperIssued'> => event.kind === 'paperIssued');
  if (issued.length === 0) return [];
  const year = localYearOf(request.at);
  return issued.map((event, index) => {
    const { type, template, data } = prepare(event, request);
    const text = canonicalJson(data);
    const { paper, layout, issuer, step, people } = event;
    return {
      n: index + 1,
      paper,
      type,
      layout,
      issuer,
      year,
      template,
      data: `sha256:${sha256Hex(text)}`,
      step,
      people,
      text,
    };
  });
};

/** No row has this version, so that a row named with it has always changed. */
const NEVER = 0;

/** Every row once. The version that the decision rests on goes before the one read for the register's sake. */
const merged = (given: readonly Ref[], { rows, impossible }: RegisterChanges): readonly Ref[] => {
  const barred: readonly Ref[] = impossible === undefined ? [] : [{ table: 'posts', id: impossible, version: NEVER }];
  return [...new Map([...rows, ...given, ...barred].map((row) => [`${row.table} ${row.id}`, row])).values()];
};
