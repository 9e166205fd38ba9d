import { z } from 'zod';
import { rulePack } from '../../core/definition/rule-pack';
import { keepDraft } from '../../db/drafts';
import { readSentIn } from '../drafts/sent-in';
import { refuse } from '../http/refusal';
import { name } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { draftLine, draftLineOf, draftView, ownDrafts, readDraft } from '../views/draft-view';

/** Most flaws of what was sent in that one answer names. */
const FLAWS_MAX = 500;
/** Most values that one new version of the rules changes. */
const CHANGES_MAX = 200;

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
    answer: draftLine,
    handle: async ({ body, session, at }) => {
      const read = await readSentIn(services, body);
      if (!read.ok) return refuse('malformed-definition', read.flaws.slice(0, FLAWS_MAX));
      const kept = await keepDraft(services.db, { ...read.sent, author: session.person }, at);
      return kept === undefined ? refuse('too-many-drafts') : answered(draftLineOf(kept));
    },
  }),
  route({
    method: 'get',
    path: '/drafts',
    summary: 'The drafts that the caller has sent in, the newest first',
    audience: 'person',
    command: false,
    status: 200,
    answer: z.strictObject({ drafts: z.array(draftLine) }),
    handle: async ({ session }) => answered({ drafts: await ownDrafts(services, session.person) }),
  }),
  route({
    method: 'get',
    path: '/drafts/{id}',
    summary: 'A draft whole, and what it would change of what is in force, for whoever is to judge it',
    audience: 'account',
    command: false,
    params: z.strictObject({ id: name }),
    status: 200,
    answer: draftView,
    handle: async ({ params }) => {
      const found = await readDraft(services, params.id);
      return found === undefined ? refuse('unknown-draft') : answered(found.view);
    },
  }),
];
