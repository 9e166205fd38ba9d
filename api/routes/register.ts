import { z } from 'zod';
import { ROLES } from '../../core/definition/words';
import { bodyNames, findPersons, findPosts, holdersOf, personNames, vacantPosts } from '../../db/register';
import { refuse } from '../http/refusal';
import { freeText, id } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { named } from '../views/named';
import { SEARCH_MAX } from '../views/opening-needs';

/** Most lines of a list that may be searched. */
const LISTED_MAX = 100;

const post = z.strictObject({ post: named, unit: z.string(), managing: z.string(), level: z.int() });
const vacancy = post.extend({
  elected: z.boolean().meta({ description: 'Filled by a vote of the people’s council: an appointment to it is refused' }),
});
const heldPost = post.extend({ person: named, recordCode: z.string(), termEnds: z.string().optional() });
const found = z.strictObject({ person: named, recordCode: z.string(), employer: z.string().optional() });
const search = freeText(SEARCH_MAX).meta({ description: 'Words that must occur, in any order; case and diacritics do not count' });
const more = z.boolean().meta({ description: 'Whether more match than are listed: then search narrower' });
const member = z.strictObject({ person: named, recordCode: z.string(), roles: z.array(z.enum(ROLES)) });

const plainly = (name: string) => ({ vi: name, en: name });

/** What forms need of the register: posts with their holders, persons by name, and who sits in a body. That much of the register is open to everyone who acts in it. */
export const registerRoutes = ({ db }: Pick<Services, 'db'>): readonly Route[] => [
  route({
    method: 'get',
    path: '/register/posts',
    summary: 'Leadership posts that nobody holds, in a unit or everywhere',
    audience: 'person',
    command: false,
    query: z.strictObject({ unit: id.optional() }),
    status: 200,
    answer: z.strictObject({ posts: z.array(vacancy) }),
    handle: async ({ query }) => {
      const posts = await vacantPosts(db, query.unit);
      return answered({
        posts: posts.map(({ id: postId, title, ...about }) => ({
          post: { id: postId, name: title },
          unit: about.unit,
          managing: about.managing,
          level: about.level,
          elected: about.elected,
        })),
      });
    },
  }),
  route({
    method: 'get',
    path: '/register/held-posts',
    summary: 'Leadership posts with whoever holds them, in a unit or everywhere, those first whose term ends soonest',
    audience: 'person',
    command: false,
    query: z.strictObject({ unit: id.optional(), search: search.optional() }),
    status: 200,
    answer: z.strictObject({ posts: z.array(heldPost), more }),
    handle: async ({ query, at }) => {
      const among = [query.unit === undefined ? {} : { units: [query.unit] }];
      const posts = await findPosts(db, { held: true, among, search: query.search ?? '', at, most: LISTED_MAX + 1 });
      return answered({
        posts: posts.slice(0, LISTED_MAX).map(({ post: postId, title, unit, managing, level, person, name, recordCode, termEnds }) => ({
          post: { id: postId, name: title },
          unit,
          managing,
          level,
          person: { id: person ?? '', name: plainly(name ?? '') },
          recordCode: recordCode ?? '',
          ...(termEnds === null ? {} : { termEnds }),
        })),
        more: posts.length > LISTED_MAX,
      });
    },
  }),
  route({
    method: 'get',
    path: '/register/persons',
    summary: 'Persons of the register by words of their name or their record code',
    audience: 'person',
    command: false,
    query: z.strictObject({ search }),
    status: 200,
    answer: z.strictObject({ persons: z.array(found), more }),
    handle: async ({ query }) => {
      const persons = await findPersons(db, { search: query.search, most: LISTED_MAX + 1 });
      return answered({
        persons: persons.slice(0, LISTED_MAX).map(({ id: person, name, recordCode, employer }) => ({
          person: { id: person, name: plainly(name) },
          recordCode,
          ...(employer === null ? {} : { employer }),
        })),
        more: persons.length > LISTED_MAX,
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
        person: { id: person, name: plainly(name) },
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
