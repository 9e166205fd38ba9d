import type { StepKind } from '../core/definition/step';
import { isMessageKey, type Lang, say, word } from './message';

/** The word for a result of a step. Some names mean something else in another kind of step: nobody is carried in a ballot, no child is kept in a call. */
export const resultWord = (lang: Lang, kind: StepKind, result: string): string => {
  const key = `result-of-${kind}.${result}`;
  return isMessageKey(key) ? say(lang, key) : word(lang, 'result', result);
};
