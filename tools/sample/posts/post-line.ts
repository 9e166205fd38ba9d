import type { Role } from '../../../core/definition/words';
import type { BodyKey } from '../bodies';

/** Further seats that come with a post: in which body, in which role. */
export type Seats = readonly (readonly [BodyKey, Role])[];
/** A post of the sample. */
export interface PostLine {
  readonly vi: string;
  readonly en: string;
  readonly unit: BodyKey;
  readonly managing: BodyKey;
  readonly role: Role;
  readonly level: number;
  /** Held beside another post. */
  readonly concurrent?: true;
  readonly seats?: Seats;
  /** Filled by a vote of the council. */
  readonly elected?: true;
  /** One of the five posts that nobody local holds. */
  readonly nonLocal?: true;
  readonly key?: true;
}

/** Levels of posts: a higher number stands higher. Specialists hold no leadership post. */
export const LEVEL = {
  specialist: 0,
  deputyOfDivision: 2,
  headOfDivision: 3,
  deputyOfCommune: 4,
  headOfCommune: 5,
  secretaryOfCommune: 6,
  province: 8,
  secretaryOfProvince: 9,
} as const;

export const inCommittee: Seats = [['committee', 'member']];
export const keyOfficial: Seats = [['officials', 'member']];
export const inLeadership: Seats = [
  ['leadership', 'member'],
  ['expanded', 'member'],
  ['officials', 'member'],
  ['committee', 'member'],
  ['rewardCouncil', 'member'],
];
/** A seat in a committee, held beside another post. */
export const seatOf = (vi: string, en: string, unit: BodyKey, managing: BodyKey, role: Role, seats: Seats = []): PostLine => ({
  vi,
  en,
  unit,
  managing,
  role,
  level: LEVEL.specialist,
  concurrent: true,
  seats,
});
/** Staff without a leadership post. */
export const specialist = (vi: string, en: string, unit: BodyKey, managing: BodyKey): PostLine => ({
  vi,
  en,
  unit,
  managing,
  role: 'officer',
  level: LEVEL.specialist,
});
/** Deputy head of a division of the commune. */
export const deputyOf = (vi: string, en: string, unit: BodyKey): PostLine => ({
  vi,
  en,
  unit,
  managing: 'standing',
  role: 'deputy',
  level: LEVEL.deputyOfDivision,
  seats: keyOfficial,
});
/** Head of a division of the commune, who sits in its collective leadership. */
export const headOf = (vi: string, en: string, unit: BodyKey): PostLine => ({
  vi,
  en,
  unit,
  managing: 'standing',
  role: 'head',
  level: LEVEL.headOfDivision,
  seats: inLeadership,
});
