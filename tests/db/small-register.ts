import type { Knex } from 'knex';
import type { Instant } from '../../core/facts';
import { rowsOf } from '../../db/connect';

/**
 * A register of a few fictional bodies, posts and persons, small enough to be known by heart:
 *
 * - the ward (b-ward) under the province (b-province); its leadership, personnel board and inspection committee are organs
 * - o-head is held by p-head, who thereby sits in the leadership; o-deputy is vacant; o-above heads the province (p-above)
 * - p-1 to p-5 are members of the leadership by concurrent posts o-m1 to o-m5; p-officer serves the personnel board; p-inspector
 *   sits in the inspection committee
 * - p-candidate holds o-clerk; p-relative is a sibling of p-candidate; p-stranger holds nothing
 */
export const fillRegister = async (owner: Knex): Promise<void> => {
  await owner.raw(`
    INSERT INTO bodies (id, kind, name_vi, name_en, superior) VALUES
      ('b-province', 'province', 'Tỉnh Mẫu', 'Sample Province', NULL),
      ('b-ward', 'ward', 'Phường Mẫu', 'Sample Ward', 'b-province'),
      ('b-leadership', 'organ', 'Tập thể lãnh đạo', 'Leadership', 'b-province'),
      ('b-personnel', 'organ', 'Ban tổ chức', 'Personnel board', 'b-province'),
      ('b-inspection', 'organ', 'Ủy ban kiểm tra', 'Inspection committee', 'b-province');
    INSERT INTO organs VALUES ('b-ward', 'leadership', 'b-leadership'), ('b-ward', 'personnel', 'b-personnel'), ('b-ward', 'inspection', 'b-inspection');
    INSERT INTO persons (id, record_code, name, birth, retirement, employer)
      SELECT 'p-' || n, 'SR-' || n, 'Người mẫu ' || n, '1985-03-04', '2045-03-04', 'b-ward'
        FROM unnest(ARRAY['head', 'above', 'officer', 'inspector', 'candidate', 'relative', 'stranger', '1', '2', '3', '4', '5']) AS n;
    INSERT INTO posts (id, title_vi, title_en, unit, managing, role, level, term_years, concurrent) VALUES
      ('o-above', 'Bí thư tỉnh', 'Head of the province', 'b-province', 'b-province', 'head', 5, 5, false),
      ('o-head', 'Trưởng', 'Head', 'b-ward', 'b-province', 'head', 2, 5, false),
      ('o-deputy', 'Phó', 'Deputy', 'b-ward', 'b-province', 'deputy', 1, 5, false),
      ('o-clerk', 'Chuyên viên', 'Clerk', 'b-ward', 'b-ward', 'officer', 0, 0, false),
      ('o-officer', 'Cán bộ tổ chức', 'Personnel officer', 'b-personnel', 'b-ward', 'officer', 0, 0, false),
      ('o-inspector', 'Ủy viên', 'Inspector', 'b-inspection', 'b-province', 'member', 0, 0, false),
      ('o-m1', 'Ủy viên', 'Member', 'b-leadership', 'b-province', 'member', 0, 5, true),
      ('o-m2', 'Ủy viên', 'Member', 'b-leadership', 'b-province', 'member', 0, 5, true),
      ('o-m3', 'Ủy viên', 'Member', 'b-leadership', 'b-province', 'member', 0, 5, true),
      ('o-m4', 'Ủy viên', 'Member', 'b-leadership', 'b-province', 'member', 0, 5, true),
      ('o-m5', 'Ủy viên', 'Member', 'b-leadership', 'b-province', 'member', 0, 5, true);
    INSERT INTO post_seats VALUES ('o-head', 'b-leadership', 'head'), ('o-deputy', 'b-leadership', 'deputy');
    INSERT INTO post_standards VALUES ('o-deputy', 'state-management', 2);
    INSERT INTO post_pairs VALUES ('o-head', 'o-deputy');
    INSERT INTO assignments (id, person, post, started) VALUES
      ('a-above', 'p-above', 'o-above', '2024-01-01T00:00:00Z'), ('a-head', 'p-head', 'o-head', '2024-01-01T00:00:00Z'),
      ('a-officer', 'p-officer', 'o-officer', '2024-01-01T00:00:00Z'), ('a-inspector', 'p-inspector', 'o-inspector', '2024-01-01T00:00:00Z'),
      ('a-candidate', 'p-candidate', 'o-clerk', '2024-01-01T00:00:00Z'),
      ('a-1', 'p-1', 'o-m1', '2024-01-01T00:00:00Z'), ('a-2', 'p-2', 'o-m2', '2024-01-01T00:00:00Z'), ('a-3', 'p-3', 'o-m3', '2024-01-01T00:00:00Z'),
      ('a-4', 'p-4', 'o-m4', '2024-01-01T00:00:00Z'), ('a-5', 'p-5', 'o-m5', '2024-01-01T00:00:00Z');
    INSERT INTO kinships VALUES ('p-candidate', 'p-relative', 'sibling', true);
  `);
};

/** The instant at which the tests act. */
export const AT: Instant = '2026-11-20T03:04:05.678Z';

/** The version that a row has now. */
export const versionOf = async (db: Knex, table: string, id: string): Promise<number> => {
  const [row] = await rowsOf<{ version: number }>(db, 'SELECT version FROM ?? WHERE id = ?', [table, id]);
  if (row === undefined) throw new Error(`no ${table} ${id}`);
  return row.version;
};
