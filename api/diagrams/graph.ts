import type { Definition } from '../../core/definition/definition';
import type { Outcome } from '../../core/definition/outcome';
import type { Step } from '../../core/definition/step';
import { must } from '../../core/must';
import { stepsInOrder } from '../views/path';
import { type Door, type DoorKind, doorsOf } from './doors';

/** Who acts, as a lane: the holders of a role in a body, or the person concerned. */
export type LaneOwner = { readonly kind: 'place'; readonly place: string } | { readonly kind: 'slot'; readonly slot: string };
export interface Lane {
  readonly id: string;
  readonly owner: LaneOwner;
}

interface At {
  readonly id: string;
  readonly lane: string;
}
export type Node = At &
  (
    | { readonly kind: 'start' }
    | { readonly kind: 'task'; readonly step: string }
    /** What ends a step when a time passes: it sits on the border of its task. */
    | { readonly kind: 'timer'; readonly step: string; readonly door: Exclude<DoorKind, 'done'> }
    | { readonly kind: 'gateway'; readonly step: string }
    | { readonly kind: 'end'; readonly end: string }
  );

export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The result that leads this way; absent where the flow only joins a step to its gateway. */
  readonly result?: { readonly step: string; readonly name: string };
}

/** A procedure as nodes and flows, before anything is named in a language or drawn. */
export interface Graph {
  readonly lanes: readonly Lane[];
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
}

/** The end of a case that is withdrawn, which no step leads to: it may come at any time before its bound. */
export const WITHDRAWN = 'withdrawn';

/** Turns a definition into a graph: a node for each step, each passing of a time, each choice and each end that a step leads to. */
export const graphOf = (definition: Definition): Graph => {
  const steps = stepsInOrder(definition).map((name) => ({ name, step: must(definition.steps[name], `step ${name}`) }));
  const parts = steps.map(({ name, step }) => partsOf(name, step));
  const flows = parts.flatMap((part) => part.flows);
  const lanes = new Map(steps.map(({ step }) => [laneOf(step).id, laneOf(step)]));
  return {
    lanes: [...lanes.values()],
    nodes: [
      { kind: 'start', id: 'start', lane: laneOf(must(definition.steps[definition.starts], definition.starts)).id },
      ...parts.flatMap((part) => part.nodes),
      ...endsOf(definition, steps),
    ],
    flows: [{ id: 'flow_start', from: 'start', to: taskId(definition.starts) }, ...flows],
  };
};

export const taskId = (step: string): string => `step_${step}`;
const endId = (end: string): string => `end_${end}`;
const targetId = ({ to }: Outcome): string => ('step' in to ? taskId(to.step) : endId(to.end));

const laneOf = ({ person }: Step): Lane =>
  person.kind === 'role'
    ? { id: `lane_place_${person.in}`, owner: { kind: 'place', place: person.in } }
    : { id: `lane_slot_${person.slot}`, owner: { kind: 'slot', slot: person.slot } };

type Part = Pick<Graph, 'nodes' | 'flows'>;

const partsOf = (name: string, step: Step): Part => {
  const lane = laneOf(step).id;
  const exits = doorsOf(step).map((door) => exitOf(name, step, lane, door));
  return {
    nodes: [{ kind: 'task', id: taskId(name), lane, step: name }, ...exits.flatMap(({ nodes }) => nodes)],
    flows: exits.flatMap(({ flows }) => flows),
  };
};

/** A way out of a step: where it may have several results, a gateway stands between. */
const exitOf = (name: string, step: Step, lane: string, { kind, results }: Door): Part => {
  const timer: readonly Node[] = kind === 'done' ? [] : [{ kind: 'timer', id: `passed_${name}_${kind}`, lane, step: name, door: kind }];
  const out = timer[0]?.id ?? taskId(name);
  const choice = results.length > 1 ? `choice_${name}_${kind}` : undefined;
  return {
    nodes: [...timer, ...(choice === undefined ? [] : [{ kind: 'gateway' as const, id: choice, lane, step: name }])],
    flows: [
      ...(choice === undefined ? [] : [{ id: `flow_${name}_${kind}`, from: out, to: choice }]),
      ...results.map((result) => ({
        id: `result_${name}_${kind}_${result}`,
        from: choice ?? out,
        to: targetId(must(step.result[result], `result ${result}`)),
        result: { step: name, name: result },
      })),
    ],
  };
};

/** The ends that steps lead to, each in the lane of the first step that does. */
const endsOf = ({ ends }: Definition, steps: readonly { readonly step: Step }[]): readonly Node[] =>
  Object.keys(ends).flatMap((end) => {
    const first = steps.find(({ step }) => Object.values(step.result).some(({ to }) => 'end' in to && to.end === end));
    return first === undefined ? [] : [{ kind: 'end' as const, id: endId(end), lane: laneOf(first.step).id, end }];
  });
