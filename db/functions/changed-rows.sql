-- Locks the rows that a command rests on and compares their versions (ruling 1). Answers those that changed or are gone.
-- A null version locks without comparing. Rows are locked in one order everywhere, so that commits don't block each other for good;
-- a commit that will write to them (strong) locks as a writer from the start, because two readers that both want to write would.
CREATE OR REPLACE FUNCTION changed_rows(rows jsonb, strong boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  wanted record;
  found_version bigint;
  changed jsonb := '[]';
BEGIN
  FOR wanted IN
    SELECT row."table", row.id, row.version FROM jsonb_to_recordset(rows) AS row("table" text, id text, version bigint)
      ORDER BY row."table", row.id COLLATE "C"
  LOOP
    IF strong AND wanted."table" IN ('assignments', 'bodies', 'persons', 'posts') THEN
      EXECUTE format('SELECT 1 FROM %I WHERE id = $1 FOR NO KEY UPDATE', wanted."table") USING wanted.id;
    END IF;
    CASE wanted."table"
      WHEN 'persons' THEN SELECT version INTO found_version FROM persons WHERE id = wanted.id FOR SHARE;
      WHEN 'bodies' THEN SELECT version INTO found_version FROM bodies WHERE id = wanted.id FOR SHARE;
      WHEN 'posts' THEN SELECT version INTO found_version FROM posts WHERE id = wanted.id FOR SHARE;
      WHEN 'assignments' THEN SELECT version INTO found_version FROM assignments WHERE id = wanted.id FOR SHARE;
      WHEN 'delegations' THEN SELECT version INTO found_version FROM delegations WHERE id = wanted.id FOR SHARE;
      -- A publication is no row that changes: the last of a name is in force, and whoever brings another into force takes this lock (db/published.ts).
      WHEN 'publications' THEN
        PERFORM pg_advisory_xact_lock_shared(7001);
        SELECT number INTO found_version FROM in_force WHERE what || '/' || name = wanted.id;
      WHEN 'cases' THEN SELECT version INTO found_version FROM cases WHERE id = wanted.id FOR SHARE;
    END CASE;
    IF wanted.version IS NOT NULL AND wanted.version IS DISTINCT FROM found_version THEN
      changed := changed || jsonb_build_object('table', wanted."table", 'id', wanted.id, 'version', coalesce(found_version, 0));
    END IF;
  END LOOP;
  RETURN changed;
END $$;
REVOKE ALL ON FUNCTION changed_rows(jsonb, boolean) FROM PUBLIC;
