import type { Knex } from 'knex';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import type { Definition } from '../../core/definition/definition';
import type { RulePack } from '../../core/definition/rule-pack';
import type { CaseEvent, EventOf } from '../../core/event';
import { fold } from '../../core/evolve/evolve';
import { digestOf, utf8Bytes } from '../../core/ledger/digest';
import type { LedgerEntry } from '../../core/ledger/entry';
import { verifyChain } from '../../core/ledger/verify-chain';
import { type Rulebook, rulebookOf } from '../../core/rulebook';
import type { CaseState } from '../../core/state';
import { tasksOf } from '../../core/work-list/tasks';
import { hadLeft, hadLeftPlan, hadNoConclusion, hadReturned, madeByCase } from '../../db/case-effects';
import { type CaseRow, getCase } from '../../db/cases';
import { ledgerRows } from '../../db/ledger';
import { definitionByHash, packByVersion } from '../../db/published';
import { tasksOfCase } from '../../db/tasks';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { type Check, compareLists } from './check';
import { checkHistories, type HistoryReader } from './check-histories';
import { checkKept } from './check-kept';
import { checkPapers } from './check-papers';
import { checkRegister } from './check-register';
import { checkValues, type ValueReader } from './check-values';
import { checkVault } from './check-vault';

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
  const rulebook = await rulebookFor(deps.db, entries);
  const state = fold(rulebook, undefined, eventsOf(entries));
  if (state === undefined)
    return { case: id, procedure: row.procedure, checks: [{ name: 'chain', compared: 0, difference: 'the case has no entry' }] };
  return {
    case: id,
    procedure: state.procedure,
    ...(state.end === undefined ? {} : { end: state.end }),
    head,
    checks: [
      { name: 'chain', compared: entries.length },
      checkCase(row, state, entries.length, head),
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

const eventsOf = (entries: readonly LedgerEntry[]): readonly CaseEvent[] => entries.flatMap(({ events }) => events as readonly CaseEvent[]);

/** The definition and the rule pack that the opening entry names, by hash and version: the case was judged by these. */
const rulebookFor = async (db: Knex, entries: readonly LedgerEntry[]): Promise<Rulebook> => {
  const opened = eventsOf(entries).find((event): event is EventOf<'opened'> => event.kind === 'opened');
  if (opened === undefined) throw new Error('The chain does not begin with an opening');
  const published = await definitionByHash(db, opened.definition);
  const pack = await packByVersion(db, opened.pack);
  if (published === undefined || pack === undefined)
    throw new Error(`The definition ${opened.definition} or the rule pack ${opened.pack} is not among the published ones`);
  const definition = JSON.parse(published.text) as Definition;
  if (digestOf(definition) !== opened.definition)
    throw new Error(`The published definition is not the one whose hash is ${opened.definition}`);
  return rulebookOf(definition, JSON.parse(pack.text) as RulePack, compileCalendar(vietnamCalendar));
};

const checkCase = (row: CaseRow, state: CaseState, seq: number, head: string): Check => {
  const folded = {
    seq,
    head,
    procedure: state.procedure,
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
    step: row.step,
    end: row.end,
    post: row.post,
    opener: row.opener,
    parent: row.parent,
  };
  return compareLists('case', 'field', Object.entries(folded), Object.entries(kept));
};
