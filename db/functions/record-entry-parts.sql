-- What an entry brings with it, each only where there is some: papers, sealed values, outbox, ballots, register.
CREATE OR REPLACE FUNCTION record_entry_parts(request jsonb, numbers integer[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  the_case text := request ->> 'case';
  the_seq integer := (request ->> 'seq')::integer;
BEGIN
  IF numbers IS NOT NULL THEN
    INSERT INTO papers (case_id, seq, n, paper, type, layout, issuer, year, number, step, people, template, data, data_digest)
      SELECT the_case, the_seq, p.n, p.paper, p.type, p.layout, p.issuer, p.year, numbers[p.n], p.step, p.people, p.template, p.data, p."dataDigest"
        FROM jsonb_to_recordset(request -> 'papers')
          AS p(n integer, paper text, type text, layout text, issuer text, year integer, step text, people text[], template text, data text, "dataDigest" text);
  END IF;
  IF jsonb_array_length(request -> 'values') > 0 THEN
    INSERT INTO sealed_values (digest, case_id, person, sealed)
      SELECT v.digest, the_case, v.person, v.sealed FROM jsonb_to_recordset(request -> 'values') AS v(digest text, person text, sealed text)
      ON CONFLICT (digest) DO NOTHING;
  END IF;
  IF jsonb_array_length(request -> 'outbox') > 0 THEN
    INSERT INTO outbox (topic, case_id, payload)
      SELECT o.topic, the_case, o.payload FROM jsonb_to_recordset(request -> 'outbox') AS o(topic text, payload jsonb);
  END IF;
  IF jsonb_array_length(request -> 'ballots') > 0 THEN
    PERFORM apply_ballot_changes(request -> 'ballots', the_case);
  END IF;
  IF jsonb_array_length(request -> 'register') > 0 THEN
    PERFORM apply_register_changes(request -> 'register', the_case, the_seq);
  END IF;
END $$;
REVOKE ALL ON FUNCTION record_entry_parts(jsonb, integer[]) FROM PUBLIC;
