import type { Knex } from 'knex';
import type { Instant, PostFacts, PostId } from '../core/facts';
import { rowsOf } from './connect';

/** A post as the rules see it, and the posts whose versions it rests on: its own and those that it is paired with. */
export const readPost = async (
  db: Knex,
  post: PostId,
  at: Instant,
): Promise<{ readonly facts: PostFacts; readonly posts: readonly PostId[] } | undefined> => {
  const [row] = await rowsOf<PostFacts & { readonly paired: readonly PostId[] }>(
    db,
    `WITH paired AS (
        SELECT paired AS id FROM post_pairs WHERE post = :post UNION SELECT post FROM post_pairs WHERE paired = :post
      ), held AS (
        SELECT person, post FROM held_posts WHERE started <= :at AND (ended IS NULL OR ended > :at)
          AND (post = :post OR post IN (SELECT id FROM paired))
      )
      SELECT id, unit, managing, level, first, term_years AS "termYears", dossier, elected, non_local AS "nonLocal", key_unit AS key,
          NOT EXISTS (SELECT 1 FROM held WHERE held.post = posts.id) AS vacant,
          ARRAY(SELECT DISTINCT person FROM held WHERE held.post = posts.id ORDER BY person) AS holders,
          coalesce((SELECT jsonb_agg(jsonb_build_object('requirement', requirement, 'least', least) ORDER BY requirement)
            FROM post_standards WHERE post_standards.post = posts.id), '[]') AS standard,
          ARRAY(SELECT DISTINCT person FROM held WHERE held.post <> posts.id ORDER BY person) AS "pairedWith",
          ARRAY(SELECT id FROM paired ORDER BY id) AS paired
        FROM posts WHERE id = :post`,
    { post, at },
    'facts-post',
  );
  if (row === undefined) return undefined;
  const { paired, ...facts } = row;
  return { facts, posts: [post, ...paired] };
};
