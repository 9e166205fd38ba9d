import type { Role } from '../definition/words';
import type { BodyId, CaseId, Instant, PersonId } from '../facts';

/** What a person can do next in a case; the name of the command that does it. */
export type TaskAction =
  | 'act'
  | 'openBallot'
  | 'attend'
  | 'count'
  | 'vote'
  | 'opine'
  | 'runCheck'
  | 'tell'
  | 'answer'
  | 'publish'
  | 'object'
  | 'reachMilestone'
  | 'keepLog';

/**
 * One line of the work list: derived from the state alone, so that it is never out of step with it. `performers` says who may see and
 * take it: holders of a role in one of the bodies (lowest first), or named persons. Whoever core would refuse is filtered out by the reader of the list.
 */
export interface Task {
  readonly case: CaseId;
  readonly step: string;
  readonly action: TaskAction;
  readonly since: Instant;
  readonly due: Instant;
  readonly performers:
    | { readonly kind: 'role'; readonly role: Role; readonly bodies: readonly BodyId[] }
    | { readonly kind: 'people'; readonly people: readonly PersonId[] };
}
