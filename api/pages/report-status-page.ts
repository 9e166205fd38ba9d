import type { z } from 'zod';
import { sayDate } from '../../messages/dates';
import { type Lang, say } from '../../messages/message';
import { readBy } from '../http/flaws';
import { oneOf } from '../http/form-text';
import { problemOf } from '../http/problem';
import { isRefusalReply, type Refusal, refuse } from '../http/refusal';
import { REPORT_TEXT_MAX, type ReportDesk, type statusAnswer, statusBody } from '../reports/report-desk';
import { problemCards } from './problem-card';
import { isRefusedForm, type PageReply, readOwnForm, type Visit } from './serve-page';

type Standing = z.infer<typeof statusAnswer>;

/** Asks for the receipt code. */
export const showStatusForm = async ({ lang }: Visit): Promise<PageReply> => statusPage(lang, '');

/** Tells what became of the report of a code; takes an answer, or takes the report back. The code goes back to the page in its form, never in an address. */
export const lookUp = async (reports: ReportDesk, visit: Visit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, undefined);
  if (isRefusedForm(fields)) return fields;
  const [code, answer, withdraw] = ['code', 'answer', 'withdraw'].map((field) => oneOf(fields, field));
  const given = { code: code?.trim(), ...(answer === undefined ? {} : { answer }), ...(withdraw === 'yes' ? { withdraw: true } : {}) };
  const read = readBy(statusBody, given);
  if (!read.ok) return statusPage(visit.lang, code ?? '', refuse('invalid-request', read.flaws));
  const found = await reports.status(read.value, visit.at);
  return isRefusalReply(found)
    ? statusPage(visit.lang, read.value.code, found)
    : statusPage(visit.lang, read.value.code, undefined, found.body);
};

const statusPage = (lang: Lang, code: string, refusal?: Refusal, standing?: Standing): PageReply => {
  const problem = refusal && problemOf(lang, refusal);
  return {
    kind: 'page',
    page: 'report-status',
    status: problem?.status ?? 200,
    title: say(lang, 'page.report-look-up'),
    data: {
      code: { label: say(lang, 'page.report-code'), value: code },
      show: say(lang, 'page.report-show'),
      problem: problemCards(lang, problem),
      standing: standing === undefined ? [] : [standingWords(lang, standing)],
    },
  };
};

const standingWords = (lang: Lang, { state, outcome, receivedOn, withdrawnOn, notes }: Standing) => ({
  state: [say(lang, `page.report-state-${state}`), outcome?.[lang]].filter((word) => word !== undefined).join(': '),
  received: say(lang, 'page.report-received-on', { day: sayDate(lang, receivedOn) }),
  withdrawn: withdrawnOn === null ? null : say(lang, 'page.report-withdrawn-on', { day: sayDate(lang, withdrawnOn) }),
  notes: notes.map(({ side, day, text }) => ({
    who: say(lang, `page.report-by-${side}`, { day: sayDate(lang, day) }),
    text: text ?? say(lang, 'page.report-erased'),
  })),
  answer: { label: say(lang, 'page.report-answer'), max: REPORT_TEXT_MAX },
  withdraw: withdrawnOn === null ? say(lang, 'page.report-withdraw') : null,
  send: say(lang, 'page.report-answer'),
});
