-- Brings what lists and the read policy know of the case up to the entry: its row, its people, its tasks.
CREATE OR REPLACE FUNCTION record_case(request jsonb, the_hash text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  the_case text := request ->> 'case';
  the_seq integer := (request ->> 'seq')::integer;
  the_at timestamptz := (request ->> 'at')::timestamptz;
  opened jsonb := request -> 'opened';
  opened_step jsonb := request -> 'step';
  ended jsonb := request -> 'ended';
BEGIN
  IF opened IS NOT NULL THEN
    INSERT INTO cases (id, procedure, definition, pack, opener, parent, post, decision, training, opened_at, step, step_due, next_due,
        ended_at, end_name, ended_as, head_seq, head_hash)
      VALUES (the_case, opened ->> 'procedure', opened ->> 'definition', opened ->> 'pack', opened ->> 'opener', opened ->> 'parent',
        opened ->> 'post', opened ->> 'decision', (request ->> 'training')::boolean, the_at, opened_step ->> 'name', (opened_step ->> 'due')::timestamptz,
        (request ->> 'nextDue')::timestamptz, CASE WHEN ended IS NOT NULL THEN the_at END, ended ->> 'end', ended ->> 'as', the_seq, the_hash);
    INSERT INTO case_places (case_id, place, level, body)
      SELECT the_case, p."place", p.level, p.body FROM jsonb_to_recordset(opened -> 'places') AS p("place" text, level integer, body text);
  ELSE
    UPDATE cases SET head_seq = the_seq, head_hash = the_hash, next_due = (request ->> 'nextDue')::timestamptz,
        definition = coalesce(request -> 'migrated' ->> 'definition', cases.definition), pack = coalesce(request -> 'migrated' ->> 'pack', cases.pack),
        step = CASE WHEN ended IS NOT NULL THEN NULL ELSE coalesce(opened_step ->> 'name', cases.step) END,
        decided_at = CASE WHEN (request ->> 'decided')::boolean THEN coalesce(decided_at, the_at) ELSE decided_at END,
        step_due = CASE WHEN ended IS NOT NULL THEN NULL ELSE coalesce((opened_step ->> 'due')::timestamptz, cases.step_due) END,
        ended_at = CASE WHEN ended IS NOT NULL THEN the_at END, end_name = ended ->> 'end', ended_as = ended ->> 'as'
      WHERE id = the_case;
    DELETE FROM tasks WHERE case_id = the_case;
  END IF;
  INSERT INTO report_cases (report, case_id)
    SELECT r.id, the_case FROM reports r WHERE r.id IN (SELECT jsonb_array_elements_text(request -> 'reports'))
    ON CONFLICT DO NOTHING;
  INSERT INTO case_people (case_id, person, part)
    SELECT the_case, p.person, p.part FROM jsonb_to_recordset(request -> 'people') AS p(person text, part text)
    ON CONFLICT DO NOTHING;
  INSERT INTO tasks (case_id, n, step, action, since, due, role, bodies, people)
    SELECT the_case, t.n, t.step, t.action, t.since, t.due, t.role, t.bodies, t.people
      FROM jsonb_to_recordset(request -> 'tasks')
        AS t(n integer, step text, action text, since timestamptz, due timestamptz, role text, bodies text[], people text[]);
END $$;
REVOKE ALL ON FUNCTION record_case(jsonb, text) FROM PUBLIC;
