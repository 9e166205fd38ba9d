import type { Knex } from 'knex';
import type { CaseEvent } from '../core/event';
import type { CaseId, ChildOutcome } from '../core/facts';
import { committedEntries } from './ledger';

/** How a case ended, from its own entries and nobody else's word; undefined while it is open, and for an unknown case. */
export const readChild = async (db: Knex, child: CaseId): Promise<ChildOutcome | undefined> =>
  outcomeOf((await committedEntries(db, child)).flatMap(({ events }) => events));

/** The outcome that a case's events tell; undefined while it is open. A called case is about one person. */
export const outcomeOf = (events: readonly CaseEvent[]): ChildOutcome | undefined => {
  const opened = events.find((event) => event.kind === 'opened');
  const ended = events.find((event) => event.kind === 'ended');
  const person = opened?.concerned[0];
  if (opened === undefined || ended === undefined || person === undefined) return undefined;
  const applied = events.flatMap((event) => (event.kind === 'applied' && event.person === person ? [event.effectKind] : []));
  return {
    case: opened.case,
    procedure: opened.procedure,
    definition: opened.definition,
    person,
    end: ended.end,
    applied,
  };
};
