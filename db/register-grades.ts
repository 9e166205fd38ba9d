import type { RegisterEffect } from '../core/commit';
import { type Grade, isGrade, quarterOf } from '../core/definition/grades';
import type { PersonId } from '../core/facts';

/** One row of the scores, the grades proposed or the grades given. */
export type GradeChange =
  | {
      readonly kind: 'recordScore';
      readonly person: PersonId;
      readonly year: number;
      readonly quarter: number;
      readonly points: number;
    }
  | { readonly kind: 'proposeGrade' | 'grade'; readonly person: PersonId; readonly year: number; readonly grade: Grade };

/** What is entered of an evaluation, as it was decided. */
export const gradeChange = ({ effect, effectKind, person, year, detail, points }: RegisterEffect): GradeChange => {
  if (year === undefined) throw new Error(`The effect ${effect} says of no year that it is about`);
  if (effectKind === 'recordScore') {
    const quarter = quarterOf(detail);
    if (quarter === 0 || points === undefined) throw new Error(`The effect ${effect} says of no quarter how many points`);
    return { kind: 'recordScore', person, year, quarter, points };
  }
  if (!isGrade(detail)) throw new Error(`The effect ${effect} says no grade`);
  return { kind: effectKind === 'proposeGrade' ? 'proposeGrade' : 'grade', person, year, grade: detail };
};
