import type { BallotItems, ItemCount } from '../ballot-items';
import type { Tally } from '../command';
import { baseOf } from '../definition/ballot-base';
import type { ConfidenceLevel, Rating } from '../definition/confidence';
import { shareOf } from '../definition/rule-values';
import type { StepOf } from '../definition/step';
import type { Exclusion } from '../event';
import type { Facts, PersonId } from '../facts';
import { isBetween } from '../kinship';
import type { Rulebook } from '../rulebook';
import type { BallotState } from '../state';

export type RateTally = Extract<Tally, { readonly kind: 'rate' }>;

/** Who of those rated a voter says nothing about: themselves, and whoever they are related to. */
const ownItems = ({ kin }: Pick<Facts, 'kin'>, rated: readonly PersonId[], voter: PersonId): readonly PersonId[] =>
  rated.filter((person) => person === voter || kin.some((tie) => isBetween(tie, voter, person)));

/** The roll of a ballot that rates, and its items. */
export interface RatingRoll {
  readonly roll: readonly PersonId[];
  readonly excluded: readonly Exclusion[];
  readonly items: BallotItems;
}

/**
 * Those rated and their relatives stay on the roll and leave the items about themselves (ruling 11). An item that fewer than `minimum` may rate is not
 * on the slip, because their slips would be no secret; whoever may say nothing about anybody leaves the roll. Undefined where no item is left.
 */
export const ratingRoll = (
  facts: Pick<Facts, 'kin'>,
  rated: readonly PersonId[],
  candidates: readonly PersonId[],
  minimum: number,
): RatingRoll | undefined => {
  const own = new Map(candidates.map((voter) => [voter, ownItems(facts, rated, voter)]));
  const leaving = (person: PersonId) => candidates.filter((voter) => own.get(voter)?.includes(person));
  const kept = rated.filter((person) => candidates.length - leaving(person).length >= minimum);
  const says = (voter: PersonId) => kept.some((person) => !own.get(voter)?.includes(person));
  const roll = candidates.filter(says);
  if (kept.length === 0) return undefined;
  const items = Object.fromEntries(kept.map((person) => [person, leaving(person).filter((voter) => roll.includes(voter))]));
  const excluded = candidates
    .filter((voter) => !says(voter))
    .map((person): Exclusion => ({ person, because: rated.includes(person) ? 'concerned' : 'relative' }));
  return { roll, excluded, items };
};

/** Whether somebody on the roll is tied to a person on the slip whom they are still to rate: the tie was declared after the ballot was opened. */
export const isNewlyTied = (facts: Pick<Facts, 'kin'>, items: BallotItems, voter: PersonId): boolean =>
  ownItems(facts, Object.keys(items), voter).some((person) => !items[person]?.includes(voter));

const sum = (levels: Rating['levels']): number => Object.values(levels).reduce((total, one) => total + one, 0);

/** How many may rate each person on the slip, and how many of them attend and voted. */
const raters = ({ items = {}, roll, present = [], voted = [] }: BallotState, person: PersonId) => {
  const left = items[person] ?? [];
  const without = (people: readonly PersonId[]) => people.filter((one) => !left.includes(one)).length;
  return { summoned: without(roll), present: without(present), voted: without(voted) };
};

/**
 * The figures that count: of each person on the slip whose item was quorate by itself, out of those who may rate them. What fewer rated comes to
 * nothing, and is left out.
 */
export const ratedIn = (
  rulebook: Rulebook,
  ballot: StepOf<'ballot'>,
  current: BallotState,
  tally: RateTally,
): { readonly tally: RateTally; readonly items: Readonly<Record<PersonId, ItemCount>> } => {
  const { parts, of } = shareOf(rulebook, ballot.quorum.share);
  const counted = Object.keys(current.items ?? {}).flatMap((person) => {
    const { summoned, present } = raters(current, person);
    if (present * of < parts * summoned) return [];
    const levels = tally.votes[person] ?? {};
    return [{ person, levels, count: { summoned, present, base: baseOf(ballot, { summoned, present, valid: sum(levels) }) } }];
  });
  return {
    tally: { ...tally, votes: Object.fromEntries(counted.map(({ person, levels }) => [person, levels])) },
    items: Object.fromEntries(counted.map(({ person, count }) => [person, count])),
  };
};

/** Whether slips can say what a tally claims: of everyone on the slip and of nobody else, in the words that were asked, by no more than may rate them. */
export const isSoundRating = (levels: readonly ConfidenceLevel[], current: BallotState, { votes, invalid }: RateTally): boolean => {
  const people = Object.keys(current.items ?? {});
  const voted = current.voted?.length ?? 0;
  return (
    Object.keys(votes).length === people.length &&
    people.every((person) => {
      const said = votes[person];
      if (said === undefined || Object.keys(said).some((level) => !levels.includes(level as ConfidenceLevel))) return false;
      return sum(said) <= raters(current, person).voted && sum(said) + invalid <= voted;
    })
  );
};

/** What the count came to about each person who was rated. */
export const ratingsOf = ({ tally, items }: ReturnType<typeof ratedIn>): Readonly<Record<PersonId, Rating>> =>
  Object.fromEntries(Object.entries(items).map(([person, { base }]) => [person, { levels: tally.votes[person] ?? {}, base }]));
