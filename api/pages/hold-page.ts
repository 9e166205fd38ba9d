import { randomUUID } from 'node:crypto';
import { FORM_TEXT_MAX } from '../../core/definition/form';
import { type Lang, say } from '../../messages/message';
import type { CaseFile } from '../cases/case-file';
import { holdInHand } from '../cases/hold-in-hand';
import { type FormFields, oneOf } from '../http/form-text';
import { type Problem, problemOf } from '../http/problem';
import { refuse } from '../http/refusal';
import type { Route } from '../route';
import { isPersonSession } from '../session/session';
import { caseAsked } from './case-page';
import { type Control, choices, type Entered, textArea } from './control';
import { perform } from './perform';
import { labelsOf, problemCards } from './problem-card';
import { isRefusedForm, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';
import { enteredIn } from './task-page';

type Kind = 'hold' | 'release';

/** The form by which a case is put on hold, or a held one let go on; for whoever may do neither there is no such page. */
export const showHold = async (pages: PageDesk, visit: OwnVisit): Promise<PageReply> => {
  const found = await inHand(pages, visit);
  if (found.kind === 'refused') return found;
  const { ground } = visit.request.query;
  const fields: FormFields = typeof ground === 'string' ? { ground: [ground] } : {};
  return holdPage(visit, found, fields, randomUUID());
};

/** Sends it through the api's own route. */
export const submitHold = async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  const found = await inHand(pages, visit);
  if (found.kind === 'refused') return found;
  const { file, is } = found;
  const [ground, reasons, key] = ['ground', 'reasons', 'key'].map((name) => oneOf(fields, name));
  const reply = await perform(pages.desk, routes, {
    path: `/cases/{id}/${is}`,
    params: { id: file.case },
    body: { reasons, ...(ground === undefined ? {} : { ground }) },
    session: visit.visitor.session,
    key,
    lang: visit.lang,
  });
  if (reply.kind === 'refused') return holdPage(visit, found, fields, key ?? randomUUID(), problemOf(visit.lang, reply));
  return { kind: 'go', to: `/cases/${file.case}?note=done` };
};

interface InHand {
  readonly kind: 'in-hand';
  readonly is: Kind;
  readonly file: CaseFile;
}

const inHand = async (pages: PageDesk, visit: OwnVisit) => {
  const { session } = visit.visitor;
  if (!isPersonSession(session)) return refuse('unknown-case');
  const seen = await caseAsked(pages, visit);
  if (seen.kind === 'refused') return seen;
  const is = seen.sight === 'whole' ? await holdInHand(pages.services, seen.file, session.person, visit.at) : undefined;
  return is === undefined ? refuse('unknown-route') : ({ kind: 'in-hand', is, file: seen.file } as const);
};

const holdPage = ({ lang }: OwnVisit, { is, file }: InHand, fields: FormFields, key: string, problem?: Problem): PageReply => {
  const controls = controlsOf(lang, file, is, enteredIn(fields, problem));
  return {
    kind: 'page',
    page: 'hold',
    status: problem?.status ?? 200,
    title: say(lang, `hold.${is}`),
    data: {
      trail: { href: `/cases/${file.case}`, label: file.rulebook.definition.title[lang] },
      lead: say(lang, `hold.${is}-lead`),
      href: `/cases/${file.case}/hold`,
      key,
      controls,
      send: say(lang, `hold.${is}`),
      retry: say(lang, 'page.retry'),
      problem: problemCards(lang, problem, labelsOf(controls)),
    },
  };
};

const controlsOf = (lang: Lang, { rulebook: { pack } }: CaseFile, is: Kind, entered: Entered): readonly Control[] => {
  const grounds = Object.entries(is === 'hold' ? pack.holdGrounds : pack.liftGrounds).map(([value, { meaning }]) => ({
    value,
    label: meaning[lang],
  }));
  const none = is === 'release' ? [{ value: '', label: say(lang, 'hold.no-ground') }] : [];
  return [
    choices(entered, {
      name: 'ground',
      label: say(lang, is === 'hold' ? 'hold.ground' : 'hold.lift-ground'),
      type: 'radio',
      required: true,
      options: [...none, ...grounds],
    }),
    textArea(entered, { name: 'reasons', label: say(lang, 'hold.reasons'), max: FORM_TEXT_MAX, required: true }),
  ];
};
