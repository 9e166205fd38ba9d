const BETWEEN = '  ';

/** Prints rows in columns; a cell that is wider than its column goes on in the next line. The first row is the heads. */
export const printTable = (rows: readonly (readonly string[])[], most: readonly number[], print: (line: string) => void): void => {
  const widths = most.map((width, column) => Math.min(width, Math.max(...rows.map((cells) => cells[column]?.length ?? 0))));
  for (const [place, cells] of rows.entries()) {
    const wrapped = widths.map((width, column) => wrap(cells[column] ?? '', width));
    const height = Math.max(...wrapped.map(({ length }) => length));
    for (let line = 0; line < height; line++) {
      print(
        wrapped
          .map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 0))
          .join(BETWEEN)
          .trimEnd(),
      );
    }
    if (place === 0) print(widths.map((width) => '─'.repeat(width)).join(BETWEEN));
  }
};

/** Lines of a text, none wider than the width: broken between words, and within a word that is too long by itself. */
const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => pieces(part, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

const pieces = (word: string, width: number): readonly string[] =>
  word.length <= width
    ? [word]
    : Array.from({ length: Math.ceil(word.length / width) }, (_none, n) => word.slice(n * width, (n + 1) * width));
