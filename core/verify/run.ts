import type { Guarantee } from '../guarantees/names';
import { must } from '../must';
import type { CaseState } from '../state';
import { isAdverse } from './applicable';
import type { BallotCounts } from './counts';
import type { Broken } from './exploration';
import type { Memory, Watched } from './monitors/monitor';
import { MONITORS, watching } from './monitors/monitors';
import type { Known } from './names';
import { type Numbers, type Recollection, recall } from './remember';
import type { Silent } from './silence';
import { storyOf } from './story';
import { type Node, stepsOn, type TraceLine, traceTo } from './trace';
import { stateOf, textOf, type View, viewOf } from './view';
import type { Why } from './why';
import { type ChildEnd, FOLLOWED, SUBJECTS, type World } from './world';

/** A view that is being visited, and what is remembered there; nothing before a case is opened. */
export interface Place {
  readonly node: Node | undefined;
  readonly view: View | undefined;
  readonly recollection: Recollection | undefined;
}

/** A run of the explorer under way. */
export interface Run {
  readonly world: World;
  readonly watched: Watched;
  /** Hears of every view that is reached, as text: for the soundness walk. */
  readonly onView: ((view: string) => void) | undefined;
  /** Views whose moves are still to be tried, and were. */
  readonly queue: Node[];
  /** Views with what the monitors remember there, by text. */
  readonly known: Map<string, number>;
  readonly broken: Map<Guarantee, Broken>;
  readonly triggered: Map<Guarantee, number>;
  readonly ends: Map<string, ChildEnd>;
  readonly results: Set<string>;
  /** What has been tried and need not be tried again. */
  readonly tried: Set<string>;
  /** Of each ballot, the tallies that are worth trying wherever it is held, and what each comes to. */
  readonly counts: Map<string, BallotCounts>;
  /** By which ways each step was opened: after an exact half, and otherwise. */
  readonly opened: Map<string, Set<'half' | 'otherwise'>>;
  readonly silent: Map<number, Silent[]>;
  /** Names that views gave people, and numbers that memories were given. */
  readonly names: Known;
  readonly numbers: Numbers;
  moves: number;
}

export const begin = (world: World, onView: Run['onView']): Run => ({
  world,
  watched: {
    followed: FOLLOWED,
    relatedTo: world.follow === 'relative' ? [SUBJECTS[0]] : [],
    concernedSlots: world.rulebook.definition.concerns,
    harms: isAdverse(world.rulebook.definition),
  },
  onView,
  queue: [],
  known: new Map(),
  broken: new Map(),
  triggered: new Map(),
  ends: new Map(),
  results: new Set(),
  tried: new Set(),
  counts: new Map(),
  opened: new Map(),
  silent: new Map(),
  names: new Map(),
  numbers: new Map(),
  moves: 0,
});

/** Whether something is tried for the first time. */
export const isFirst = ({ tried }: Run, key: string): boolean => {
  const first = !tried.has(key);
  tried.add(key);
  return first;
};

/** Counts that something happened of which a guarantee speaks. */
export const count = ({ triggered }: Run, guarantee: Guarantee): void => void triggered.set(guarantee, (triggered.get(guarantee) ?? 0) + 1);

/** Records that a guarantee is broken, by the way to a view and what was done there. The first way found stands: it is a shortest one. */
export const report = (run: Run, node: Node | undefined, guarantee: Guarantee, why: Why, ...last: readonly TraceLine[]): void => {
  if (!run.broken.has(guarantee)) run.broken.set(guarantee, { guarantee, why, story: storyOf(traceTo(node, ...last), run.world.follow) });
};

const BEGINNING: readonly Memory[] = MONITORS.map(({ begin: memory }) => memory);

/** Shows events to the monitors that look at their kind: what they remember afterwards. */
export const show = (run: Run, node: Node | undefined, line: TraceLine): readonly Memory[] => {
  const before = node?.recollection.memories ?? BEGINNING;
  let after: Memory[] | undefined;
  for (const event of line.events) {
    for (const { place, guarantee, look } of watching(event.kind)) {
      const memory = must((after ?? before)[place], 'a memory');
      const observed = look(memory, event, run.watched);
      if (observed.triggered) count(run, guarantee);
      if (observed.broken !== undefined) report(run, node, guarantee, observed.broken, line);
      if (observed.memory === memory) continue;
      after ??= [...before];
      after[place] = observed.memory;
    }
  }
  return after ?? before;
};

const viewIn = (run: Run, state: CaseState, before?: View): View => viewOf(state, { follow: run.world.follow, known: run.names, before });

/** Where the moves of a view are tried. */
export const placeOf = (run: Run, node: Node): Place => {
  const view = viewIn(run, node.state);
  return { node, view, recollection: recall(node.recollection.memories, view.names, run.numbers) };
};

export const BEFORE_OPENING: Place = { node: undefined, view: undefined, recollection: undefined };

/** Reaches the view that a state is, and puts it in the queue where it is new: its number. */
export const reach = (run: Run, from: Place, after: CaseState, shown: readonly Memory[], line: TraceLine): number => {
  const seen = viewIn(run, after, from.view);
  const recollection = after.end === undefined ? recall(shown, seen.names, run.numbers, from.recollection) : undefined;
  const view = textOf(seen);
  const key = recollection === undefined ? view : `${view} ${recollection.numbers.join()}`;
  const known = run.known.get(key);
  if (known !== undefined) return known;
  const id = run.known.size;
  run.known.set(key, id);
  run.onView?.(view);
  const parent = from.node;
  if (recollection !== undefined) run.queue.push({ id, state: stateOf(seen), recollection, parent, line, opened: stepsOn(parent, line) });
  else addEnd(run, after);
  return id;
};

const addEnd = ({ ends }: Run, { end, applied }: CaseState): void => {
  const kinds = [...new Set(applied.map(({ effectKind }) => effectKind))].sort();
  ends.set(`${end} ${kinds.join(' ')}`, { end: end ?? '', applied: kinds });
};

/** Records where silence leads from a view. */
export const silentFrom = ({ silent }: Run, from: number, way: Silent): void => {
  const known = silent.get(from);
  if (known === undefined) silent.set(from, [way]);
  else known.push(way);
};

/** Records by which way a step was opened: whether it is a step to which a half leads, and others lead too. */
export const sharesHalf = ({ opened }: Run, step: string, way: 'half' | 'otherwise'): boolean => {
  const ways = opened.get(step) ?? new Set();
  opened.set(step, ways.add(way));
  return ways.size > 1;
};
