/** Letters as people type them in a hurry: small, and without the marks of Vietnamese, of which the bar of đ is none. */
const plain = (sql: string): string =>
  `lower(translate(normalize(${sql}, NFD), 'đĐ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323', 'dD'))`;
/** Whether a text holds each word of `:search`: the words are made patterns once, and the text is folded once a row. */
export const holdsWords = (sql: string): string =>
  `(CAST(:search AS text) = '' OR ${plain(sql)} LIKE ALL (ARRAY(
    SELECT '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%'
      FROM regexp_split_to_table(${plain('CAST(:search AS text)')}, '\\s+') AS word)))`;
