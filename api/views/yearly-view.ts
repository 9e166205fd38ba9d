import { z } from 'zod';
import type { Definition } from '../../core/definition/definition';
import { numberOf } from '../../core/definition/rule-values';
import { YEARLY_FIGURES, type YearlyLine, yearlyLines } from '../../core/reports/yearly';
import { definitionsInForce } from '../../db/published';
import { countYear } from '../../db/yearly-report';
import { sayBoth } from '../../messages/message';
import type { Services } from '../services';
import { label, labelled, text } from './named';

const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), count: z.int() }),
  z.strictObject({ kind: z.literal('withheld'), fewerThan: z.int() }),
]);

export const yearlyView = z.strictObject({
  year: z.int(),
  /** What is told, and what is not broken down. */
  scope: text,
  /** What each figure counts. */
  definitions: z.array(z.strictObject({ figure: z.enum(YEARLY_FIGURES), name: text, definition: text })),
  procedures: z.array(
    z.strictObject({
      procedure: z.strictObject({ id: z.string(), title: text }),
      figures: z.record(z.enum(YEARLY_FIGURES), figure),
      /** How those that ended did; absent where so few ended that they are not broken down. */
      results: z.array(z.strictObject({ end: labelled, as: z.string(), count: z.int() })).optional(),
    }),
  ),
});
export type YearlyView = z.infer<typeof yearlyView>;

/** The report of a year over every procedure of which there was ever a case. */
export const readYearly = async ({ db, pack }: Pick<Services, 'db' | 'pack'>, year: number): Promise<YearlyView> => {
  const definitions = new Map((await definitionsInForce(db)).map((one) => [one.id, one]));
  const least = numberOf({ pack: await pack() }, 'report-group-least');
  const settling = new Set([...definitions.values()].filter(settlesReports).map(({ id }) => id));
  return {
    year,
    scope: sayBoth('yearly.scope', { least }),
    definitions: YEARLY_FIGURES.map((name) => ({
      figure: name,
      name: sayBoth(`yearly-figure.${name}`),
      definition: sayBoth(`yearly-definition.${name}`),
    })),
    procedures: yearlyLines(await countYear(db, year), least, settling).map((line) => lineView(definitions.get(line.procedure), line)),
  };
};

/** Whether somebody's report is what cases of the procedure are about. */
const settlesReports = ({ steps }: Definition): boolean =>
  Object.values(steps).some(({ form = [] }) => form.some(({ kind }) => kind === 'report'));

const lineView = (definition: Definition | undefined, { procedure, figures, results }: YearlyLine): YearlyView['procedures'][number] => ({
  procedure: { id: procedure, title: definition?.title ?? { vi: procedure, en: procedure } },
  figures: { ...figures },
  ...(results === undefined ? {} : { results: results.map(({ end, as, count }) => ({ end: label('end', end), as, count })) }),
});
