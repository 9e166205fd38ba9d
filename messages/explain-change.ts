import type { Change } from '../core/changes/changes';
import type { Limit, Person, Source } from '../core/definition/words';
import { isMessageKey, type Lang, type MessageKey, say, word } from './message';

/** Longest part of a value that a sentence quotes, in characters; the change itself holds it whole. */
const QUOTED_MAX = 600;

/** A change between two versions, in one sentence: where it is, what it is, and what stood and stands there. */
export const explainChange = (lang: Lang, change: Change): string => {
  const what = say(lang, `change-of.${change.subject}`, { name: change.name });
  const [before, after] = quotedBoth(lang, change.before, change.after);
  const said = say(lang, `change.${formOf(change)}`, { what, before, after });
  const sourced = change.source === undefined ? said : say(lang, 'change.sourced', { said, source: sourceWords(lang, change.source) });
  if (change.step === undefined) return sourced;
  const { step, result } = change;
  return result === undefined
    ? say(lang, 'change.in-step', { step, said: sourced })
    : say(lang, 'change.in-result', { step, result, said: sourced });
};

/** What was added or removed is quoted where its name doesn't say all of it. A step is too much for one sentence. */
const formOf = ({
  kind,
  subject,
  name,
  before,
  after,
}: Change): 'added' | 'added-as' | 'removed' | 'removed-as' | 'changed' | 'reordered' => {
  if (kind === 'changed' || kind === 'reordered') return kind;
  const saysAll = subject === 'step' || (after ?? before) === name;
  return saysAll ? kind : `${kind}-as`;
};

/** Two values in words: told apart even where the words for both, or the beginnings of both, are the same. */
const quotedBoth = (lang: Lang, before: unknown, after: unknown): readonly [string, string] => {
  const words = [valueWords(lang, before), valueWords(lang, after)] as const;
  const [was, is] = words[0] === words[1] ? [jsonOf(before), jsonOf(after)] : words;
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const from = same < QUOTED_MAX ? 0 : same;
  return [quoted(was, from), quoted(is, from)];
};

const quoted = (words: string, from: number): string => {
  const end = from + QUOTED_MAX;
  return `${from > 0 ? '… ' : ''}${words.slice(from, end)}${words.length > end ? ' …' : ''}`;
};

/** A value of a definition or a rule pack in words, where there are words for its shape; otherwise as the JSON that it is. */
const valueWords = (lang: Lang, value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return jsonOf(value);
  if (isShaped<Share>(value, { parts: 'number', of: 'number' })) return `${value.parts}/${value.of}`;
  if (isShaped<{ readonly step: string }>(value, { step: 'string' })) return say(lang, 'change-of.step', { name: value.step });
  if (isShaped<{ readonly end: string }>(value, { end: 'string' })) return say(lang, 'change-of.end', { name: value.end });
  if (isShaped<Limit>(value, { rule: 'string', unit: 'string' }) && isMessageKey(`change-value.${value.unit}`))
    return limitWords(lang, value);
  if (isShaped<Source>(value, { instrument: 'string', certainty: 'string' }, { article: 'string' })) return sourceWords(lang, value);
  if (isShaped<RolePerson>(value, ROLE_PERSON)) return roleWords(lang, value);
  return jsonOf(value);
};

type Shape = Readonly<Record<string, 'string' | 'number' | 'boolean'>>;
type RolePerson = Extract<Person, { readonly kind: 'role' }>;
interface Share {
  readonly parts: number;
  readonly of: number;
}

const ROLE_PERSON: Shape = { kind: 'string', role: 'string', in: 'string', higher: 'number', delegable: 'boolean' };

/** Whether a value has these members and no others, so that words for them leave nothing of it out. Versions of long ago may have others. */
const isShaped = <T extends object>(value: object, must: Shape, may: Shape = {}): value is T =>
  Object.entries(value).every(([key, one]) => typeof one === (must[key] ?? may[key])) &&
  Object.keys(must).every((key) => Object.hasOwn(value, key));

const jsonOf = (value: unknown): string => JSON.stringify(value) ?? '';

const limitWords = (lang: Lang, { rule, unit }: Limit): string => say(lang, `change-value.${unit}`, { rule });

const sourceWords = (lang: Lang, { instrument, article, certainty }: Source): string =>
  `${article === undefined ? instrument : `${instrument}, ${article}`} (${word(lang, 'certainty', certainty)})`;

const roleWords = (lang: Lang, { role, in: place, higher, delegable }: RolePerson): string => {
  const key: MessageKey = delegable ? 'change-value.role-delegable' : 'change-value.role';
  return say(lang, key, { role: word(lang, 'role', role), place, higher });
};
