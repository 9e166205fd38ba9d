import type { Knex } from 'knex';

/**
 * Delegations (ủy quyền): one role in one body, for a bounded time, never passed on (ruling 16). The trigger holds for every
 * role that writes here; its errors carry the reason as the constraint's name.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE delegations (
      id text PRIMARY KEY DEFAULT 'd-' || gen_random_uuid(),
      from_person text NOT NULL REFERENCES persons,
      to_person text NOT NULL REFERENCES persons,
      body text NOT NULL REFERENCES bodies,
      role text NOT NULL CHECK (role IN ('head', 'deputy', 'member', 'officer')),
      starts timestamptz NOT NULL,
      ends timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      version bigint NOT NULL DEFAULT 1,
      CONSTRAINT delegation_own CHECK (from_person <> to_person),
      CONSTRAINT delegation_time CHECK (ends > starts AND ends <= starts + interval '366 days')
    );
    CREATE INDEX ON delegations (to_person);
    CREATE INDEX ON delegations (from_person);
    CALL make_versioned('delegations');
    CALL touches('delegations', 'persons', 'from_person', 'to_person');

    CREATE FUNCTION check_delegation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      -- Both persons are locked, so that two delegations that would form a chain cannot be entered side by side.
      PERFORM 1 FROM persons WHERE id IN (NEW.from_person, NEW.to_person) ORDER BY id FOR NO KEY UPDATE;
      IF NOT EXISTS (SELECT 1 FROM holdings WHERE person = NEW.from_person AND body = NEW.body AND role = NEW.role AND ended IS NULL) THEN
        RAISE EXCEPTION 'the delegating person does not hold this role' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_holder';
      END IF;
      IF EXISTS (SELECT 1 FROM delegations WHERE id <> NEW.id AND body = NEW.body AND role = NEW.role
          AND tstzrange(starts, ends) && tstzrange(NEW.starts, NEW.ends)
          AND (to_person = NEW.from_person OR from_person = NEW.to_person)) THEN
        RAISE EXCEPTION 'a delegation is never passed on' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_chain';
      END IF;
      IF EXISTS (SELECT 1 FROM delegations WHERE id <> NEW.id AND body = NEW.body AND role = NEW.role
          AND tstzrange(starts, ends) && tstzrange(NEW.starts, NEW.ends) AND from_person = NEW.from_person) THEN
        RAISE EXCEPTION 'the role is already delegated in that time' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_overlap';
      END IF;
      RETURN NEW;
    END $$;
    REVOKE ALL ON FUNCTION check_delegation() FROM PUBLIC;
    CREATE TRIGGER delegations_checked BEFORE INSERT ON delegations FOR EACH ROW EXECUTE FUNCTION check_delegation();

    -- Its end may be brought forward; everything else of a delegation stays as it was recorded.
    CREATE FUNCTION keep_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.from_person, NEW.to_person, NEW.body, NEW.role, NEW.starts) IS DISTINCT FROM (OLD.from_person, OLD.to_person, OLD.body, OLD.role, OLD.starts)
          OR NEW.ends > OLD.ends THEN
        RAISE EXCEPTION 'only the end of a delegation may be brought forward' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_kept';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER delegations_kept BEFORE UPDATE ON delegations FOR EACH ROW EXECUTE FUNCTION keep_delegation();

    GRANT SELECT, INSERT ON delegations TO sauro_app;
    GRANT UPDATE (ends) ON delegations TO sauro_app;
    GRANT SELECT ON delegations TO sauro_auditor;
  `);
};
