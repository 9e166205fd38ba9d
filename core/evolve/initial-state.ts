import type { EventOf } from '../event';
import type { CaseState } from '../state';

/** The state that the opening of a case makes. */
export const initialState = (event: EventOf<'opened'>): CaseState => ({
  case: event.case,
  procedure: event.procedure,
  ...(event.by === undefined ? {} : { opener: event.by.person }),
  ...(event.parent === undefined ? {} : { parent: event.parent }),
  ...(event.post === undefined ? {} : { post: event.post }),
  ...(event.decision === undefined ? {} : { decision: event.decision }),
  people: event.people,
  concerned: event.concerned,
  places: event.places,
  training: event.training,
  duties: {},
  barred: event.barred,
  taken: {},
  rounds: {},
  pastWithdrawal: false,
  clocks: {},
  checks: {},
  heard: [],
  requested: [],
  published: [],
  objections: {},
  grants: [],
  applied: [],
  conclusions: {},
  children: 0,
  found: {},
  values: {},
});
