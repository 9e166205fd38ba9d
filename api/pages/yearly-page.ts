import { localDateOf } from '../../db/local-date';
import { mayReadReports } from '../../db/read-policy';
import { type Lang, say } from '../../messages/message';
import { refuse } from '../http/refusal';
import { YEAR } from '../routes/reports';
import { readYearly, type YearlyView } from '../views/yearly-view';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

/** The report of a year: a table of the procedures, and what each figure counts. */
export const showYearly = async ({ services }: PageDesk, { request, lang, visitor, at }: OwnVisit): Promise<PageReply> => {
  if (!(await mayReadReports(services.db, visitor.session, at))) return refuse('not-allowed');
  const { year: asked } = request.query;
  const year = typeof asked === 'string' && YEAR.test(asked) ? Number(asked) : Number(localDateOf(at).slice(0, 4));
  const report = await readYearly(services, year);
  return {
    kind: 'page',
    page: 'yearly',
    status: 200,
    title: say(lang, 'yearly.title', { year }),
    data: {
      scope: report.scope[lang],
      before: { year: String(year - 1), href: `/reports/yearly?year=${year - 1}` },
      after: { year: String(year + 1), href: `/reports/yearly?year=${year + 1}` },
      headings: {
        procedure: say(lang, 'yearly.procedure'),
        results: say(lang, 'yearly.results'),
        counted: say(lang, 'targets.definition'),
      },
      figures: report.definitions.map(({ name, definition }) => ({ name: name[lang], definition: definition[lang] })),
      none: report.procedures.length === 0 ? say(lang, 'targets.nobody') : null,
      lines: report.procedures.map((line) => lineWords(lang, report, line)),
    },
  };
};

const lineWords = (lang: Lang, { definitions }: YearlyView, { procedure, figures, results }: YearlyView['procedures'][number]) => ({
  title: procedure.title[lang],
  values: definitions.map(({ figure }) => {
    const value = figures[figure];
    return value.kind === 'counted' ? String(value.count) : say(lang, 'yearly.withheld', { least: value.fewerThan });
  }),
  results: results?.map(({ end, count }) => `${end.label[lang]}: ${count}`).join('; ') ?? say(lang, 'yearly.not-broken-down'),
});
