import type { Definition } from '../../core/definition/definition';
import { sayDate, sayDay } from '../../messages/dates';
import { type Lang, say } from '../../messages/message';
import type { Problem } from '../http/problem';
import type { PersonSession } from '../session/session';
import { label } from '../views/named';
import { type Subject, subjectOf } from '../views/opening-form';
import { type Asked, type Need, SEARCH_MAX } from '../views/opening-needs';
import { type Choosable, type Offer, offerFor } from '../views/opening-offer';
import { choices } from './control';
import { sameAddress } from './frame';
import { openerWords } from './openings-page';
import { problemCards } from './problem-card';
import type { PageDesk, PageReply, Visit } from './serve-page';
import type { NamedValue } from './task-words';

/** In a list so short nobody needs to search. */
const SHORT = 8;

interface Choosing {
  readonly visit: Visit;
  readonly session: PersonSession;
  readonly definition: Definition;
  readonly asked: Asked;
  readonly need: Need;
  readonly problem?: Problem | undefined;
}

/** Asks what a case is to be about: one thing at a time, by a plain form whose address says all that has been chosen. */
export const choicePage = async ({ services }: PageDesk, choosing: Choosing): Promise<PageReply> => {
  const { visit, session, definition, asked, need, problem } = choosing;
  const { lang, at } = visit;
  const chosen = asked.chosen[need.name] ?? [];
  const offer = await offerFor(services.db, definition, need, { opener: session.person, chosen, search: asked.search, at });
  const settled = settledWords(lang, await subjectOf(services, asked.about), need);
  return {
    kind: 'page',
    page: 'choice',
    status: problem?.status ?? 200,
    title: definition.title[lang],
    data: {
      lead: say(lang, 'page.opened-by', { who: openerWords(lang, definition) }),
      href: visit.request.path,
      settled,
      carried: Object.entries(asked.chosen).flatMap(([name, values]) =>
        name === need.name ? [] : values.map((value) => ({ name, value })),
      ),
      ask: need.name,
      looking: need.kind === 'persons' || offer.more || asked.search !== '' || offer.choices.length > SHORT,
      search: {
        value: asked.search,
        max: SEARCH_MAX,
        label: say(lang, 'page.search'),
        hint: say(lang, `page.search-${need.kind}`),
        find: say(lang, 'page.find'),
      },
      more: offer.more ? say(lang, 'page.more', { listed: offer.choices.length }) : null,
      control: [controlOf(choosing, offer)],
      none: offer.choices.length > 0 ? null : noneWords(choosing),
      goOn: say(lang, 'page.go-on'),
      all:
        asked.search === ''
          ? null
          : { href: sameAddress(visit.request, { search: '', ask: need.name }), label: say(lang, 'page.show-all') },
      problem: problemCards(lang, problem),
    },
  };
};

const controlOf = ({ visit: { lang }, asked, need }: Choosing, { choices: offered }: Offer) =>
  choices(
    { valuesOf: (name) => asked.chosen[name] ?? [], errorOf: () => null },
    {
      name: need.name,
      label: questionOf(lang, need),
      type: need.kind === 'persons' && need.atMost > 1 ? 'checkbox' : 'radio',
      required: true,
      options: offered.map((choice) => ({ value: choice.value, ...choiceWords(lang, choice) })),
    },
  );

const questionOf = (lang: Lang, need: Need): string => {
  if (need.kind !== 'persons') return say(lang, `page.choose-${need.kind}`);
  const slot = label('slot', need.slot).label[lang];
  return need.atMost === 1 ? say(lang, 'page.choose-person', { slot }) : say(lang, 'page.choose-persons', { slot, most: need.atMost });
};

const choiceWords = (
  lang: Lang,
  { person, post, body, termEnds, decidedAt }: Choosable,
): { readonly label: string; readonly hint: string } => ({
  label: [person?.name, post?.[lang]].filter((word) => word !== undefined).join(', '),
  hint: [
    person?.recordCode,
    body?.[lang],
    termEnds === undefined ? undefined : say(lang, 'page.term-ends', { day: sayDate(lang, termEnds) }),
    decidedAt === undefined ? undefined : say(lang, 'page.decided-on', { day: sayDay(lang, decidedAt) }),
  ]
    .filter((word) => word !== undefined)
    .join(' · '),
});

const noneWords = ({ visit: { lang }, asked, need, definition }: Choosing): string => {
  if (asked.search !== '') return say(lang, 'page.none-found');
  if (need.kind === 'persons') return say(lang, 'page.no-one-listed');
  return say(lang, 'page.none-in-reach', { who: openerWords(lang, definition) });
};

/** What has been chosen besides what is asked now. */
const settledWords = (lang: Lang, { post, people }: Subject, need: Need): readonly NamedValue[] =>
  need.kind === 'persons'
    ? [
        ...(post === undefined ? [] : [{ name: say(lang, 'page.post'), value: `${post.title[lang]}, ${post.unit[lang]}` }]),
        ...people.filter(({ slot }) => slot.name !== need.slot).map(({ slot, name }) => ({ name: slot.label[lang], value: name })),
      ]
    : [];
