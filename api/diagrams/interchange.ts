import type { BpmnModdle, Moddle } from 'bpmn-moddle';
import { must } from '../../core/must';
import type { Box, Drawing, Point, Route } from './drawing';
import { WITHDRAWAL } from './process-model';

type Maker = Pick<BpmnModdle, 'create'>;

/** The height of a line of words, and about how much room a character takes, in pixels. */
const WORDS = { height: 14, perCharacter: 6 } as const;
/** The withdrawal's own little process, under the lanes: the whole, its start and its end. */
const APART = {
  whole: { x: 0, y: 0, width: 260, height: 110 },
  start: { x: 40, y: 27, width: 36, height: 36 },
  end: { x: 184, y: 27, width: 36, height: 36 },
} as const;

/** Writes a drawing as BPMN's diagram interchange: a shape for each lane and node, an edge for each flow. */
export const diagramOf = (maker: Maker, root: Moddle, drawing: Drawing): Moddle => {
  const [process] = partsOf(root, 'rootElements');
  const elements = partsOf(must(process, 'the process'), 'flowElements');
  const lanes = partsOf(must(process, 'the process'), 'laneSets').flatMap((set) => partsOf(set, 'lanes'));
  const plane = maker.create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: process,
    planeElement: [
      ...lanes.map((lane) => shapeOf(maker, lane, must(drawing.lanes.get(idOf(lane)), idOf(lane)), { isHorizontal: true })),
      ...elements.flatMap((element) => drawn(maker, drawing, element)),
    ],
  });
  return maker.create('bpmndi:BPMNDiagram', { id: 'diagram', plane });
};

const drawn = (maker: Maker, drawing: Drawing, element: Moddle): readonly Moddle[] => {
  const id = idOf(element);
  if (id === WITHDRAWAL) return apart(maker, drawing.below, element);
  const route = drawing.flows.get(id);
  if (route !== undefined) return [edgeOf(maker, element, route)];
  const box = must(drawing.nodes.get(id), id);
  const shape = shapeOf(maker, element, box, element.$type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: true } : {});
  // A flow leaves a timer below, so its words stand beside it.
  if (element.$type === 'bpmn:BoundaryEvent')
    shape['label'] = labelOf(maker, element, { x: box.x - 2, y: box.y + box.height, leftwards: true });
  return [shape];
};

const apart = (maker: Maker, at: Point, element: Moddle): readonly Moddle[] => {
  const moved = ({ x, y, width, height }: Box): Box => ({ x: at.x + x, y: at.y + y, width, height });
  const [start, end, flow] = partsOf(element, 'flowElements');
  const level = at.y + APART.start.y + APART.start.height / 2;
  const points = [
    { x: at.x + APART.start.x + APART.start.width, y: level },
    { x: at.x + APART.end.x, y: level },
  ];
  return [
    shapeOf(maker, element, moved(APART.whole), { isExpanded: true }),
    shapeOf(maker, must(start, 'start'), moved(APART.start)),
    shapeOf(maker, must(end, 'end'), moved(APART.end)),
    edgeOf(maker, must(flow, 'flow'), { points, label: { ...must(points[0], 'a point'), leftwards: false } }),
  ];
};

const shapeOf = (maker: Maker, element: Moddle, box: Box, more: Readonly<Record<string, boolean>> = {}): Moddle =>
  maker.create('bpmndi:BPMNShape', {
    id: `${idOf(element)}_shape`,
    bpmnElement: element,
    bounds: maker.create('dc:Bounds', { ...box }),
    ...more,
  });

const edgeOf = (maker: Maker, element: Moddle, { points, label }: Route): Moddle =>
  maker.create('bpmndi:BPMNEdge', {
    id: `${idOf(element)}_edge`,
    bpmnElement: element,
    waypoint: points.map((point) => maker.create('dc:Point', { ...point })),
    ...('name' in element ? { label: labelOf(maker, element, label) } : {}),
  });

const labelOf = (maker: Maker, { name }: Moddle, at: Route['label']): Moddle =>
  maker.create('bpmndi:BPMNLabel', { bounds: maker.create('dc:Bounds', wordsAt(at, String(name))) });

/** The room of some words above a line. */
const wordsAt = ({ x, y, leftwards }: Route['label'], words: string): Readonly<Record<keyof Box, number>> => {
  const width = words.length * WORDS.perCharacter;
  return { x: leftwards ? x - width : x, y: y - WORDS.height, width, height: WORDS.height };
};

const idOf = ({ $type, id }: Moddle): string => must(id, $type);

const partsOf = (element: Moddle, property: string): readonly Moddle[] => (element[property] ?? []) as readonly Moddle[];
