import type { Knex } from 'knex';
import type { CommitAnswer, CommitRequest, Committed } from '../core/commit';
import type { Ref } from '../core/facts';
import { commitDocument, type PreparePaper } from './commit-document';
import { rowsOf } from './connect';
import { committedFrom } from './ledger';
import type { RegisterChanges } from './register-changes';
import { registerChanges } from './register-effects';

/** How often the register is read again when it changed under a commit that writes to it. */
const REGISTER_READS_MAX = 5;
const NO_CHANGES: RegisterChanges = { changes: [], rows: [] };

interface StoredEntry {
  readonly entry: string;
  readonly hash: string;
  readonly commandDigest: string;
}

type SqlAnswer =
  | { readonly kind: 'committed'; readonly hash: string }
  | ({ readonly kind: 'repeated' } & StoredEntry)
  | { readonly kind: 'rejected' }
  | { readonly kind: 'behind'; readonly entries: readonly StoredEntry[] }
  | { readonly kind: 'stale'; readonly rows: readonly Ref[] };

/**
 * Commits a command in one round trip and one transaction (ruling 2). Called for refused commands too, because the ledger may know
 * more than the host.
 *
 * A command that is in the ledger already answers with its entry: with `repeated` where the host has seen all before it, otherwise as
 * part of `behind`. An entry whose `seq` is below the request's is one that the host has evolved already.
 *
 * @throws NotAnEntry when the events don't fit the ledger's format; the database's error when it is away, when a row breaks a
 * constraint (SQLSTATE class 23), or when ledger and history have parted (22000). In each case nothing was written.
 */
export const commit = async (db: Knex, request: CommitRequest, prepare: PreparePaper): Promise<CommitAnswer> => {
  for (let read = 1; ; read++) {
    const register =
      request.decision.kind === 'accepted'
        ? await registerChanges(db, request.decision.events, { case: request.case, at: request.at })
        : NO_CHANGES;
    const answer = await callCommit(db, request, register, prepare);
    if (answer.kind !== 'stale' || read === REGISTER_READS_MAX || !changedMeanwhile(answer.rows, request, register)) return answer;
  }
};

const callCommit = async (db: Knex, request: CommitRequest, register: RegisterChanges, prepare: PreparePaper): Promise<CommitAnswer> => {
  const document = JSON.stringify(commitDocument(request, register, prepare));
  const [row] = await rowsOf<{ answer: SqlAnswer }>(db, 'SELECT commit_entry(?::jsonb) AS answer', [document], 'commit-entry');
  if (row === undefined) throw new Error('commit_entry gave no answer');
  return answerOf(request, row.answer);
};

const answerOf = (request: CommitRequest, answer: SqlAnswer): CommitAnswer => {
  switch (answer.kind) {
    case 'committed':
      return { kind: 'committed', entry: justCommitted(request, answer.hash), repeated: false };
    case 'repeated':
      return { kind: 'committed', entry: committedFrom(answer.entry, answer.hash), repeated: true };
    case 'behind':
      return { kind: 'behind', entries: answer.entries.map(({ entry, hash }) => committedFrom(entry, hash)) };
    case 'rejected':
    case 'stale':
      return answer;
    default:
      return answer satisfies never;
  }
};

const justCommitted = ({ seq, command, at, decision }: CommitRequest, hash: string): Committed => {
  if (decision.kind !== 'accepted') throw new Error('A refused command was committed');
  return { seq, hash, commandId: command.id, commandDigest: command.digest, at, events: decision.events };
};

/** Whether only rows changed that were read here, for the register's sake, and not what the decision rests on. */
const changedMeanwhile = (changed: readonly Ref[], request: CommitRequest, register: RegisterChanges): boolean =>
  register.impossible === undefined &&
  changed.length > 0 &&
  changed.every((row) => isAmong(register.rows, row) && !isAmong(request.rows, row));

const isAmong = (rows: readonly Ref[], one: Ref): boolean => rows.some((row) => row.table === one.table && row.id === one.id);
