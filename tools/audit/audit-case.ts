import type { Knex } from 'knex';
import { utf8Bytes } from '../../core/ledger/digest';
import { verifyChain } from '../../core/ledger/verify-chain';
import { tasksOf } from '../../core/work-list/tasks';
import { hadLeft, hadLeftPlan, hadNoConclusion, hadReturned, madeByCase } from '../../db/case-effects';
import { type CaseRow, getCase } from '../../db/cases';
import { ledgerRows } from '../../db/ledger';
import { tasksOfCase } from '../../db/tasks';
import { type Check, compareLists } from './check';
import { checkHistories, type HistoryReader } from './check-histories';
import { checkKept } from './check-kept';
import { checkPapers } from './check-papers';
import { checkRegister } from './check-register';
import { checkValues, type ValueReader } from './check-values';
import { checkVault } from './check-vault';
import { type Followed, type FollowedEntry, followVersions } from './follow-versions';

export interface AuditDeps {
  readonly db: Knex;
  readonly histories: HistoryReader;
  readonly values: ValueReader;
}
export interface Audit {
  readonly case: string;
  readonly procedure?: string;
  readonly end?: string;
  readonly head?: string;
  readonly checks: readonly Check[];
}

/**
 * Audits one case from the ledger alone: recomputes its chain, folds its events again through core, and holds against that
 * what the database says of the case, its work list, papers and register rows, the values kept beside the ledger, and the
 * archived histories of its workflow; against the chain of what is kept, the bytes of papers and histories. Changes nothing.
 */
export const auditCase = async (deps: AuditDeps, id: string): Promise<Audit | undefined> => {
  const row = await getCase(deps.db, id);
  if (row === undefined) return undefined;
  const rows = await ledgerRows(deps.db, id);
  const chain = verifyChain(
    id,
    rows.map(({ text, hash }) => ({ bytes: utf8Bytes(text), hash })),
  );
  if (chain.kind === 'broken') {
    return {
      case: id,
      procedure: row.procedure,
      checks: [{ name: 'chain', compared: chain.seq, difference: `entry ${chain.seq}: ${chain.reason}, ${chain.detail}` }],
    };
  }
  const { entries, head } = chain;
  if (entries.length === 0)
    return { case: id, procedure: row.procedure, checks: [{ name: 'chain', compared: 0, difference: 'the case has no entry' }] };
  const { state, rulebook, check: versions } = await followVersions(deps.db, entries as readonly FollowedEntry[]);
  return {
    case: id,
    procedure: state.procedure,
    ...(state.end === undefined ? {} : { end: state.end }),
    head,
    checks: [
      { name: 'chain', compared: entries.length },
      checkCase(row, { state, rulebook }, entries.length, head),
      versions,
      compareLists('work-list', 'task', tasksOf(rulebook, state), await tasksOfCase(deps.db, id)),
      await checkPapers(deps.db, id, entries),
      await checkRegister(entries, await madeByCase(deps.db, id), {
        hadLeft: (due) => hadLeft(deps.db, { ...due, case: id }),
        hadReturned: (due) => hadReturned(deps.db, { ...due, case: id }),
        hadNoConclusion: (due) => hadNoConclusion(deps.db, { ...due, case: id }),
        hadLeftPlan: (due) => hadLeftPlan(deps.db, { ...due, case: id }),
      }),
      await checkValues(deps.db, deps.values, id, entries),
      await checkKept(deps.db, id, entries),
      ...(await checkVault(deps.db, id)),
      ...(await checkHistories(deps.db, deps.histories, id, state, entries)),
    ],
  };
};

const checkCase = (row: CaseRow, { state, rulebook }: Pick<Followed, 'state' | 'rulebook'>, seq: number, head: string): Check => {
  const folded = {
    seq,
    head,
    procedure: state.procedure,
    definition: rulebook.hash,
    pack: rulebook.pack.version,
    step: state.step?.name ?? null,
    end: state.end ?? null,
    post: state.post ?? null,
    opener: state.opener ?? null,
    parent: state.parent ?? null,
  };
  const kept = {
    seq: row.headSeq,
    head: row.headHash,
    procedure: row.procedure,
    definition: row.definition,
    pack: row.pack,
    step: row.step,
    end: row.end,
    post: row.post,
    opener: row.opener,
    parent: row.parent,
  };
  return compareLists('case', 'field', Object.entries(folded), Object.entries(kept));
};
