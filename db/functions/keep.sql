-- Stores a rendered paper and enters its digest in the chain of what is kept: both, or neither. Answers the digest. Done twice, nothing
-- changes; other bytes for the same paper are refused.
CREATE OR REPLACE FUNCTION keep_paper(the_case text, the_seq integer, the_n integer, the_media_type text, the_content bytea, at_time timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_digest text := 'sha256:' || encode(sha256(the_content), 'hex');
BEGIN
  INSERT INTO paper_files (case_id, seq, n, media_type, digest, content, rendered_at)
    VALUES (the_case, the_seq, the_n, the_media_type, the_digest, the_content, at_time) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM append_kept(at_time, jsonb_build_object('kind', 'paper', 'case', case_id, 'entry', seq, 'n', n, 'paper', paper, 'number', number,
      'template', template, 'mediaType', the_media_type, 'digest', the_digest)) FROM papers WHERE (case_id, seq, n) = (the_case, the_seq, the_n);
  ELSIF NOT EXISTS (SELECT FROM paper_files
      WHERE (case_id, seq, n, media_type, digest) = (the_case, the_seq, the_n, the_media_type, the_digest)) THEN
    RAISE EXCEPTION 'paper % of entry % of % is kept with another digest', the_n, the_seq, the_case USING ERRCODE = 'data_exception';
  END IF;
  RETURN the_digest;
END $$;
REVOKE ALL ON FUNCTION keep_paper(text, integer, integer, text, bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_paper(text, integer, integer, text, bytea, timestamptz) TO sauro_app;

-- The same for the archived history of a run.
CREATE OR REPLACE FUNCTION keep_history(the_case text, the_run text, the_content bytea, at_time timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_digest text := 'sha256:' || encode(sha256(the_content), 'hex');
BEGIN
  INSERT INTO histories (case_id, run_id, digest, content, archived_at)
    VALUES (the_case, the_run, the_digest, the_content, at_time) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM append_kept(at_time, jsonb_build_object('kind', 'history', 'case', the_case, 'run', the_run, 'digest', the_digest));
  ELSIF NOT EXISTS (SELECT FROM histories WHERE (case_id, run_id, digest) = (the_case, the_run, the_digest)) THEN
    RAISE EXCEPTION 'the history of run % of % is kept with another digest', the_run, the_case USING ERRCODE = 'data_exception';
  END IF;
  RETURN the_digest;
END $$;
REVOKE ALL ON FUNCTION keep_history(text, text, bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_history(text, text, bytea, timestamptz) TO sauro_app;

-- The format `sauro-kept/1` (db/kept.ts), final. `thing` is flat, so that its members in the order of their names are canonical JSON.
CREATE OR REPLACE FUNCTION append_kept(at_time timestamptz, thing jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  content text;
BEGIN
  SELECT '{' || string_agg(format('%s:%s', to_json(key), value), ',' ORDER BY key COLLATE "C") || '}' INTO content
    FROM jsonb_each(thing || jsonb_build_object('format', 'sauro-kept/1',
      'at', to_char(at_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
  INSERT INTO kept (seq, at, kind, case_id, run_id, entry_seq, n, media_type, entry, hash)
    SELECT link.seq, at_time, thing ->> 'kind', thing ->> 'case', thing ->> 'run', (thing ->> 'entry')::integer, (thing ->> 'n')::integer,
        thing ->> 'mediaType', link.entry, link.hash
      FROM next_in_chain('kept', 'kept', content) AS link;
END $$;
REVOKE ALL ON FUNCTION append_kept(timestamptz, jsonb) FROM PUBLIC;
