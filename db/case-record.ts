import type { CommitRequest } from '../core/commit';
import type { CaseEvent, EventOf } from '../core/event';
import type { PersonId } from '../core/facts';
import type { Task } from '../core/work-list/task';

/** What lists and the read policy keep of an entry, as functions/record-case.sql takes it. */
export const caseRecord = (request: CommitRequest, events: readonly CaseEvent[]) => {
  const step = lastOf(events, 'stepOpened');
  const ended = lastOf(events, 'ended');
  const opened = lastOf(events, 'opened');
  const migrated = lastOf(events, 'migrated');
  return {
    ...(opened === undefined ? {} : { opened: openedRecord(opened) }),
    ...(step === undefined ? {} : { step: { name: step.step, due: step.due } }),
    ...(migrated === undefined ? {} : { migrated: { definition: migrated.to.definition, pack: migrated.to.pack } }),
    ...(ended === undefined ? {} : { ended: { end: ended.end, as: ended.as } }),
    decided: events.some(({ kind }) => kind === 'applied'),
    people: peopleOf(request, events),
    reports: reportsOf(events),
    tasks: request.tasks.map(taskRecord),
  };
};

const lastOf = <K extends CaseEvent['kind']>(events: readonly CaseEvent[], kind: K): EventOf<K> | undefined =>
  events.findLast((event): event is EventOf<K> => event.kind === kind);

const openedRecord = (opened: EventOf<'opened'>) => ({
  procedure: opened.procedure,
  definition: opened.definition,
  pack: opened.pack,
  opener: opened.by?.person ?? null,
  parent: opened.parent ?? null,
  post: opened.post ?? null,
  decision: opened.decision ?? null,
  places: Object.entries(opened.places).flatMap(([place, bodies]) => bodies.map((body, level) => ({ place, level, body }))),
});

/** Who the case is about, as far as this entry says, and who had a part in it. */
const peopleOf = ({ by }: CommitRequest, events: readonly CaseEvent[]) => {
  const concerned = new Set<PersonId>();
  const performed = new Set<PersonId>('engine' in by ? [] : [by.person, ...(by.for === undefined ? [] : [by.for])]);
  for (const event of events) {
    if (event.kind === 'opened') for (const person of event.concerned) concerned.add(person);
    if (event.kind === 'listed') for (const person of event.people) concerned.add(person);
    if (event.kind === 'ballotOpened') for (const person of event.tellers) performed.add(person);
  }
  return [
    ...[...concerned].map((person) => ({ person, part: 'concerned' })),
    ...[...performed].map((person) => ({ person, part: 'performed' })),
  ];
};

/** The reports that the forms of this entry name. */
const reportsOf = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap((event) =>
    event.kind === 'resultTaken' ? Object.values(event.form ?? {}).flatMap((value) => (value.kind === 'report' ? [value.report] : [])) : [],
  );

const taskRecord = ({ step, action, since, due, performers }: Task, n: number) => ({
  n,
  step,
  action,
  since,
  due,
  ...(performers.kind === 'role' ? { role: performers.role, bodies: performers.bodies } : { people: performers.people }),
});
