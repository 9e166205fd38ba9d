import type { Guarantee } from '../guarantees/names';
import type { CaseState } from '../state';
import type { Broken } from './exploration';
import { type Memory, observe, type Watched } from './monitors/monitor';
import { MONITORS, watching } from './monitors/monitors';
import { namesIn } from './names';
import { rememberAs } from './remember';
import type { Silent } from './silence';
import { storyOf } from './story';
import { type Node, type TraceLine, traceTo } from './trace';
import { textOf, viewAs } from './view';
import { type ChildEnd, FOLLOWED, SUBJECTS, type World } from './world';

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
  /** By which ways each step was opened: after an exact half, and otherwise. */
  readonly opened: Map<string, Set<'half' | 'otherwise'>>;
  readonly silent: Map<number, Silent[]>;
  moves: number;
}

export const begin = (world: World, onView: Run['onView']): Run => ({
  world,
  watched: {
    followed: FOLLOWED,
    relatedTo: world.follow === 'relative' ? [SUBJECTS[0]] : [],
    concernedSlots: world.rulebook.definition.concerns,
  },
  onView,
  queue: [],
  known: new Map(),
  broken: new Map(),
  triggered: new Map(),
  ends: new Map(),
  results: new Set(),
  tried: new Set(),
  opened: new Map(),
  silent: new Map(),
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
export const report = (run: Run, node: Node | undefined, guarantee: Guarantee, why: string, ...last: readonly TraceLine[]): void => {
  if (!run.broken.has(guarantee)) run.broken.set(guarantee, { guarantee, why, story: storyOf(traceTo(node, ...last)) });
};

const BEGINNING: readonly Memory[] = MONITORS.map(({ begin: memory }) => memory);

/** Shows events to the monitors that look at their kind: what they remember afterwards. */
export const show = (run: Run, node: Node | undefined, line: TraceLine): readonly Memory[] => {
  let memories = node?.memories ?? BEGINNING;
  for (const event of line.events) {
    for (const place of watching(event.kind)) {
      const [monitor, memory] = [MONITORS[place], memories[place]];
      const observed = monitor === undefined || memory === undefined ? undefined : observe(monitor, memory, event, run.watched);
      if (monitor === undefined || observed === undefined) continue;
      if (observed.triggered) count(run, monitor.guarantee);
      if (observed.broken !== undefined) report(run, node, monitor.guarantee, observed.broken, line);
      if (observed.memory !== memory) memories = memories.with(place, observed.memory);
    }
  }
  return memories;
};

/** Reaches the view that a state is, and puts it in the queue where it is new: its number. */
export const reach = (run: Run, parent: Node | undefined, after: CaseState, shown: readonly Memory[], line: TraceLine): number => {
  const names = namesIn(after, run.world.follow, [SUBJECTS[0]]);
  const state = viewAs(after, names);
  const memories = state.end === undefined ? rememberAs(shown, names) : [];
  const view = textOf(state);
  const key = `${view}${memories.map(memoryText).join()}`;
  const known = run.known.get(key);
  if (known !== undefined) return known;
  const id = run.known.size;
  run.known.set(key, id);
  run.onView?.(view);
  if (state.end === undefined) run.queue.push({ id, state, memories, parent, line });
  else addEnd(run, state.end, [...new Set(state.applied.map(({ effectKind }) => effectKind))].sort());
  return id;
};

const addEnd = ({ ends }: Run, end: string, applied: readonly string[]): void =>
  void ends.set(`${end} ${applied.join(' ')}`, { end, applied });

/** Memories are shared by most views: each is written once. */
const memoryText = (memory: Memory): string => {
  const known = TEXTS.get(memory);
  if (known !== undefined) return known;
  const text = JSON.stringify(memory);
  TEXTS.set(memory, text);
  return text;
};
const TEXTS = new WeakMap<Memory, string>();

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
