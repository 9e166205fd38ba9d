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
          WHERE person = change ->> 'person' AND withdrawn_case_id IS NULL
            AND (change ->> 'of' IS NULL OR case_id = change ->> 'of');
      WHEN 'grantDraft' THEN
        UPDATE drafts SET granted_case_id = the_case, granted_seq = the_seq WHERE id = change ->> 'draft' AND granted_case_id IS NULL;
      WHEN 'annul' THEN
        INSERT INTO annulments (annulled, case_id, seq) VALUES (change ->> 'decision', the_case, the_seq) ON CONFLICT DO NOTHING;
        UPDATE record_entries SET ended = (change ->> 'ended')::timestamptz, ended_as = 'annulled', ended_case_id = the_case, ended_seq = the_seq
          WHERE case_id = change ->> 'decision' AND ended IS NULL;
        UPDATE plans SET ended = (change ->> 'ended')::timestamptz, ended_as = 'annulled', ended_case_id = the_case, ended_seq = the_seq
          WHERE case_id = change ->> 'decision' AND ended IS NULL;
        UPDATE evaluations SET ended = (change ->> 'ended')::timestamptz, ended_case_id = the_case, ended_seq = the_seq
          WHERE case_id = change ->> 'decision' AND ended IS NULL;
        UPDATE grade_proposals SET ended = (change ->> 'ended')::timestamptz, ended_case_id = the_case, ended_seq = the_seq
          WHERE case_id = change ->> 'decision' AND ended IS NULL;
        UPDATE quarter_scores SET ended = (change ->> 'ended')::timestamptz, ended_case_id = the_case, ended_seq = the_seq
          WHERE case_id = change ->> 'decision' AND ended IS NULL;
        UPDATE disciplines SET ended = (change ->> 'ended')::timestamptz, ended_as = 'annulled', ended_case_id = the_case, ended_seq = the_seq
          WHERE case_id = change ->> 'decision' AND ended IS NULL;
        -- The latest conclusion that the decision withdrew is in force again, for as long as before, once.
        INSERT INTO conclusions (person, positive, concluded, expires, case_id, seq)
          SELECT DISTINCT ON (person) person, positive, concluded, expires, the_case, the_seq FROM conclusions AS one
            WHERE withdrawn_case_id = change ->> 'decision' AND case_id <> change ->> 'decision' AND NOT EXISTS (
              SELECT 1 FROM conclusions AS other JOIN annulments AS a ON a.annulled = one.withdrawn_case_id AND a.case_id = other.case_id
                WHERE other.person = one.person AND other.concluded = one.concluded)
            ORDER BY person, concluded DESC, id DESC;
        UPDATE confidence_votes SET annulled_case_id = the_case, annulled_seq = the_seq
          WHERE case_id = change ->> 'decision' AND annulled_case_id IS NULL;
        -- Whom the decision took from a plan is in it again, for as long as before; once, however often it is annulled.
        INSERT INTO plans (person, level, post, until, case_id, seq)
          SELECT DISTINCT person, level, post, until, the_case, the_seq FROM plans AS one
            WHERE ended_case_id = change ->> 'decision' AND ended_as = 'taken' AND NOT EXISTS (
              SELECT 1 FROM plans AS other JOIN annulments AS a ON a.annulled = one.ended_case_id AND a.case_id = other.case_id
                WHERE other.person = one.person AND other.level = one.level AND other.post IS NOT DISTINCT FROM one.post);
      WHEN 'discipline' THEN
        INSERT INTO disciplines (person, form, decided, ends, case_id, seq)
          VALUES (change ->> 'person', change ->> 'form', (change ->> 'decided')::date, (change ->> 'ends')::date, the_case, the_seq);
      WHEN 'strikeDiscipline' THEN
        UPDATE disciplines SET ended = (change ->> 'ended')::timestamptz, ended_as = 'struck', ended_case_id = the_case, ended_seq = the_seq
          WHERE id = (SELECT max(id) FROM disciplines
            WHERE person = change ->> 'person' AND form = change ->> 'form' AND ended IS NULL);
      WHEN 'recordConfidence' THEN
        INSERT INTO confidence_votes (person, regime, held, levels, base, case_id, seq)
          VALUES (change ->> 'person', change ->> 'regime', (change ->> 'held')::date, change -> 'levels', (change ->> 'base')::integer, the_case, the_seq);
      WHEN 'plan' THEN
        INSERT INTO plans (person, level, post, until, case_id, seq)
          SELECT change ->> 'person', level, id, (change ->> 'until')::date, the_case, the_seq FROM posts WHERE id = change ->> 'post';
      WHEN 'endPlan' THEN
        UPDATE plans SET ended = (change ->> 'ended')::timestamptz, ended_as = 'taken', ended_case_id = the_case, ended_seq = the_seq
          WHERE person = change ->> 'person' AND ended IS NULL
            AND (post = change ->> 'post' OR (post IS NULL AND level = (SELECT level FROM posts WHERE id = change ->> 'post')));
      WHEN 'grade' THEN
        INSERT INTO evaluations (person, year, grade, case_id, seq)
          VALUES (change ->> 'person', (change ->> 'year')::integer, change ->> 'grade', the_case, the_seq);
      WHEN 'proposeGrade' THEN
        INSERT INTO grade_proposals (person, year, grade, case_id, seq)
          VALUES (change ->> 'person', (change ->> 'year')::integer, change ->> 'grade', the_case, the_seq);
      WHEN 'recordScore' THEN
        INSERT INTO quarter_scores (person, year, quarter, points, case_id, seq)
          VALUES (change ->> 'person', (change ->> 'year')::integer, (change ->> 'quarter')::integer, (change ->> 'points')::integer, the_case, the_seq);
      WHEN 'enterRecord' THEN
        INSERT INTO record_entries (person, kind, detail, began, ends, first_amount, monthly_amount, case_id, seq)
          VALUES (change ->> 'person', change ->> 'record', change ->> 'detail', (change ->> 'began')::date, (change ->> 'ends')::date,
            (change -> 'amounts' ->> 'first')::bigint, (change -> 'amounts' ->> 'monthly')::bigint, the_case, the_seq);
      WHEN 'strikeRecord' THEN
        -- The latest of its word that still stands; one that was struck out before stays as it was.
        UPDATE record_entries SET ended = (change ->> 'ended')::timestamptz, ended_as = change ->> 'how', ended_case_id = the_case, ended_seq = the_seq
          WHERE id = (SELECT max(id) FROM record_entries
            WHERE person = change ->> 'person' AND kind = change ->> 'record' AND detail = change ->> 'detail' AND ended IS NULL);
    END CASE;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION apply_register_changes(jsonb, text, integer) FROM PUBLIC;
