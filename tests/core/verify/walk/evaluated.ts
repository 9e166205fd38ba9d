import type { Definition } from '../../../../core/definition/definition';
import type { PersonFacts, PersonId } from '../../../../core/facts';
import { person } from '../../support/changed-town';
import { sound, type Town } from '../../support/town';
import type { Die } from './die';

/** Points that stay within the scale of an evaluation, mostly. */
export const SOME_POINTS: readonly number[] = [0, 13, 14, 15];

/** The town with something in the register of the year for those who are evaluated: scores, a grade proposed, one given by an earlier decision. */
export const evaluated = (before: Town, { id }: Definition, people: readonly PersonId[], die: Die): Town =>
  people.reduce((town, one) => {
    const scored: Partial<PersonFacts> = { scores: die.some([1, 2, 3], 0, 3).map((quarter) => ({ year: 2026, quarter, points: 50 })) };
    const proposed: Partial<PersonFacts> = die.happens(5)
      ? {}
      : { proposals: [{ year: 2026, grade: die.pick(['good', 'good', 'excellent']) }] };
    const given: Partial<PersonFacts> =
      id === 'grade-petition' ? { evaluations: [{ year: 2025, grade: die.pick(['complete', 'good']), case: 'c-earlier' }] } : {};
    return person(town, one, { ...(town.people[one] ?? sound(one)), ...scored, ...proposed, ...given });
  }, before);
