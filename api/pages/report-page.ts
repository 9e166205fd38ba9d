import { say } from '../../messages/message';
import { readBy } from '../http/flaws';
import { type FormFields, oneOf } from '../http/form-text';
import { problemOf } from '../http/problem';
import { isRefusalReply, type Refusal, refuse } from '../http/refusal';
import { CONTACT_MAX, NAME_MAX, REPORT_TEXT_MAX, type ReportDesk, reportBody } from '../reports/report-desk';
import { problemCards } from './problem-card';
import { isRefusedForm, type PageReply, readOwnForm, type Visit } from './serve-page';

const EMPTY: FormFields = {};

/** The form by which anybody sends a report in. */
export const showReport = (reports: ReportDesk, visit: Visit): Promise<PageReply> => reportPage(reports, visit, EMPTY);

/** Sends a report in, and shows its receipt code this once. */
export const sendReport = async (reports: ReportDesk, visit: Visit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, undefined);
  if (isRefusedForm(fields)) return fields;
  const [committee, text, name, contact, wanted] = ['committee', 'text', 'name', 'contact', 'protect'].map((field) => oneOf(fields, field));
  const read = readBy(reportBody, {
    committee,
    text,
    ...(name === undefined ? {} : { name }),
    ...(contact === undefined ? {} : { contact }),
    ...(wanted === 'yes' ? { protect: true } : {}),
  });
  if (!read.ok) return reportPage(reports, visit, fields, refuse('invalid-request', read.flaws));
  const sent = await reports.send(read.value, visit.at);
  if (isRefusalReply(sent)) return reportPage(reports, visit, fields, sent);
  const { lang } = visit;
  return {
    kind: 'page',
    page: 'report-code',
    status: 201,
    title: say(lang, 'page.report-sent'),
    data: {
      code: sent.body.code,
      keep: say(lang, 'page.report-keep-code'),
      lookUp: say(lang, 'page.report-look-up'),
    },
  };
};

const reportPage = async (reports: ReportDesk, { lang }: Visit, fields: FormFields, refusal?: Refusal): Promise<PageReply> => {
  const problem = refusal && problemOf(lang, refusal);
  const chosen = oneOf(fields, 'committee');
  return {
    kind: 'page',
    page: 'report',
    status: problem?.status ?? 200,
    title: say(lang, 'page.report-send'),
    data: {
      lead: say(lang, 'page.report-lead'),
      limits: say(lang, 'page.report-limits'),
      problem: problemCards(lang, problem),
      committee: { label: say(lang, 'page.report-committee'), hint: say(lang, 'page.report-committee-hint') },
      committees: (await reports.committees()).map(({ id, name }) => ({ id, name: name[lang], chosen: id === chosen })),
      text: { label: say(lang, 'page.report-text'), max: REPORT_TEXT_MAX, value: oneOf(fields, 'text') ?? '' },
      name: { label: say(lang, 'page.report-name'), max: NAME_MAX, value: oneOf(fields, 'name') ?? '' },
      contact: { label: say(lang, 'page.report-contact'), max: CONTACT_MAX, value: oneOf(fields, 'contact') ?? '' },
      protect: { label: say(lang, 'page.report-protect'), chosen: oneOf(fields, 'protect') !== undefined },
      identityHint: say(lang, 'page.report-identity-hint'),
      send: say(lang, 'page.report-send'),
      lookUp: say(lang, 'page.report-look-up'),
    },
  };
};
