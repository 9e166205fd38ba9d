import type { Definition } from '../../core/definition/definition';
import { sayDate, sayDay } from '../../messages/dates';
import { type Lang, type MessageKey, say, word } from '../../messages/message';
import { lastDay } from '../../templates/content/last-day';
import type { FormFields } from '../http/form-text';
import type { Problem } from '../http/problem';
import type { holdableFor } from '../reports/holdable';
import { REPORT_TEXT_MAX } from '../reports/report-desk';
import { isFree, type ReceivedReport } from '../views/received-reports';
import { shortId } from '../views/sent-in-choices';
import { capital } from './capital';
import { type Control, textArea } from './control';
import { problemCards } from './problem-card';
import { stateOf } from './received-reports-page';
import { enteredIn } from './task-page';

interface Shown {
  readonly view: ReceivedReport;
  readonly holdable: Awaited<ReturnType<typeof holdableFor>>['cases'];
  /** The procedures that begin with a report. */
  readonly classes: readonly Definition[];
  readonly fields: FormFields;
  readonly problem: Problem | undefined;
  readonly done: boolean;
  readonly at: string;
}

/** Rows of a box for a message: most are a few sentences. */
const ROWS = 4;

/** A report in words. Days only: nothing on the page tells an hour. */
export const receivedWords = (lang: Lang, shown: Shown): { readonly title: string; readonly data: object } => {
  const { view, holdable, classes, fields, problem, done, at } = shown;
  const isAsked = view.identities.some(({ ends }) => ends >= at);
  const heading = (name: string): string => say(lang, `received.${name}` as MessageKey);
  const area = (name: string, key: MessageKey): Control => ({
    ...textArea(enteredIn(fields, problem), { name, label: say(lang, key), max: REPORT_TEXT_MAX, required: true }),
    rows: ROWS,
  });
  return {
    title: say(lang, 'received.line', { day: sayDate(lang, view.receivedOn), id: shortId(view.id) }),
    data: {
      href: `/reports/received/${view.id}`,
      back: say(lang, 'received.back'),
      note: done ? say(lang, 'received.done') : null,
      problem: problemCards(
        lang,
        problem,
        new Map([
          ['text', say(lang, 'received.question')],
          ['reasons', say(lang, 'received.identity-reasons')],
        ]),
      ),
      status: stateOf(lang, view),
      headings: {
        facts: heading('facts'),
        text: heading('text'),
        messages: heading('messages'),
        classify: heading('classify'),
        identity: heading('identity'),
        holdable: heading('holdable'),
        acts: heading('acts'),
        raise: heading('raise'),
      },
      facts: factsOf(lang, view),
      text: view.text ?? say(lang, 'received.erased'),
      messagesLead: say(lang, 'received.messages-lead'),
      noMessages: say(lang, 'received.no-messages'),
      notes: view.notes.map(({ side, day, text }) => ({
        who: say(lang, `received.by-${side}`, { day: sayDate(lang, day) }),
        text: text ?? say(lang, 'received.erased'),
      })),
      question: { control: [area('text', 'received.question')], send: say(lang, 'received.ask') },
      classify: isFree(view)
        ? [
            {
              lead: say(lang, 'received.classify-lead'),
              links: classes.map(({ id, title }) => ({ href: `/open/${id}`, label: title[lang] })),
            },
          ]
        : [],
      identity: {
        lead: say(lang, view.mayAsk ? 'received.identity-lead' : 'received.identity-no-case'),
        ask:
          view.mayAsk && !isAsked
            ? [{ control: [area('reasons', 'received.identity-reasons')], send: say(lang, 'received.identity-ask') }]
            : [],
        asked: view.identities.map((one) => identityWords(lang, one)),
      },
      holdable: holdable.map(({ case: id, procedure, held }) => ({
        href: `/cases/${id}`,
        label: procedure[lang],
        held: held ? say(lang, 'received.held') : null,
        hold: held ? null : { href: `/cases/${id}/hold?ground=open-denunciation`, label: say(lang, 'received.hold') },
      })),
      holdableLead: say(lang, 'received.holdable-lead'),
      columns: [heading('acts-day'), heading('acts-who'), heading('acts-what')],
      acts: actsOf(lang, view),
      raise:
        view.above === null
          ? []
          : [{ lead: say(lang, 'received.raise-lead', { above: view.above.name[lang] }), send: say(lang, 'received.raise') }],
    },
  };
};

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly link: { readonly href: string; readonly label: string } | null;
}

