import { mostChosen } from '../../definition/chosen';
import type { Definition } from '../../definition/definition';
import { type Edge, edgesOf, nextStep } from '../../definition/edges';
import type { RulePack } from '../../definition/rule-pack';
import { must } from '../../must';

/** How many people a slot can hold: at least, at most. */
export interface Size {
  readonly least: number;
  readonly most: number;
}
export type Sizes = Readonly<Record<string, Size>>;

/**
 * For each step that can be reached, how many people each slot can hold when it opens: over every way that leads there.
 * A slot only shrinks but where a result lists people; it is empty until then unless it was given.
 */
export const sizesByStep = (definition: Definition, pack: RulePack): Readonly<Record<string, Sizes>> => {
  const edges = edgesOf(definition);
  const sizes: Record<string, Sizes> = { [definition.starts]: initial(definition) };
  const open = [definition.starts];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    for (const edge of edges[step] ?? []) {
      const next = nextStep(edge.outcome);
      if (next === undefined) continue;
      const before = sizes[next];
      const joined = join(before, sizesAfter(definition, pack, edge, must(sizes[step], `sizes at ${step}`)));
      if (before !== undefined && same(before, joined)) continue;
      sizes[next] = joined;
      open.push(next);
    }
  }
  return sizes;
};

/** What a result makes of the sizes: as `follow` does it, the lists come before the grants. */
export const sizesAfter = (definition: Definition, pack: RulePack, edge: Edge, before: Sizes): Sizes => {
  const changed = listed(definition, pack, edge, before) ?? narrowed(definition, edge, before);
  return changed === undefined ? before : { ...before, [changed.slot]: changed.size };
};

interface Change {
  readonly slot: string;
  readonly size: Size;
}

const listed = (
  { steps, people }: Definition,
  pack: RulePack,
  { step: name, result, outcome }: Edge,
  before: Sizes,
): Change | undefined => {
  const { lists } = outcome;
  const step = steps[name];
  if (lists === undefined || step === undefined) return undefined;
  if (step.kind === 'ballot') {
    const most = mostChosen(step, result, people, pack) ?? 0;
    const from = step.ask.kind === 'choose' ? before[step.ask.from] : undefined;
    return { slot: lists.into, size: { least: Math.min(1, most), most: Math.min(most, from?.most ?? most) } };
  }
  const field = step.form?.find((one) => one.name === lists.into);
  return field?.kind === 'people' ? { slot: lists.into, size: { least: field.least, most: field.most } } : undefined;
};

/** A check that narrows and a call keep some of those they were about; at least one, or another result is taken. */
const narrowed = ({ steps }: Definition, { step: name, result }: Edge, before: Sizes): Change | undefined => {
  const step = steps[name];
  const slot =
    step?.kind === 'check' && step.narrows && result !== 'fail'
      ? step.of
      : step?.kind === 'call' && result === 'kept'
        ? step.each
        : undefined;
  if (slot === undefined) return undefined;
  const { least, most } = before[slot] ?? { least: 0, most: 0 };
  return { slot, size: { least: Math.min(1, least), most } };
};

const initial = ({ people }: Definition): Sizes =>
  Object.fromEntries(
    Object.entries(people).map(([slot, { given, atMost }]) => [slot, given ? { least: 1, most: atMost } : { least: 0, most: 0 }]),
  );

const join = (before: Sizes | undefined, more: Sizes): Sizes =>
  before === undefined
    ? more
    : Object.fromEntries(
        Object.entries(more).map(([slot, { least, most }]) => {
          const other = before[slot] ?? { least, most };
          return [slot, { least: Math.min(least, other.least), most: Math.max(most, other.most) }];
        }),
      );

const same = (a: Sizes, b: Sizes): boolean =>
  Object.keys(b).every((slot) => a[slot]?.least === b[slot]?.least && a[slot]?.most === b[slot]?.most);
