import type { Lang } from '../../messages/message';
import { drawingOf } from './drawing';
import { diagramOf } from './interchange';
import { processModel } from './process-model';
import type { Procedure } from './say-step';

/** A procedure as a BPMN 2.0 document with its diagram, in one language; what each step states stands in it in both. */
export const procedureDiagram = async (procedure: Procedure, lang: Lang): Promise<string> => {
  const { BpmnModdle } = await import('bpmn-moddle');
  const moddle = new BpmnModdle();
  const { root, graph } = processModel(moddle, procedure, lang);
  root['diagrams'] = [diagramOf(moddle, root, drawingOf(graph))];
  return (await moddle.toXML(root, { format: true })).xml.replace(NO_XML, '\uFFFD');
};

/** Characters that a definition's texts may hold and XML 1.0 may not, nor any person read. */
const NO_XML = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
