import type { Knex } from 'knex';
import type { Role } from '../core/definition/words';
import type { CaseId, Instant, PersonId } from '../core/facts';
import type { Task } from '../core/work-list/task';
import { rowsOf } from './connect';

/** A task that somebody may be able to take: whoever core would refuse is filtered out by the reader of the list. */
export interface CandidateTask {
  readonly task: Task;
  readonly procedure: string;
  readonly post: string | null;
  /** The person for whom it would be done, by a delegation in force. */
  readonly for?: PersonId;
}

interface TaskRow extends Omit<Task, 'performers'> {
  readonly role: Role | null;
  readonly bodies: readonly string[] | null;
  readonly people: readonly PersonId[] | null;
  readonly procedure: string;
  readonly post: string | null;
  readonly for: PersonId | null;
}

/** Most tasks that one list shows. */
const TASKS_MAX = 500;

const TASK = 't.case_id AS "case", t.step, t.action, t.since, t.due, t.role, t.bodies, t.people, c.procedure, c.post';
/** core/decide/capacity.ts: anyone who sits in a body is a member of it; an officer serves it and doesn't. */
const FILLS = "(t.role = h.role OR (t.role = 'member' AND h.role <> 'officer'))";

/**
 * Tasks that a person may take by name, by a role held now, or for somebody who delegated such a role and still holds it; those due first come first.
 * A voter who has cast a slip has nothing left to do in that ballot.
 */
export const tasksFor = async (db: Knex, person: PersonId, at: Instant): Promise<readonly CandidateTask[]> => {
  const rows = await rowsOf<TaskRow>(
    db,
    `WITH mine AS (
        SELECT body, role, NULL::text AS "for" FROM holdings WHERE person = :person AND started <= :at AND (ended IS NULL OR ended > :at)
        UNION
        SELECT d.body, d.role, d.from_person FROM delegations d JOIN holdings h ON (h.person, h.body, h.role) = (d.from_person, d.body, d.role)
          WHERE d.to_person = :person AND d.starts <= :at AND d.ends > :at AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at)
      ), found AS (
        SELECT DISTINCT ON (t.case_id, t.n, h."for") ${TASK}, t.n, h."for" FROM tasks t JOIN cases c ON c.id = t.case_id
          JOIN mine h ON h.body = ANY (t.bodies) AND ${FILLS} WHERE t.bodies && ARRAY(SELECT body FROM mine)
        UNION ALL
        SELECT ${TASK}, t.n, NULL FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.people @> ARRAY[:person::text]
      )
      SELECT * FROM found t WHERE t.action <> 'vote' OR NOT EXISTS (
          SELECT 1 FROM ballot_roll r JOIN ballots b USING (case_id, step, round)
            WHERE r.case_id = t."case" AND r.person = :person AND r.voted AND b.status IN ('open', 'closed'))
        ORDER BY due, "case", n, "for" NULLS FIRST LIMIT ${TASKS_MAX}`,
    { person, at },
    'tasks-for',
  );
  return rows.map(candidateOf);
};

/** The tasks of a case as the last commit left them. */
export const tasksOfCase = async (db: Knex, caseId: CaseId): Promise<readonly Task[]> => {
  const rows = await rowsOf<TaskRow>(
    db,
    `SELECT ${TASK}, NULL AS "for" FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.case_id = ? ORDER BY t.n`,
    [caseId],
    'tasks-of-case',
  );
  return rows.map((row) => candidateOf(row).task);
};

const candidateOf = (row: TaskRow): CandidateTask => {
  const { case: caseId, step, action, since, due, procedure, post } = row;
  const task: Task = { case: caseId, step, action, since, due, performers: performersOf(row) };
  return { task, procedure, post, ...(row.for === null ? {} : { for: row.for }) };
};

const performersOf = ({ role, bodies, people }: TaskRow): Task['performers'] => {
  if (people !== null) return { kind: 'people', people };
  if (role === null || bodies === null) throw new Error('A task has neither a role nor people');
  return { kind: 'role', role, bodies };
};
