import { z } from 'zod';
import type { FormValues } from '../../core/command';
import { casesOfProcedure } from '../../db/cases';
import { localDateOf } from '../../db/local-date';
import { textsOf } from '../../db/texts';
import { type CaseFile, eventsOf } from '../cases/case-file';
import { inCaseTime, seeCase } from '../cases/open-file';
import type { Services } from '../services';
import type { Session } from '../session/session';
import { label, labelled, named, personNamed, text } from './named';
import { namesNeedOf, readNames } from './names';

/** The procedure whose cases are the register, and what it is read from (`workflows/procedures/difficult-task.ts`). */
const PROCEDURE = 'difficult-task';
const PROPOSED = { step: 'propose', work: 'work', outcome: 'outcome', deadline: 'deadline' };
const ENTERED = { step: 'enter', result: 'enter' };

/** Most cases that are looked at: running ones first, then the newest. */
const LOOKED_AT_MOST = 200;

export const difficultTask = z.strictObject({
  case: z.string(),
  who: z.array(named),
  /** What is to be done, and what is to come of it; null once it is erased. */
  work: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Day by which it is to be done. */
  deadline: z.string().nullable(),
  /** The open step; none once it has ended. */
  step: z.strictObject({ name: z.string(), task: text }).nullable(),
  end: labelled.nullable(),
  /** Whether that day has passed and it is not closed. */
  overdue: z.boolean(),
});
export type DifficultTask = z.infer<typeof difficultTask>;

/** The register of difficult and new tasks, as far as its reader may see their cases. What was refused before it was entered is none. */
export const difficultTasks = async (
  services: Pick<Services, 'db' | 'rulebooks' | 'ring'>,
  session: Session,
  at: string,
): Promise<DifficultTask[]> => {
  const rows = await casesOfProcedure(services.db, PROCEDURE, LOOKED_AT_MOST);
  const seen = await Promise.all(rows.map(({ id }) => seeCase(services, session, id, at)));
  const files = seen.flatMap((one) => (one.kind === 'seen' && (one.file.state.end === undefined || isEntered(one.file)) ? [one.file] : []));
  return Promise.all(files.map((file) => lineOf(services, file, at)));
};

const isEntered = (file: CaseFile): boolean =>
  eventsOf(file).some((event) => event.kind === 'resultTaken' && event.step === ENTERED.step && event.result === ENTERED.result);

const lineOf = async ({ db, ring }: Pick<Services, 'db' | 'ring'>, file: CaseFile, at: string): Promise<DifficultTask> => {
  const { state, rulebook } = file;
  const [names, texts] = await Promise.all([readNames(db, namesNeedOf(file)), textsOf(db, ring, file.case)]);
  const form = proposalOf(file);
  const written = (name: string): string | null => {
    const value = form[name];
    return value?.kind === 'text' ? (texts[value.text.digest] ?? null) : null;
  };
  const day = form[PROPOSED.deadline];
  const deadline = day?.kind === 'date' ? day.value : null;
  const task = state.step === undefined ? undefined : rulebook.definition.steps[state.step.name]?.task;
  return {
    case: file.case,
    who: state.concerned.map((person) => personNamed(names, person)),
    work: written(PROPOSED.work),
    outcome: written(PROPOSED.outcome),
    deadline,
    step: state.step === undefined || task === undefined ? null : { name: state.step.name, task },
    end: state.end === undefined ? null : label('end', state.end),
    overdue: state.end === undefined && deadline !== null && deadline < localDateOf(inCaseTime(file, at)),
  };
};

/** What was filled in when the task was proposed. */
const proposalOf = (file: CaseFile): FormValues =>
  eventsOf(file)
    .flatMap((event) => (event.kind === 'resultTaken' && event.step === PROPOSED.step ? [event.form ?? {}] : []))
    .at(-1) ?? {};
