import type { Finding } from '../core/event';
import { sayDate } from './dates';
import { isMessageKey, type Lang, say, word } from './message';

/** A rule's answer in words, for a line of a check. `value` and `limit` are empty where the rule names none. */
export interface FindingInWords {
  readonly rule: string;
  readonly fact: string;
  readonly value: string;
  readonly limit: string;
  readonly verdict: string;
}

const DATE = /^\d{4}-\d\d-\d\d$/;
/** Facts that name an item of the dossier. */
const ABOUT_ITEM = /^(missing|expired)-(.+)$/;

/** What a rule found about a person, in words. */
export const explainFinding = (lang: Lang, finding: Finding): FindingInWords => ({
  rule: word(lang, 'rule', finding.rule),
  fact: factInWords(lang, finding.fact),
  value: valueInWords(lang, finding.value),
  limit: valueInWords(lang, finding.limit),
  verdict: word(lang, 'verdict', finding.verdict),
});

const factInWords = (lang: Lang, fact: string): string => {
  if (isMessageKey(`fact.${fact}`)) return word(lang, 'fact', fact);
  const [, what, item] = ABOUT_ITEM.exec(fact) ?? [];
  if (what !== undefined && item !== undefined)
    return say(lang, what === 'missing' ? 'fact.missing' : 'fact.expired', { item: word(lang, 'dossier', item) });
  return word(lang, 'requirement', fact);
};

const valueInWords = (lang: Lang, value: string): string => {
  if (DATE.test(value)) return sayDate(lang, value);
  return word(lang, isMessageKey(`grade.${value}`) ? 'grade' : 'value', value);
};
