import type { Knex } from 'knex';
import type { Actor } from '../core/command';
import type { Role } from '../core/definition/words';
import type { BodyId, CaseId, DraftFacts, Facts, Instant, PersonId, PostId, Ref } from '../core/facts';
import { draftById } from './drafts';
import { readBodies } from './facts-bodies';
import { readChild } from './facts-child';
import { readDecision } from './facts-decision';
import { readHoldings } from './facts-holdings';
import { readInForce } from './facts-in-force';
import { readKin } from './facts-kin';
import { readPeople } from './facts-people';
import { readPost } from './facts-post';
import { type RelianceNeed, readReliance } from './facts-reliance';
import { readRows } from './facts-rows';
import { reportFacts } from './reports';

/** What a command has to be judged by. Plain data, so that whoever knows the definition says what is needed and knows no table. */
export interface FactsNeed {
  /** The instant of the command: who held what is answered as of then. */
  readonly at: Instant;
  readonly actor?: Actor;
  /** Bodies whose holders matter: those in whose role the step is performed, on every level, or whose members vote. All roles where none is named. */
  readonly bodies: readonly { readonly id: BodyId; readonly role?: Role }[];
  /** Persons whose family ties matter: `state.concerned`. */
  readonly concerned: readonly PersonId[];
  /** Persons whose own record is judged by rules, or whose employer and Party committee are places of the case. */
  readonly people: readonly PersonId[];
  readonly post?: PostId;
  readonly child?: CaseId;
  /** The case whose decision is judged. */
  readonly decision?: CaseId;
  /** The draft that is judged. */
  readonly draft?: string;
  /** The report that is judged, and by which case. */
  readonly report?: { readonly id: string; readonly by: CaseId };
  /** What is in force of this procedure, to which that case may go over. */
  readonly inForce?: { readonly procedure: string; readonly for: CaseId };
  /** What relied on the grades of these people. */
  readonly reliance?: RelianceNeed;
  /** A case is being opened: every body that a place can mean, with the holders of the first step's role in each, and where these people sit themselves. */
  readonly opening?: { readonly role?: Role; readonly seatsOf?: readonly PersonId[] };
}

/**
 * Builds the snapshot of a command in one repeatable-read transaction. `rows` are all rows it rests on: whatever changes in it
 * afterwards moves the version of one of them. What doesn't exist is left out, and core refuses for want of it.
 */
export const readFacts = async (db: Knex, need: FactsNeed): Promise<Facts> =>
  db.transaction((transaction) => readAll(transaction, need), { isolationLevel: 'repeatable read', readOnly: true });

const readAll = async (db: Knex, need: FactsNeed): Promise<Facts> => {
  const actors = need.actor === undefined ? [] : [need.actor.person, ...(need.actor.for === undefined ? [] : [need.actor.for])];
  const people = await readPeople(db, need.people, need.at);
  const post = need.post === undefined ? undefined : await readPost(db, need.post, need.at);
  const decision = need.decision === undefined ? undefined : await readDecision(db, need.decision);
  const draft = need.draft === undefined ? undefined : await draftFacts(db, need.draft);
  const report = need.report === undefined ? undefined : await reportFacts(db, need.report);
  const inForce = need.inForce === undefined ? undefined : await readInForce(db, need.inForce);
  const reliance = need.reliance === undefined ? undefined : await readReliance(db, need.reliance);
  const bodies = need.opening === undefined ? [] : await readBodies(db, startsOf(post?.facts, people, decision));
  const within = [...need.bodies, ...bodies.map(({ id }) => (need.opening?.role === undefined ? { id } : { id, role: need.opening.role }))];
  const { holdings, delegation } = await readHoldings(db, {
    actors: [...actors, ...(need.opening?.seatsOf ?? [])],
    within,
    at: need.at,
    actor: need.actor,
  });
  const persons = unique([
    ...actors,
    ...need.concerned,
    ...need.people,
    ...(decision?.people ?? []),
    ...holdings.map(({ person }) => person),
    ...(post?.facts.pairedWith ?? []),
  ]);
  const kin = await readKin(db, persons);
  const child = need.child === undefined ? undefined : await readChild(db, need.child);
  const rows = await readRows(db, {
    persons,
    bodies: unique(within.map(({ id }) => id)),
    posts: post?.posts ?? [],
    delegations: delegation === undefined ? [] : [delegation.id],
    cases: [need.child, need.decision].filter((id) => id !== undefined),
  });
  return {
    holdings,
    kin,
    bodies,
    people,
    rows: [...rows, ...(inForce?.rows ?? [])] satisfies readonly Ref[],
    ...(delegation === undefined ? {} : { delegation }),
    ...(post === undefined ? {} : { post: post.facts }),
    ...(child === undefined ? {} : { child }),
    ...(decision === undefined ? {} : { decision }),
    ...(draft === undefined ? {} : { draft }),
    ...(report === undefined ? {} : { report }),
    ...(inForce === undefined ? {} : { inForce: inForce.facts }),
    ...(reliance === undefined ? {} : { reliance }),
  };
};

const draftFacts = async (db: Knex, id: string): Promise<DraftFacts | undefined> => {
  const found = await draftById(db, id);
  return found && { draft: found.draft, what: found.what, name: found.name, author: found.author, proof: found.proof };
};

/** Where the places of a definition begin: the post's unit and managing body, the body that decided, the persons' employers and Party committees. */
const startsOf = (post: Facts['post'], people: Facts['people'], decision: Facts['decision']): readonly BodyId[] =>
  unique(
    [
      post?.unit,
      post?.managing,
      decision?.issuer,
      decision?.unit,
      ...people.flatMap((person) => [person.employer, person.partyCommittee]),
    ].filter((body) => body !== undefined),
  );

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
