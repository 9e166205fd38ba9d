import type { CaseId, Instant } from '../../core/facts';
import { sightOf } from '../../db/read-policy';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';

/** The case whose decision an opening names. One that the opener may not see is to them as if it were not there (ruling 8). */
export const decisionInSight = async (
  { db }: Pick<Services, 'db'>,
  { person, auditor }: PersonSession,
  decision: CaseId | undefined,
  at: Instant,
): Promise<CaseId | undefined> =>
  decision === undefined || (await sightOf(db, { person, auditor }, decision, at)) === 'nothing' ? undefined : decision;
