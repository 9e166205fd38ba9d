import { z } from 'zod';
import { definition } from '../../core/definition/definition';
import { definitionOfText } from '../../core/definition/kept-text';
import { currentDefinition, currentDefinitions, type PublishedDefinition } from '../../db/published';
import { keepDiagrams } from '../diagrams/kept-diagrams';
import { procedureDiagram } from '../diagrams/procedure-diagram';
import { type Refusal, refuse } from '../http/refusal';
import { sharedName } from '../http/vocabulary';
import { answered, file, type Route, route } from '../route';
import type { Services } from '../services';
import { text } from '../views/named';

const listed = z.strictObject({
  id: z.string(),
  stage: z.string(),
  title: text,
  hash: z.string(),
  publishedAt: z.string(),
  opens: z.enum(['person', 'parent']),
});
const whole = z.strictObject({ hash: z.string(), publishedAt: z.string(), definition });

const byId = z.strictObject({ id: sharedName });
const BPMN_TYPE = 'application/xml; charset=utf-8';

/** The published procedures: their criteria, conditions and steps are for everyone who is signed in. */
export const procedureRoutes = ({ db, ...services }: Pick<Services, 'db' | 'pack'>): readonly Route[] => {
  const diagram = keepDiagrams();
  return [
    route({
      method: 'get',
      path: '/procedures',
      summary: 'The newest version of each procedure',
      audience: 'account',
      command: false,
      status: 200,
      answer: z.strictObject({ procedures: z.array(listed) }),
      handle: async () => answered({ procedures: (await currentDefinitions(db)).map(lineOf) }),
    }),
    route({
      method: 'get',
      path: '/procedures/{id}',
      summary: 'A procedure as it is defined: its newest version',
      audience: 'account',
      command: false,
      params: byId,
      status: 200,
      answer: whole,
      handle: async ({ params }) => {
        const found = await currentDefinition(db, params.id);
        if (found === undefined) return unknown();
        return answered({
          hash: found.hash,
          publishedAt: found.publishedAt,
          definition: JSON.parse(found.text) as z.input<typeof definition>,
        });
      },
    }),
    route({
      method: 'get',
      path: '/procedures/{id}/bpmn',
      summary: 'A procedure as a BPMN 2.0 diagram: its newest version, with the limits that new cases have',
      audience: 'account',
      command: false,
      params: byId,
      status: 200,
      answer: file,
      handle: async ({ params, lang }) => {
        const found = await currentDefinition(db, params.id);
        if (found === undefined) return unknown();
        const pack = await services.pack();
        const procedure = { definition: definitionOfText(found.text), pack };
        const xml = await diagram(`${found.hash} ${pack.version} ${lang}`, () => procedureDiagram(procedure, lang));
        return answered({ mediaType: BPMN_TYPE, bytes: new TextEncoder().encode(xml) });
      },
    }),
  ];
};

const unknown = (): Refusal => refuse('unknown-procedure', [{ path: 'id', reason: 'unknown' }]);

const lineOf = ({ hash, publishedAt, text: body }: PublishedDefinition): z.input<typeof listed> => {
  const { id, stage, title, opens } = definitionOfText(body);
  return { id, stage, title, hash, publishedAt, opens: opens.by };
};
