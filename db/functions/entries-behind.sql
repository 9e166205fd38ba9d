-- The entries that the host has not seen, from the one it wanted to write; a page of them, because an answer must stay small.
-- That the host's last entry is not ours means that ledger and history have parted: no commit may paper over that.
CREATE OR REPLACE FUNCTION entries_behind(the_case text, the_seq integer, previous text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
  most_entries CONSTANT integer := 50;
  most_bytes CONSTANT integer := 500000;
BEGIN
  IF the_seq > 1 AND NOT EXISTS (SELECT 1 FROM ledger WHERE case_id = the_case AND seq = the_seq - 1 AND hash = previous) THEN
    RAISE EXCEPTION 'entry % of % is not the one that the host has seen', the_seq - 1, the_case USING ERRCODE = 'data_exception';
  END IF;
  RETURN jsonb_build_object('kind', 'behind', 'entries', (
    SELECT jsonb_agg(jsonb_build_object('entry', entry, 'hash', hash, 'commandDigest', command_digest) ORDER BY seq)
      FROM (SELECT seq, entry, hash, command_digest, sum(octet_length(entry)) OVER (ORDER BY seq) AS bytes
              FROM ledger WHERE case_id = the_case AND seq >= the_seq ORDER BY seq LIMIT most_entries) AS page
      WHERE bytes <= most_bytes OR seq = the_seq));
END $$;
REVOKE ALL ON FUNCTION entries_behind(text, integer, text) FROM PUBLIC;
