import { randomUUID } from 'node:crypto';
import { definitionChanges } from '../../core/changes/changes';
import type { Definition } from '../../core/definition/definition';
import { definitionOfText } from '../../core/definition/kept-text';
import { currentDefinition, definitionByHash, type PublishedDefinition, versionsOf } from '../../db/published';
import { sayInstant } from '../../messages/dates';
import { type Lang, say } from '../../messages/message';
import { oneOf } from '../http/form-text';
import { problemOf } from '../http/problem';
import { type Refusal, refuse } from '../http/refusal';
import type { Route } from '../route';
import { isPersonSession, type Session } from '../session/session';
import { sentenced } from '../views/change-view';
import { changeColumns, changeLines } from './draft-page';
import { sendDraft } from './draft-sent-page';
import { problemCards } from './problem-card';
import { isRefusedForm, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';

const PROCEDURE = /^[a-z][a-z0-9-]{0,59}$/;
const HASH = /^sha256:[0-9a-f]{64}$/;
/** Characters of a hash that tell versions apart to the eye. */
const HASH_SHOWN = 12;

/** A version in a list of those that were in force. */
interface Version {
  readonly value: string;
  readonly label: string;
  readonly publishedAt: string;
}

/** The versions of a procedure: what changed since each, and the way back to it. */
export const showVersions = async (pages: PageDesk, visit: OwnVisit): Promise<PageReply> => {
  const procedure = procedureNamed(visit);
  const found = procedure === undefined ? undefined : await currentDefinition(pages.services.db, procedure);
  if (found === undefined) return unknown();
  return versionsPage(pages, visit, found);
};

/** Sends an earlier version in anew, as a draft on which others decide. */
export const submitVersion = async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  const procedure = procedureNamed(visit);
  const hash = oneOf(fields, 'version') ?? '';
  const wanted = HASH.test(hash) ? await definitionByHash(pages.services.db, hash) : undefined;
  const inForce = procedure === undefined ? undefined : await currentDefinition(pages.services.db, procedure);
  if (inForce === undefined || wanted?.procedure !== procedure) return unknown();
  const reply = await sendDraft(pages, routes, visit, { definition: JSON.parse(wanted?.text ?? '') as unknown }, oneOf(fields, 'key'));
  return reply.kind === 'refused' ? versionsPage(pages, visit, inForce, reply) : reply;
};

/** What changed between two versions of a procedure, each change with its place and a sentence. */
export const showChanges = async ({ services }: PageDesk, visit: OwnVisit): Promise<PageReply> => {
  const { lang, request } = visit;
  const procedure = procedureNamed(visit);
  const [from, to] = await Promise.all(
    ['from', 'to'].map(async (name) => {
      const hash = request.query[name];
      return typeof hash === 'string' && HASH.test(hash) ? definitionByHash(services.db, hash) : undefined;
    }),
  );
  if (from === undefined || to === undefined || from.procedure !== procedure || to.procedure !== procedure) return unknown();
  const [before, after] = [from, to].map(({ text }) => definitionOfText(text)) as [Definition, Definition];
  return changesPage(lang, {
    back: { href: `/procedures/${procedure}`, label: after.title[lang] },
    from: from.publishedAt,
    to: to.publishedAt,
    changes: definitionChanges(before, after),
  });
};

/** The page of what changed between two versions of a procedure or of the rules. */
export const changesPage = (
  lang: Lang,
  {
    back,
    from,
    to,
    changes,
  }: {
    readonly back: { readonly href: string; readonly label: string };
    readonly from: string;
    readonly to: string;
    readonly changes: ReturnType<typeof definitionChanges>;
  },
): PageReply => ({
  kind: 'page',
  page: 'changes',
  status: 200,
  title: say(lang, 'versions.changes'),
  data: {
    back,
    lead: say(lang, 'versions.between', { from: sayInstant(lang, from), to: sayInstant(lang, to) }),
    changesTitle: say(lang, 'versions.changes'),
    noChanges: say(lang, 'versions.no-changes'),
    columns: changeColumns(lang),
    changes: changeLines(lang, changes.map(sentenced)),
  },
});

const procedureNamed = ({ request }: OwnVisit): string | undefined => {
  const { procedure } = request.params;
  return typeof procedure === 'string' && PROCEDURE.test(procedure) ? procedure : undefined;
};

const unknown = (): Refusal => refuse('unknown-procedure', [{ path: 'id', reason: 'unknown' }]);

const versionsPage = async (
  { services }: PageDesk,
  { lang, visitor }: OwnVisit,
  inForce: PublishedDefinition,
  refusal?: Refusal,
): Promise<PageReply> => {
  const versions = await versionsOf(services.db, inForce.procedure);
  const { title } = definitionOfText(inForce.text);
  const problem = refusal && problemOf(lang, refusal);
  return {
    kind: 'page',
    page: 'versions',
    status: problem?.status ?? 200,
    title: title[lang],
    data: {
      back: { href: '/procedures', label: say(lang, 'procedures.title') },
      lead: say(lang, 'versions.lead'),
      problem: problemCards(lang, problem),
      ...versionWords(lang, visitor.session, `/procedures/${inForce.procedure}`, {
        inForce: inForce.hash,
        versions: versions.map(({ hash, publishedAt }) => ({
          value: hash,
          label: hash.slice('sha256:'.length).slice(0, HASH_SHOWN),
          publishedAt,
        })),
      }),
      values: [],
    },
  };
};

/** The versions of something in words, the one in force first; each other with the way back to it, for whoever may send in. */
export const versionWords = (
  lang: Lang,
  session: Session,
  href: string,
  { inForce, versions }: { readonly inForce: string; readonly versions: readonly Version[] },
) => ({
  versionsTitle: say(lang, 'versions.title'),
  href,
  versions: versions.map(({ value, label, publishedAt }, index) => ({
    label,
    since: say(lang, 'versions.since', { at: sayInstant(lang, publishedAt) }),
    current: index === 0 ? say(lang, 'versions.in-force') : null,
    compare:
      value === inForce
        ? null
        : {
            href: `${href}/changes?from=${encodeURIComponent(value)}&to=${encodeURIComponent(inForce)}`,
            label: say(lang, 'versions.since-then', { version: label }),
          },
    back:
      value === inForce || !isPersonSession(session)
        ? null
        : { value, key: randomUUID(), label: say(lang, 'versions.go-back', { version: label }) },
  })),
});
