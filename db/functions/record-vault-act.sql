-- Adds to the chain of what is done with reports: read, sent on, asked, an identity asked for, agreed to, shown. `act` is canonical JSON.
CREATE OR REPLACE FUNCTION record_vault_act(the_report text, act text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  added bigint;
BEGIN
  INSERT INTO vault_acts (seq, report, entry, hash)
    SELECT link.seq, the_report, link.entry, link.hash FROM next_in_chain('vault_acts', 'act', act) AS link RETURNING seq INTO added;
  RETURN added;
END $$;
REVOKE ALL ON FUNCTION record_vault_act(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_vault_act(text, text) TO sauro_app, sauro_vault;
