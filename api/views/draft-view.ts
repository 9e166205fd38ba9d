import { z } from 'zod';
import { definitionChanges, packChanges } from '../../core/changes/changes';
import { definitionOfText, packOfText } from '../../core/definition/kept-text';
import { type Draft, draftById, draftsOf } from '../../db/drafts';
import { currentDefinition } from '../../db/published';
import type { Services } from '../services';
import { changeView, sentenced } from './change-view';
import { text } from './named';

/** Most drafts of one list. */
const DRAFTS_MAX = 100;

/** A draft in one line. */
export const draftLine = z.strictObject({
  id: z.string(),
  what: z.enum(['procedure', 'rules']),
  /** The procedure's id, or the version of the rules. */
  name: z.string(),
  hash: z.string(),
  sentAt: z.string(),
  /** `published`: new cases open under it. `decided`: that it is to be, and the worker will as soon as it is proved. */
  state: z.enum(['waiting', 'proved', 'refused', 'decided', 'published']),
  /** Why the verifier refused it. */
  why: z.array(text),
});
export type DraftLine = z.infer<typeof draftLine>;

/** A draft whole, with what it would change of what is in force. */
export const draftView = draftLine.extend({ content: z.unknown(), changes: z.array(changeView) });
export type DraftView = z.infer<typeof draftView>;

export const draftLineOf = ({ draft, what, name, hash, sentAt, proof, why, granted, publishedAt }: Draft): DraftLine => ({
  id: draft,
  what,
  name,
  hash,
  sentAt,
  state: publishedAt !== null ? 'published' : granted ? 'decided' : proof,
  why: [...why],
});

/** The drafts that somebody has sent in, the newest first. */
export const ownDrafts = async ({ db }: Pick<Services, 'db'>, person: string): Promise<DraftLine[]> =>
  (await draftsOf(db, person, DRAFTS_MAX)).map(draftLineOf);

/** A draft for whoever is to judge it; undefined for an unknown one. */
export const readDraft = async (
  services: Pick<Services, 'db' | 'pack'>,
  id: string,
): Promise<{ readonly author: string; readonly view: DraftView } | undefined> => {
  const found = await draftById(services.db, id);
  if (found === undefined) return undefined;
  const changes = (await changesOf(services, found)).map(sentenced);
  return { author: found.author, view: { ...draftLineOf(found), content: JSON.parse(found.text) as unknown, changes } };
};

/** What a draft would change of the version in force; nothing of a procedure that is new. */
const changesOf = async ({ db, pack }: Pick<Services, 'db' | 'pack'>, { what, name: wanted, text: content }: Draft) => {
  if (what === 'rules') return packChanges(await pack(), packOfText(content));
  const inForce = await currentDefinition(db, wanted);
  return inForce === undefined ? [] : definitionChanges(definitionOfText(inForce.text), definitionOfText(content));
};
