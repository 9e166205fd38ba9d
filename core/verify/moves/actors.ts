import type { Actor } from '../../command';
import type { Person } from '../../definition/words';
import type { Facts, Holding } from '../../facts';
import type { CaseState } from '../../state';
import { ANOTHER, delegationOf, FOLLOWED, factsOf, SOMEONE, type World } from '../world';

/** Someone who may try a step, with the facts that would give them standing. */
export interface Candidate {
  readonly by: Actor;
  readonly facts: Facts;
}

/**
 * Everyone worth trying for a performer: anyone, the followed person, either standing in for the other, and anyone of the highest body to which
 * the step may rise. Core says who of them may.
 */
export const candidates = (world: World, state: CaseState, spec: Person): readonly Candidate[] => {
  if (spec.kind === 'concerned') {
    const slot = state.people[spec.slot] ?? [];
    return [...slot, ...(slot.includes(FOLLOWED) ? [] : [FOLLOWED])].map((person) => ({ by: { person }, facts: factsOf(world, []) }));
  }
  const chain = (state.places[spec.in] ?? []).slice(0, spec.higher + 1);
  const holds = (person: string, body = chain[0] ?? ''): Holding => ({ person, body, role: spec.role });
  const standIn = (person: string, principal: string): Candidate => ({
    by: { person, for: principal },
    facts: factsOf(world, [holds(principal)], { delegation: delegationOf(principal, person, holds(principal)) }),
  });
  const higher: readonly Candidate[] =
    chain.length > 1 ? [{ by: { person: SOMEONE }, facts: factsOf(world, [holds(SOMEONE, chain.at(-1))]) }] : [];
  return [
    { by: { person: SOMEONE }, facts: factsOf(world, [holds(SOMEONE)]) },
    { by: { person: FOLLOWED }, facts: factsOf(world, [holds(FOLLOWED)]) },
    standIn(FOLLOWED, ANOTHER),
    standIn(ANOTHER, FOLLOWED),
    ...higher,
  ];
};
