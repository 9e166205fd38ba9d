import { z } from 'zod';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { digestView, readLatestDigest } from '../views/digest-view';

/** What falls due, each morning. Nobody reads another's. */
export const digestRoutes = (services: Services): readonly Route[] => [
  route({
    method: 'get',
    path: '/digests/latest',
    summary:
      'The reader’s latest digest: what is late or near, and what runs out about people of whom they are told; null where there is none yet',
    audience: 'person',
    command: false,
    status: 200,
    answer: z.strictObject({ digest: digestView.nullable() }),
    handle: async ({ session, at }) => answered({ digest: await readLatestDigest(services, session.person, at) }),
  }),
];
