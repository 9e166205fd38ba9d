import { must } from '../../core/must';
import type { Graph, Node } from './graph';

/** Where a node stands: columns run with the procedure, rows lie within the lanes. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

export interface Cells {
  readonly of: ReadonlyMap<string, Cell>;
  /** The first row of each lane and the row behind its last, in the graph's order. */
  readonly lanes: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Gives each node a cell of its own, but for a timer, which shares its task's. A node stands behind everything that leads to it; flows that
 * lead back don't count. The graph's nodes come in the order of the procedure, so one pass is enough.
 */
export const cellsOf = (graph: Graph): Cells => {
  const columns = columnsOf(graph);
  const cells = new Map<string, Cell>();
  const lanes: { id: string; from: number; to: number }[] = [];
  let rows = 0;
  for (const { id } of graph.lanes) {
    const taken = new Set<string>();
    let depth = 1;
    for (const node of graph.nodes) {
      if (node.lane !== id) continue;
      const column = must(columns.get(node.id), node.id);
      const host = hostOf(graph, node, cells);
      let row = host === undefined ? 0 : host.row - rows;
      if (node.kind !== 'timer') while (taken.has(`${column} ${row}`)) row += 1;
      taken.add(`${column} ${row}`);
      cells.set(node.id, { column, row: rows + row });
      depth = Math.max(depth, row + 1);
    }
    lanes.push({ id, from: rows, to: rows + depth });
    rows += depth;
  }
  return { of: cells, lanes, columns: Math.max(...columns.values()) + 1, rows };
};

const columnsOf = ({ nodes, flows }: Graph): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>();
  const tasks = new Map(nodes.flatMap((node) => (node.kind === 'task' ? [[node.step, node.id] as const] : [])));
  const leading = new Map<string, string[]>();
  for (const { from, to } of flows) leading.set(to, [...(leading.get(to) ?? []), from]);
  for (const node of nodes) {
    const host = node.kind === 'timer' ? tasks.get(node.step) : undefined;
    const before = (leading.get(node.id) ?? []).map((from) => columns.get(from) ?? -1);
    columns.set(node.id, host === undefined ? Math.max(-1, ...before) + 1 : must(columns.get(host), host));
  }
  return columns;
};

/** The cell of the task that a timer sits on, or that a gateway belongs to. */
const hostOf = ({ nodes }: Graph, node: Node, cells: ReadonlyMap<string, Cell>): Cell | undefined => {
  if (node.kind !== 'timer' && node.kind !== 'gateway') return undefined;
  const task = nodes.find((one) => one.kind === 'task' && one.step === node.step);
  return task && cells.get(task.id);
};
