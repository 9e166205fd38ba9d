import { z } from 'zod';
import type { Instant, PersonId } from '../../core/facts';
import { must } from '../../core/must';
import { tasksFor } from '../../db/tasks';
import { type CaseFile } from '../cases/case-file';
import { inCaseTime, openFile } from '../cases/open-file';
import { mayTake } from '../cases/own-tasks';
import type { Services } from '../services';
import { taskIdOf } from './case-view';
import { label, labelled, named, personNamed, postNamed, text } from './named';
import { readNames } from './names';

/** Most lines of a work list. Whoever has more to do than this sees what is due first. */
const LINES_MAX = 100;

export const taskLine = z.strictObject({
  id: z.string(),
  case: z.string(),
  procedure: z.strictObject({ id: z.string(), title: text }),
  step: z.strictObject({ name: z.string(), task: text }),
  action: labelled,
  since: z.string(),
  due: z.string(),
  late: z.boolean(),
  post: named.optional(),
  people: z.array(named),
  /** The person for whom it would be done, by a delegation in force. */
  for: named.optional(),
});
export type TaskLine = z.infer<typeof taskLine>;

/** What a person can do now, due first: tasks that core would let them take. */
export const taskLines = async (
  services: Pick<Services, 'db' | 'rulebooks'>,
  person: PersonId,
  at: Instant,
): Promise<readonly TaskLine[]> => {
  const files = new Map<string, CaseFile | undefined>();
  const kept: { readonly file: CaseFile; readonly candidate: Awaited<ReturnType<typeof tasksFor>>[number] }[] = [];
  for (const candidate of await tasksFor(services.db, person, at)) {
    if (kept.length === LINES_MAX) break;
    const { task } = candidate;
    if (!files.has(task.case)) files.set(task.case, await openFile(services, task.case));
    const file = files.get(task.case);
    if (file?.state.step?.name !== task.step) continue;
    if (kept.some((one) => taskIdOf(one.candidate.task) === taskIdOf(task) && one.candidate.for === candidate.for)) continue;
    const by = candidate.for === undefined ? { person } : { person, for: candidate.for };
    if (await mayTake(services, file, task, by, at)) kept.push({ file, candidate });
  }
  const names = await readNames(services.db, {
    persons: kept.flatMap(({ file, candidate }) => [...file.state.concerned, ...(candidate.for === undefined ? [] : [candidate.for])]),
    bodies: [],
    posts: kept.flatMap(({ candidate }) => candidate.post ?? []),
  });
  return kept.map(({ file, candidate: { task, post, for: principal } }) => {
    const { definition } = file.rulebook;
    return {
      id: taskIdOf(task),
      case: task.case,
      procedure: { id: definition.id, title: definition.title },
      step: { name: task.step, task: must(definition.steps[task.step], `step ${task.step}`).task },
      action: label('task', task.action),
      since: task.since,
      due: task.due,
      late: inCaseTime(file, at) >= task.due,
      ...(post === null ? {} : { post: postNamed(names, post) }),
      people: file.state.concerned.map((one) => personNamed(names, one)),
      ...(principal === undefined ? {} : { for: personNamed(names, principal) }),
    };
  });
};
