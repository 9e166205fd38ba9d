import type { RegisterEffect } from '../../core/commit';
import { EFFECTS, type EffectKind } from '../../core/definition/effect-table';
import { isGraded, quarterOf } from '../../core/definition/grades';
import { ENTERS, STRIKES } from '../../core/definition/record-kinds';
import { lastDayOf } from '../../core/effect-end';
import type { CaseEvent } from '../../core/event';
import type { Instant, PersonId, PostId } from '../../core/facts';
import type { LedgerEntry } from '../../core/ledger/entry';
import { localDateOf } from '../../db/local-date';
import type { MadeRow } from '../../db/made-row';
import { NO_EXPIRY } from '../../db/register-effects';
import { type Check, compareLists } from './check';

/** How the register tells each way of leaving a post. */
const LEAVING: Readonly<Partial<Record<EffectKind, string>>> = {
  endAssignment: 'left',
  acceptResignation: 'resigned',
  remove: 'removed',
  relieve: 'relieved',
};

/** The effects by which somebody begins to hold the post of the case. */
const BEGIN_POSTS: ReadonlySet<EffectKind> = new Set([
  'assign',
  'elect',
  'reappoint',
  'transfer',
  'rotate',
  'second',
  'assignOnTrial',
  'reassign',
]);

/** Who was to leave a post, or to return to one, by an entry, and when. */
interface Due {
  readonly person: PersonId;
  readonly post: PostId;
  readonly at: Instant;
}

/** What the register shows of other cases: whether somebody had left a post or a plan, or had lost a conclusion, by then, or an absence was ended by another case. */
export interface Elsewhere {
  readonly hadLeft: (due: Due) => Promise<boolean>;
  readonly hadReturned: (due: Due) => Promise<boolean>;
  readonly hadLeftPlan: (due: Due) => Promise<boolean>;
  readonly hadNoConclusion: (due: Omit<Due, 'post'>) => Promise<boolean>;
}

/**
 * What the case's effects must have made in the register, held against what the register shows of the case. Who was to leave a post, or to return
 * to one, may have left it before, by another case: then the register has nothing to show for it.
 */
export const checkRegister = async (entries: readonly LedgerEntry[], made: readonly MadeRow[], elsewhere: Elsewhere): Promise<Check> => {
  const expected: object[] = [];
  for (const { at, ...told } of effectsOf(entries)) if (!(await isMoot(told, at, elsewhere))) expected.push(told);
  return compareLists('register', 'effect', expected, made);
};

const isMoot = async (
  { kind, person, post, because }: Pick<Told, 'kind' | 'person' | 'post' | 'because'>,
  at: Instant,
  { hadLeft, hadReturned, hadLeftPlan, hadNoConclusion }: Elsewhere,
): Promise<boolean> => {
  if (kind === 'withdrawn' && person !== undefined) return hadNoConclusion({ person, at });
  if (post === undefined || person === undefined) return false;
  if (kind === 'ended' || because === 'suspend') return hadLeft({ person, post, at });
  if (kind === 'unplanned') return hadLeftPlan({ person, post, at });
  return kind === 'back' && hadReturned({ person, post, at });
};

/** A row that the register must show, and when its effect was entered. */
interface Told {
  readonly kind: string;
  readonly person?: PersonId;
  readonly post?: PostId | undefined;
  readonly because?: EffectKind;
  readonly at: Instant;
}

/** As the register tells them: `high 9, low 3`, in the order of the names. */
const levelsOf = ({ levels }: NonNullable<RegisterEffect['vote']>): string =>
  Object.entries(levels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([level, votes]) => `${level} ${votes}`)
    .join(', ');