const factsOf = (lang: Lang, { committee, id, receivedOn, withdrawnOn, handling, case: inCase }: ReceivedReport): readonly Fact[] => {
  const fact = (name: MessageKey, value: string, link: Fact['link'] = null): Fact => ({ name: say(lang, name), value, link });
  const part = (by: { readonly by: { readonly name: { readonly vi: string; readonly en: string } }; readonly at: string }) => ({
    name: by.by.name[lang],
    day: sayDay(lang, by.at),
  });
  return [
    fact('received.committee', committee.name[lang]),
    fact('received.received-on', sayDate(lang, receivedOn)),
    ...(withdrawnOn === null ? [] : [fact('received.withdrawn-on', sayDate(lang, withdrawnOn))]),
    ...(handling === null || handling.classed === null
      ? []
      : [fact('received.class', say(lang, 'received.classed-by', { procedure: handling.procedure[lang], ...part(handling.classed) }))]),
    ...(handling === null ? [] : [fact('received.check', checkWords(lang, handling, part))]),
    ...(handling?.end ? [fact('received.ended-as', capital(handling.end.label[lang]))] : []),
    ...(handling?.deadlines ?? []).map(({ what, due }) => ({
      name: capital(what[lang]),
      value: capital(say(lang, 'page.until', { day: lastDay(lang, due) })),
      link: null,
    })),
    ...(inCase === null
      ? []
      : [fact('received.case', handling?.procedure[lang] ?? inCase, { href: `/cases/${inCase}`, label: say(lang, 'received.see-case') })]),
    fact('received.id', id),
  ];
};

type Checked = NonNullable<NonNullable<ReceivedReport['handling']>['checked']>;

const checkWords = (
  lang: Lang,
  { checked }: NonNullable<ReceivedReport['handling']>,
  part: (by: Checked) => { readonly name: string; readonly day: string },
): string =>
  checked === null
    ? say(lang, 'received.check-open')
    : say(lang, checked.agreed ? 'received.check-agreed' : 'received.check-refused', part(checked));

const identityWords = (lang: Lang, { opening, askedBy, why, ends, agreedBy, may }: ReceivedReport['identities'][number]) => ({
  href: `/reports/identity/${opening}`,
  asked: say(lang, 'received.identity-asked-by', { name: askedBy.name[lang], day: lastDay(lang, ends) }),
  why: say(lang, 'received.identity-why', { why: why ?? say(lang, 'received.erased') }),
  agreed:
    agreedBy === null ? say(lang, 'received.identity-not-agreed') : say(lang, 'received.identity-agreed-by', { name: agreedBy.name[lang] }),
  agree:
    may === 'agree'
      ? [
          {
            control: [
              {
                ...textArea(
                  { valuesOf: () => [], errorOf: () => null },
                  {
                    name: 'reasons',
                    label: say(lang, 'received.identity-agree-reasons'),
                    max: REPORT_TEXT_MAX,
                    required: true,
                  },
                ),
                rows: ROWS,
                id: `field-agree-${opening}`,
              },
            ],
            send: say(lang, 'received.identity-agree'),
          },
        ]
      : [],
  show: may === 'show' ? say(lang, 'received.identity-show') : null,
});

/** What was done, one line for what the same person did on one day again and again. */
const actsOf = (lang: Lang, { acts }: ReceivedReport) => {
  const lines: { readonly day: string; readonly who: string; readonly what: string; times: number }[] = [];
  for (const { act, by, at } of acts) {
    const line = { day: sayDay(lang, at), who: by.name[lang], what: word(lang, 'vault-act', act) };
    const last = lines.at(-1);
    if (last !== undefined && last.day === line.day && last.who === line.who && last.what === line.what) last.times += 1;
    else lines.push({ ...line, times: 1 });
  }
  return lines.map(({ times, ...line }) => ({ ...line, times: times > 1 ? say(lang, 'page.times', { times }) : null }));
};
