import { definitionsInForce } from '../../db/published';
import { type FormFields, oneOf } from '../http/form-text';
import { type Problem, problemOf } from '../http/problem';
import { refuse } from '../http/refusal';
import { holdableFor } from '../reports/holdable';
import type { Route } from '../route';
import { isPersonSession } from '../session/session';
import { readReceived } from '../views/received-reports';
import type { ApiRequest } from './body-of';
import { perform } from './perform';
import { receivedWords } from './received-report-words';
import { isRefusedForm, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';

/** The ids of reports. What looks like none is asked for nowhere. */
export const REPORT_ID = /^r[0-9a-f]{32}$/;

const NOTHING_ENTERED: FormFields = {};

/** A report whole, for whoever reads for its committee. Each visit is a reading, and on record. */
export const showReceivedReport = (pages: PageDesk, visit: OwnVisit): Promise<PageReply> => reportPage(pages, visit, NOTHING_ENTERED);

/** Sends what is done with a report through the api's own route: a question, the way to the committee above, the request to see who sent it. */
export const submitReceivedReport = async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  const id = String(visit.request.params['id'] ?? '');
  const wanted = requestOf(id, fields);
  if (wanted === undefined || !REPORT_ID.test(id)) return refuse('unknown-report');
  const { session } = visit.visitor;
  const reply = await perform(pages.desk, routes, { ...wanted, session, key: undefined, lang: visit.lang });
  if (reply.kind === 'refused') return reportPage(pages, visit, fields, problemOf(visit.lang, reply));
  return { kind: 'go', to: wanted.path.endsWith('/raise') ? '/reports/received' : `/reports/received/${id}?note=done` };
};

const requestOf = (id: string, fields: FormFields): ApiRequest | undefined => {
  const params = { id };
  switch (oneOf(fields, 'do')) {
    case 'question':
      return { path: '/reports/received/{id}/questions', params, body: { text: oneOf(fields, 'text') } };
    case 'raise':
      return { path: '/reports/received/{id}/raise', params, body: undefined };
    case 'identity':
      return { path: '/reports/received/{id}/identity', params, body: { reasons: oneOf(fields, 'reasons') } };
    default:
      return undefined;
  }
};

const reportPage = async ({ services }: PageDesk, visit: OwnVisit, fields: FormFields, problem?: Problem): Promise<PageReply> => {
  const { lang, visitor, at, request } = visit;
  const id = String(request.params['id'] ?? '');
  if (!isPersonSession(visitor.session) || !REPORT_ID.test(id)) return refuse('unknown-report');
  const read = await readReceived(services, visitor.session, id, at);
  if (read.kind === 'refused') return read;
  const { view, found } = read;
  const { cases } = found.file === undefined ? { cases: [] } : await holdableFor(services, found.file, found.report.committee);
  const classes = (await definitionsInForce(services.db)).filter(
    ({ opens, steps, starts }) => opens.by === 'person' && (steps[starts]?.form ?? []).some(({ kind }) => kind === 'report'),
  );
  const done = request.query['note'] === 'done' && problem === undefined;
  return {
    kind: 'page',
    page: 'received-report',
    status: problem?.status ?? 200,
    ...receivedWords(lang, { view, holdable: cases, classes, fields, problem, done, at }),
  };
};
