import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Lang, say } from '../../messages/message';
import { type FormFields, oneOf } from '../http/form-text';
import { readUpload } from '../http/form-upload';
import { readJson } from '../http/json-text';
import { type Problem, problemOf } from '../http/problem';
import { BODY_BYTES_MAX } from '../http/read-body';
import { type Refusal, refuse } from '../http/refusal';
import type { Route } from '../route';
import { isPersonSession } from '../session/session';
import { type Control, input, textArea } from './control';
import { perform } from './perform';
import { labelsOf, problemCards } from './problem-card';
import { isRefusedForm, noteVisit, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';
import { enteredIn } from './task-page';

type What = 'procedure' | 'rules';

const NOTHING_ENTERED: FormFields = {};
const VERSION_MAX = 40;
const kept = z.object({ id: z.string() });

/** The form by which a procedure, or values of the rules, are sent in: pasted, or as a file. */
export const showDraftForm =
  (what: What) =>
  async (_pages: PageDesk, visit: OwnVisit): Promise<PageReply> =>
    isPersonSession(visit.visitor.session) ? formPage(visit, what, NOTHING_ENTERED, randomUUID()) : refuse('no-person');

/** Sends a draft in through the api's own route; what is wrong with it is shown, each flaw with its place. */
export const submitDraft =
  (what: What) =>
  async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
    const fields = await readOwnForm(visit.request, visit.visitor, readUpload);
    if (isRefusedForm(fields)) return fields;
    const key = oneOf(fields, 'key');
    const json = jsonIn(fields);
    if (json.kind === 'refused') {
      await noteVisit(pages.desk, visit, `/drafts/${what}`, json);
      return formPage(visit, what, fields, key ?? randomUUID(), problemOf(visit.lang, json));
    }
    const body = what === 'procedure' ? { definition: json.value } : { rules: rulesOf(fields, json.value) };
    const reply = await sendDraft(pages, routes, visit, body, key);
    return reply.kind === 'refused' ? formPage(visit, what, fields, key ?? randomUUID(), problemOf(visit.lang, reply)) : reply;
  };

/** Sends something in as a draft, and leads to its page. */
export const sendDraft = async (
  { desk }: PageDesk,
  routes: readonly Route[],
  { visitor, lang }: OwnVisit,
  body: Readonly<Record<string, unknown>>,
  key: string | undefined,
): Promise<{ readonly kind: 'go'; readonly to: string } | Refusal> => {
  const reply = await perform(desk, routes, { path: '/drafts', params: {}, body, session: visitor.session, key, lang });
  return reply.kind === 'refused' ? reply : { kind: 'go', to: `/drafts/${kept.parse(reply.body).id}` };
};

/** The JSON of a form: the file where there is one, otherwise what was pasted. */
const jsonIn = (fields: FormFields): { readonly kind: 'json'; readonly value: unknown } | Refusal => {
  const text = oneOf(fields, 'file') ?? oneOf(fields, 'text');
  if (text === undefined) return refuse('invalid-request', [{ path: 'text', reason: 'missing' }]);
  if (Buffer.byteLength(text) > BODY_BYTES_MAX) return refuse('body-too-large', [{ path: 'text', reason: 'body-too-large' }]);
  const read = readJson(text);
  if (read.ok) return { kind: 'json', value: read.value };
  return refuse(read.flaw, [{ path: ['text', read.path].filter((part) => part !== '').join('.'), reason: read.flaw }]);
};

const rulesOf = (fields: FormFields, changes: unknown): Readonly<Record<string, unknown>> => {
  const from = oneOf(fields, 'from')?.trim();
  return { version: oneOf(fields, 'version')?.trim(), ...(from === undefined ? {} : { from }), changes };
};

const formPage = ({ lang }: OwnVisit, what: What, fields: FormFields, key: string, problem?: Problem): PageReply => {
  const controls = controlsOf(lang, what, fields, problem);
  return {
    kind: 'page',
    page: 'draft-sent',
    status: problem?.status ?? 200,
    title: say(lang, `drafts.send-${what}`),
    data: {
      back: { href: '/drafts', label: say(lang, 'drafts.title') },
      lead: say(lang, `drafts.send-${what}-lead`),
      href: `/drafts/${what}`,
      key,
      controls,
      file: { label: say(lang, 'drafts.file'), hint: say(lang, 'drafts.file-hint') },
      send: say(lang, 'drafts.send'),
      retry: say(lang, 'page.retry'),
      problem: problemCards(lang, problem, labelsOf(controls)),
    },
  };
};

const controlsOf = (lang: Lang, what: What, fields: FormFields, problem: Problem | undefined): readonly Control[] => {
  const entered = enteredIn(fields, problem);
  const text = textArea(entered, {
    name: 'text',
    label: say(lang, `drafts.${what}-json`),
    hint: say(lang, 'drafts.json-hint'),
    max: BODY_BYTES_MAX,
  });
  if (what === 'procedure') return [text];
  const line = (name: 'version' | 'from') =>
    input(entered, {
      name,
      label: say(lang, `drafts.${name}`),
      hint: say(lang, `drafts.${name}-hint`, { max: VERSION_MAX }),
      type: 'text',
      required: name === 'version',
    });
  return [line('version'), line('from'), text];
};
