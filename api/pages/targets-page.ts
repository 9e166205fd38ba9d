import { mayReadReports } from '../../db/read-policy';
import { sayDate } from '../../messages/dates';
import { type Lang, say, word } from '../../messages/message';
import { refuse } from '../http/refusal';
import { readTargets, type TargetsView } from '../views/targets-view';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';
import { authorityWords } from './task-words';

/** The targets of the resolution, each with its definition, its target and its figure. */
export const showTargets = async ({ services }: PageDesk, { lang, visitor, at }: OwnVisit): Promise<PageReply> => {
  if (!(await mayReadReports(services.db, visitor.session, at))) return refuse('not-allowed');
  const { day, scope, figures } = await readTargets(services, at);
  return {
    kind: 'page',
    page: 'targets',
    status: 200,
    title: say(lang, 'targets.title'),
    data: {
      lead: say(lang, 'targets.lead', { day: sayDate(lang, day) }),
      scope: scope[lang],
      yearly: say(lang, 'yearly.link'),
      headings: { value: say(lang, 'targets.value'), target: say(lang, 'targets.target') },
      figures: figures.map((figure) => figureWords(lang, figure)),
    },
  };
};

const figureWords = (lang: Lang, { name, definition, target, value }: TargetsView['figures'][number]) => ({
  name: name[lang],
  about: say(lang, value.kind === 'notRecorded' ? 'targets.missing' : 'targets.definition'),
  definition: definition[lang],
  target: target.wording[lang],
  source: `${authorityWords(lang, target.source)} (${word(lang, 'certainty', target.source.certainty)})`,
  value: valueWords(lang, value),
  reached: value.kind === 'counted' ? say(lang, value.reached ? 'targets.reached' : 'targets.not-reached') : null,
  tone: value.kind === 'counted' && value.reached ? 'done' : 'warn',
});

const valueWords = (lang: Lang, value: TargetsView['figures'][number]['value']): string => {
  switch (value.kind) {
    case 'counted': {
      const percent = new Intl.NumberFormat(lang).format(value.percent);
      return say(lang, 'targets.counted', { count: value.count, of: value.of, percent });
    }
    case 'withheld':
      return say(lang, 'targets.withheld', { least: value.fewerThan });
    case 'nobody':
      return say(lang, 'targets.nobody');
    case 'notRecorded':
      return say(lang, 'targets.not-recorded');
    default:
      return value satisfies never;
  }
};
