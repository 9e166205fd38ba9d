import { definitionOfText } from '../../core/definition/kept-text';
import type { CaseEvent } from '../../core/event';
import type { Instant } from '../../core/facts';
import type { LedgerEntry } from '../../core/ledger/entry';
import { currentVersion } from '../../core/migration/version';
import { must } from '../../core/must';
import type { Database } from '../../db/connect';
import { ledgerRows } from '../../db/ledger';
import type { PaperId } from '../../db/papers';
import { positionsOf } from '../../db/positions';
import { definitionByHash } from '../../db/published';
import { bodyNames, personNames, postTitles } from '../../db/register';
import { textsOf } from '../../db/texts';
import type { KeyRing } from '../../sealing/key-ring';
import { type Names, namesToLookUp, type PaperRecord, type RecordedEntry } from '../../templates/paper-record';

/**
 * Reads everything that a paper is printed from: the case up to its entry, the definition that it ran by then, the names in it, its texts.
 *
 * @throws Error when the database lacks the case or its definition: a bug, or a database set back
 */
export const readPaperRecord = async (db: Database, ring: KeyRing, { case: caseId, seq, n }: PaperId): Promise<PaperRecord> => {
  const rows = await ledgerRows(db, caseId);
  const entries = rows.filter((row) => row.seq <= seq).map(({ text }) => recordedEntry(text));
  const { definition } = currentVersion(entries);
  const published = must(await definitionByHash(db, definition), `definition ${definition}`);
  const { at } = must(entries.at(-1), `entry ${seq} of ${caseId}`);
  return {
    case: caseId,
    definition: definitionOfText(published.text),
    entries,
    n,
    names: await readNames(db, namesToLookUp(entries), at),
    texts: await textsOf(db, ring, caseId),
  };
};

const recordedEntry = (text: string): RecordedEntry => {
  const { at, events, papers } = JSON.parse(text) as LedgerEntry;
  return { at, events: events as readonly CaseEvent[], papers };
};

const readNames = async (db: Database, ids: readonly string[], at: Instant): Promise<Names> => {
  const posts = await postTitles(db, ids);
  const people = await personNames(db, ids);
  const positions = await positionsOf(
    db,
    people.map(({ id }) => id),
    at,
  );
  const bodies = await bodyNames(db, ids);
  // A paper also names the body above its issuer, and the unit of a post, whether or not the case speaks of them.
  const around = await bodyNames(db, [...bodies.flatMap(({ superior }) => superior ?? []), ...posts.map(({ unit }) => unit)]);
  return {
    people: Object.fromEntries(
      people.map(({ id, name, recordCode }) => {
        const position = positions[id];
        return [id, { name, code: recordCode, ...(position === undefined ? {} : { position }) }];
      }),
    ),
    bodies: Object.fromEntries(
      [...bodies, ...around].map(({ id, name, superior }) => [id, { name, ...(superior === null ? {} : { superior }) }]),
    ),
    posts: Object.fromEntries(posts.map(({ id, title, unit }) => [id, { title, unit }])),
  };
};
