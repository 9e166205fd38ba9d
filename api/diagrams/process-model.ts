import type { BpmnModdle, Moddle } from 'bpmn-moddle';
import type { Step, StepKind } from '../../core/definition/step';
import { must } from '../../core/must';
import { LANGS, type Lang, say, word } from '../../messages/message';
import { authorityWords } from '../pages/task-words';
import { type Flow, type Graph, graphOf, type Node, WITHDRAWN } from './graph';
import { clearsOfStep, laneWords, limitWords, outcomeWords, type Procedure } from './say-step';

/** What each kind of step is in BPMN. */
const TASK_TYPES: Readonly<Record<StepKind, string>> = {
  act: 'bpmn:UserTask',
  ballot: 'bpmn:UserTask',
  opinions: 'bpmn:UserTask',
  check: 'bpmn:BusinessRuleTask',
  hearing: 'bpmn:UserTask',
  notice: 'bpmn:UserTask',
  period: 'bpmn:UserTask',
  call: 'bpmn:CallActivity',
};

/** The namespace of our processes. */
const NAMESPACE = 'urn:sauro:procedures';

/** Whatever makes BPMN elements: the library, once it is loaded. */
type Maker = Pick<BpmnModdle, 'create'>;
interface Wording extends Procedure {
  readonly lang: Lang;
}

/** A procedure as a BPMN document without a diagram. Depends on nothing but what it is given. */
export const processModel = (
  maker: Maker,
  { definition, pack }: Procedure,
  lang: Lang,
): { readonly root: Moddle; readonly graph: Graph } => {
  const graph = graphOf(definition);
  const wording = { definition, pack, lang };
  const elements = new Map(graph.nodes.map((node) => [node.id, nodeElement(maker, wording, node)]));
  const flows = graph.flows.map((flow) => flowElement(maker, wording, flow, elements));
  for (const node of graph.nodes) connect(must(elements.get(node.id), node.id), node, flows, elements);
  const process = maker.create('bpmn:Process', {
    id: processId(definition.id),
    name: definition.title[lang],
    isExecutable: false,
    documentation: inBoth(lang, (one) => [definition.title[one], ...definition.basis.map((source) => authorityWords(one, source))]).map(
      (text) => maker.create('bpmn:Documentation', { text }),
    ),
    laneSets: [
      maker.create('bpmn:LaneSet', { id: 'lanes', lanes: graph.lanes.map((lane) => laneElement(maker, lang, graph, lane, elements)) }),
    ],
    flowElements: [...elements.values(), ...withdrawal(maker, wording), ...flows],
  });
  return {
    graph,
    root: maker.create('bpmn:Definitions', { id: 'definitions', targetNamespace: NAMESPACE, exporter: 'Sáu Rõ', rootElements: [process] }),
  };
};

/** The element that stands apart from the lanes: withdrawal may come at any time. */
export const WITHDRAWAL = 'withdrawal';

const processId = (procedure: string): string => `procedure-${procedure}`;

/** A text in each language, the one asked for first: many tools show no more than the first. */
const inBoth = (lang: Lang, lines: (lang: Lang) => readonly string[]): readonly string[] =>
  [lang, ...LANGS.filter((one) => one !== lang)].map((one) => lines(one).join('\n'));

const nodeElement = (maker: Maker, wording: Wording, node: Node): Moddle => {
  const { definition, lang } = wording;
  const { id } = node;
  switch (node.kind) {
    case 'start':
      return maker.create('bpmn:StartEvent', { id, name: say(lang, 'command.open') });
    case 'task':
      return taskElement(maker, wording, id, stepNamed(wording, node.step));
    case 'timer':
      return timerElement(maker, wording, node);
    case 'gateway':
      return maker.create('bpmn:ExclusiveGateway', { id, gatewayDirection: 'Diverging' });
    case 'end':
      return maker.create('bpmn:EndEvent', {
        id,
        name: word(lang, 'end', node.end),
        documentation: inBoth(lang, (one) => [word(one, 'ended', definition.ends[node.end] ?? '')]).map((text) =>
          maker.create('bpmn:Documentation', { text }),
        ),
      });
    default:
      return node satisfies never;
  }
};

const stepNamed = ({ definition }: Wording, name: string): Step => must(definition.steps[name], `step ${name}`);

