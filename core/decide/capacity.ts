import type { Actor } from '../command';
import type { Duty, Person, Role } from '../definition/words';
import type { Capacity } from '../event';
import type { BodyId, Facts, Holding, Instant, PersonId } from '../facts';
import { type Rejection, reject } from '../rejection';
import type { CaseState } from '../state';
import { exclusionOf } from './exclusion';
import { sortedOnce } from './sorted';

type RoleSpec = Extract<Person, { readonly kind: 'role' }>;

/** `member` is anyone who sits in the body; a personnel officer serves it and sits in it not. */
export const fills = (holding: Holding, role: Role): boolean => holding.role === role || (role === 'member' && holding.role !== 'officer');

/** The body of a place and its superiors, lowest first, as far as the spec reaches. */
export const chainOf = (state: CaseState, spec: RoleSpec): readonly BodyId[] => (state.places[spec.in] ?? []).slice(0, spec.higher + 1);

/** Everyone who now holds a role in one of these bodies, sorted, each once. */
export const seatedIn = (holdings: readonly Holding[], bodies: readonly BodyId[], role: Role): readonly PersonId[] => {
  const seated: PersonId[] = [];
  for (const holding of holdings)
    if (holding.ended === undefined && bodies.includes(holding.body) && fills(holding, role)) seated.push(holding.person);
  return sortedOnce(seated);
};

export interface Asked {
  readonly state: CaseState;
  readonly facts: Facts;
  readonly at: Instant;
  readonly by: Actor;
  readonly spec: Person;
  readonly duty: Duty;
  /** How many levels the step has risen because nobody acted in time. */
  readonly risen: number;
  readonly assignee?: PersonId | undefined;
}

/**
 * In which capacity a person may perform a step, or why not. Precedence: not your step, excluded (deny overrides standing),
 * standing lost. Whoever acts for another needs a delegation of that very role, in force, and both must be free of the case.
 */
export const capacityOf = (asked: Asked): Capacity | Rejection => {
  const { spec, by, state } = asked;
  if (spec.kind === 'concerned') return concernedCapacity(state, by, spec.slot);
  if (asked.assignee !== undefined && asked.assignee !== (by.for ?? by.person)) return reject('not-your-step', { why: 'reassigned' });
  const principal = by.for ?? by.person;
  const found = standingOf(asked, spec, principal);
  if (found === undefined && !held(asked, spec, principal)) return reject('not-your-step');
  const capacity =
    found === undefined ? reject('standing-lost') : by.for === undefined ? { person: by.person, ...found } : delegated(asked, spec, found);
  if ('code' in capacity && capacity.code === 'not-your-step') return capacity;
  for (const person of by.for === undefined ? [by.person] : [by.person, by.for]) {
    const because = exclusionOf(state, asked.facts, person, asked.duty);
    if (because !== undefined) return reject('excluded', { because });
  }
  return capacity;
};

const concernedCapacity = (state: CaseState, by: Actor, slot: string): Capacity | Rejection => {
  if (by.for !== undefined) return reject('not-your-step', { why: 'not-delegable' });
  return state.people[slot]?.includes(by.person) ? { person: by.person } : reject('not-your-step');
};

interface Standing {
  readonly body: BodyId;
  readonly role: Role;
  readonly level: number;
}

const standingOf = (asked: Asked, spec: RoleSpec, person: PersonId): Standing | undefined => {
  const chain = chainOf(asked.state, spec);
  const reach = Math.max(asked.risen, lowestEligible(asked, spec, chain));
  for (const holding of asked.facts.holdings) {
    if (holding.person !== person || holding.ended !== undefined || !fills(holding, spec.role)) continue;
    const level = chain.indexOf(holding.body);
    if (level >= 0 && level <= reach) return { body: holding.body, role: holding.role, level };
  }
  return undefined;
};

/** The lowest level at which anyone may act at all: a body whose holders are all excluded gives way to its superior. */
const lowestEligible = (asked: Asked, spec: RoleSpec, chain: readonly BodyId[]): number => {
  for (let level = 0; level < chain.length; level++) {
    for (const holding of asked.facts.holdings) {
      if (holding.body !== chain[level] || holding.ended !== undefined || !fills(holding, spec.role)) continue;
      if (exclusionOf(asked.state, asked.facts, holding.person, asked.duty) === undefined) return level;
    }
  }
  return 0;
};

const held = (asked: Asked, spec: RoleSpec, person: PersonId): boolean => {
  const chain = chainOf(asked.state, spec);
  return asked.facts.holdings.some(
    (holding) => holding.person === person && holding.ended !== undefined && fills(holding, spec.role) && chain.includes(holding.body),
  );
};

const delegated = (asked: Asked, spec: RoleSpec, found: Standing): Capacity | Rejection => {
  const { delegation } = asked.facts;
  const { by, at } = asked;
  if (!spec.delegable) return reject('not-your-step', { why: 'not-delegable' });
  const covers =
    delegation !== undefined &&
    delegation.from === by.for &&
    delegation.to === by.person &&
    delegation.body === found.body &&
    delegation.role === found.role &&
    delegation.start <= at &&
    at < delegation.end;
  if (!covers || by.for === undefined) return reject('not-your-step', { why: 'no-delegation' });
  return { person: by.person, for: by.for, ...found, delegation: delegation.id };
};
