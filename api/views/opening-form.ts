import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { decide } from '../../core/decide/decide';
import { permitted } from '../../core/decide/decide-act';
import { demandsReasons } from '../../core/decide/demands';
import { findPlace } from '../../core/decide/find-place';
import type { Definition } from '../../core/definition/definition';
import { numberOf } from '../../core/definition/rule-values';
import type { Step } from '../../core/definition/step';
import type { Text } from '../../core/definition/words';
import type { BodyId, Instant } from '../../core/facts';
import { must } from '../../core/must';
import type { Rejection } from '../../core/rejection';
import { deadline, type Rulebook, rulebookOf } from '../../core/rulebook';
import { readFacts } from '../../db/facts';
import { bodyNames, personNames, postTitles } from '../../db/register';
import { decisionInSight } from '../commands/decision-in-sight';
import { openingNeed } from '../commands/facts-need';
import { unknownPerson } from '../commands/unknown-person';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import { formFieldsOf } from './form-fields';
import { type Labelled, label } from './named';
import { readNames } from './names';
import type { About } from './opening-needs';
import { sentInChoices } from './sent-in-choices';
import { performerOf, type TaskForm } from './task-form';

/** What a case is about, in names. */
export interface Subject {
  readonly post?: { readonly title: Text; readonly unit: Text };
  readonly people: readonly { readonly slot: Labelled; readonly name: string; readonly recordCode: string }[];
}

/** The form of the first step before there is a case: the six clears, and what may be filled in. */
export interface OpeningForm extends Subject, Pick<TaskForm, 'action' | 'step' | 'results' | 'fields'> {
  /** Why core would not let this person open this case, whatever they filled in. */
  readonly refused?: Rejection;
}

interface Opener {
  readonly session: PersonSession;
  readonly at: Instant;
}

/** The form with which somebody would open a case about something. */
export const openingForm = async (
  services: Services,
  definition: Definition,
  about: About,
  { session, at }: Opener,
): Promise<OpeningForm> => {
  const { db, pack, calendar, training } = services;
  const rulebook = rulebookOf(definition, await pack(), compileCalendar(calendar));
  const step = must(definition.steps[definition.starts], `step ${definition.starts}`);
  const by = { person: session.person };
  const decision = await decisionInSight(services, session, about.decision, at);
  const facts = await readFacts(
    db,
    openingNeed(definition, { people: Object.values(about.people).flat(), post: about.post, decision, by, at }),
  );
  const probe = { kind: 'open', case: '', training, by, at, facts, ...about, first: { result: '', form: {} } } as const;
  const refused = unknownPerson(about, facts) ?? standingIn(decide(rulebook, undefined, probe));
  const bodyOf = (place: string): BodyId | undefined => findPlace(definition.places, { people: about.people, facts }, place);
  const unit = facts.post?.unit ?? facts.decision?.unit;
  const names = await readNames(db, {
    persons: [],
    posts: [],
    bodies: [step.person, step.responsibility].flatMap((person) => (person.kind === 'role' ? (bodyOf(person.in) ?? []) : [])),
  });
  const sentIn = await sentInChoices(services, step, session, at);
  const atHand = unit === undefined ? [] : [unit, ...Object.values(facts.bodies.find(({ id }) => id === unit)?.organs ?? {})];
  return {
    action: label('task', 'act'),
    step: {
      name: definition.starts,
      kind: step.kind,
      task: step.task,
      person: performerOf(names, step.person, bodyOf),
      responsibility: performerOf(names, step.responsibility, bodyOf),
      authority: step.authority,
      time: timeOf(rulebook, step, at),
    },
    results: permitted(step).map((result) => ({
      result: label('result', result),
      reasons: demandsReasons(rulebook, step, must(step.result[result], `result ${result}`)),
    })),
    fields: await formFieldsOf(db, { people: about.people, bodies: [...new Set(atHand)], sentIn }, step, at),
    ...(await subjectOf(services, about)),
    ...(refused === undefined ? {} : { refused }),
  };
};

/** What an opening with an empty form is refused for besides its form: core judges subject and standing first. */
const standingIn = (decision: ReturnType<typeof decide>): Rejection | undefined => {
  if (decision.kind === 'accepted' || decision.code === 'reasons-missing' || decision.code === 'result-not-permitted') return undefined;
  return decision.code === 'invalid-form' && decision.path?.startsWith('form.') === true ? undefined : decision;
};

/** The time that the step would have, were it opened now. */
const timeOf = (rulebook: Rulebook, { time: { limit } }: Step, at: Instant): TaskForm['step']['time'] => ({
  since: at,
  due: deadline(rulebook, at, limit).at,
  limit: numberOf(rulebook, limit.rule),
  unit: limit.unit,
  late: false,
});

/** What an opening is about, in names; what the register does not have is left out. */
export const subjectOf = async ({ db }: Pick<Services, 'db'>, { post, people }: About): Promise<Subject> => {
  const [found] = post === undefined ? [] : await postTitles(db, [post]);
  const [unit] = found === undefined ? [] : await bodyNames(db, [found.unit]);
  const persons = await personNames(db, Object.values(people).flat());
  return {
    ...(found === undefined ? {} : { post: { title: found.title, unit: unit?.name ?? { vi: '', en: '' } } }),
    people: Object.entries(people).flatMap(([slot, ids]) =>
      persons.filter(({ id }) => ids.includes(id)).map(({ name, recordCode }) => ({ slot: label('slot', slot), name, recordCode })),
    ),
  };
};
