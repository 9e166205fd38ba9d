import type { BodyId, PersonId } from '../core/facts';
import type { DueOpening, DueOpenings } from '../core/openings/opening';
import type { PlanPlace } from '../db/plans';
import type { TermPlace } from '../db/terms';

/** Where a page ends: among the terms, among the people in the plan, among those whom campaigns are about one by one, or among the bodies that employ those whom others are about together. */
export type OpeningsPlace = TermPlace | PlanPlace | { readonly person: PersonId } | { readonly employer: BodyId };

/** A page of what opens by itself now; `next` where there may be more. */
export interface OpeningsPage extends DueOpenings {
  readonly next?: OpeningsPlace;
}

/** How many digests a page has made; `next` is where another begins, if there may be more. */
export interface DigestsPage {
  readonly made: number;
  readonly next?: PersonId;
}

/** What became of an opening: it stands in the ledger, now or before; or the register stood in its way. */
export type Opened = 'opened' | 'already' | 'refused';

/** The effects of periodic work. Each may be carried out more than once and then changes nothing more. */
export interface PeriodicActivities {
  /** Judged by the real time of whoever asks, also in training: no case's training clock moves the register's days. */
  readonly dueOpenings: (page: { readonly after?: OpeningsPlace }) => Promise<OpeningsPage>;
  /** Answers when the case is committed. @throws where it is not in time, to be tried again */
  readonly openDue: (opening: DueOpening) => Promise<Opened>;
  /** Makes the digests of today that are not made yet, for persons after this one. */
  readonly makeDigests: (page: { readonly after: PersonId }) => Promise<DigestsPage>;
}
