import { z } from 'zod';
import { findPersons } from '../../db/register';
import { openingById } from '../../db/vault';
import { type Lang, say } from '../../messages/message';
import { type FormFields, oneOf } from '../http/form-text';
import { problemOf } from '../http/problem';
import { type Refusal, refuse } from '../http/refusal';
import { findReport } from '../reports/committee-reader';
import type { Route } from '../route';
import { isPersonSession, type PersonSession } from '../session/session';
import type { ApiRequest } from './body-of';
import { choices } from './control';
import { perform } from './perform';
import { problemCards } from './problem-card';
import { isRefusedForm, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';

const OPENING_ID = /^o[0-9a-f]{32}$/;
/** Longest words by which a person is looked for, in characters, and most persons that are listed. */
const SEARCH_MAX = 100;
const LISTED_MOST = 20;

const shownIdentity = z.object({ named: z.boolean(), name: z.string(), contact: z.string(), protect: z.boolean() });

/** The address of a request to see who sent a report in shows nothing by itself: it leads to the report. */
export const showIdentity = async ({ services }: PageDesk, { request, visitor, at }: OwnVisit): Promise<PageReply> => {
  const report = isPersonSession(visitor.session) ? await reportOf(services, visitor.session, request.params['id'], at) : undefined;
  return report === undefined ? refuse('unknown-report') : { kind: 'go', to: `/reports/received/${report}` };
};

/**
 * What the two persons do who may see who sent a report in. All of it goes to one address, as a form: neither an address nor a line of the log tells whether
 * somebody was shown, looked for or protected.
 */
export const submitIdentity = async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  const { session } = visit.visitor;
  const opening = String(visit.request.params['id'] ?? '');
  const report = isPersonSession(session) ? await reportOf(pages.services, session, opening, visit.at) : undefined;
  if (report === undefined) return refuse('unknown-report');
  const ask = (what: 'agree' | 'show' | 'protect', body: ApiRequest['body']) =>
    perform(pages.desk, routes, {
      path: `/reports/identity/{id}/${what}`,
      params: { id: opening },
      body,
      session,
      key: undefined,
      lang: visit.lang,
    });
  switch (oneOf(fields, 'do')) {
    case 'agree': {
      const reply = await ask('agree', { reasons: oneOf(fields, 'reasons') });
      return reply.kind === 'refused' ? reply : { kind: 'go', to: `/reports/received/${report}?note=done` };
    }
    case 'show': {
      const reply = await ask('show', undefined);
      return reply.kind === 'refused' ? reply : identityPage(visit.lang, { opening, report }, shownIdentity.parse(reply.body));
    }
    case 'find':
      return findPage(pages, visit, { opening, report }, fields);
    case 'protect': {
      const reply = await ask('protect', { person: oneOf(fields, 'person') });
      return reply.kind === 'refused'
        ? findPage(pages, visit, { opening, report }, fields, reply)
        : guardedPage(visit.lang, { opening, report });
    }
    default:
      return refuse('unknown-report');
  }
};

/** The report that a request is about, for whoever reads for its committee. */
const reportOf = async (
  services: PageDesk['services'],
  session: PersonSession,
  opening: unknown,
  at: string,
): Promise<string | undefined> => {
  if (typeof opening !== 'string' || !OPENING_ID.test(opening)) return undefined;
  const stored = await openingById(services.db, opening);
  if (stored === undefined) return undefined;
  return (await findReport(services, session, stored.report, at)).kind === 'found' ? stored.report : undefined;
};

interface About {
  readonly opening: string;
  readonly report: string;
}

const EMPTY = { facts: [], note: null, leave: null, lead: null, search: [], found: [], none: null, problem: [] } as const;

const page = (lang: Lang, { opening, report }: About, data: Partial<Record<keyof typeof EMPTY, unknown>>, status = 200): PageReply => ({
  kind: 'page',
  page: 'identity',
  status,
  title: say(lang, 'identity.title'),
  data: {
    ...EMPTY,
    href: `/reports/identity/${opening}`,
    back: { href: `/reports/received/${report}`, label: say(lang, 'received.title') },
    ...data,
  },
});

const identityPage = (lang: Lang, about: About, { named, name, contact, protect }: z.infer<typeof shownIdentity>): PageReply => {
  if (!named) return page(lang, about, { note: say(lang, 'identity.anonymous') });
  return page(lang, about, {
    leave: say(lang, 'identity.leave'),
    facts: [
      { name: say(lang, 'identity.name'), value: name },
      { name: say(lang, 'identity.contact'), value: contact },
      { name: say(lang, 'identity.protect'), value: say(lang, protect ? 'identity.protect-yes' : 'identity.protect-no') },
    ],
    ...(protect ? { lead: say(lang, 'identity.find-lead'), search: [searchWords(lang, '')] } : {}),
  });
};

/** Looks for the official who is to be protected. It shows nothing of who sent the report in. */
const findPage = async (
  { services }: PageDesk,
  { lang }: OwnVisit,
  about: About,
  fields: FormFields,
  refusal?: Refusal,
): Promise<PageReply> => {
  const search = (oneOf(fields, 'search') ?? '').slice(0, SEARCH_MAX).replaceAll('\0', '');
  const persons = search === '' ? [] : await findPersons(services.db, { search, most: LISTED_MOST });
  const problem = refusal && problemOf(lang, refusal);
  const options = persons.map(({ id, name, recordCode }) => ({ value: id, label: name, hint: recordCode }));
  return page(
    lang,
    about,
    {
      lead: say(lang, 'identity.find-lead'),
      search: [searchWords(lang, search)],
      none: search !== '' && persons.length === 0 ? say(lang, 'identity.none-found') : null,
      found:
        persons.length === 0
          ? []
          : [
              {
                control: [
                  choices(
                    { valuesOf: () => [], errorOf: () => null },
                    { name: 'person', label: say(lang, 'identity.which'), type: 'radio', required: true, options },
                  ),
                ],
                search,
                send: say(lang, 'identity.guard'),
              },
            ],
      problem: problemCards(lang, problem),
    },
    problem?.status,
  );
};

const guardedPage = (lang: Lang, about: About): PageReply => page(lang, about, { note: say(lang, 'identity.guarded') });

const searchWords = (lang: Lang, value: string) => ({
  label: say(lang, 'identity.search'),
  hint: say(lang, 'identity.search-hint'),
  find: say(lang, 'identity.find'),
  max: SEARCH_MAX,
  value,
});
