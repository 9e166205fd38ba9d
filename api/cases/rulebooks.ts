import type { CompiledCalendar } from '../../core/calendar/compiled-calendar';
import { definitionOfText, packOfText } from '../../core/definition/kept-text';
import { type Rulebook, rulebookOf } from '../../core/rulebook';
import type { Database } from '../../db/connect';
import { definitionByHash, packByVersion } from '../../db/published';

/** The rules that cases began with, as published. */
export interface Rulebooks {
  readonly of: (hash: string, packVersion: string) => Promise<Rulebook>;
}

/** Most rulebooks that are kept: procedures times the versions that still have open cases. */
const KEPT_MAX = 200;

/** Reads rulebooks from the database. What is published under a hash never changes, so each is read once. */
export const rulebooksFrom = (db: Database, calendar: CompiledCalendar): Rulebooks => {
  const kept = new Map<string, Rulebook>();
  return {
    of: async (hash, packVersion) => {
      const name = `${hash} ${packVersion}`;
      const known = kept.get(name);
      if (known !== undefined) return known;
      const rulebook = await read(db, calendar, hash, packVersion);
      if (kept.size >= KEPT_MAX) kept.clear();
      kept.set(name, rulebook);
      return rulebook;
    },
  };
};

const read = async (db: Database, calendar: CompiledCalendar, hash: string, packVersion: string): Promise<Rulebook> => {
  const [definition, pack] = await Promise.all([definitionByHash(db, hash), packByVersion(db, packVersion)]);
  if (definition === undefined) throw new Error(`The definition ${hash} was never published`);
  if (pack === undefined) throw new Error(`The rule pack ${packVersion} was never published`);
  const rulebook = rulebookOf(definitionOfText(definition.text), packOfText(pack.text), calendar);
  if (rulebook.hash !== hash) throw new Error(`The definition stored under ${hash} is another one: ${rulebook.hash}`);
  return rulebook;
};
