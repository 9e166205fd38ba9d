import type { Knex } from 'knex';

/** What a database is for, chosen once; and the triggers that every later table uses. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE installation (
      single boolean PRIMARY KEY DEFAULT true CHECK (single),
      mode text NOT NULL CHECK (mode IN ('training', 'production')),
      created_at timestamptz NOT NULL DEFAULT now()
    );

    -- Written for tables whose rows are proof: nobody changes or removes one, whatever their privileges.
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% of % is refused: its rows are never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$;

    -- A row trigger does not see TRUNCATE, so each such table has both. ALWAYS: session_replication_role does not switch them off.
    CREATE PROCEDURE make_append_only(name text) LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_rows_stay', name);
      EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_stays', name);
      EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_rows_stay');
      EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_stays');
    END $$;

    CALL make_append_only('installation');

    -- Every change of a row that a snapshot may rest on moves its version (ruling 1).
    CREATE FUNCTION move_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.version := OLD.version + 1;
      RETURN NEW;
    END $$;

    CREATE PROCEDURE make_versioned(name text) LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION move_version()', name || '_version', name);
    END $$;

    -- Absence is a fact too: a row that is added, changed or taken away moves the version of the rows it belongs to.
    -- Arguments: the table of those rows, then the columns that name them. Runs as the owner: whoever may write the one row need not
    -- be able to write the other.
    CREATE FUNCTION touch_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      owners text[];
    BEGIN
      SELECT array_agg(DISTINCT change.image ->> TG_ARGV[n]) INTO owners
        FROM (VALUES (to_jsonb(OLD)), (to_jsonb(NEW))) AS change(image), generate_series(1, TG_NARGS - 1) AS n
        WHERE change.image ->> TG_ARGV[n] IS NOT NULL;
      EXECUTE format('UPDATE %I SET version = version WHERE id = ANY ($1)', TG_ARGV[0]) USING owners;
      RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION touch_owner() FROM PUBLIC;

    CREATE PROCEDURE touches(name text, owner text, VARIADIC columns text[]) LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION touch_owner(%L, %s)',
        name || '_touches_' || owner, name, owner, (SELECT string_agg(quote_literal(c), ', ') FROM unnest(columns) AS c));
    END $$;

    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO sauro_app, sauro_auditor;
    GRANT SELECT ON installation TO sauro_app, sauro_auditor;
  `);
};
