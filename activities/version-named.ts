import type { Definition } from '../core/definition/definition';
import { definitionOfText } from '../core/definition/kept-text';
import type { EventOf } from '../core/event';
import { must } from '../core/must';
import type { Database } from '../db/connect';
import { definitionByHash, rulesOfVersion } from '../db/published';
import type { NamedRules } from './case-activities';

/** Reads a version by its hashes from what is published, where it stays for ever. @throws Error where something that an entry names was never published */
export const versionNamed = async (db: Database, { definition, pack, callable }: EventOf<'migrated'>['to']): Promise<NamedRules> => {
  const read = async (hash: string): Promise<Definition> =>
    definitionOfText(must(await definitionByHash(db, hash), `definition ${hash}`).text);
  const closure: Record<string, Definition> = {};
  for (const hash of Object.values(callable)) closure[hash] = await read(hash);
  return {
    procedure: await read(definition),
    closure,
    pack: must(await rulesOfVersion(db, pack), `rule pack ${pack}`),
  };
};
