import type { Knex } from 'knex';
import type { CaseEvent, EventOf } from '../core/event';
import type { BodyId, CaseId, DecisionFacts, PersonId } from '../core/facts';
import { rowsOf } from './connect';
import { committedEntries } from './ledger';
import { localDateOf } from './local-date';

/** What a case decided and entered in the register, from its own entries; undefined for an unknown case, and for one that has entered nothing. */
export const readDecision = async (db: Knex, id: CaseId): Promise<DecisionFacts | undefined> => {
  const entries = await committedEntries(db, id);
  const events = entries.flatMap((entry) => entry.events);
  const opened = events.find((event) => event.kind === 'opened');
  const entered = entries.find((entry) => entry.events.some(({ kind }) => kind === 'applied'));
  const issuer = (isVote(events) ? await managingOf(db, events) : undefined) ?? issuerOf(events);
  if (opened === undefined || entered === undefined || issuer === undefined) return undefined;
  const applied = events.filter((event) => event.kind === 'applied');
  const people = [...new Set(applied.map(({ person }) => person))];
  const unit = await unitOf(db, opened.post, people);
  if (unit === undefined) return undefined;
  const deciders = new Set(events.flatMap((event) => (event.kind === 'granted' ? event.deciders : heldBy(event, events))));
  const [{ annulled } = { annulled: false }] = await rowsOf<{ annulled: boolean }>(
    db,
    'SELECT EXISTS (SELECT 1 FROM annulments WHERE annulled = ?) AS annulled',
    [id],
  );
  return {
    case: id,
    procedure: opened.procedure,
    people,
    deciders: [...deciders],
    issuer,
    unit,
    entered: localDateOf(entered.at),
    annulled,
  };
};

/** Of a vote that was recorded and decided nothing: who held and counted it. */
const heldBy = (event: CaseEvent, events: readonly CaseEvent[]): readonly PersonId[] =>
  event.kind === 'ballotOpened' && isVote(events) ? [event.by.person, ...event.tellers] : [];

const isVote = (events: readonly CaseEvent[]): boolean => events.some((event) => event.kind === 'applied' && event.vote !== undefined);

const lastBallot = (events: readonly CaseEvent[]): BodyId | undefined =>
  events.findLast((event): event is EventOf<'ballotOpened'> => event.kind === 'ballotOpened')?.body;

/** The body whose decision it was: of the person who granted, or of the ballot that did; of a vote that was recorded, the body that voted, where nobody manages those rated. */
const issuerOf = (events: readonly CaseEvent[]): BodyId | undefined => {
  const place = events.findLastIndex(({ kind }) => kind === 'granted');
  const granted = events[place] as EventOf<'granted'> | undefined;
  if (granted === undefined) return isVote(events) ? lastBallot(events) : undefined;
  if (!('engine' in granted.by)) return granted.by.body;
  return lastBallot(events.slice(0, place));
};

/** The committee that manages those who were rated: a conference that votes has no bodies of its own, and undoes nothing. */
const managingOf = async (db: Knex, events: readonly CaseEvent[]): Promise<BodyId | undefined> => {
  const rated = events.find((event) => event.kind === 'applied');
  const [row] = await rowsOf<{ managing: BodyId | null }>(db, 'SELECT party_committee AS managing FROM persons WHERE id = ?', [
    rated?.person ?? '',
  ]);
  return row?.managing ?? undefined;
};

/** The unit of the post, or else where the person works. */
const unitOf = async (db: Knex, post: string | undefined, people: readonly string[]): Promise<BodyId | undefined> => {
  const [row] = await rowsOf<{ unit: BodyId | null }>(
    db,
    post === undefined ? 'SELECT employer AS unit FROM persons WHERE id = ?' : 'SELECT unit FROM posts WHERE id = ?',
    [post ?? people[0] ?? ''],
  );
  return row?.unit ?? undefined;
};
