import type { Knex } from 'knex';
import type { Definition } from '../core/definition/definition';
import { definitionOfText, packOfText } from '../core/definition/kept-text';
import type { RulePack } from '../core/definition/rule-pack';
import { rowsOf } from './connect';

/** A definition as published. */
export interface PublishedDefinition {
  /** `sha256:` and hex, over `text`. */
  readonly hash: string;
  readonly procedure: string;
  /** Canonical JSON. */
  readonly text: string;
  /** When it came into force; the last time, if more than once. */
  readonly publishedAt: string;
}

/** A rule pack as published. */
export interface PublishedPack {
  readonly hash: string;
  readonly version: string;
  /** Canonical JSON. */
  readonly text: string;
}

/** Any number, as long as nobody else locks it; functions/changed-rows.sql takes it too. */
const PUBLICATION_LOCK = 7_001;

/** Nobody else publishes until the transaction ends: what was proved beside the published definitions is published beside the same. */
export const lockPublication = async (transaction: Knex): Promise<void> => {
  await rowsOf(transaction, 'SELECT pg_advisory_xact_lock(?)', [PUBLICATION_LOCK]);
};

/** The name under which the rules come into force: there is one set of them. */
const RULES = 'rules';

interface Publication {
  readonly what: 'procedure' | 'rules';
  readonly name: string;
  readonly hash: string;
  /** The draft whose publication was decided; none where it comes with the system. */
  readonly draft: string | undefined;
}

/**
 * Brings a version into force. What was decided here comes into force again, however often. What comes with the system does once, when it is `fresh`; never
 * in the place of what was decided here, nor beside rules that were: it is not proved beside those, and may be sent in like any other.
 */
const bringIntoForce = async (db: Knex, { draft, ...version }: Publication, fresh: boolean): Promise<void> => {
  if (draft === undefined && (!fresh || (await isDecidedHere(db, version)))) return;
  await rowsOf(db, 'INSERT INTO publications (what, name, hash, draft) VALUES (:what, :name, :hash, :draft)', {
    ...version,
    draft: draft ?? null,
  });
};

const isDecidedHere = async (db: Knex, { what, name }: Pick<Publication, 'what' | 'name'>): Promise<boolean> => {
  const decided = await rowsOf(
    db,
    `SELECT 1 FROM in_force WHERE draft IS NOT NULL AND (what = 'rules' OR (what = :what AND name = :name)) LIMIT 1`,
    { what, name },
  );
  return decided.length > 0;
};

/** Publishes a definition that has been proved. @param draft the one whose publication was decided; none where it comes with the system */
export const publishDefinition = async (
  db: Knex,
  { hash, procedure, text }: Omit<PublishedDefinition, 'publishedAt'>,
  draft?: string,
): Promise<void> => {
  const fresh = await rowsOf(
    db,
    'INSERT INTO definitions (hash, procedure, body) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING RETURNING hash',
    [hash, procedure, text],
  );
  await bringIntoForce(db, { what: 'procedure', name: procedure, hash, draft }, fresh.length > 0);
};

/** Publishes a rule pack beside which every procedure is proved, likewise. @throws the database's error 23505 when the version stands for other rules already */
export const publishPack = async (db: Knex, { hash, version, text }: PublishedPack, draft?: string): Promise<void> => {
  const fresh = await rowsOf(db, 'INSERT INTO packs (hash, version, body) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING RETURNING hash', [
    hash,
    version,
    text,
  ]);
  await bringIntoForce(db, { what: 'rules', name: RULES, hash, draft }, fresh.length > 0);
};

const IN_FORCE = `SELECT hash, procedure, body AS text, published_at AS "publishedAt" FROM definitions JOIN in_force USING (hash)
  WHERE what = 'procedure'`;

/** The definitions in force, one of each procedure: under these new cases open. */
export const currentDefinitions = (db: Knex): Promise<readonly PublishedDefinition[]> =>
  rowsOf<PublishedDefinition>(db, `${IN_FORCE} ORDER BY procedure`);

/** The same, read. */
export const definitionsInForce = async (db: Knex): Promise<readonly Definition[]> =>
  (await currentDefinitions(db)).map(({ text }) => definitionOfText(text));

/** The definition of one procedure that is in force; undefined where it was never published. */
export const currentDefinition = async (db: Knex, procedure: string): Promise<PublishedDefinition | undefined> =>
  (await rowsOf<PublishedDefinition>(db, `${IN_FORCE} AND name = ?`, [procedure]))[0];

/** A definition by its hash, in force or not. */
export const definitionByHash = async (db: Knex, hash: string): Promise<PublishedDefinition | undefined> =>
  (
    await rowsOf<PublishedDefinition>(
      db,
      `SELECT hash, procedure, body AS text,
          (SELECT max(published_at) FROM publications p WHERE what = 'procedure' AND p.hash = d.hash) AS "publishedAt"
        FROM definitions d WHERE hash = ?`,
      [hash],
    )
  )[0];

/** Most versions of one procedure that a list names. */
const VERSIONS_MAX = 200;

/** The versions of a procedure in the order in which they came into force, the last first, without their text. */
export const versionsOf = (db: Knex, procedure: string): Promise<readonly Omit<PublishedDefinition, 'text'>[]> =>
  rowsOf(
    db,
    `SELECT hash, name AS procedure, published_at AS "publishedAt" FROM publications WHERE what = 'procedure' AND name = ?
      ORDER BY number DESC LIMIT ?`,
    [procedure, VERSIONS_MAX],
  );

/** A version of the rules in the list of those that came into force. */
export interface PackVersion extends Pick<PublishedPack, 'hash' | 'version'> {
  readonly publishedAt: string;
}

/** The versions of the rules in the order in which they came into force, the last first. */
export const packVersions = (db: Knex): Promise<readonly PackVersion[]> =>
  rowsOf(
    db,
    `SELECT hash, version, published_at AS "publishedAt" FROM publications JOIN packs USING (hash) WHERE what = 'rules' ORDER BY number DESC LIMIT ?`,
    [VERSIONS_MAX],
  );

const PACK = 'SELECT hash, version, body AS text FROM packs';

/** The rule pack in force; undefined before the first was published. */
export const currentPack = async (db: Knex): Promise<PublishedPack | undefined> =>
  (await rowsOf<PublishedPack>(db, `${PACK} WHERE hash = (SELECT hash FROM in_force WHERE what = 'rules')`))[0];

/** The rules of a version, read. */
export const rulesOfVersion = async (db: Knex, version: string): Promise<RulePack | undefined> => {
  const found = await packByVersion(db, version);
  return found && packOfText(found.text);
};

export const packByVersion = async (db: Knex, version: string): Promise<PublishedPack | undefined> =>
  (await rowsOf<PublishedPack>(db, `${PACK} WHERE version = ?`, [version]))[0];
