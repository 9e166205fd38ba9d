import { z } from 'zod';
import type { Definition } from '../../core/definition/definition';
import { definition } from '../../core/definition/definition';
import { currentDefinitions, type PublishedDefinition } from '../../db/published';
import { refuse } from '../http/refusal';
import { sharedName } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
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

/** The published procedures: their criteria, conditions and steps are for everyone who is signed in. */
export const procedureRoutes = ({ db }: Pick<Services, 'db'>): readonly Route[] => [
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
    params: z.strictObject({ id: sharedName }),
    status: 200,
    answer: whole,
    handle: async ({ params }) => {
      const found = (await currentDefinitions(db)).find(({ procedure }) => procedure === params.id);
      if (found === undefined) return refuse('unknown-procedure', [{ path: 'id', reason: 'unknown' }]);
      return answered({
        hash: found.hash,
        publishedAt: found.publishedAt,
        definition: JSON.parse(found.text) as z.input<typeof definition>,
      });
    },
  }),
];

const lineOf = ({ hash, publishedAt, text: body }: PublishedDefinition): z.input<typeof listed> => {
  const { id, stage, title, opens } = JSON.parse(body) as Definition;
  return { id, stage, title, hash, publishedAt, opens: opens.by };
};
