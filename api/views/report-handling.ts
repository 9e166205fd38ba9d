import { z } from 'zod';
import type { PersonId } from '../../core/facts';
import { must } from '../../core/must';
import type { CaseFile } from '../cases/case-file';
import { label, labelled, type Names, named, personNamed, text } from './named';

/** The steps in which a report is classed, and in which a second person checks the class (`workflows/procedures/parts/reported.ts`). */
const PARTS = [
  ['classify', 'submit'],
  ['confirm', 'rightClass'],
  ['confirm', 'otherClass'],
] as const;

/** Somebody's part in classing a report. */
const part = z.strictObject({ by: named, at: z.string() });

/** How the latest case that names a report stands. */
export const reportHandling = z.strictObject({
  /** As what the report was classed: the procedure of the case. */
  procedure: text,
  classed: part.nullable(),
  /** What a second person said of the class; null as long as nobody has. */
  checked: part.extend({ agreed: z.boolean() }).nullable(),
  step: text.nullable(),
  /** What still runs: the open step and the case's own times. */
  deadlines: z.array(z.strictObject({ what: text, due: z.string() })),
  end: labelled.nullable(),
  /** Whether it has settled the report, or still may. A case that was refused or lapsed leaves the report free for another. */
  holds: z.boolean(),
});
export type ReportHandling = z.infer<typeof reportHandling>;

/** Reads how a report is handled from the case that names it. */
export const handlingOf = (file: CaseFile, names: Names): ReportHandling => {
  const { rulebook, state } = file;
  const { definition } = rulebook;
  const step = state.step === undefined ? undefined : must(definition.steps[state.step.name], `step ${state.step.name}`).task;
  const partIn = ({ by, at }: Taken) => ({ by: personNamed(names, by), at });
  const [classed, agreed, refused] = PARTS.map(([name, result]) => takenIn(file, name, result));
  const checked = agreed ?? refused;
  return {
    procedure: definition.title,
    classed: classed === undefined ? null : partIn(classed),
    checked: checked === undefined ? null : { ...partIn(checked), agreed: agreed !== undefined },
    step: step ?? null,
    deadlines: [
      ...(step === undefined || state.step === undefined ? [] : [{ what: step, due: state.step.due }]),
      ...(state.end === undefined
        ? Object.entries(state.clocks).map(([clock, { due }]) => ({ what: label('clock', clock).label, due }))
        : []),
    ],
    end: state.end === undefined ? null : label('end', state.end),
    holds: state.end === undefined || definition.ends[state.end] === 'done',
  };
};

/** Everybody who has classed the report or checked the class. */
export const handlersOf = (file: CaseFile): readonly PersonId[] => PARTS.flatMap(([step, result]) => takenIn(file, step, result)?.by ?? []);

interface Taken {
  readonly by: PersonId;
  readonly at: string;
}

/** Who took a result of a step last, and when; a result that time took has nobody. */
const takenIn = ({ entries }: CaseFile, step: string, result: string): Taken | undefined => {
  const entry = entries.findLast(({ events }) =>
    events.some((event) => event.kind === 'resultTaken' && event.step === step && event.result === result),
  );
  return entry === undefined || !('person' in entry.by) ? undefined : { by: entry.by.person, at: entry.at };
};
