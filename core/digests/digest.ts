import type { RulePack } from '../definition/rule-pack';
import { numberOf } from '../definition/rule-values';
import type { CaseId, Instant, LocalDate, PersonId, PostId } from '../facts';
import { daysLater } from '../rules/local-dates';
import type { Task } from '../work-list/task';

/** What runs out about somebody: a term, a secondment, a trial in a post, a conclusion on political standards, an item of the dossier. */
export const EXPIRIES = ['term', 'secondment', 'trial', 'conclusion', 'dossier'] as const;
export type ExpiryKind = (typeof EXPIRIES)[number];

/** Something that runs out on a day. Of a conclusion only that it does: a negative one is never told. */
export interface Expiry {
  readonly kind: ExpiryKind;
  readonly person: PersonId;
  readonly post?: PostId;
  /** Of the dossier, which item. */
  readonly item?: string;
  readonly day: LocalDate;
}

/** A task that is late, or due within so many days. */
export interface DueTask {
  readonly case: CaseId;
  readonly step: string;
  readonly action: Task['action'];
  readonly due: Instant;
}

/**
 * What falls due for somebody, as of one morning: ids and days, no name and no word. Whoever reads it is shown what of it they may see by then
 * (docs/decisions/021).
 */
export interface Digest {
  readonly day: LocalDate;
  readonly tasks: readonly DueTask[];
  readonly expiring: readonly Expiry[];
  /** Whether there is more of either than a digest holds. */
  readonly more: boolean;
}

/** Most lines of either kind; those due first are kept. */
export const DIGEST_LINES_MAX = 100;

/** Up to which day each kind is told, as of a day. */
export type ExpiryHorizon = Readonly<Record<ExpiryKind, LocalDate>>;

export const expiryHorizon = (pack: RulePack, today: LocalDate): ExpiryHorizon => {
  const until = (rule: string): LocalDate => daysLater(today, numberOf({ pack }, rule));
  const away = until('digest-absence-days');
  return {
    term: until('digest-term-days'),
    secondment: away,
    trial: away,
    conclusion: until('digest-conclusion-days'),
    dossier: until('digest-dossier-days'),
  };
};

/**
 * The digest of a day, from somebody's tasks, due first, and what runs out.
 *
 * @param before tasks due before this instant are told
 */
export const digestOf = (day: LocalDate, tasks: readonly DueTask[], expiring: readonly Expiry[], before: Instant): Digest => {
  const near = tasks.filter(({ due }) => due < before);
  return {
    day,
    tasks: near.slice(0, DIGEST_LINES_MAX),
    expiring: expiring.slice(0, DIGEST_LINES_MAX),
    more: near.length > DIGEST_LINES_MAX || expiring.length > DIGEST_LINES_MAX,
  };
};

/** What of a digest still stands: what runs out must be what the reader may be told of now. */
export const stillExpiring = ({ expiring }: Digest, now: readonly Expiry[]): readonly Expiry[] => {
  const known = new Set(now.map(keyOf));
  return expiring.filter((one) => known.has(keyOf(one)));
};

const keyOf = ({ kind, person, post, item, day }: Expiry): string => JSON.stringify([kind, person, post, item, day]);
