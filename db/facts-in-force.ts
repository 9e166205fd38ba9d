import type { Knex } from 'knex';
import type { Definition } from '../core/definition/definition';
import { definitionOfText, packOfText } from '../core/definition/kept-text';
import { reachedFrom } from '../core/definition/reached-from';
import type { CaseId, InForceFacts, Ref } from '../core/facts';
import { must } from '../core/must';
import { childrenOf } from './cases';
import { rowsOf } from './connect';
import { currentDefinitions, currentPack } from './published';

export interface InForceRead {
  readonly facts: InForceFacts;
  /** The publications that brought all this into force. Another one moves the version. */
  readonly rows: readonly Ref[];
}

/** What is in force of a procedure, and what the cases that one of it called ran; undefined where none of that procedure, or no rules, are. */
export const readInForce = async (
  db: Knex,
  { procedure, for: caseId }: { readonly procedure: string; readonly for: CaseId },
): Promise<InForceRead | undefined> => {
  const published = new Map((await currentDefinitions(db)).map((one) => [one.procedure, one]));
  const pack = await currentPack(db);
  const definition = definitionIn(published, procedure);
  if (definition === undefined || pack === undefined) return undefined;
  const reached = [...reachedFrom(definition, (id) => definitionIn(published, id)).keys()];
  const called = (await childrenOf(db, caseId)).map((child) => ({ procedure: child.procedure, definition: child.definition }));
  const callable = Object.fromEntries(reached.map((id) => [id, must(published.get(id), id).hash]));
  return {
    facts: { definition, pack: packOfText(pack.text), callable, called },
    rows: await publicationRows(db, [...new Set([procedure, ...reached])]),
  };
};

const definitionIn = (published: ReadonlyMap<string, { readonly text: string }>, id: string): Definition | undefined => {
  const text = published.get(id)?.text;
  return text === undefined ? undefined : definitionOfText(text);
};

const publicationRows = (db: Knex, procedures: readonly string[]): Promise<readonly Ref[]> =>
  rowsOf<Ref>(
    db,
    `SELECT 'publications' AS "table", what || '/' || name AS id, number AS version FROM in_force
      WHERE what = 'rules' OR (what = 'procedure' AND name = ANY (?)) ORDER BY 2`,
    [[...procedures]],
  );
