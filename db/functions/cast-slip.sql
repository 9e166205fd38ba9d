-- Casting and opening slips (ruling 9). A slot's content is a frame under a mask: four bytes of length (0: free), the encrypted slip,
-- zeros up to a multiple of eight bytes. The mask's stream is SHA-256 over mask key, the slot's nonce and a counter; the key comes
-- with the call and is stored nowhere here.
CREATE OR REPLACE FUNCTION slot_stream(mask bytea, nonce bytea, bits integer) RETURNS bit varying
LANGUAGE sql IMMUTABLE AS $$
  SELECT substring(('x' || string_agg(encode(sha256(mask || nonce || int4send(n)), 'hex'), '' ORDER BY n))::bit varying FROM 1 FOR bits)
    FROM generate_series(1, (bits + 255) / 256) AS n;
$$;
REVOKE ALL ON FUNCTION slot_stream(bytea, bytea, integer) FROM PUBLIC;

-- The frames of a ballot without their mask: as many as the roll is long once a slip has been cast, none before.
CREATE OR REPLACE FUNCTION unmasked_frames(the_case text, the_step text, the_round integer, mask bytea) RETURNS bit varying[]
LANGUAGE plpgsql AS $$
DECLARE
  frames bit varying[];
  voted integer;
  filled integer;
BEGIN
  SELECT array_agg(content # slot_stream(mask, nonce, length(content))) INTO frames
    FROM ballot_slots WHERE case_id = the_case AND step = the_step AND round = the_round;
  SELECT count(*) INTO voted FROM ballot_roll WHERE case_id = the_case AND step = the_step AND round = the_round AND ballot_roll.voted;
  SELECT count(*) INTO filled FROM unnest(frames) AS frame WHERE substring(frame FROM 1 FOR 32)::bit(32)::integer <> 0;
  -- Another mask key, a slot that was changed by hand or a mark without a slip: the ballot must be held again.
  IF filled <> voted THEN
    RAISE EXCEPTION 'the slots of ballot %.%.% do not agree with its roll', the_case, the_step, the_round USING ERRCODE = 'data_corrupted';
  END IF;
  RETURN frames;
END $$;
REVOKE ALL ON FUNCTION unmasked_frames(text, text, integer, bytea) FROM PUBLIC;

CREATE OR REPLACE FUNCTION cast_slip(the_case text, the_step text, the_round integer, voter text, slip bytea, mask bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ballot_status text;
  voter_mark record;
  frame bit varying := rpad(('x' || encode(int4send(length(slip)) || slip, 'hex'))::bit varying::text, (length(slip) + 11) / 8 * 64, '0')::bit varying;
  frames bit varying[];
  free integer;
BEGIN
  IF length(mask) <> 32 OR length(slip) = 0 THEN
    RAISE EXCEPTION 'a mask key has 32 bytes and a slip is not empty' USING ERRCODE = 'data_exception';
  END IF;
  SELECT status INTO ballot_status FROM ballots WHERE case_id = the_case AND step = the_step AND round = the_round FOR UPDATE;
  SELECT present, voted INTO voter_mark FROM ballot_roll WHERE case_id = the_case AND step = the_step AND round = the_round AND person = voter;
  IF NOT FOUND THEN RETURN 'not-on-roll'; END IF;
  IF voter_mark.voted THEN RETURN 'already'; END IF;
  IF ballot_status <> 'open' THEN RETURN 'closed'; END IF;
  IF NOT voter_mark.present THEN RETURN 'not-present'; END IF;

  frames := unmasked_frames(the_case, the_step, the_round, mask);
  IF frames IS NULL THEN
    SELECT array_agg(repeat('0', length(frame))::bit varying) INTO frames
      FROM ballot_roll WHERE case_id = the_case AND step = the_step AND round = the_round;
  END IF;
  IF length(frames[1]) <> length(frame) THEN
    RAISE EXCEPTION 'all slips of a ballot have one length' USING ERRCODE = 'data_exception';
  END IF;
  SELECT min(n) INTO free FROM generate_subscripts(frames, 1) AS n WHERE substring(frames[n] FROM 1 FOR 32)::bit(32)::integer = 0;
  frames[free] := frame;

  UPDATE ballot_roll SET voted = true WHERE case_id = the_case AND step = the_step AND round = the_round AND person = voter;
  DELETE FROM ballot_slots WHERE case_id = the_case AND step = the_step AND round = the_round;
  -- All slots anew, in an order and under nonces of their own: nothing tells the new slip's slot from the others.
  INSERT INTO ballot_slots (case_id, step, round, slot, nonce, content)
    SELECT the_case, the_step, the_round, row_number() OVER (), fresh.nonce, fresh.plain # slot_stream(mask, fresh.nonce, length(fresh.plain))
      FROM (SELECT f.plain, uuid_send(gen_random_uuid()) AS nonce FROM unnest(frames) AS f(plain) ORDER BY gen_random_uuid()) AS fresh;
  RETURN 'cast';
END $$;
REVOKE ALL ON FUNCTION cast_slip(text, text, integer, text, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cast_slip(text, text, integer, text, bytea, bytea) TO sauro_app;

-- The slips of a closed ballot for the count, in random order.
CREATE OR REPLACE FUNCTION slips_for_count(the_case text, the_step text, the_round integer, mask bytea) RETURNS SETOF bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM ballots WHERE case_id = the_case AND step = the_step AND round = the_round AND status = 'closed' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'ballot %.%.% is not closed and uncounted', the_case, the_step, the_round USING ERRCODE = 'data_exception';
  END IF;
  RETURN QUERY
    SELECT substring(bytes.whole FROM 5 FOR substring(frame FROM 1 FOR 32)::bit(32)::integer)
      FROM unnest(unmasked_frames(the_case, the_step, the_round, mask)) AS frame,
        LATERAL (SELECT decode(string_agg(lpad(to_hex(substring(frame FROM at FOR 64)::bit(64)::bigint), 16, '0'), '' ORDER BY at), 'hex') AS whole
                   FROM generate_series(1, length(frame), 64) AS at) AS bytes
      WHERE substring(frame FROM 1 FOR 32)::bit(32)::integer <> 0
      ORDER BY gen_random_uuid();
END $$;
REVOKE ALL ON FUNCTION slips_for_count(text, text, integer, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION slips_for_count(text, text, integer, bytea) TO sauro_app;
