-- Commits one command to a case: the only writer of the ledger (rulings 1, 2). One call, one transaction, no rule of any procedure.
-- `request` is made by db/commit-document.ts; the answers are those of core/commit.ts. Runs as the owner, so that the application
-- needs no right to write what it changes. The functions it calls are the owner's alone and take over its search path.
--
-- Order of locks, the same in every commit: case, rows that the command rests on, ballot, paper counters.
CREATE OR REPLACE FUNCTION commit_entry(request jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_case text := request ->> 'case';
  the_seq integer := (request ->> 'seq')::integer;
  head record;
  known record;
  changed jsonb;
  numbers integer[];
  the_entry text;
  the_hash text;
BEGIN
  SELECT head_seq, head_hash INTO head FROM cases WHERE id = the_case FOR UPDATE;
  IF NOT FOUND THEN
    -- Nothing to lock yet: two first commands of one case queue here, and the second finds the case.
    PERFORM pg_advisory_xact_lock(hashtextextended(the_case, 0));
    SELECT head_seq, head_hash INTO head FROM cases WHERE id = the_case FOR UPDATE;
  END IF;

  SELECT seq, entry, hash, command_digest INTO known FROM ledger WHERE case_id = the_case AND command_id = request ->> 'commandId';
  IF FOUND AND known.seq <= the_seq THEN
    RETURN jsonb_build_object('kind', 'repeated', 'entry', known.entry, 'hash', known.hash, 'commandDigest', known.command_digest);
  END IF;
  IF coalesce(head.head_seq, 0) >= the_seq THEN
    RETURN entries_behind(the_case, the_seq, request ->> 'previous');
  END IF;
  IF coalesce(head.head_seq, 0) <> the_seq - 1 OR coalesce(head.head_hash, repeat('0', 64)) <> request ->> 'previous' THEN
    RAISE EXCEPTION 'the ledger of % ends at % and does not carry entry %', the_case, coalesce(head.head_seq, 0), the_seq
      USING ERRCODE = 'data_exception';
  END IF;
  IF NOT (request ->> 'accepted')::boolean THEN
    RETURN jsonb_build_object('kind', 'rejected');
  END IF;
  IF (request ->> 'training')::boolean AND NOT EXISTS (SELECT 1 FROM installation WHERE mode = 'training') THEN
    RAISE EXCEPTION 'only a training database takes a training case' USING ERRCODE = 'data_exception';
  END IF;

  changed := changed_rows(request -> 'rows', jsonb_array_length(request -> 'register') > 0);
  IF changed <> '[]' OR (request -> 'ballots' @> '[{"kind": "close"}]' AND NOT voted_as_listed(request -> 'ballots', the_case)) THEN
    RETURN jsonb_build_object('kind', 'stale', 'rows', changed);
  END IF;

  -- From here on the entry stands, or an error takes everything back.
  IF jsonb_array_length(request -> 'papers') > 0 THEN
    numbers := allot_numbers(request -> 'papers');
  END IF;
  the_entry := request -> 'parts' ->> 0;
  FOR n IN 1 .. coalesce(cardinality(numbers), 0) LOOP
    the_entry := the_entry || numbers[n] || (request -> 'parts' ->> n);
  END LOOP;
  the_hash := leaf_hash(the_entry);

  INSERT INTO ledger (case_id, seq, command_id, command_digest, at, entry, hash)
    VALUES (the_case, the_seq, request ->> 'commandId', request ->> 'commandDigest', (request ->> 'at')::timestamptz, the_entry, the_hash);
  PERFORM record_case(request, the_hash);
  PERFORM record_entry_parts(request, numbers);

  RETURN jsonb_build_object('kind', 'committed', 'hash', the_hash);
END $$;
REVOKE ALL ON FUNCTION commit_entry(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION commit_entry(jsonb) TO sauro_app;
