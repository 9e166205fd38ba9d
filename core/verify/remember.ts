import type { PersonId } from '../facts';
import type { Memory } from './monitors/monitor';
import type { Names } from './names';
import { FOLLOWED, SUBJECTS } from './world';

const PEOPLE: ReadonlySet<string> = new Set([FOLLOWED, ...SUBJECTS]);

/** The monitors' memories under the names that the view gives people. What they remember of people whom the case no longer speaks of is dropped, but not what was decided about them. */
export const rememberAs = (memories: readonly Memory[], { listed }: Names): readonly Memory[] =>
  memories.map((memory) => renamed(memory, listed));

const renamed = (memory: Memory, names: ReadonlyMap<PersonId, PersonId>): Memory => {
  let after = memory;
  for (const key in memory) {
    const value = memory[key];
    if (!Array.isArray(value) || value.length === 0) continue;
    const words = value as readonly string[];
    const renamedWords = words.flatMap((word) => renameWord(word, names));
    if (renamedWords.some((word, index) => word !== words[index]) || renamedWords.length !== words.length) {
      after = { ...after, [key]: [...new Set(renamedWords)].sort() };
    }
  }
  return after;
};

/** A remembered word is a person, a person at a step (`s1@check`), or an effect on a person (`appointment/s1`). */
const renameWord = (word: string, names: ReadonlyMap<PersonId, PersonId>): readonly string[] => {
  const at = word.indexOf('@');
  const about = word.indexOf('/');
  const person = at >= 0 ? word.slice(0, at) : word.slice(about + 1);
  if (!PEOPLE.has(person)) return [word];
  const name = names.get(person) ?? (about >= 0 ? '*' : undefined);
  if (name === undefined) return [];
  return [at >= 0 ? `${name}${word.slice(at)}` : `${word.slice(0, about + 1)}${name}`];
};
