-- The next numbers of an entry's papers, in their order: without gaps per issuer, type of paper and year, because the counter is part of
-- the transaction that issues the paper. Counters are taken in one order everywhere, so that commits don't block each other for good.
CREATE OR REPLACE FUNCTION allot_numbers(papers jsonb) RETURNS integer[]
LANGUAGE sql AS $$
  WITH wanted AS (
    SELECT p.value ->> 'issuer' AS issuer, p.value ->> 'type' AS type, (p.value ->> 'year')::integer AS year, p.ordinality AS n
      FROM jsonb_array_elements(papers) WITH ORDINALITY AS p
  ), counted AS (
    SELECT issuer, type, year, count(*)::integer AS many FROM wanted GROUP BY issuer, type, year ORDER BY issuer, type, year
  ), moved AS (
    INSERT INTO paper_numbers AS book (issuer, type, year, last) SELECT issuer, type, year, many FROM counted
      ON CONFLICT (issuer, type, year) DO UPDATE SET last = book.last + excluded.last
      RETURNING book.issuer, book.type, book.year, book.last
  ), numbered AS (
    SELECT w.n, m.last - c.many + row_number() OVER (PARTITION BY w.issuer, w.type, w.year ORDER BY w.n) AS number
      FROM wanted w JOIN counted c USING (issuer, type, year) JOIN moved m USING (issuer, type, year)
  )
  SELECT array_agg(number::integer ORDER BY n) FROM numbered;
$$;
REVOKE ALL ON FUNCTION allot_numbers(jsonb) FROM PUBLIC;
