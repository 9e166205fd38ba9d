import { must } from '../../core/must';
import type { Cell, Cells } from './cells';
import type { Flow, Graph } from './graph';
import type { Stretch } from './tracks';

/**
 * A flow's way: straight to the node beside it; otherwise out of its source, through the channels between the nodes (down or up, along, down or
 * up), and into its target from the left. Nothing but channels is crossed, so no flow runs through a node, and each has a line of its own for its words.
 */
export type Way =
  | { readonly kind: 'straight'; readonly flow: Flow }
  /** Leaves to the right. */
  | { readonly kind: 'around'; readonly flow: Flow; readonly out: Stretch; readonly along: Stretch; readonly into: Stretch }
  /** Leaves below, as from a timer on the border of its task. */
  | { readonly kind: 'below'; readonly flow: Flow; readonly along: Stretch; readonly into: Stretch };

/** The ways of all flows through the channels. Channel `n` lies before column or row `n`. */
export const waysOf = (graph: Graph, cells: Cells): readonly Way[] => {
  const timers = new Set(graph.nodes.flatMap(({ kind, id }) => (kind === 'timer' ? [id] : [])));
  const cellOf = (id: string): Cell => must(cells.of.get(id), id);
  const joined = new Set<string>();
  return graph.flows.map((flow) => {
    const pair = `${flow.from} ${flow.to}`;
    const first = !joined.has(pair);
    joined.add(pair);
    const [from, to] = [cellOf(flow.from), cellOf(flow.to)];
    if (timers.has(flow.from)) return below(flow, from, to);
    return first && to.row === from.row && to.column === from.column + 1 ? { kind: 'straight', flow } : around(flow, from, to);
  });
};

const below = (flow: Flow, from: Cell, to: Cell): Way => ({
  kind: 'below',
  flow,
  along: level(flow, from.row + 1, from.column + 0.5, to.column),
  into: into(flow, from.row + 1, to),
});

const around = (flow: Flow, from: Cell, to: Cell): Way => {
  const channel = to.row > from.row ? to.row : to.row < from.row ? to.row + 1 : from.row + 1;
  return {
    kind: 'around',
    flow,
    out: { channel: from.column + 1, from: from.row + 0.5, to: channel, bundle: `from ${flow.from}` },
    along: level(flow, channel, from.column + 1, to.column),
    into: into(flow, channel, to),
  };
};

/** Where the way along is short, the words still need the room of a column. */
const level = ({ id }: Flow, channel: number, from: number, to: number): Stretch => ({
  channel,
  from,
  to: to >= from ? Math.max(to, from + 1) : Math.min(to, from - 1),
  bundle: id,
});

const into = (flow: Flow, channel: number, to: Cell): Stretch => ({
  channel: to.column,
  from: channel,
  to: to.row + 0.5,
  bundle: `into ${flow.to}`,
});
