-- Adds a refused attempt to its chain (ruling 5), or counts it. `attempt` is canonical JSON; beyond `most` of an actor in one hour
-- only the count goes up. The actor '' stands for everyone who did not log in.
CREATE OR REPLACE FUNCTION record_attempt(actor_id text, at_time timestamptz, attempt text, most integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  may_enter boolean;
BEGIN
  INSERT INTO attempt_windows AS w (actor, hour, attempts, entered)
    VALUES (actor_id, date_trunc('hour', at_time, 'UTC'), 1, least(most, 1))
    ON CONFLICT (actor, hour) DO UPDATE SET attempts = w.attempts + 1, entered = w.entered + (w.entered < most)::integer
    RETURNING attempts = entered INTO may_enter;
  IF may_enter THEN
    PERFORM append_attempt(actor_id, at_time, attempt);
  END IF;
END $$;
REVOKE ALL ON FUNCTION record_attempt(text, timestamptz, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_attempt(text, timestamptz, text, integer) TO sauro_app;

-- Enters the counts of the hours that are over: one entry for each actor and hour with attempts beyond the bound. Answers how many.
CREATE OR REPLACE FUNCTION enter_attempt_counts(at_time timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  over record;
  appended integer := 0;
BEGIN
  FOR over IN
    SELECT actor, hour, attempts, entered FROM attempt_windows
      WHERE attempts > entered AND actor <> '' AND hour < date_trunc('hour', at_time, 'UTC') ORDER BY hour, actor FOR UPDATE
  LOOP
    UPDATE attempt_windows SET entered = attempts WHERE actor = over.actor AND hour = over.hour;
    PERFORM append_attempt(over.actor, at_time, format('{"actor":%s,"count":%s,"hour":"%s"}', to_json(over.actor),
      over.attempts - over.entered, to_char(over.hour AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
    appended := appended + 1;
  END LOOP;
  RETURN appended;
END $$;
REVOKE ALL ON FUNCTION enter_attempt_counts(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_attempt_counts(timestamptz) TO sauro_app;

-- One chain for all actors.
CREATE OR REPLACE FUNCTION append_attempt(actor_id text, at_time timestamptz, attempt text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO attempts (seq, actor, at, entry, hash)
    SELECT link.seq, actor_id, at_time, link.entry, link.hash FROM next_in_chain('attempts', 'attempt', attempt) AS link;
END $$;
REVOKE ALL ON FUNCTION append_attempt(text, timestamptz, text) FROM PUBLIC;
