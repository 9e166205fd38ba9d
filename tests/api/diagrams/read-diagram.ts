import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Moddle } from 'bpmn-moddle';

/** A BPMN document as a reader finds it. */
export interface ReadDiagram {
  readonly warnings: readonly string[];
  readonly process: Moddle;
  readonly lanes: readonly Moddle[];
  /** Everything that is a node or a flow, what lies within a sub-process too. */
  readonly elements: readonly Moddle[];
  /** Shapes and edges. */
  readonly drawn: readonly Moddle[];
}

/** Reads a document with the library, as any tool would that never saw what it was made from. */
export const readDiagram = async (xml: string): Promise<ReadDiagram> => {
  const { BpmnModdle } = await import('bpmn-moddle');
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const [process] = listOf(rootElement, 'rootElements');
  const [diagram] = listOf(rootElement, 'diagrams');
  if (process === undefined || diagram === undefined) throw new Error('The document lacks its process or its diagram');
  return {
    warnings: warnings.map(({ message }) => message),
    process,
    lanes: listOf(process, 'laneSets').flatMap((set) => listOf(set, 'lanes')),
    elements: listOf(process, 'flowElements').flatMap((element) => [element, ...listOf(element, 'flowElements')]),
    drawn: listOf(partOf(diagram, 'plane'), 'planeElement'),
  };
};

export const listOf = (element: Moddle, property: string): readonly Moddle[] => (element[property] ?? []) as readonly Moddle[];
export const partOf = (element: Moddle, property: string): Moddle => element[property] as Moddle;
export const isFlow = ({ $type }: Moddle): boolean => $type === 'bpmn:SequenceFlow';

/** What OMG's own schema finds wrong with each document. */
export const schemaErrors = (documents: readonly string[]): readonly (readonly string[])[] =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'schema-errors.mjs')], { input: JSON.stringify(documents), encoding: 'utf8' }),
  ) as readonly (readonly string[])[];
