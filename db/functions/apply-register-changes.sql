-- Enters in the register what db/register-effects.ts derived from the events. It knows tables, not procedures.
CREATE OR REPLACE FUNCTION apply_register_changes(changes jsonb, the_case text, the_seq integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  change jsonb;
BEGIN
  FOR change IN SELECT value FROM jsonb_array_elements(changes) LOOP
    CASE change ->> 'kind'
      WHEN 'startAssignment' THEN
        INSERT INTO assignments (person, post, started, term_ends, case_id, seq)
          VALUES (change ->> 'person', change ->> 'post', (change ->> 'started')::timestamptz, (change ->> 'termEnds')::date, the_case, the_seq);
      WHEN 'endAssignment' THEN
        -- No earlier than it began: two cases stamp their acts by themselves, and the one that is committed last may bear the earlier stamp.
        UPDATE assignments SET ended = greatest(started, (change ->> 'ended')::timestamptz), ended_as = change ->> 'how',
            ended_case_id = the_case, ended_seq = the_seq
          WHERE id = change ->> 'id' AND ended IS NULL;
      WHEN 'setTermEnd' THEN
        INSERT INTO term_changes (assignment, case_id, seq, before, after)
          SELECT id, the_case, the_seq, term_ends, (change ->> 'termEnds')::date FROM assignments WHERE id = change ->> 'id' AND ended IS NULL;
        UPDATE assignments SET term_ends = (change ->> 'termEnds')::date WHERE id = change ->> 'id' AND ended IS NULL;
      WHEN 'goAway' THEN
        INSERT INTO absences (person, because, home, home_term_ends, away, started, until, case_id, seq)
          VALUES (change ->> 'person', change ->> 'because', change ->> 'home', (change ->> 'homeTermEnds')::date, change ->> 'away',
            (change ->> 'started')::timestamptz, (change ->> 'until')::date, the_case, the_seq);
      WHEN 'endAbsence' THEN
        UPDATE absences SET ended = greatest(started, (change ->> 'ended')::timestamptz), ended_as = change ->> 'how',
            ended_case_id = the_case, ended_seq = the_seq
          WHERE id = (change ->> 'id')::bigint AND ended IS NULL;
      WHEN 'conclude' THEN
        INSERT INTO conclusions (person, positive, concluded, expires, case_id, seq)
          VALUES (change ->> 'person', (change ->> 'positive')::boolean, (change ->> 'concluded')::date, (change ->> 'expires')::date, the_case, the_seq);
      WHEN 'withdrawConclusions' THEN
        UPDATE conclusions SET withdrawn_case_id = the_case, withdrawn_seq = the_seq
          WHERE person = change ->> 'person' AND withdrawn_case_id IS NULL;
    END CASE;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION apply_register_changes(jsonb, text, integer) FROM PUBLIC;
