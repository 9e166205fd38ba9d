import { z } from 'zod';
import type { Definition } from '../../core/definition/definition';
import type { Issue } from '../../core/definition/issues/issue';
import { parseDefinition } from '../../core/definition/parse';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { type Draft, draftById, draftsOf, keepDraft } from '../../db/drafts';
import { currentDefinitions } from '../../db/published';
import { LANGS, say } from '../../messages/message';
import { type Misfit, misfits } from '../../templates/misfits';
import { type FieldFlaw, refuse } from '../http/refusal';
import { name } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { text } from '../views/named';

const DRAFTS_MAX = 100;
/** Most flaws of a definition that one answer names. */
const FLAWS_MAX = 500;

const line = z.strictObject({
  id: z.string(),
  procedure: z.string(),
  hash: z.string(),
  sentAt: z.string(),
  /** `published`: new cases open under it. `decided`: that it is to be, and the worker will as soon as it is proved. */
  state: z.enum(['waiting', 'proved', 'refused', 'decided', 'published']),
  /** Why the verifier refused it. */
  why: z.array(text),
});

/** Procedures that an organisation wrote itself: sent in, proved by the worker, and published by the procedure `publication`. */
export const draftRoutes = (services: Pick<Services, 'db' | 'pack'>): readonly Route[] => [
  route({
    method: 'post',
    path: '/drafts',
    summary: 'Sends in a procedure of one’s own, which is then proved; publishing it takes a case of the procedure `publication`',
    audience: 'person',
    command: true,
    body: z.strictObject({ definition: z.unknown().meta({ description: 'A procedure, as JSON' }) }),
    status: 201,
    answer: line,
    handle: async ({ body, session, at }) => {
      const read = await readDefinition(services, body.definition);
      if (read.kind === 'malformed') return refuse('malformed-definition', read.issues.slice(0, FLAWS_MAX).map(told));
      const { definition } = read;
      const given = { procedure: definition.id, hash: digestOf(definition), text: canonicalJson(definition), author: session.person, at };
      const kept = await keepDraft(services.db, given);
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
    summary: 'A draft whole, for whoever is to judge it',
    audience: 'account',
    command: false,
    params: z.strictObject({ id: name }),
    status: 200,
    answer: line.extend({ definition: z.unknown() }),
    handle: async ({ params }) => {
      const found = await draftById(services.db, params.id);
      if (found === undefined) return refuse('unknown-draft');
      return answered({ ...lineOf(found), definition: JSON.parse(found.text) as unknown });
    },
  }),
];

type Read =
  | { readonly kind: 'read'; readonly definition: Definition }
  | { readonly kind: 'malformed'; readonly issues: readonly (Issue | Misfit)[] };

/** Reads what was sent in beside what is published: its shape, its names, and whether its papers can be printed of it. */
const readDefinition = async ({ db, pack }: Pick<Services, 'db' | 'pack'>, given: unknown): Promise<Read> => {
  const published = (await currentDefinitions(db)).map((one) => JSON.parse(one.text) as Definition);
  const procedures = Object.fromEntries(published.map((definition) => [definition.id, definition]));
  const parsed = parseDefinition(given, { pack, procedures });
  if (!parsed.ok) return { kind: 'malformed', issues: parsed.issues };
  const unfit = misfits(parsed.definition);
  return unfit.length > 0 ? { kind: 'malformed', issues: unfit } : { kind: 'read', definition: parsed.definition };
};

const isMisfit = (flaw: Issue | Misfit): flaw is Misfit => flaw.code === 'paper-unknown' || flaw.code === 'paper-misfit';

const told = (flaw: Issue | Misfit): FieldFlaw => {
  const { path, code, params } = flaw;
  const [vi = '', en = ''] = LANGS.map((lang) =>
    isMisfit(flaw) ? say(lang, `draft.${flaw.code}`, flaw.params) : say(lang, `issue.${flaw.code}`, params),
  );
  return { path, reason: code, told: { vi, en } };
};

const lineOf = ({ draft, procedure, hash, sentAt, proof, why, granted, publishedAt }: Draft): z.infer<typeof line> => ({
  id: draft,
  procedure,
  hash,
  sentAt,
  state: publishedAt !== null ? 'published' : granted ? 'decided' : proof,
  why: [...why],
});
