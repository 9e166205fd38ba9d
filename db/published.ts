import type { Knex } from 'knex';
import { rowsOf } from './connect';

/** A definition as published. */
export interface PublishedDefinition {
  /** `sha256:` and hex, over `text`. */
  readonly hash: string;
  readonly procedure: string;
  /** Canonical JSON. */
  readonly text: string;
  readonly publishedAt: string;
}

const DEFINITION = 'SELECT hash, procedure, body AS text, published_at AS "publishedAt" FROM definitions';

/** Any number, as long as nobody else locks it. */
const PUBLICATION_LOCK = 7_001;

/** Nobody else publishes until the transaction ends: what was proved beside the published definitions is published beside the same. */
export const lockPublication = async (transaction: Knex): Promise<void> => {
  await rowsOf(transaction, 'SELECT pg_advisory_xact_lock(?)', [PUBLICATION_LOCK]);
};

/** Publishes a definition that has been proved, as the newest of its procedure. Published again, nothing changes. */
export const publishDefinition = async (db: Knex, { hash, procedure, text }: Omit<PublishedDefinition, 'publishedAt'>): Promise<void> => {
  await rowsOf(db, 'INSERT INTO definitions (hash, procedure, body) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING', [
    hash,
    procedure,
    text,
  ]);
};

/** The newest definition of each procedure: under these new cases open. */
export const currentDefinitions = (db: Knex): Promise<readonly PublishedDefinition[]> =>
  rowsOf<PublishedDefinition>(
    db,
    `${DEFINITION} WHERE published IN (SELECT max(published) FROM definitions GROUP BY procedure) ORDER BY procedure`,
  );

/** A definition by its hash, current or not. */
export const definitionByHash = async (db: Knex, hash: string): Promise<PublishedDefinition | undefined> =>
  (await rowsOf<PublishedDefinition>(db, `${DEFINITION} WHERE hash = ?`, [hash]))[0];

/** Most versions of one procedure that a list names. */
const VERSIONS_MAX = 200;

/** The versions of a procedure without their text, the newest first. */
export const versionsOf = (db: Knex, procedure: string): Promise<readonly Omit<PublishedDefinition, 'text'>[]> =>
  rowsOf(db, 'SELECT hash, procedure, published_at AS "publishedAt" FROM definitions WHERE procedure = ? ORDER BY published DESC LIMIT ?', [
    procedure,
    VERSIONS_MAX,
  ]);

/** A rule pack as published. */
export interface PublishedPack {
  readonly hash: string;
  readonly version: string;
  /** Canonical JSON. */
  readonly text: string;
}

/** Publishes a rule pack. @throws the database's error 23505 when the version stands for other rules already */
export const publishPack = async (db: Knex, { hash, version, text }: PublishedPack): Promise<void> => {
  await rowsOf(db, 'INSERT INTO packs (hash, version, body) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING', [hash, version, text]);
};

export const packByVersion = async (db: Knex, version: string): Promise<PublishedPack | undefined> =>
  (await rowsOf<PublishedPack>(db, 'SELECT hash, version, body AS text FROM packs WHERE version = ?', [version]))[0];
