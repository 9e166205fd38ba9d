import { type Duty, SEPARATED } from '../definition/words';
import type { ExclusionReason } from '../event';
import type { Facts, PersonId } from '../facts';
import type { CaseState } from '../state';

/**
 * Why a person may not act, vote or count in the case; undefined where they may. Deny overrides: nothing that a person holds
 * outweighs a tie to the case. `taking` is the separated duty that the act would add.
 */
export const exclusionOf = (state: CaseState, facts: Facts, person: PersonId, taking?: Duty): ExclusionReason | undefined => {
  if (state.concerned.includes(person)) return 'concerned';
  if (isRelative(state, facts, person)) return 'relative';
  return barOf(state, person, taking);
};

/** The same without the ties to whom the case is about: of a ballot that rates, whoever has such a tie leaves single items only (ruling 11). */
export const barOf = (state: CaseState, person: PersonId, taking?: Duty): ExclusionReason | undefined => {
  for (const barred of state.barred) if (barred.person === person) return barred.because;
  return taking !== undefined && hasOtherDuty(state, person, taking) ? 'earlier-role' : undefined;
};

const isRelative = (state: CaseState, facts: Facts, person: PersonId): boolean => {
  for (const tie of facts.kin) {
    if (tie.person === person && state.concerned.includes(tie.relative)) return true;
    if (tie.relative === person && state.concerned.includes(tie.person)) return true;
  }
  return false;
};

const hasOtherDuty = (state: CaseState, person: PersonId, taking: Duty): boolean => {
  const done = state.duties[person];
  if (done === undefined || !SEPARATED.includes(taking)) return false;
  for (const duty of done) if (duty !== taking && SEPARATED.includes(duty)) return true;
  return false;
};
