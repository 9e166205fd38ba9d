import type { Definition } from '../definition/definition';
import type { InForceFacts } from '../facts';
import { canonicalJson } from '../ledger/canonical-json';
import type { Rulebook } from '../rulebook';
import type { CaseState } from '../state';

/** Why a case can't go over to a version. Each kind has its sentence in `messages/` under `obstacle.<kind>`. */
export type Obstacle =
  /** Another case waits for it, and was proved with the version that it began with. */
  | { readonly kind: 'child' }
  /** Something was decided: it is carried out under the rules by which it was. */
  | { readonly kind: 'decided' }
  /** It waits for cases that it called, which keep their version. */
  | { readonly kind: 'waiting' }
  /** A part of the head, a step that was opened, a clock or a number that such a step names, or a procedure that was called, is another one there. */
  | { readonly kind: 'head' | 'step' | 'clock' | 'value' | 'called'; readonly name: string };

/**
 * Everything in which the way that a case has gone differs between the version that it runs and another of the same procedure. Where there is nothing,
 * the way is one of the other version too: each command would have caused the same events there, but for the length of limits, and its proof covers
 * whatever comes next. The order of keys is no difference; what is listed stands in the order of names.
 *
 * What eligibility rules read of the rule pack may differ: what was checked stays checked, as a person's conclusion stays.
 */
export const obstaclesTo = (rulebook: Rulebook, state: CaseState, to: InForceFacts): readonly Obstacle[] => [
  ...(state.parent === undefined ? [] : [{ kind: 'child' } as const]),
  ...(state.grants.length + state.applied.length === 0 ? [] : [{ kind: 'decided' } as const]),
  ...(state.step?.progress.kind === 'call' && state.step.progress.waiting.length > 0 ? [{ kind: 'waiting' } as const] : []),
  ...differing('head', HEAD, rulebook.definition, to.definition),
  ...differing('step', state.visited, rulebook.definition.steps, to.definition.steps),
  ...wayObstacles(rulebook, state, to),
];

/**
 * The parts of a definition's head that an open case has been read by. The title, what it rests on, its stage and its ends have not, and clocks only
 * where a step names them. All effects count: what a check finds is kept for any of them.
 */
const HEAD = [
  'bars',
  'concerns',
  'decision',
  'effects',
  'holds',
  'id',
  'opens',
  'people',
  'places',
  'post',
  'starts',
  'withdraw',
] as const satisfies readonly (keyof Definition)[];

const wayObstacles = ({ definition, pack }: Rulebook, { visited }: CaseState, to: InForceFacts): readonly Obstacle[] => {
  const named = wordsIn(visited.map((step) => definition.steps[step]));
  const among = (...records: readonly object[]) => [...new Set(records.flatMap(Object.keys))].filter((key) => named.has(key));
  const called = to.called.filter(({ procedure, definition: ran }) => to.callable[procedure] !== ran);
  return [
    ...differing('clock', among(definition.clocks, to.definition.clocks), definition.clocks, to.definition.clocks),
    ...differing('value', among(pack.values, to.pack.values), numbersOf(pack), numbersOf(to.pack)),
    ...[...new Set(called.map(({ procedure }) => procedure))].toSorted().map((name) => ({ kind: 'called', name }) as const),
  ];
};

const numbersOf = ({ values }: Rulebook['pack']) => Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));

const differing = (
  kind: 'head' | 'step' | 'clock' | 'value',
  names: readonly string[],
  before: object,
  after: object,
): readonly Obstacle[] =>
  names
    .filter((name) => textOf(before, name) !== textOf(after, name))
    .toSorted()
    .map((name) => ({ kind, name }));

const textOf = (record: object, name: string): string | undefined => {
  const value: unknown = Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
  return value === undefined ? undefined : canonicalJson(value);
};

/** Every text and key in a piece of a definition, but for the numbers of limits: more than it names, never less. What limits allow is counted anew when a step opens. */
const wordsIn = (value: unknown, words = new Set<string>()): ReadonlySet<string> => {
  if (typeof value === 'string') words.add(value);
  if (typeof value !== 'object' || value === null || ('rule' in value && 'unit' in value)) return words;
  for (const [key, part] of Object.entries(value)) {
    words.add(key);
    wordsIn(part, words);
  }
  return words;
};
