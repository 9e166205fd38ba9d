-- Carries out what the events say of the case's ballots. A case has at most one that is neither counted nor voided.
CREATE OR REPLACE FUNCTION apply_ballot_changes(changes jsonb, the_case text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  change jsonb;
  ballot record;
BEGIN
  FOR change IN SELECT value FROM jsonb_array_elements(changes) LOOP
    IF change ->> 'kind' = 'open' THEN
      INSERT INTO ballots (case_id, step, round, body, box, status)
        VALUES (the_case, change ->> 'step', (change ->> 'round')::integer, change ->> 'body', change ->> 'box', 'open');
      INSERT INTO ballot_roll (case_id, step, round, person)
        SELECT the_case, change ->> 'step', (change ->> 'round')::integer, p FROM jsonb_array_elements_text(change -> 'roll') AS p;
      CONTINUE;
    END IF;
    SELECT step, round INTO ballot FROM ballots WHERE case_id = the_case AND status IN ('open', 'closed') FOR UPDATE;
    CONTINUE WHEN NOT FOUND;
    CASE change ->> 'kind'
      WHEN 'attend' THEN
        UPDATE ballot_roll SET present = change -> 'present' @> to_jsonb(person)
          WHERE case_id = the_case AND step = ballot.step AND round = ballot.round;
      WHEN 'close' THEN
        UPDATE ballots SET status = 'closed' WHERE case_id = the_case AND step = ballot.step AND round = ballot.round;
      WHEN 'counted', 'voided' THEN
        DELETE FROM ballot_slots WHERE case_id = the_case AND step = ballot.step AND round = ballot.round;
        UPDATE ballots SET status = change ->> 'kind' WHERE case_id = the_case AND step = ballot.step AND round = ballot.round;
        -- The private half of its key is outside the database and is destroyed from there.
        INSERT INTO outbox (topic, case_id, payload)
          VALUES ('ballotKey', the_case, jsonb_build_object('step', ballot.step, 'round', ballot.round));
    END CASE;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION apply_ballot_changes(jsonb, text) FROM PUBLIC;

-- Whether the list of who voted, on which a closing rests, is the roll's. Holds the lock that casting takes until the commit ends,
-- so that no slip comes in between the comparison and the closing.
CREATE OR REPLACE FUNCTION voted_as_listed(changes jsonb, the_case text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  ballot record;
  listed text[] := (SELECT array_agg(v ORDER BY v) FROM jsonb_array_elements(changes) AS c, jsonb_array_elements_text(c -> 'voted') AS v);
BEGIN
  SELECT step, round INTO ballot FROM ballots WHERE case_id = the_case AND status IN ('open', 'closed') FOR UPDATE;
  RETURN listed IS NOT DISTINCT FROM (SELECT array_agg(person ORDER BY person) FROM ballot_roll
    WHERE case_id = the_case AND step = ballot.step AND round = ballot.round AND voted);
END $$;
REVOKE ALL ON FUNCTION voted_as_listed(jsonb, text) FROM PUBLIC;
