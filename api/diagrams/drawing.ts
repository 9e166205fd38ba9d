import { must } from '../../core/must';
import { type Cells, cellsOf } from './cells';
import type { Graph, Node } from './graph';
import { type Way, waysOf } from './routes';
import { type Stretch, type Tracks, tracksFor } from './tracks';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
/** The bends of a flow, and where its words begin: above the line, near its source. */
export interface Route {
  readonly points: readonly Point[];
  readonly label: Point & { readonly leftwards: boolean };
}
/** Where everything of a procedure's diagram lies, in pixels from its upper left corner. */
export interface Drawing {
  readonly lanes: ReadonlyMap<string, Box>;
  readonly nodes: ReadonlyMap<string, Box>;
  readonly flows: ReadonlyMap<string, Route>;
  /** The room under the lanes, for what belongs to nobody's lane. */
  readonly below: Point;
}

/** Sizes of nodes, in pixels. Tasks are wide enough for a sentence; events and gateways have the size that every tool gives them. */
const SIZES: Readonly<Record<Node['kind'], Pick<Box, 'width' | 'height'>>> = {
  task: { width: 170, height: 90 },
  gateway: { width: 50, height: 50 },
  timer: { width: 36, height: 36 },
  start: { width: 36, height: 36 },
  end: { width: 36, height: 36 },
};
/** Height of a row: that of its tallest node. */
const ROW = SIZES.task.height;
/** The strip at the left where a lane's name stands. */
const LANE_HEAD = 30;
/** Room in a channel before its first track and behind its last: between rows for a timer that hangs below its task, between columns for words. */
const EDGES = { level: 36, upright: 52 } as const;
/** Between two tracks: a line of words fits on each. */
const TRACK = 16;
/** Between the border of a lane and its first row: behind all tracks, so that no line runs on it. */
const BORDER = 14;
/** Between words and the bend beside them. */
const LABEL_GAP = 5;

/** Draws a procedure: lanes below each other, steps from left to right, flows through the channels between them. */
export const drawingOf = (graph: Graph): Drawing => {
  const cells = cellsOf(graph);
  const ways = waysOf(graph, cells);
  const upright = tracksFor(
    ways.flatMap((way) => (way.kind === 'straight' ? [] : way.kind === 'around' ? [way.out, way.into] : [way.into])),
  );
  const level = tracksFor(ways.flatMap((way) => (way.kind === 'straight' ? [] : [way.along])));
  const across = axisOf(widthsOf(graph, cells), upright, { origin: LANE_HEAD, edge: EDGES.upright });
  const down = axisOf(
    Array.from({ length: cells.rows }, () => ROW),
    level,
    { origin: 0, edge: EDGES.level },
  );
  const nodes = boxesOf(graph, cells, across, down);
  return {
    lanes: new Map(
      cells.lanes.map(({ id, from, to }) => {
        const [top, bottom] = [from === 0 ? 0 : down.channel(from).border, down.channel(to).border];
        return [id, { x: 0, y: top, width: across.end, height: bottom - top }];
      }),
    ),
    nodes,
    flows: new Map(
      ways.map((way) => [
        way.flow.id,
        routeOf(way, must(nodes.get(way.flow.from), way.flow.from), must(nodes.get(way.flow.to), way.flow.to), {
          x: (part) => across.channel(part.channel).first + upright.trackOf(part) * TRACK,
          y: (part) => down.channel(part.channel).first + level.trackOf(part) * TRACK,
        }),
      ]),
    ),
    below: { x: LANE_HEAD, y: down.end },
  };
};

/** Positions along one direction: channels and cells take turns. */
interface Axis {
  readonly cell: (index: number) => { readonly start: number; readonly size: number };
  readonly channel: (index: number) => { readonly first: number; readonly border: number };
  readonly end: number;
}

const axisOf = (sizes: readonly number[], tracks: Tracks, { origin, edge }: { readonly origin: number; readonly edge: number }): Axis => {
  const starts: number[] = [];
  const channels: { first: number; border: number }[] = [];
  let at = origin;
  for (let index = 0; index <= sizes.length; index += 1) {
    const width = 2 * edge + Math.max(0, tracks.count(index) - 1) * TRACK;
    channels.push({ first: at + edge, border: at + width - BORDER });
    at += width;
    starts.push(at);
    at += sizes[index] ?? 0;
  }
  return {
    cell: (index) => ({ start: must(starts[index], `cell ${index}`), size: must(sizes[index], `cell ${index}`) }),
    channel: (index) => must(channels[index], `channel ${index}`),
    end: at,
  };
};

const widthsOf = ({ nodes }: Graph, cells: Cells): readonly number[] => {
  const widths = Array.from({ length: cells.columns }, () => 0);
  for (const { id, kind } of nodes) {
    const { column } = must(cells.of.get(id), id);
    widths[column] = Math.max(widths[column] ?? 0, SIZES[kind].width);
  }
  return widths;
};

const boxesOf = ({ nodes }: Graph, cells: Cells, across: Axis, down: Axis): ReadonlyMap<string, Box> =>
  new Map(
    nodes.map((node) => {
      const { column, row } = must(cells.of.get(node.id), node.id);
      const [place, line] = [across.cell(column), down.cell(row)];
      const size = SIZES[node.kind];
      const [x, y] = [place.start + place.size / 2, line.start + line.size / 2];
      return [node.id, node.kind === 'timer' ? onBorder(x, y, node.door) : { x: x - size.width / 2, y: y - size.height / 2, ...size }];
    }),
  );

/** A timer sits on the lower border of its task: that of the time to the right, that of a window to the left. */
const onBorder = (x: number, y: number, door: 'time' | 'window'): Box => ({
  x: x + (door === 'time' ? 1 : -1) * 0.4 * SIZES.task.width - SIZES.timer.width / 2,
  y: y + SIZES.task.height / 2 - SIZES.timer.height / 2,
  ...SIZES.timer,
});

interface Lines {
  readonly x: (part: Stretch) => number;
  readonly y: (part: Stretch) => number;
}

const routeOf = (way: Way, source: Box, target: Box, line: Lines): Route => {
  const end = { x: target.x, y: target.y + target.height / 2 };
  const side = { x: source.x + source.width, y: source.y + source.height / 2 };
  if (way.kind === 'straight') return { points: [side, end], label: labelAt(side, end.x) };
  const [level, last] = [line.y(way.along), line.x(way.into)];
  const start = way.kind === 'around' ? side : { x: source.x + source.width / 2, y: source.y + source.height };
  const first = way.kind === 'around' ? line.x(way.out) : start.x;
  const bend = { x: first, y: level };
  return {
    points: [start, ...(way.kind === 'around' ? [{ x: first, y: start.y }] : []), bend, { x: last, y: level }, { x: last, y: end.y }, end],
    label: labelAt(bend, last),
  };
};

/** Words begin beside a bend, on the side to which the line runs on. */
const labelAt = ({ x, y }: Point, to: number): Route['label'] => ({ x: x + (to < x ? -LABEL_GAP : LABEL_GAP), y, leftwards: to < x });
