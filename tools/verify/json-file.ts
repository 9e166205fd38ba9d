import { readFileSync, statSync } from 'node:fs';
import type { Issue } from '../../core/definition/issues/issue';
import { type Lang, say } from '../../messages/message';

/** Largest file that is read as a definition or a rule pack. */
const FILE_BYTES_MAX = 1_000_000;

/** What a file holds; or the sentence that says why it holds nothing, and whether it could not even be read. */
export type JsonFile =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly sentence: string; readonly unread: boolean };

/** Reads a file as JSON, within its bound. */
export const readJsonFile = (lang: Lang, file: string): JsonFile => {
  let text: string;
  try {
    const { size: bytes } = statSync(file);
    if (bytes > FILE_BYTES_MAX)
      return { ok: false, sentence: say(lang, 'verify.file-too-large', { file, bytes, most: FILE_BYTES_MAX }), unread: false };
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { ok: false, sentence: say(lang, 'verify.file-unread', { file, why: messageOf(error) }), unread: true };
  }
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch (error) {
    return { ok: false, sentence: say(lang, 'verify.file-not-json', { file, why: messageOf(error) }), unread: false };
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is wrong with a definition, in one line. */
export const issueIn = (lang: Lang, { path, code, params }: Issue): string => {
  const hint = params['closest'] === undefined ? '' : ` ${say(lang, 'issue.did-you-mean', params)}`;
  return `${path === '' ? '.' : path}: ${say(lang, `issue.${code}`, params)}${hint}`;
};
