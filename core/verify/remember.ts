import type { PersonId } from '../facts';
import type { Memory } from './monitors/monitor';
import type { Names } from './names';
import { FOLLOWED, SUBJECTS } from './world';

const PEOPLE: ReadonlySet<string> = new Set([FOLLOWED, ...SUBJECTS]);

/** What the monitors remember in a view, each memory under a number of its own: equal memories have the same. */
export interface Recollection {
  readonly names: Names;
  /** As the monitors were left with them. */
  readonly shown: readonly Memory[];
  /** The same under the names of the view. */
  readonly memories: readonly Memory[];
  readonly numbers: readonly number[];
}

/** The numbers of memories that were met, by their text. */
export type Numbers = Map<string, number>;

/**
 * The monitors' memories under the names that the view gives people. What they remember of people whom the case no longer speaks of is dropped, but
 * not what was decided about them. A memory that was recalled before under the same names is not looked at again.
 */
export const recall = (shown: readonly Memory[], names: Names, numbers: Numbers, before?: Recollection): Recollection => {
  const like = before?.names === names ? before : undefined;
  const memories: Memory[] = [];
  const given: number[] = [];
  for (const [place, memory] of shown.entries()) {
    const known = like?.shown[place] === memory ? like : undefined;
    const remembered = known?.memories[place] ?? renamed(memory, names.listed);
    memories.push(remembered);
    given.push(known?.numbers[place] ?? numberOf(remembered, numbers));
  }
  return { names, shown, memories, numbers: given };
};

const numberOf = (memory: Memory, numbers: Numbers): number => {
  const text = JSON.stringify(memory);
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
};

const renamed = (memory: Memory, names: ReadonlyMap<PersonId, PersonId>): Memory => {
  let after = memory;
  for (const key in memory) {
    const words = memory[key];
    if (!isWords(words) || words.every((word) => renameWord(word, names) === word)) continue;
    const renamedWords = words.flatMap((word) => renameWord(word, names) ?? []);
    after = { ...after, [key]: [...new Set(renamedWords)].sort() };
  }
  return after;
};

const isWords = (value: Memory[string] | undefined): value is readonly string[] => Array.isArray(value) && value.length > 0;

/** A remembered word is a person, a person at a step (`s1@check`), or an effect on a person (`appointment/s1`). Undefined where it is forgotten. */
const renameWord = (word: string, names: ReadonlyMap<PersonId, PersonId>): string | undefined => {
  const at = word.indexOf('@');
  const about = word.indexOf('/');
  const person = at >= 0 ? word.slice(0, at) : word.slice(about + 1);
  if (!PEOPLE.has(person)) return word;
  const name = names.get(person) ?? (about >= 0 ? '*' : undefined);
  if (name === person || name === undefined) return name === undefined ? undefined : word;
  return at >= 0 ? `${name}${word.slice(at)}` : `${word.slice(0, about + 1)}${name}`;
};
