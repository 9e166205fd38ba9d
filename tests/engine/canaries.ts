import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });

/** The ways in which a text may stand in a file: as UTF-8, as UTF-16, escaped as in JSON, in hexadecimal digits, in base64 at each of its three offsets. */
export const spellingsOf = (text: string): readonly Buffer[] => {
  const utf8 = Buffer.from(text, 'utf8');
  const escaped = Array.from(text)
    .map((sign) => (sign.charCodeAt(0) > 0x7e ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign))
    .join('');
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64');
    // The first and the last digits depend on what stands beside the text.
    return shifted.slice(offset === 0 ? 0 : 4, -4);
  });
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    ...[escaped, utf8.toString('hex'), ...base64].map((spelling) => Buffer.from(spelling, 'ascii')),
  ];
};

/** In which of the files each of the texts stands, in whatever spelling: `text in file`. */
export const hitsIn = (files: readonly string[], texts: readonly string[]): readonly string[] => {
  const needles = texts.map((text) => ({ text, spellings: spellingsOf(text) }));
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return needles
      .filter(({ spellings }) => spellings.some((spelling) => bytes.includes(spelling)))
      .map(({ text }) => `${text} in ${file}`);
  });
};
