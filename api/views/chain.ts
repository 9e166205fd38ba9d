import { z } from 'zod';
import type { By, CaseEvent, EventOf } from '../../core/event';
import type { LedgerEntry } from '../../core/ledger/entry';
import type { Rulebook } from '../../core/rulebook';
import type { CaseFile, Entry } from '../cases/case-file';
import { bodyNamed, label, labelled, type Names, named, text } from './named';
import { performer, performerNamed } from './performer';
import { type Running, runningAfter, stepTime, timeAt } from './step-time';

const source = z.strictObject({ instrument: z.string(), article: z.string().optional(), certainty: z.string() });

/** An official paper as its entry names it. `n` counts the papers of one entry, from 1. */
export const paperRef = z.strictObject({
  seq: z.int(),
  n: z.int(),
  paper: labelled,
  /** The symbol of its type, such as `QĐ`: the series that it is numbered in. */
  type: z.string(),
  layout: z.enum(['party', 'state']),
  issuer: named,
  year: z.int(),
  number: z.int(),
});

/** One line of the chain: who did what in which step, on what authority, in what time, with what result and which papers. */
export const chainRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  hash: z.string(),
  what: labelled,
  step: z.strictObject({ name: z.string(), task: text }).optional(),
  by: performer,
  authority: source.optional(),
  result: labelled.optional(),
  time: stepTime.optional(),
  late: z.boolean(),
  papers: z.array(paperRef),
});
export type ChainRow = z.infer<typeof chainRow>;

/** The chain of a case: a line for each act and each thing that the engine did by itself, in the ledger's order. */
export const chainOf = (file: CaseFile, names: Names): readonly ChainRow[] => {
  let running: Running | undefined;
  return file.spans.flatMap(({ rulebook, entries }) =>
    entries.flatMap((entry) => {
      const rows: ChainRow[] = [];
      for (const event of entry.events) {
        if (isTold(event)) rows.push(rowOf(rulebook, names, entry, event, running));
        running = runningAfter(rulebook, running, event, entry.at);
      }
      return withPapers(rows, papersOf(entry, names));
    }),
  );
};

/** The events that get a line of their own. What follows from them (a step that opens, a clock that starts) is not repeated. */
const TOLD = [
  'opened',
  'resultTaken',
  'ballotOpened',
  'attended',
  'countSigned',
  'ballotVoided',
  'opined',
  'checked',
  'told',
  'answered',
  'stayedSilent',
  'published',
  'objected',
  'milestoneReached',
  'keeperNamed',
  'logKept',
  'childOpened',
  'childReported',
  'childAbandoned',
  'caseOpened',
  'applied',
  'dueReported',
  'dueRaised',
  'clockReported',
  'held',
  'holdRaised',
  'released',
  'recused',
  'reassigned',
  'extended',
  'migrated',
  'ended',
] as const;
type ToldEvent = EventOf<(typeof TOLD)[number]>;

/** That a person or another case opened it is told by what they do there. */
const isTold = (event: CaseEvent): event is ToldEvent =>
  event.kind === 'opened' ? event.because !== undefined : TOLD.some((kind) => kind === event.kind);

const rowOf = (rulebook: Rulebook, names: Names, entry: Entry, event: ToldEvent, running: Running | undefined): ChainRow => {
  const { definition } = rulebook;
  const step = 'step' in event ? event.step : running?.step;
  const declared = step === undefined ? undefined : definition.steps[step];
  const closes = event.kind === 'resultTaken';
  return {
    seq: entry.seq,
    at: entry.at,
    hash: entry.hash,
    what: label('event', event.kind),
    ...(step === undefined || declared === undefined || event.kind === 'ended' ? {} : { step: { name: step, task: declared.task } }),
    by: performerNamed(names, byOf(entry, event)),
    ...(closes && declared !== undefined ? { authority: declared.authority } : {}),
    ...(closes ? { result: label('result', event.result) } : event.kind === 'ended' ? { result: label('end', event.end) } : {}),
    ...(closes && running !== undefined ? { time: timeAt(rulebook, running, entry.at) } : {}),
    late: closes && event.late,
    papers: [],
  };
};

/** Who stands behind an event: as it says itself, otherwise whoever the entry says acted. */
const byOf = (entry: Entry, event: ToldEvent): By => {
  if ('by' in event && event.by !== undefined) return event.by;
  if (event.kind === 'answered' || event.kind === 'recused') return { person: event.person };
  return actorOf(entry.by);
};

const actorOf = (by: LedgerEntry['by']): By => {
  if ('engine' in by) return { engine: by.engine as Extract<By, { engine: unknown }>['engine'] };
  const { person, for: represented } = by;
  return represented === undefined ? { person } : { person, for: represented };
};

/** The entry's papers belong to the result that was taken; where it took none, to its first line. */
const withPapers = (rows: readonly ChainRow[], papers: ChainRow['papers']): readonly ChainRow[] => {
  const owner = Math.max(
    0,
    rows.findIndex(({ result }) => result !== undefined),
  );
  return rows.map((row, index) => (index === owner ? { ...row, papers } : row));
};

/** The papers of an entry with their numbers. */
export const papersOf = (entry: Entry, names: Names): ChainRow['papers'] =>
  entry.papers.map(({ paper, type, layout, issuer, year, number }, index) => ({
    seq: entry.seq,
    n: index + 1,
    paper: label('paper', paper),
    type,
    layout,
    issuer: bodyNamed(names, issuer),
    year,
    number,
  }));

/** Everyone and every body that the chain of a case names. */
export const namedInChain = (entries: readonly Entry[]): { readonly persons: readonly string[]; readonly bodies: readonly string[] } => {
  const persons = new Set<string>();
  const bodies = new Set<string>();
  for (const entry of entries) {
    const performers: By[] = [actorOf(entry.by)];
    for (const event of entry.events) if (isTold(event)) performers.push(byOf(entry, event));
    for (const by of performers) {
      if ('engine' in by) continue;
      persons.add(by.person);
      if (by.for !== undefined) persons.add(by.for);
      if (by.body !== undefined) bodies.add(by.body);
    }
    for (const { issuer } of entry.papers) bodies.add(issuer);
  }
  return { persons: [...persons], bodies: [...bodies] };
};
