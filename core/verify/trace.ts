import type { Command } from '../command';
import type { CaseEvent } from '../event';
import type { CaseState } from '../state';
import type { Memory } from './monitors/monitor';

/** One step of a trace: who did what, and what came of it. */
export interface TraceLine {
  readonly who: string;
  readonly command: Command;
  readonly events: readonly CaseEvent[];
}

/** A view that was reached, with what the monitors remember there and the first way that led to it. */
export interface Node {
  readonly id: number;
  readonly state: CaseState;
  readonly memories: readonly Memory[];
  readonly parent: Node | undefined;
  readonly line: TraceLine;
}

/** The way to a view, and what was done there. The first way found is a shortest one. */
export const traceTo = (node: Node | undefined, ...last: readonly TraceLine[]): readonly TraceLine[] => {
  const trace: TraceLine[] = [...last];
  for (let at = node; at !== undefined; at = at.parent) trace.unshift(at.line);
  return trace;
};

/** Whether events lead back: to a step that the way to the view had opened before it first opened the one it is at. */
export const leadsBack = (node: Node | undefined, events: readonly CaseEvent[]): boolean => {
  const opened = stepsIn(traceTo(node).flatMap((line) => line.events));
  const [from, to] = [node?.state.step?.name, stepsIn(events).at(-1)];
  return from !== undefined && to !== undefined && opened.includes(to) && opened.indexOf(to) <= opened.indexOf(from);
};

const stepsIn = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'stepOpened' ? [event.step] : []));
