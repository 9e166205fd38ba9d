import type { Knex } from 'knex';
import type { CaseId, PersonId, RelianceFacts } from '../core/facts';
import { rowsOf } from './connect';

/** Which people, by which rules, and in which case it is asked: that one is left out. */
export interface RelianceNeed {
  readonly people: readonly PersonId[];
  readonly rules: readonly string[];
  readonly by: CaseId;
}

/** Where one of these rules was judged about these people, by the findings in the ledger. Entries are never changed, so nothing of it can be stale. */
export const readReliance = (db: Knex, { people, rules, by }: RelianceNeed): Promise<readonly RelianceFacts[]> =>
  rowsOf<RelianceFacts>(
    db,
    `SELECT DISTINCT f.finding ->> 'person' AS person, l.case_id AS "case", f.finding ->> 'rule' AS rule
      FROM case_people p JOIN ledger l ON l.case_id = p.case_id
        CROSS JOIN LATERAL jsonb_array_elements(l.entry::jsonb -> 'events') AS e(event)
        CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN e.event ->> 'kind' = 'checked' THEN e.event -> 'findings' ELSE '[]' END) AS f(finding)
      WHERE p.part = 'concerned' AND p.person = ANY (:people) AND p.case_id <> :by
        AND f.finding ->> 'person' = ANY (:people) AND f.finding ->> 'rule' = ANY (:rules)
      ORDER BY 1, 2, 3`,
    { people: [...people], rules: [...rules], by },
    'facts-reliance',
  );
