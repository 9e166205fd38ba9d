import { randomUUID } from 'node:crypto';
import type { Definition } from '../../core/definition/definition';
import { definitionOfText } from '../../core/definition/kept-text';
import { reject } from '../../core/rejection';
import { currentDefinition } from '../../db/published';
import { type Lang, say } from '../../messages/message';
import { receipt } from '../commands/receipt';
import { type FormFields, oneOf } from '../http/form-text';
import { type Problem, problemOf } from '../http/problem';
import { type Refusal, refusalOf, refuse } from '../http/refusal';
import type { Route } from '../route';
import { isPersonSession, type PersonSession } from '../session/session';
import { type OpeningForm, openingForm } from '../views/opening-form';
import { type Asked, type Need, needsOf, readAsked } from '../views/opening-needs';
import { openingOf } from './body-of';
import { capital } from './capital';
import { choicePage } from './choice-page';
import { sameAddress } from './frame';
import { perform } from './perform';
import { anchorOf, problemCards } from './problem-card';
import { isRefusedForm, noteVisit, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';
import { actControls } from './task-controls';
import { enteredIn } from './task-page';
import { clearsOf } from './task-words';

/** Where the page stands, as the record of refusals names it. */
export const OPENING_PAGE = '/open/{procedure}';

/** A draft whose page led here is chosen already. What is said of a report stands in no address. */
const chosenBefore = ({ steps, starts }: Definition, { request: { query } }: OwnVisit): FormFields => {
  const { draft } = query;
  const field = (steps[starts]?.form ?? []).find(({ kind }) => kind === 'draft');
  return typeof draft === 'string' && field !== undefined ? { [`form.${field.name}`]: [draft] } : {};
};

/** What a case is to be about, then the form of its first step. Who may not open it is told so before they write anything. */
export const showOpening = async (pages: PageDesk, visit: OwnVisit): Promise<PageReply> => {
  const begun = await begin(pages, visit);
  if (begun.kind === 'refused') return begun;
  if (begun.asked.next !== undefined) return choicePage(pages, { ...begun, visit, need: begun.asked.next });
  const form = await openingForm(pages.services, begun.definition, begun.asked.about, { session: begun.session, at: visit.at });
  if (form.refused === undefined) return formPage(visit, begun, form, chosenBefore(begun.definition, visit), randomUUID());
  const refusal = refusalOf(form.refused, begun.definition);
  const need = needToBlame(begun.definition, refusal) ?? needsOf(begun.definition)[0];
  if (need === undefined) return refusal;
  await noteVisit(pages.desk, visit, OPENING_PAGE, refusal);
  return choicePage(pages, { ...begun, visit, need, problem: problemOf(visit.lang, refusal) });
};

/** Opens the case through the api's own route; where it is refused, shows the form again with every flaw at its field. */
export const submitOpening = async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  const begun = await begin(pages, visit);
  if (begun.kind === 'refused') return begun;
  const { definition, session, asked } = begun;
  const key = oneOf(fields, 'key');
  const reply = await perform(pages.desk, routes, { ...openingOf(definition, asked.about, fields), session, key, lang: visit.lang });
  if (reply.kind === 'answered') return { kind: 'go', to: `/cases/${receipt.parse(reply.body).case}?note=done` };
  const problem = problemOf(visit.lang, reply);
  const need = asked.next ?? needToBlame(definition, reply);
  if (need !== undefined) return choicePage(pages, { ...begun, visit, need, problem });
  const form = await openingForm(pages.services, definition, asked.about, { session, at: visit.at });
  return formPage(visit, begun, form, fields, key ?? randomUUID(), problem);
};

interface Begun {
  readonly kind: 'begun';
  readonly session: PersonSession;
  readonly definition: Definition;
  readonly asked: Asked;
}

const begin = async ({ services }: PageDesk, { request, visitor: { session } }: OwnVisit): Promise<Begun | Refusal> => {
  if (!isPersonSession(session)) return refuse('no-person');
  const { procedure } = request.params;
  const found = typeof procedure === 'string' ? await currentDefinition(services.db, procedure) : undefined;
  if (found === undefined) return refuse('unknown-procedure');
  const definition = definitionOfText(found.text);
  if (definition.opens.by !== 'person') return refusalOf(reject('wrong-command', { opens: definition.opens.by }), definition);
  const asked = readAsked(definition, request.query, session.person);
  return asked.kind === 'refused' ? asked : { kind: 'begun', session, definition, asked };
};

/** The choice that a refusal is about, where it is about one. */
const needToBlame = (definition: Definition, { errors }: Refusal): Need | undefined =>
  needsOf(definition).find((need) =>
    errors.some(
      ({ path }) =>
        path === need.name ||
        (need.kind === 'held' && ['post', `people.${need.slot}`].includes(path)) ||
        (need.kind === 'decided' && ['decision', `people.${need.slot}`].includes(path)),
    ),
  );

const formPage = (
  visit: OwnVisit,
  { definition }: Begun,
  form: OpeningForm,
  fields: FormFields,
  key: string,
  problem?: Problem,
): PageReply => {
  const { lang, request } = visit;
  const controls = actControls(lang, form, enteredIn(fields, problem));
  const about = aboutLines(lang, visit, definition, form);
  const labels = new Map([...controls, ...about].map(({ name, label }) => [name, label]));
  return {
    kind: 'page',
    page: 'task',
    status: problem?.status ?? 200,
    title: form.step.task[lang],
    data: {
      trail: [{ href: '/open', label: say(lang, 'page.open') }],
      action: definition.title[lang],
      about,
      href: sameAddress(request, { lang: '', ask: '', search: '' }),
      key,
      controls,
      notes: [],
      clears: clearsOf(lang, form),
      send: say(lang, 'page.open-send'),
      retry: say(lang, 'page.retry'),
      problem: problemCards(lang, problem, labels),
    },
  };
};

/** What the case will be about, with the way back to each choice. */
const aboutLines = (lang: Lang, { request }: OwnVisit, definition: Definition, { post, people }: OpeningForm) => {
  const needs = needsOf(definition);
  const line = (name: string, label: string, value: string, need: Need | undefined) => ({
    id: anchorOf(name),
    name,
    label,
    value,
    href: need === undefined ? null : sameAddress(request, { ask: need.name, search: '' }),
    change: say(lang, 'page.change'),
  });
  return [
    ...(post === undefined
      ? []
      : [
          line(
            'post',
            say(lang, 'page.post'),
            `${post.title[lang]}, ${post.unit[lang]}`,
            needs.find(({ name }) => name === 'post' || name === 'held'),
          ),
        ]),
    ...people.map(({ slot, name, recordCode }) =>
      line(
        `people.${slot.name}`,
        capital(slot.label[lang]),
        `${name} (${recordCode})`,
        needs.find((need) => (need.kind === 'persons' || need.kind === 'decided') && need.slot === slot.name),
      ),
    ),
  ];
};
