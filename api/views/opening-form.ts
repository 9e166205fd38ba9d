import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { decide } from '../../core/decide/decide';
import { permitted } from '../../core/decide/decide-act';
import { demandsReasons } from '../../core/decide/demands';
import type { Definition } from '../../core/definition/definition';
import { numberOf } from '../../core/definition/rule-values';
import type { Step } from '../../core/definition/step';
import type { Person, Text } from '../../core/definition/words';
import type { BodyId, Facts, Instant } from '../../core/facts';
import { must } from '../../core/must';
import { type Rejection, reject } from '../../core/rejection';
import { deadline, type Rulebook, rulebookOf } from '../../core/rulebook';
import { readFacts } from '../../db/facts';
import { bodyNames, personNames, postTitles } from '../../db/register';
import { openingNeed } from '../commands/facts-need';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import { formFieldsOf } from './form-fields';
import { bodyNamed, type Labelled, label, type Names } from './named';
import { readNames } from './names';
import type { About } from './opening-needs';
import type { TaskForm } from './task-form';

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
  const rulebook = rulebookOf(definition, pack, compileCalendar(calendar));
  const step = must(definition.steps[definition.starts], `step ${definition.starts}`);
  const by = { person: session.person };
  const facts = await readFacts(db, openingNeed(definition, { people: Object.values(about.people).flat(), post: about.post, by, at }));
  const probe = { kind: 'open', case: '', training, by, at, facts, ...about, first: { result: '', form: {} } } as const;
  const refused = unknownPerson(about, facts) ?? standingIn(decide(rulebook, undefined, probe));
  const bodyOf = (place: string): BodyId | undefined => bodyAt(definition, facts, about, place);
  const unit = facts.post?.unit;
  const names = await readNames(db, {
    persons: [],
    posts: [],
    bodies: [step.person, step.responsibility].flatMap((person) => (person.kind === 'role' ? (bodyOf(person.in) ?? []) : [])),
  });
  const atHand = unit === undefined ? [] : [unit, ...Object.values(facts.bodies.find(({ id }) => id === unit)?.organs ?? {})];
  return {
    action: label('task', 'act'),
    step: {
      name: definition.starts,
      kind: step.kind,
      task: step.task,
      person: performerOf(step.person, names, bodyOf),
      responsibility: performerOf(step.responsibility, names, bodyOf),
      authority: step.authority,
      time: timeOf(rulebook, step, at),
    },
    results: permitted(step).map((result) => ({
      result: label('result', result),
      reasons: demandsReasons(rulebook, step, must(step.result[result], `result ${result}`)),
    })),
    fields: await formFieldsOf(db, { people: about.people, bodies: [...new Set(atHand)] }, step, at),
    ...(await subjectOf(services, about)),
    ...(refused === undefined ? {} : { refused }),
  };
};

/** The register has no row of somebody who is named: core would never see them. */
const unknownPerson = ({ people }: About, facts: Facts): Rejection | undefined => {
  const known = new Set(facts.people.map(({ id }) => id));
  const [slot] = Object.entries(people).find(([, named]) => named.some((person) => !known.has(person))) ?? [];
  return slot === undefined ? undefined : reject('invalid-form', { field: slot, why: 'not-found' }, `people.${slot}`);
};

/** What an opening with an empty form is refused for besides its form: core judges subject and standing first. */
const standingIn = (decision: ReturnType<typeof decide>): Rejection | undefined => {
  if (decision.kind === 'accepted' || decision.code === 'reasons-missing' || decision.code === 'result-not-permitted') return undefined;
  return decision.code === 'invalid-form' && decision.path?.startsWith('form.') === true ? undefined : decision;
};

/** The body of a place as far as the snapshot of an opening has it, for the reader's eye only: core finds the places that count. */
const bodyAt = (
  { places }: Pick<Definition, 'places'>,
  facts: Pick<Facts, 'post' | 'people' | 'bodies'>,
  about: About,
  name: string,
): BodyId | undefined => {
  const place = places[name];
  switch (place?.kind) {
    case undefined:
      return undefined;
    case 'ofPost':
      return place.as === 'unit' ? facts.post?.unit : facts.post?.managing;
    case 'ofPerson': {
      const person = facts.people.find(({ id }) => id === about.people[place.slot]?.[0]);
      return place.as === 'employer' ? person?.employer : person?.partyCommittee;
    }
    case 'organ':
    case 'superior': {
      const { [name]: _this, ...others } = places;
      const of = bodyAt({ places: others }, facts, about, place.of);
      const body = facts.bodies.find(({ id }) => id === of);
      return place.kind === 'superior' ? body?.superior : body?.organs[place.organ];
    }
    default:
      return place satisfies never;
  }
};

const performerOf = (person: Person, names: Names, bodyOf: (place: string) => BodyId | undefined): TaskForm['step']['person'] => {
  if (person.kind === 'concerned') return { slot: label('slot', person.slot) };
  const body = bodyOf(person.in);
  return {
    role: label('role', person.role),
    place: label('place', person.in),
    ...(body === undefined ? {} : { body: bodyNamed(names, body) }),
  };
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
