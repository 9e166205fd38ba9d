import { z } from 'zod';
import { numberOf } from '../../core/definition/rule-values';
import { source } from '../../core/definition/words';
import { type TargetPeriod, targetPeriod } from '../../core/reports/target-period';
import { type TargetFigure, targetFigures } from '../../core/reports/targets';
import { localDateOf } from '../../db/local-date';
import { countTargets } from '../../db/targets';
import { sayBoth } from '../../messages/message';
import type { Services } from '../services';
import { text } from './named';

const value = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), count: z.int(), of: z.int(), percent: z.number(), reached: z.boolean() }),
  z.strictObject({ kind: z.literal('withheld'), fewerThan: z.int() }),
  z.strictObject({ kind: z.literal('nobody') }),
  z.strictObject({ kind: z.literal('notRecorded') }),
]);

export const targetsView = z.strictObject({
  /** The local day as of which everything is counted. */
  day: z.string(),
  /** Over what is counted, and what is not broken down. */
  scope: text,
  figures: z.array(
    z.strictObject({
      figure: z.string(),
      name: text,
      /** What is counted, over which rows, as of when; of what is not recorded, what is missing. */
      definition: text,
      target: z.strictObject({ wording: text, source }),
      value,
    }),
  ),
});
export type TargetsView = z.input<typeof targetsView>;

/** The report of the resolution's targets, as of an instant. */
export const readTargets = async ({ db, ...services }: Pick<Services, 'db' | 'pack'>, at: string): Promise<TargetsView> => {
  const pack = await services.pack();
  const period = targetPeriod(pack, localDateOf(at));
  const figures = targetFigures(pack, await countTargets(db, at, period));
  return {
    day: period.today,
    scope: sayBoth('targets.scope', { least: numberOf({ pack }, 'report-group-least') }),
    figures: figures.map((figure) => figureView(figure, period)),
  };
};

const figureView = ({ figure, target, value: found }: TargetFigure, period: TargetPeriod): TargetsView['figures'][number] => ({
  figure,
  name: sayBoth(`target.${figure}`, {}),
  definition: sayBoth(`target-definition.${figure}`, {
    age: period.youngAge,
    days: period.termCaseDays,
    year: period.gradedYear,
    next: period.gradedYear + 1,
  }),
  target,
  value: found,
});