const taskElement = (maker: Maker, wording: Wording, id: string, step: Step): Moddle =>
  maker.create(TASK_TYPES[step.kind], {
    id,
    name: step.task[wording.lang],
    documentation: inBoth(wording.lang, (one) => clearsOfStep(one, wording, step).map(({ name, value }) => `${name}: ${value}`)).map(
      (text) => maker.create('bpmn:Documentation', { text }),
    ),
    ...(step.kind === 'opinions'
      ? { loopCharacteristics: several(maker, step.from.map((place) => word(wording.lang, 'place', place)).join('; ')) }
      : {}),
    ...(step.kind === 'call'
      ? { calledElement: processId(step.procedure), loopCharacteristics: several(maker, word(wording.lang, 'slot', step.each)) }
      : {}),
  });

/** All at once; how many there are is told in words, because only a case knows the number. */
const several = (maker: Maker, whom: string): Moddle =>
  maker.create('bpmn:MultiInstanceLoopCharacteristics', {
    isSequential: false,
    loopCardinality: maker.create('bpmn:Expression', { body: whom }),
  });

/** A limit in working days has no ISO 8601 duration, so the length is told in words. */
const timerElement = (maker: Maker, wording: Wording, { id, step: name, door }: Extract<Node, { kind: 'timer' }>): Moddle => {
  const step = stepNamed(wording, name);
  const { limit } = door === 'window' && 'window' in step ? step.window : step.time;
  const words = limitWords(wording.lang, wording.pack, limit);
  return maker.create('bpmn:BoundaryEvent', {
    id,
    name: words,
    eventDefinitions: [
      maker.create('bpmn:TimerEventDefinition', { id: `${id}_timer`, timeDuration: maker.create('bpmn:Expression', { body: words }) }),
    ],
  });
};

const flowElement = (maker: Maker, wording: Wording, { id, from, to, result }: Flow, elements: ReadonlyMap<string, Moddle>): Moddle =>
  maker.create('bpmn:SequenceFlow', {
    id,
    ...(result === undefined ? {} : { name: outcomeWords(wording.lang, stepNamed(wording, result.step), result.name) }),
    sourceRef: must(elements.get(from), from),
    targetRef: must(elements.get(to), to),
  });

const connect = (element: Moddle, node: Node, flows: readonly Moddle[], elements: ReadonlyMap<string, Moddle>): void => {
  element['incoming'] = flows.filter((flow) => flow['targetRef'] === element);
  element['outgoing'] = flows.filter((flow) => flow['sourceRef'] === element);
  if (node.kind === 'timer') element['attachedToRef'] = elements.get(`step_${node.step}`);
};

const laneElement = (
  maker: Maker,
  lang: Lang,
  { nodes }: Graph,
  { id, owner }: Graph['lanes'][number],
  elements: ReadonlyMap<string, Moddle>,
): Moddle =>
  maker.create('bpmn:Lane', {
    id,
    name: laneWords(lang, owner),
    flowNodeRef: nodes.filter(({ lane }) => lane === id).map((node) => must(elements.get(node.id), node.id)),
  });

/** A case may be withdrawn whatever step is open: an event of its own that ends all others. */
const withdrawal = (maker: Maker, { definition, lang }: Wording): readonly Moddle[] => {
  if (!Object.hasOwn(definition.ends, WITHDRAWN)) return [];
  const asked = say(lang, definition.withdraw === undefined ? 'command.abandon' : 'command.withdraw');
  const start = maker.create('bpmn:StartEvent', {
    id: 'withdrawal_start',
    name: asked,
    eventDefinitions: [maker.create('bpmn:MessageEventDefinition', { id: 'withdrawal_message' })],
  });
  const end = maker.create('bpmn:EndEvent', { id: 'withdrawal_end', name: word(lang, 'end', WITHDRAWN) });
  const flow = maker.create('bpmn:SequenceFlow', { id: 'withdrawal_flow', sourceRef: start, targetRef: end });
  start['outgoing'] = [flow];
  end['incoming'] = [flow];
  return [maker.create('bpmn:SubProcess', { id: WITHDRAWAL, name: asked, triggeredByEvent: true, flowElements: [start, end, flow] })];
};
