import type { EffectKind } from '../../core/definition/effect-table';
import { lastDayOf } from '../../core/effect-end';
import type { CaseEvent } from '../../core/event';
import type { Instant, PersonId, PostId } from '../../core/facts';
import type { LedgerEntry } from '../../core/ledger/entry';
import type { MadeRow } from '../../db/case-effects';
import { localDateOf } from '../../db/local-date';
import { NO_EXPIRY } from '../../db/register-effects';
import { type Check, compareLists } from './check';

/** How the register tells each way of leaving a post. */
const LEAVING: Readonly<Partial<Record<EffectKind, string>>> = { endAssignment: 'left', acceptResignation: 'resigned', remove: 'removed' };

/** Who was to leave a post by an entry, and when. */
interface Due {
  readonly person: PersonId;
  readonly post: PostId;
  readonly at: Instant;
}

/**
 * What the case's effects must have made in the register, held against what the register shows of the case. Who was to leave a post may have left
 * it before, by another case: then the register has nothing to show for it.
 *
 * @param hadLeft whether the register shows that somebody had left by then
 */
export const checkRegister = async (
  entries: readonly LedgerEntry[],
  made: readonly MadeRow[],
  hadLeft: (due: Due) => Promise<boolean>,
): Promise<Check> => {
  const expected: object[] = [];
  for (const row of effectsOf(entries)) {
    const { at, ...told } = row;
    if (told.kind !== 'ended' || told.post === undefined || !(await hadLeft({ person: told.person, post: told.post, at })))
      expected.push(told);
  }
  return compareLists('register', 'effect', expected, made);
};

const effectsOf = (
  entries: readonly LedgerEntry[],
): readonly { readonly kind: string; readonly person: PersonId; readonly post?: PostId | undefined; readonly at: Instant }[] => {
  const applied = entries.flatMap(({ seq, at, events }) =>
    (events as readonly CaseEvent[]).flatMap((event) =>
      event.kind === 'applied'
        ? [{ seq, at, person: event.person, post: event.post, kind: event.effectKind, termEnds: lastDayOf(event, localDateOf(at)) ?? null }]
        : [],
    ),
  );
  const assigned = applied
    .filter(({ kind }) => kind === 'assign' || kind === 'reappoint')
    .map(({ seq, person, post, at, termEnds }) => ({ kind: 'assignment', seq, person, post, termEnds, at }));
  const ended = applied.flatMap(({ seq, person, post, kind, at }) => {
    const how = LEAVING[kind];
    return how === undefined ? [] : [{ kind: 'ended', seq, person, post, how, at }];
  });
  const terms = applied
    .filter(({ kind }) => kind === 'extendTerm' || kind === 'shortenTerm')
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
  return [...assigned, ...ended, ...terms, ...concluded];
};
