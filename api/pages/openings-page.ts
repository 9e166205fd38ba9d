import { type Definition, STAGES } from '../../core/definition/definition';
import type { Instant } from '../../core/facts';
import { definitionsInForce } from '../../db/published';
import { type Lang, say } from '../../messages/message';
import { refuse } from '../http/refusal';
import type { Services } from '../services';
import { isPersonSession, type PersonSession } from '../session/session';
import { label } from '../views/named';
import { needsOf } from '../views/opening-needs';
import { isEmpty, reachOf } from '../views/opening-reach';
import { capital } from './capital';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';
import { authorityWords, performerWords } from './task-words';

/** The procedures that a person may open: first those that lie in the visitor's hands, then the others. */
export const showOpenings = async ({ services }: PageDesk, { lang, visitor, at }: OwnVisit): Promise<PageReply> => {
  const { session } = visitor;
  if (!isPersonSession(session)) return refuse('no-person');
  const lines = await linesFor(services, lang, session, at);
  const group = (heading: string, own: boolean) => ({
    heading,
    stages: byStage(
      lang,
      lines.filter((line) => line.own === own),
    ),
  });
  return {
    kind: 'page',
    page: 'openings',
    status: 200,
    title: say(lang, 'page.open'),
    data: {
      lead: say(lang, 'page.open-lead'),
      groups: [group(say(lang, 'page.open-own'), true), group(say(lang, 'page.open-others'), false)].filter(
        ({ stages }) => stages.length > 0,
      ),
      none: say(lang, 'page.open-none'),
    },
  };
};

type Line = Awaited<ReturnType<typeof linesFor>>[number];

/** In the order of the links of personnel work, and of their titles within each. */
const byStage = (lang: Lang, lines: readonly Line[]) =>
  STAGES.map((stage) => ({ stage: capital(say(lang, `stage.${stage}`)), lines: lines.filter((line) => line.stage === stage) })).filter(
    (one) => one.lines.length > 0,
  );

const linesFor = async ({ db }: Services, lang: Lang, { person }: PersonSession, at: Instant) => {
  const definitions = (await definitionsInForce(db)).filter(({ opens }) => opens.by === 'person');
  const lines = await Promise.all(
    definitions.map(async (definition) => ({
      own: !isEmpty(await reachOf(db, definition, person, at)),
      stage: definition.stage,
      title: definition.title[lang],
      href: `/open/${definition.id}`,
      about: aboutWords(lang, definition),
      opener: say(lang, 'page.opened-by', { who: openerWords(lang, definition) }),
      basis: say(lang, 'page.basis', { sources: definition.basis.map((source) => authorityWords(lang, source)).join('; ') }),
    })),
  );
  return lines.sort((a, b) => a.title.localeCompare(b.title, lang));
};

/** Who takes the first step, in words. */
export const openerWords = (lang: Lang, { steps, starts }: Definition): string => {
  const first = steps[starts]?.person;
  if (first === undefined) return '';
  return performerWords(
    lang,
    first.kind === 'concerned' ? { slot: label('slot', first.slot) } : { role: label('role', first.role), place: label('place', first.in) },
  );
};

/** What has to be named to open it; nothing where a person opens it about themself. */
const aboutWords = (lang: Lang, definition: Definition): string | null => {
  const own = definition.steps[definition.starts]?.person.kind === 'concerned';
  const words = needsOf(definition).map((need) => {
    if (need.name === 'post') return say(lang, `page.about-${need.kind}`);
    if (need.kind === 'decided') return say(lang, own ? 'page.about-own-decision' : 'page.about-decision');
    if (need.kind === 'persons') return label('slot', need.slot).label[lang];
    return say(lang, own ? 'page.about-own' : 'page.about-held');
  });
  return words.length === 0 ? null : say(lang, 'page.about', { what: words.join('; ') });
};