const effectsOf = (entries: readonly LedgerEntry[]): readonly Told[] => {
  const applied = entries.flatMap(({ seq, at, events }) =>
    (events as readonly CaseEvent[]).flatMap((event) =>
      event.kind === 'applied'
        ? [
            {
              seq,
              at,
              person: event.person,
              post: event.post,
              decision: event.decision,
              kind: event.effectKind,
              termEnds: lastDayOf(event, localDateOf(at)) ?? null,
              detail: event.detail,
              points: event.points,
              year: event.year,
              vote: event.vote,
              support: event.support,
            },
          ]
        : [],
    ),
  );
  const assigned = applied
    .filter(({ kind }) => BEGIN_POSTS.has(kind))
    .map(({ seq, person, post, at, termEnds }) => ({ kind: 'assignment', seq, person, post, termEnds, at }));
  const away = applied
    .filter(({ kind }) => EFFECTS[kind].changes === 'goesAway')
    .map(({ seq, person, post, at, kind, termEnds }) => ({ kind: 'away', seq, person, because: kind, post, until: termEnds, at }));
  const back = applied
    .filter(({ kind }) => EFFECTS[kind].changes === 'comesBack')
    .map(({ seq, person, post, at, kind }) => ({
      kind: 'back',
      seq,
      person,
      post,
      how: kind === 'confirm' ? 'confirmed' : 'returned',
      resumed: true,
      at,
    }));
  const annulled = [
    ...new Map(applied.flatMap((one) => (one.decision === undefined ? [] : [[`${one.seq} ${one.decision}`, one]]))).values(),
  ].map(({ seq, decision, at }) => ({ kind: 'annulled', seq, decision, undone: true, at }));
  const ended = applied.flatMap(({ seq, person, post, kind, at }) => {
    const how = LEAVING[kind];
    return how === undefined ? [] : [{ kind: 'ended', seq, person, post, how, at }];
  });
  const terms = applied
    .filter(({ kind, termEnds }) => kind === 'extendTerm' || kind === 'shortenTerm' || (kind === 'confirm' && termEnds !== null))
    .map(({ seq, person, post, at, termEnds }) => ({ kind: 'term', seq, person, post, termEnds, stands: true, at }));
  const concluded = applied
    .filter(({ kind }) => kind === 'concludePositive' || kind === 'concludeNegative')
    .map(({ seq, person, kind, at, termEnds }) => ({
      kind: 'conclusion',
      seq,
      person,
      positive: kind === 'concludePositive',
      expires: termEnds ?? NO_EXPIRY,
      at,
    }));
  const entered = applied.flatMap(({ seq, person, kind, at, termEnds, detail }) => {
    const record = ENTERS[kind];
    return record === undefined ? [] : [{ kind: 'entered', seq, person, record, detail, began: localDateOf(at), ends: termEnds, at }];
  });
  const supported = applied.flatMap(({ seq, person, at, termEnds, support }) =>
    support === undefined ? [] : [{ kind: 'supported', seq, person, ...support, began: localDateOf(at), ends: termEnds, at }],
  );
  const struck = applied.flatMap(({ seq, person, kind, at, detail }) => {
    const of = STRIKES[kind];
    return of === undefined ? [] : [{ kind: 'struck', seq, person, record: of.kind, detail, how: of.as, at }];
  });
  const published = applied
    .filter(({ kind }) => kind === 'publish')
    .map(({ seq, person, detail, at }) => ({ kind: 'published', seq, person, detail, at }));
  const planned = applied
    .filter(({ kind }) => kind === 'putInPlan')
    .map(({ seq, person, post, at, termEnds }) => ({ kind: 'planned', seq, person, post, until: termEnds ?? NO_EXPIRY, asHigh: true, at }));
  const unplanned = applied
    .filter(({ kind }) => kind === 'takeFromPlan')
    .map(({ seq, person, post, at }) => ({ kind: 'unplanned', seq, person, post, at }));
  const scored = applied
    .filter(({ kind }) => kind === 'recordScore')
    .map(({ seq, person, at, detail, points, year }) => ({ kind: 'scored', seq, person, year, quarter: quarterOf(detail), points, at }));
  const graded = applied
    .filter(({ kind }) => isGraded(kind))
    .map(({ seq, person, kind, at, detail, year }) => ({
      kind: EFFECTS[kind].changes === 'proposal' ? 'proposed' : 'graded',
      seq,
      person,
      year,
      grade: detail,
      at,
    }));
  const disciplined = applied
    .filter(({ kind }) => kind === 'discipline')
    .map(({ seq, person, detail, at, termEnds }) => ({
      kind: 'disciplined',
      seq,
      person,
      form: detail,
      decided: localDateOf(at),
      ends: termEnds,
      at,
    }));
  const undisciplined = applied
    .filter(({ kind }) => kind === 'strikeDiscipline')
    .map(({ seq, person, detail, at }) => ({ kind: 'undisciplined', seq, person, form: detail, at }));
  const withdrawn = applied
    .filter(({ kind }) => kind === 'withdrawConclusion')
    .map(({ seq, person, at }) => ({ kind: 'withdrawn', seq, person, at }));
  const rated = applied.flatMap(({ seq, person, at, vote }) =>
    vote === undefined
      ? []
      : [{ kind: 'rated', seq, person, regime: vote.regime, held: localDateOf(at), levels: levelsOf(vote), base: vote.base, at }],
  );
  return [
    ...rated,
    ...published,
    ...withdrawn,
    ...disciplined,
    ...undisciplined,
    ...assigned,
    ...away,
    ...back,
    ...annulled,
    ...ended,
    ...terms,
    ...concluded,
    ...entered,
    ...supported,
    ...struck,
    ...planned,
    ...unplanned,
    ...scored,
    ...graded,
  ];
};
