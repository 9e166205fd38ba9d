import type { Knex } from 'knex';
import type { Instant, PersonId } from '../core/facts';
import { rowsOf } from './connect';

export type PositionTitle = { readonly vi: string; readonly en: string };

/** The title of the highest post that each of these persons held at an instant; seats in bodies beside a post come last. */
export const positionsOf = async (
  db: Knex,
  people: readonly PersonId[],
  at: Instant,
): Promise<Readonly<Record<PersonId, PositionTitle>>> => {
  const rows = await rowsOf<{ person: PersonId; title: PositionTitle }>(
    db,
    `SELECT DISTINCT ON (a.person) a.person, jsonb_build_object('vi', p.title_vi, 'en', p.title_en) AS title
      FROM assignments a JOIN posts p ON p.id = a.post
      WHERE a.person = ANY (?) AND a.started <= ? AND (a.ended IS NULL OR a.ended > ?)
      ORDER BY a.person, p.concurrent, p.level DESC, p.id`,
    [[...people], at, at],
    'positions-of',
  );
  return Object.fromEntries(rows.map(({ person, title }) => [person, title]));
};
