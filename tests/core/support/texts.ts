import type { FormValue, TextOnRecord } from '../../../core/command';
import { digestOf } from '../../../core/ledger/digest';

/** Free text lies outside core; the plays keep it here, so that a transcript can show what was said. */
const said = new Map<string, string>();

export const text = (words: string): TextOnRecord => {
  const digest = digestOf(words);
  said.set(digest, words);
  return { digest, length: Array.from(words).length };
};
export const wordsOf = ({ digest }: TextOnRecord): string => said.get(digest) ?? '(not on record)';

export const textField = (words: string): FormValue => ({ kind: 'text', text: text(words) });
export const peopleField = (...people: readonly string[]): FormValue => ({ kind: 'people', people });
