import type { LocalDate, PersonFacts } from '../core/facts';
import { monthsIn } from './local-date';

/** A post held from one day to another; still held where `to` is missing. */
export interface PostPeriod {
  readonly level: number;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/**
 * What the rules ask of the posts that somebody held: the level of the highest one held now (0 for none), whether any was a
 * leadership post, and how long posts of that level or above were held, counting time in several at once only once (catalogue P1 d:
 * only time in equivalent posts adds up).
 */
export const tenureOf = (
  posts: readonly PostPeriod[],
  today: LocalDate,
): Pick<PersonFacts, 'postLevel' | 'everAppointed' | 'monthsInPost' | 'monthsServed'> => {
  const postLevel = Math.max(0, ...posts.filter(({ to }) => to === undefined).map(({ level }) => level));
  const served = posts.map(({ level, from, to = today }) => ({ level, from, to }));
  return {
    postLevel,
    everAppointed: posts.some(({ level }) => level > 0),
    monthsInPost: monthsIn(joined(served.filter(({ level }) => level >= postLevel))),
    monthsServed: monthsIn(joined(served)),
  };
};

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The same days in periods that neither overlap nor touch. */
const joined = (periods: readonly Period[]): readonly Period[] =>
  periods
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<readonly Period[]>((before, next) => {
      const last = before.at(-1);
      if (last === undefined || last.to < next.from) return [...before, next];
      return [...before.slice(0, -1), { from: last.from, to: last.to > next.to ? last.to : next.to }];
    }, []);
