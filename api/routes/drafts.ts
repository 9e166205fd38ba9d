import { z } from 'zod';
import { definitionChanges, packChanges } from '../../core/changes/changes';
import type { Definition } from '../../core/definition/definition';
import { type RulePack, rulePack } from '../../core/definition/rule-pack';
import { type Draft, draftById, draftsOf, keepDraft } from '../../db/drafts';
import { currentDefinition } from '../../db/published';
import { readSentIn } from '../drafts/sent-in';
import { refuse } from '../http/refusal';
import { name } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { changeView, sentenced } from '../views/change-view';
import { text } from '../views/named';

const DRAFTS_MAX = 100;
/** Most flaws of what was sent in that one answer names. */
const FLAWS_MAX = 500;
/** Most values that one new version of the rules changes. */
const CHANGES_MAX = 200;

const line = z.strictObject({
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

const { version, values } = rulePack.shape;
const sendable = z.union([
  z.strictObject({ definition: z.unknown().meta({ description: 'A procedure, as JSON' }) }),
  z.strictObject({
    rules: z.strictObject({
      version: version.meta({ description: 'What the new rules are called, or the version to go back to' }),
      from: version.optional().meta({ description: 'The version that they start from; without it, the one in force' }),
      changes: values
        .refine((changed) => Object.keys(changed).length <= CHANGES_MAX)
        .meta({ description: 'Values that change or are new' }),
    }),
  }),
]);

/** Procedures and rules that an organisation wrote itself: sent in, proved by the worker, and published by the procedure `publication`. */
export const draftRoutes = (services: Pick<Services, 'db' | 'pack'>): readonly Route[] => [
  route({
    method: 'post',
    path: '/drafts',
    summary: 'Sends in a procedure, or rules, which are then proved; publishing them takes a case of the procedure `publication`',
    audience: 'person',
    command: true,
    body: sendable,
    status: 201,
    answer: line,
    handle: async ({ body, session, at }) => {
      const read = await readSentIn(services, body);
      if (!read.ok) return refuse('malformed-definition', read.flaws.slice(0, FLAWS_MAX));
      const kept = await keepDraft(services.db, { ...read.sent, author: session.person }, at);
      return kept === undefined ? refuse('too-many-drafts') : answered(lineOf(kept));
    },
  }),
  route({
    method: 'get',
    path: '/drafts',
    summary: 'The drafts that the caller has sent in, the newest first',
    audience: 'person',
    command: false,
    status: 200,
    answer: z.strictObject({ drafts: z.array(line) }),
    handle: async ({ session }) => answered({ drafts: (await draftsOf(services.db, session.person, DRAFTS_MAX)).map(lineOf) }),
  }),
  route({
    method: 'get',
    path: '/drafts/{id}',
    summary: 'A draft whole, and what it would change of what is in force, for whoever is to judge it',
    audience: 'account',
    command: false,
    params: z.strictObject({ id: name }),
    status: 200,
    answer: line.extend({ content: z.unknown(), changes: z.array(changeView) }),
    handle: async ({ params }) => {
      const found = await draftById(services.db, params.id);
      if (found === undefined) return refuse('unknown-draft');
      const changes = (await changesOf(services, found)).map(sentenced);
      return answered({ ...lineOf(found), content: JSON.parse(found.text) as unknown, changes });
    },
  }),
];

/** What a draft would change of the version in force; nothing of a procedure that is new. */
const changesOf = async ({ db, pack }: Pick<Services, 'db' | 'pack'>, { what, name: wanted, text: content }: Draft) => {
  if (what === 'rules') return packChanges(await pack(), JSON.parse(content) as RulePack);
  const inForce = await currentDefinition(db, wanted);
  return inForce === undefined ? [] : definitionChanges(JSON.parse(inForce.text) as Definition, JSON.parse(content) as Definition);
};

const lineOf = ({ draft, what, name: called, hash, sentAt, proof, why, granted, publishedAt }: Draft): z.infer<typeof line> => ({
  id: draft,
  what,
  name: called,
  hash,
  sentAt,
  state: publishedAt !== null ? 'published' : granted ? 'decided' : proof,
  why: [...why],
});
