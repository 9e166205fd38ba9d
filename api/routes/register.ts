import { z } from 'zod';
import { ROLES } from '../../core/definition/words';
import { bodyNames, holdersOf, personNames, vacantPosts } from '../../db/register';
import { refuse } from '../http/refusal';
import { id } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { named } from '../views/named';

const post = z.strictObject({ post: named, unit: z.string(), managing: z.string(), level: z.int() });
const member = z.strictObject({ person: named, recordCode: z.string(), roles: z.array(z.enum(ROLES)) });

/** What forms need of the register: vacant posts, and who sits in a body. That much of the register is open to everyone who acts in it. */
export const registerRoutes = ({ db }: Pick<Services, 'db'>): readonly Route[] => [
  route({
    method: 'get',
    path: '/register/posts',
    summary: 'Leadership posts that nobody holds, in a unit or everywhere',
    audience: 'person',
    command: false,
    query: z.strictObject({ unit: id.optional() }),
    status: 200,
    answer: z.strictObject({ posts: z.array(post) }),
    handle: async ({ query }) => {
      const posts = await vacantPosts(db, query.unit);
      return answered({
        posts: posts.map(({ id: postId, title, unit, managing, level }) => ({ post: { id: postId, name: title }, unit, managing, level })),
      });
    },
  }),
  route({
    method: 'get',
    path: '/register/bodies/{id}',
    summary: 'A body and who holds which role in it now',
    audience: 'person',
    command: false,
    params: z.strictObject({ id }),
    status: 200,
    answer: z.strictObject({ body: named, kind: z.string(), superior: z.string().optional(), members: z.array(member) }),
    handle: async ({ params, at }) => {
      const [body] = await bodyNames(db, [params.id]);
      if (body === undefined) return refuse('unknown-body', [{ path: 'id', reason: 'unknown' }]);
      const holders = await holdersOf(db, body.id, at);
      const people = await personNames(
        db,
        holders.map(({ person }) => person),
      );
      const members = people.map(({ id: person, name, recordCode }) => ({
        person: { id: person, name: { vi: name, en: name } },
        recordCode,
        roles: holders.filter((holder) => holder.person === person).map(({ role }) => role),
      }));
      return answered({
        body: { id: body.id, name: body.name },
        kind: body.kind,
        ...(body.superior === null ? {} : { superior: body.superior }),
        members,
      });
    },
  }),
];
