import type { Knex } from 'knex';
import type { Expiry, ExpiryHorizon } from '../core/digests/digest';
import type { Instant, LocalDate, PersonId } from '../core/facts';
import { rowsOf } from './connect';
import { localDateOf } from './local-date';

/** A page of the persons for whom a digest of a day is still to be made: those with an account in use, in the order of their ids. */
export const withoutDigest = async (
  db: Knex,
  { day, after, most }: { readonly day: LocalDate; readonly after: PersonId; readonly most: number },
): Promise<readonly PersonId[]> => {
  const rows = await rowsOf<{ readonly person: PersonId }>(
    db,
    `SELECT a.person FROM accounts a WHERE a.person > :after AND NOT a.disabled
        AND NOT EXISTS (SELECT 1 FROM digests d WHERE d.person = a.person AND d.day = :day) ORDER BY a.person LIMIT :most`,
    { day, after, most },
    'without-digest',
  );
  return rows.map(({ person }) => person);
};

/** Whose affairs somebody is told of: the people of the bodies that they head, and the files of those whom the bodies manage whose personnel organ they serve. */
const RECIPIENT = `
  held AS (SELECT body, role FROM holdings WHERE person = :person AND started <= :at AND (ended IS NULL OR ended > :at)),
  headed AS (SELECT id FROM persons WHERE employer IN (SELECT body FROM held WHERE role = 'head')),
  kept AS (SELECT id FROM persons WHERE party_committee IN (SELECT o.body FROM held JOIN organs o ON o.organ_body = held.body AND o.organ = 'personnel')),
  told AS (SELECT id FROM headed UNION SELECT id FROM kept)`;

/**
 * What runs out, from today on, that somebody is told of, soonest first. Terms, secondments and trials: whoever heads the body or serves the personnel organ.
 * Conclusions and items of the dossier: the personnel organ alone, which keeps the files. One that has been renewed runs out no more.
 */
export const expiringFor = async (
  db: Knex,
  {
    person,
    at,
    horizon,
    most,
  }: { readonly person: PersonId; readonly at: Instant; readonly horizon: ExpiryHorizon; readonly most: number },
): Promise<readonly Expiry[]> => {
  const rows = await rowsOf<{ readonly [K in keyof Required<Expiry>]: Required<Expiry>[K] | null }>(
    db,
    `WITH ${RECIPIENT}
      SELECT 'term' AS kind, a.person, a.post, NULL AS item, a.term_ends AS day FROM assignments a JOIN posts o ON o.id = a.post AND NOT o.concurrent
        WHERE a.ended IS NULL AND a.term_ends BETWEEN :today AND :term AND a.person IN (SELECT id FROM told)
      UNION ALL
      SELECT CASE because WHEN 'second' THEN 'secondment' ELSE 'trial' END, person, away, NULL, until FROM absences
        WHERE ended IS NULL AND because IN ('second', 'assignOnTrial') AND until BETWEEN :today AND :secondment AND person IN (SELECT id FROM told)
      UNION ALL
      SELECT 'conclusion', c.person, NULL, NULL, c.expires FROM conclusions c
        WHERE c.positive AND c.withdrawn_case_id IS NULL AND c.expires BETWEEN :today AND :conclusion AND c.person IN (SELECT id FROM kept)
          AND NOT EXISTS (SELECT 1 FROM conclusions n WHERE n.person = c.person AND n.withdrawn_case_id IS NULL AND n.id <> c.id
            AND (n.expires > c.expires OR (NOT n.positive AND n.concluded >= c.concluded)))
      UNION ALL
      SELECT DISTINCT 'dossier', i.person, NULL, i.item, i.expires FROM dossier_items i
        WHERE i.expires BETWEEN :today AND :dossier AND i.person IN (SELECT id FROM kept)
          AND NOT EXISTS (SELECT 1 FROM dossier_items n WHERE n.person = i.person AND n.item = i.item AND (n.expires IS NULL OR n.expires > i.expires))
      ORDER BY day, kind, person, post, item LIMIT :most`,
    { person, at, today: localDateOf(at), ...horizon, most },
    'expiring-for',
  );
  return rows.map(({ post, item, ...one }) => ({
    ...(one as Pick<Expiry, 'kind' | 'person' | 'day'>),
    ...(post === null ? {} : { post }),
    ...(item === null ? {} : { item }),
  }));
};

/** Keeps somebody's digest of a day, unless there is one; and drops theirs of before a day. Answers whether it is new. */
export const keepDigest = (
  db: Knex,
  {
    person,
    day,
    sealed,
    before,
  }: { readonly person: PersonId; readonly day: LocalDate; readonly sealed: string; readonly before: LocalDate },
): Promise<boolean> =>
  db.transaction(async (transaction) => {
    await rowsOf(transaction, 'DELETE FROM digests WHERE person = ? AND day < ?', [person, before]);
    const kept = await rowsOf<{ person: PersonId }>(
      transaction,
      'INSERT INTO digests (person, day, sealed) VALUES (?, ?, ?) ON CONFLICT (person, day) DO NOTHING RETURNING person',
      [person, day, sealed],
    );
    return kept.length > 0;
  });

/** Somebody's latest digest, sealed under their key. */
export const latestDigest = async (db: Knex, person: PersonId): Promise<{ readonly day: LocalDate; readonly sealed: string } | undefined> =>
  (
    await rowsOf<{ readonly day: LocalDate; readonly sealed: string }>(
      db,
      'SELECT day, sealed FROM digests WHERE person = ? ORDER BY day DESC LIMIT 1',
      [person],
      'latest-digest',
    )
  )[0];
