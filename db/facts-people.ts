import type { Knex } from 'knex';
import type { RecordKind } from '../core/definition/record-kinds';
import type { BodyId, Instant, PersonFacts, PersonId } from '../core/facts';
import { rowsOf } from './connect';
import { localDateOf } from './local-date';
import { type PostPeriod, tenureOf } from './tenure';

/** What is read as it stands; the rest follows from the posts held. */
type Recorded = Omit<PersonFacts, 'postLevel' | 'everAppointed' | 'monthsInPost' | 'monthsServed' | 'employer' | 'partyCommittee'>;
interface PersonRow extends Recorded {
  readonly periods: readonly PostPeriod[];
  readonly employer: BodyId | null;
  readonly partyCommittee: BodyId | null;
}

/** The rows of one record of a person as a JSON list. Dates come out as `YYYY-MM-DD`; what is null is left out. */
const listOf = (table: string, fields: string, order: string, where = 'true') =>
  `coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(${fields})) ORDER BY ${order}) FROM ${table} WHERE person = p.id AND ${where}), '[]')`;

/** Of one kind of record, what still stands. */
const recordList = (kind: RecordKind) =>
  listOf('record_entries', "'detail', detail, 'began', began, 'ends', ends", 'id', `kind = '${kind}' AND ended IS NULL`);

const PERSON_RECORD = `
  SELECT p.id, p.employer, p.party_committee AS "partyCommittee", p.birth, p.retirement, p.prosecuted,
      ${listOf('plans', "'level', level, 'post', post, 'until', until", 'id', 'ended IS NULL')} AS planned,
      ${listOf('disciplines', "'form', form, 'decided', decided, 'ends', ends", 'id', 'ended IS NULL')} AS disciplines,
      ${listOf('attainments', "'requirement', requirement, 'value', value", 'requirement')} AS attainments,
      ${listOf('dossier_items', "'item', item, 'issued', issued, 'expires', expires, 'certified', certified_by IS NOT NULL", 'id')} AS dossier,
      ${listOf('standing_grades', "'year', year, 'grade', grade, 'case', case_id", 'year')} AS evaluations,
      ${listOf('standing_scores', "'year', year, 'quarter', quarter, 'points', points", 'year, quarter')} AS scores,
      ${listOf('standing_proposals', "'year', year, 'grade', grade", 'year')} AS proposals,
      ${listOf('conclusions', "'positive', positive, 'concluded', concluded, 'expires', expires, 'case', case_id", 'id', 'withdrawn_case_id IS NULL')} AS conclusions,
      ${recordList('reward')} AS rewards,
      ${recordList('training')} AS trainings,
      ${listOf(
        'held_posts JOIN posts ON posts.id = held_posts.post',
        `'level', posts.level, 'from', (started AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
          'to', CASE WHEN ended <= :at THEN (ended AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END`,
        'started, posts.id',
        'started <= :at',
      )} AS periods,
      ${listOf(
        'held_posts JOIN posts ON posts.id = held_posts.post',
        `'post', posts.id, 'since', (started AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'beside', posts.concurrent,
          'elected', posts.elected`,
        'started, posts.id',
        'started <= :at AND (ended IS NULL OR ended > :at)',
      )} AS posts,
      ${listOf('confidence_votes', "'regime', regime, 'held', held, 'levels', levels, 'base', base", 'id', 'annulled_case_id IS NULL')} AS confidence
    FROM persons p WHERE p.id = ANY (:people) ORDER BY p.id`;

/** What the eligibility rules may know of these persons, as of an instant. */
export const readPeople = async (db: Knex, people: readonly PersonId[], at: Instant): Promise<readonly PersonFacts[]> => {
  if (people.length === 0) return [];
  const rows = await rowsOf<PersonRow>(db, PERSON_RECORD, { people: [...people], at }, 'facts-people');
  return rows.map(({ periods, employer, partyCommittee, ...recorded }) => ({
    ...recorded,
    ...tenureOf(periods, localDateOf(at)),
    ...(employer === null ? {} : { employer }),
    ...(partyCommittee === null ? {} : { partyCommittee }),
  }));
};
