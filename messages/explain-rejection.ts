import type { Definition } from '../core/definition/definition';
import type { Rejection } from '../core/rejection';
import { sayInstant } from './dates';
import { isMessageKey, type Lang, type MessageKey, say, word } from './message';

/** A refusal in words: what is wrong, and what would be needed. */
export interface Explained {
  readonly message: string;
  readonly needed: string;
}

/** Parameters that pick a sentence of their own under the code, in this order. */
const VARIANTS = ['because', 'why', 'what', 'phase', 'opens'] as const;

/**
 * The sentences of a rejection. Names of steps and form fields are told by the definition's own texts where it is given,
 * and stand for themselves where it is not.
 */
export const explainRejection = (lang: Lang, rejection: Rejection, definition?: Definition): Explained => ({
  message: say(lang, sentenceOf(rejection), paramsInWords(lang, rejection, definition)),
  needed: say(lang, `needed.${rejection.code}`),
});

/** The key of the most exact sentence that the catalogues have for a rejection. */
export const sentenceOf = ({ code, params }: Rejection): MessageKey => {
  for (const param of VARIANTS) {
    const key = `rejection.${code}.${params[param]}`;
    if (isMessageKey(key)) return key;
  }
  return `rejection.${code}`;
};

const paramsInWords = (lang: Lang, { params }: Rejection, definition: Definition | undefined): Record<string, string> => {
  const inWords: Record<string, string> = {};
  for (const [param, value] of Object.entries(params)) inWords[param] = valueInWords(lang, param, String(value), definition);
  if (params['why'] !== undefined) inWords['flaw'] = word(lang, 'flaw', String(params['why']));
  return inWords;
};

const valueInWords = (lang: Lang, param: string, value: string, definition: Definition | undefined): string => {
  switch (param) {
    case 'end':
      return word(lang, 'end', value);
    case 'step':
      return definition !== undefined && Object.hasOwn(definition.steps, value) ? (definition.steps[value]?.task[lang] ?? value) : value;
    case 'kind':
      return word(lang, 'step-kind', value);
    case 'result':
      return word(lang, 'result', value);
    case 'guarantee':
      return word(lang, 'guarantee', value);
    case 'due':
      return sayInstant(lang, value);
    case 'field':
      return labelOf(lang, value, definition);
    default:
      return value;
  }
};

/** The label of a form's field in any step of the definition, or the catalogue's word for a field that no form labels. */
const labelOf = (lang: Lang, field: string, definition: Definition | undefined): string => {
  if (isMessageKey(`field.${field}`)) return word(lang, 'field', field);
  for (const step of Object.values(definition?.steps ?? {})) {
    const found = step.form?.find(({ name }) => name === field);
    if (found !== undefined) return found.label[lang];
  }
  return word(lang, 'slot', field);
};
