import { type Box, drawingOf, type Point } from '../../../api/diagrams/drawing';
import { graphOf } from '../../../api/diagrams/graph';
import { procedureDiagram } from '../../../api/diagrams/procedure-diagram';
import { back, end, t, to } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { trial } from '../../core/support/trial';

/** As many steps and results as a definition may have: each step leads on, back to every tenth step before it, and to an end. */
const largest = (): Definition => {
  const [STEPS, RESULTS] = [100, 20];
  const pattern = trial.steps['propose'] as Extract<Definition['steps'][string], { readonly kind: 'act' }>;
  const places = Object.keys(trial.places);
  const steps = Array.from({ length: STEPS }, (_, index) => {
    const onward = index + 1 < STEPS ? to(`s${index + 1}`) : end('done');
    const others = Array.from({ length: RESULTS - 2 }, (_result, result) => [
      `r${result}`,
      back(`s${Math.floor(index / 2 + result) % STEPS}`, 2),
    ]);
    const place = places[index % places.length] ?? '';
    return [
      `s${index}`,
      {
        ...pattern,
        person: { kind: 'role', role: 'head', in: place, higher: 1, delegable: true },
        task: t(`Bước ${index}`, `Step ${index}`),
        result: { on: onward, lapse: end('lapsed'), ...Object.fromEntries(others) },
      },
    ] as const;
  });
  return { ...trial, starts: 's0', steps: Object.fromEntries(steps) };
};

const LARGEST = 'the largest that is read';
const DEFINITIONS: readonly (readonly [string, Definition])[] = [
  ...[...SHIPPED, trial].map((definition) => [definition.id, definition] as const),
  [LARGEST, largest()],
];

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const apart = (one: Box, other: Box): boolean =>
  one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
/** A stretch of a line as a box without breadth. */
const boxOf = (one: Point, other: Point): Box => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
});
/** Whether a stretch of a line runs through a box, and does not only touch its border. */
const crosses = (stretch: Box, box: Box): boolean =>
  stretch.x < box.x + box.width &&
  box.x < stretch.x + stretch.width &&
  stretch.y < box.y + box.height &&
  box.y < stretch.y + stretch.height;

describe.each(DEFINITIONS)('%s', (_id, definition) => {
  const graph = graphOf(definition);
  const drawing = drawingOf(graph);
  const boxOfNode = (id: string): Box => drawing.nodes.get(id) as Box;

  it('keeps all nodes apart from each other, each within its lane', () => {
    for (const [index, node] of graph.nodes.entries()) {
      const [box, lane] = [boxOfNode(node.id), drawing.lanes.get(node.lane)];
      expect([node.id, lane !== undefined && within(box, lane)]).toEqual([node.id, true]);
      const touching = graph.nodes.slice(index + 1).filter((other) => !apart(box, boxOfNode(other.id)));
      // A timer hangs on the border of its own task.
      expect(touching.filter((other) => !(node.kind === 'task' && other.kind === 'timer' && other.step === node.step))).toEqual([]);
    }
  });

  it('keeps the lanes apart, one below the other', () => {
    const lanes = graph.lanes.map(({ id }) => drawing.lanes.get(id) as Box);
    for (const [index, lane] of lanes.slice(1).entries()) {
      const before = lanes[index] as Box;
      expect([lane.x, lane.y, lane.width]).toEqual([before.x, before.y + before.height, before.width]);
    }
  });

  it('draws every flow upright and level, from its source to its target, through no node', () => {
    const solid = graph.nodes.filter(({ kind }) => kind !== 'timer').map(({ id }) => boxOfNode(id));
    for (const { id, from, to: target } of graph.flows) {
      const points = drawing.flows.get(id)?.points ?? [];
      const stretches = points.slice(1).map((point, index) => boxOf(points[index] as Point, point));
      expect([id, stretches.every(({ width, height }) => width === 0 || height === 0)]).toEqual([id, true]);
      const ends = [points[0], points.at(-1)].map((point) => boxOf(point as Point, point as Point));
      expect([id, ...ends.map((at, index) => within(at, boxOfNode(index === 0 ? from : target)))]).toEqual([id, true, true]);
      const thick = stretches.map(({ x, y, width, height }) => ({ x: x - 0.1, y: y - 0.1, width: width + 0.2, height: height + 0.2 }));
      const through = solid.filter((box) => thick.slice(1, -1).some((stretch) => crosses(stretch, box)));
      expect([id, through]).toEqual([id, []]);
    }
  });

  it('never draws the lines of two flows over each other for both of their lengths', () => {
    const shapes = graph.flows.map(({ id }) => JSON.stringify(drawing.flows.get(id)?.points));
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

it.each(DEFINITIONS)('%s is made in good time', async (id, definition) => {
  const mostMs = id === LARGEST ? 10_000 : 2_000;
  const started = performance.now();
  await procedureDiagram({ definition, pack: vietnamPack }, 'vi');
  expect(performance.now() - started).toBeLessThan(mostMs);
});
