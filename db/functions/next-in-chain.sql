-- The next row of a chain that runs over all cases: `content`, canonical JSON, is joined under `word` to its place and to its predecessor's
-- hash. The text that is hashed is canonical JSON if `word` sorts before "previous". Whoever asks holds the chain's end alone until
-- their transaction is over, and inserts what they are answered.
CREATE OR REPLACE FUNCTION next_in_chain(chain text, word text, content text, OUT seq bigint, OUT entry text, OUT hash text)
LANGUAGE plpgsql AS $$
DECLARE
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('the chain of ' || chain, 0));
  EXECUTE format('SELECT seq + 1, hash FROM %I ORDER BY seq DESC LIMIT 1', chain) INTO seq, previous;
  seq := coalesce(seq, 1);
  entry := format('{"%s":%s,"previous":"%s","seq":%s}', word, content, coalesce(previous, repeat('0', 64)), seq);
  hash := leaf_hash(entry);
END $$;
REVOKE ALL ON FUNCTION next_in_chain(text, text, text) FROM PUBLIC;
