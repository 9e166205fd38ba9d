import { numberOf } from '../definition/rule-values';
import { monthsLater } from './local-dates';
import { answer, type EligibilityRule } from './rule';

/** After discipline, so many months before a higher post (catalogue P1 d); none while a discipline runs. */
export const disciplineInterval: EligibilityRule = {
  values: ['months-after-reprimand', 'months-after-warning', 'months-after-removal'],
  judge: ({ rulebook, person, post, today }) => {
    for (const { form, decided, ends } of person.disciplines) {
      if (ends > today) return answer(false, 'discipline-runs-until', ends, today);
      const months = numberOf(rulebook, `months-after-${form}`);
      const free = monthsLater(decided, months);
      const higher = post === undefined || post.level > person.postLevel;
      if (higher && free > today) return answer(false, `${form}-of`, decided, free);
    }
    return answer(true, 'disciplines', person.disciplines.length, 0);
  },
};
