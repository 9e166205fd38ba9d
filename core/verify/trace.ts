import type { Command } from '../command';
import type { CaseEvent } from '../event';
import type { CaseState } from '../state';
import type { Names } from './names';
import type { Recollection } from './remember';
import type { Who } from './story';

/** One step of a trace: who did what, and what came of it. */
export interface TraceLine {
  readonly who: Who;
  readonly command: Command;
  readonly events: readonly CaseEvent[];
  /** What it met, where that is not told by its events: core's own guard, a refusal, or an acceptance that had to be a refusal. */
  readonly met?: 'guard' | 'refusal' | 'acceptance';
  /** The names under which people go in the view that it leads to, and on from there. */
  readonly names?: Names;
}

/** A view that was reached, with what the monitors remember there and the first way that led to it. */
export interface Node {
  readonly id: number;
  readonly state: CaseState;
  readonly recollection: Recollection;
  readonly parent: Node | undefined;
  readonly line: TraceLine;
  /** The steps that the way to the view opened, each where it did so first. */
  readonly opened: readonly string[];
}

/** The way to a view, and what was done there. The first way found is a shortest one. */
export const traceTo = (node: Node | undefined, ...last: readonly TraceLine[]): readonly TraceLine[] => {
  const trace: TraceLine[] = [...last];
  for (let at = node; at !== undefined; at = at.parent) trace.unshift({ ...at.line, names: at.recollection.names });
  return trace;
};

/** The steps that were opened on a way, with one line more. */
export const stepsOn = (node: Node | undefined, { events }: TraceLine): readonly string[] => {
  const before = node?.opened ?? [];
  const more = stepsIn(events).filter((step) => !before.includes(step));
  return more.length === 0 ? before : [...before, ...new Set(more)];
};

/** Whether events lead back: to a step that the way to the view had opened before it first opened the one it is at. */
export const leadsBack = (node: Node | undefined, events: readonly CaseEvent[]): boolean => {
  const [from, to] = [node?.state.step?.name, stepsIn(events).at(-1)];
  if (node === undefined || from === undefined || to === undefined) return false;
  return node.opened.includes(to) && node.opened.indexOf(to) <= node.opened.indexOf(from);
};

const stepsIn = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'stepOpened' ? [event.step] : []));
