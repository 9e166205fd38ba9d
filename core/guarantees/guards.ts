import type { Rating } from '../definition/confidence';
import { EFFECTS, type EffectProperties } from '../definition/effect-table';
import { type Duty, SEPARATED } from '../definition/words';
import type { By } from '../event';
import type { PersonId } from '../facts';
import type { CaseState } from '../state';
import type { Guarantee } from './names';

/** An effect about to be granted or applied, and who does it. */
export interface Guarded {
  readonly state: CaseState;
  readonly effect: string;
  readonly properties: EffectProperties;
  readonly people: readonly PersonId[];
  readonly by: By;
  /** The duty of the step: `decides`, or `reviews` where a review grants in another's place. */
  readonly duty: Duty;
  readonly deciders: readonly PersonId[];
  /** What the ballot that is counted now came to about each person. */
  readonly ratings?: Readonly<Record<PersonId, Rating>> | undefined;
  readonly reasoned: boolean;
  readonly reviewable: boolean;
}

type Guard = (guarded: Guarded) => boolean;

/**
 * What core itself refuses at a grant, in order. A definition that was proved never reaches one of these: the verifier counts
 * a guard that is reached as broken, so that the guard can't hide a cheating definition.
 */
const AT_GRANT: readonly (readonly [Guarantee, Guard])[] = [
  [
    'one-person-per-post',
    ({ properties, people, state }) =>
      properties.together
        ? !people.some((person) => hasSuch(state, person))
        : people.length === 1 &&
          !(properties.onePerPost && [...state.grants, ...state.applied].some((grant) => EFFECTS[grant.effectKind].onePerPost)),
  ],
  ['never-own-case', ({ state, deciders }) => deciders.length > 0 && !deciders.some((person) => state.concerned.includes(person))],
  ['silence-never-harms', ({ by }) => !('engine' in by) || by.engine === 'count'],
  [
    'proposer-appraiser-decider-differ',
    ({ state, deciders, duty }) =>
      hasDuty(state, 'proposes') && hasDuty(state, 'appraises') && !deciders.some((person) => tookPart(state, person, duty)),
  ],
  [
    'standards-never-lowered',
    ({ properties, state, people }) => !properties.needsStandards || people.every((person) => meetsStandards(state, person)),
  ],
  [
    'heard-before-harm',
    ({ properties, state, people, effect }) =>
      people.every(
        (person) =>
          (!(properties.adverse || properties.meetsFirst) || state.heard.includes(person)) &&
          (!properties.needsRequest || state.requested.includes(`${effect}/${person}`)),
      ),
  ],
  ['reasons-always', ({ properties, reasoned }) => !properties.adverse || reasoned],
  ['review-open', ({ properties, reviewable }) => !properties.adverse || reviewable],
  ['open-report-blocks', ({ properties, state }) => !properties.stoppedByReport || !hasOpenReport(state)],
  ['political-conclusion-first', (guarded) => concluded(guarded)],
  ['published-before-effect', ({ properties, state, effect }) => !properties.needsPublication || state.published.includes(effect)],
  ['competent-authority-decides', (guarded) => throughBothLegs(guarded)],
];

/** The other leg of an elected post: nobody is put to the council whom the Party has not introduced, and the post is one that fits the effect. */
const throughBothLegs: Guard = ({ properties, state, effect, people }) =>
  !properties.byElection || (state.elected === true && people.every((person) => state.introduced.includes(`${effect}/${person}`)));

/** What core refuses where the Party introduces: an introduction for election is one of the five triggers of a conclusion (resolution II.2.5). */
const AT_INTRODUCTION: readonly (readonly [Guarantee, Guard])[] = [
  ['one-person-per-post', ({ people }) => people.length === 1],
  ['silence-never-harms', ({ by }) => !('engine' in by) || by.engine === 'count'],
  ['political-conclusion-first', (guarded) => concluded(guarded)],
  ['heard-before-harm', ({ properties, state, people }) => !properties.adverse || people.every((person) => state.heard.includes(person))],
  ['open-report-blocks', ({ properties, state }) => !properties.stoppedByReport || !hasOpenReport(state)],
];

/** What core refuses when an effect enters the register. */
const AT_APPLY: readonly (readonly [Guarantee, Guard])[] = [
  [
    'competent-authority-decides',
    ({ properties, state, effect, people, ratings }) =>
      (people.length > 0 || properties.together) &&
      people.every((person) =>
        properties.ofVote
          ? ratings?.[person] !== undefined
          : properties.neutral
            ? isAway(state, person)
            : state.grants.some((grant) => grant.effect === effect && grant.person === person),
      ),
  ],
  ['competent-authority-decides', (guarded) => throughBothLegs(guarded)],
  ['political-conclusion-first', (guarded) => concluded(guarded)],
  ['published-before-effect', ({ properties, state, effect }) => !properties.needsPublication || state.published.includes(effect)],
  ['open-report-blocks', ({ properties, state }) => !properties.stoppedByReport || !hasOpenReport(state)],
];

const firstBroken = (guards: readonly (readonly [Guarantee, Guard])[], guarded: Guarded): Guarantee | undefined => {
  for (const [guarantee, holds] of guards) if (!holds(guarded)) return guarantee;
  return undefined;
};

/** The first guarantee that granting this effect now would break. */
export const brokenByGrant = (guarded: Guarded): Guarantee | undefined => firstBroken(AT_GRANT, guarded);
/** The first guarantee that introducing this effect now would break. */
export const brokenByIntroduction = (guarded: Guarded): Guarantee | undefined => firstBroken(AT_INTRODUCTION, guarded);
/** The first guarantee that applying this effect now would break. */
export const brokenByApplying = (guarded: Guarded): Guarantee | undefined => firstBroken(AT_APPLY, guarded);

/** Whether the person has by this case what it gives to a whole group, each once. */
const hasSuch = (state: CaseState, person: PersonId): boolean =>
  [...state.grants, ...state.applied].some((grant) => grant.person === person && EFFECTS[grant.effectKind].together);

/** Whether this case sent the person away from their post: only then has a restoration anything to end. */
const isAway = (state: CaseState, person: PersonId): boolean =>
  state.applied.some((applied) => applied.person === person && EFFECTS[applied.effectKind].changes === 'goesAway');

const hasDuty = (state: CaseState, duty: 'proposes' | 'appraises'): boolean =>
  Object.values(state.duties).some((duties) => duties.includes(duty));

/** Whether a person has had a separated duty in the case other than the one that grants now. */
const tookPart = (state: CaseState, person: PersonId, granting: Duty): boolean =>
  state.duties[person]?.some((duty) => duty !== granting && SEPARATED.includes(duty)) ?? false;

/** Every check that was run about the person came out, or was answered by a named person for reasons; and at least one was run. */
const meetsStandards = (state: CaseState, person: PersonId): boolean => {
  let met = false;
  for (const step in state.checks) {
    const verdict = state.checks[step]?.[person];
    if (verdict === 'fail' || verdict === 'unclear') return false;
    if (verdict !== undefined) met = true;
  }
  return met;
};

const concluded = ({ properties, state, people }: Guarded): boolean =>
  !properties.needsConclusion || people.every((person) => state.conclusions[person]?.applied.includes('concludePositive'));

const hasOpenReport = (state: CaseState): boolean => state.hold !== undefined || Object.values(state.objections).some((open) => open > 0);
