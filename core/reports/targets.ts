import type { RulePack } from '../definition/rule-pack';
import { numberOf } from '../definition/rule-values';
import type { Source, Text } from '../definition/words';
import { must } from '../must';

/** How a figure is held against its target: its share against a share of the rule pack, or its count against a number. */
type Compare = 'moreThan' | 'atLeast';

interface FigureKind {
  readonly figure: string;
  /** Whether the register and the cases hold what the figure is made of. */
  readonly recorded: boolean;
  readonly compare: Compare;
}

/**
 * The figures of the resolution's targets (section I.2.2), in its order; what each counts, or what is missing, stands in `messages/` under
 * `target-definition.<figure>`, its target in the rule pack under `target-<figure>`. Point (1), that violations fall, names no number.
 */
const FIGURES = [
  { figure: 'capable-officials', recorded: false, compare: 'moreThan' },
  { figure: 'women-in-standing', recorded: false, compare: 'atLeast' },
  { figure: 'young-in-plan', recorded: true, compare: 'atLeast' },
  { figure: 'women-in-plan', recorded: false, compare: 'atLeast' },
  { figure: 'non-local-heads', recorded: false, compare: 'atLeast' },
  { figure: 'evaluated-by-results', recorded: false, compare: 'atLeast' },
  { figure: 'good-or-better', recorded: true, compare: 'moreThan' },
  { figure: 'incomplete-replaced', recorded: true, compare: 'atLeast' },
  { figure: 'terms-renewed-in-time', recorded: true, compare: 'atLeast' },
  { figure: 'skilled-in-digital', recorded: false, compare: 'atLeast' },
  { figure: 'leaders-trained', recorded: true, compare: 'atLeast' },
  { figure: 'planned-trained', recorded: true, compare: 'atLeast' },
  { figure: 'people-satisfied', recorded: false, compare: 'atLeast' },
] as const satisfies readonly FigureKind[];

export type TargetName = (typeof FIGURES)[number]['figure'];
/** The figures that the register and the cases hold. */
export type CountedTarget = Extract<(typeof FIGURES)[number], { readonly recorded: true }>['figure'];

/** So many of so many. */
export interface Count {
  readonly count: number;
  readonly of: number;
}
export type TargetCounts = Readonly<Record<CountedTarget, Count>>;

/**
 * What a figure comes to. A group of fewer persons than the rule pack's `report-group-least` is not broken down: in so few, people would know whom it is about.
 * `percent` has one decimal and is never rounded up.
 */
export type TargetValue =
  | { readonly kind: 'counted'; readonly count: number; readonly of: number; readonly percent: number; readonly reached: boolean }
  | { readonly kind: 'withheld'; readonly fewerThan: number }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'notRecorded' };

export interface TargetFigure {
  readonly figure: TargetName;
  /** The target as it is worded, with where it stands and how certain that is. */
  readonly target: { readonly wording: Text; readonly source: Source };
  readonly value: TargetValue;
}

/** The figures with their targets, from what was counted. They are for monitoring: nothing in core reads them, least of all a grade. */
export const targetFigures = (pack: RulePack, counts: TargetCounts): readonly TargetFigure[] =>
  FIGURES.map((kind) => {
    const { value, meaning, source } = must(pack.values[`target-${kind.figure}`], `the target of ${kind.figure}`);
    const target = { wording: meaning, source };
    if (!kind.recorded) return { figure: kind.figure, target, value: { kind: 'notRecorded' } };
    return {
      figure: kind.figure,
      target,
      value: valueOf(counts[kind.figure], numberOf({ pack }, 'report-group-least'), kind.compare, value),
    };
  });

type Goal = RulePack['values'][string]['value'];

const valueOf = ({ count, of }: Count, least: number, compare: Compare, goal: Goal): TargetValue => {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(of) || count < 0 || count > of) throw new Error(`No count: ${count} of ${of}`);
  if (of === 0) return { kind: 'nobody' };
  if (of < least) return { kind: 'withheld', fewerThan: least };
  return { kind: 'counted', count, of, percent: Math.floor((count * 1000) / of) / 10, reached: isReached(count, of, compare, goal) };
};

/** In whole numbers: 90 of 100 is not more than nine in ten. */
const isReached = (count: number, of: number, compare: Compare, goal: Goal): boolean => {
  if (typeof goal === 'string') throw new Error(`A day is no target: ${goal}`);
  const [is, wanted] = typeof goal === 'number' ? [count, goal] : [count * goal.of, goal.parts * of];
  return compare === 'moreThan' ? is > wanted : is >= wanted;
};
