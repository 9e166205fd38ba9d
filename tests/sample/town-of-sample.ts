import type { BodyFacts, Holding, PersonFacts, PostFacts } from '../../core/facts';
import { tenureOf } from '../../db/tenure';
import type { Sample } from '../../tools/sample/sample';
import type { Town } from '../core/support/town';

/** The sample as core's facts, without a database: what the reader in db is expected to find. */
export const townOfSample = ({ register }: Sample, post: string, today: string): Town => ({
  bodies: bodiesOf(register),
  holdings: holdingsOf(register),
  kin: register.kinships.map(({ person, relative, close }) => ({ person, relative, close })),
  people: Object.fromEntries(register.persons.map(({ id }) => [id, personOf(register, id, today)])),
  post: postOf(register, post),
});

type Register = Sample['register'];

const bodiesOf = ({ bodies, organs }: Register): readonly BodyFacts[] =>
  bodies.map(({ id, superior }) => ({
    id,
    ...(superior === null ? {} : { superior }),
    organs: Object.fromEntries(organs.filter(({ body }) => body === id).map(({ organ, organ_body }) => [organ, organ_body])),
  }));

const holdingsOf = ({ assignments, posts, post_seats }: Register): readonly Holding[] =>
  assignments.flatMap(({ person, post }) => [
    ...posts.filter(({ id }) => id === post).map(({ unit, role }) => ({ person, body: unit, role })),
    ...post_seats.filter((seat) => seat.post === post).map(({ body, role }) => ({ person, body, role })),
  ]);

const personOf = (register: Register, id: string, today: string): PersonFacts => {
  const own = <Row extends { readonly person: string }>(rows: readonly Row[]): readonly Row[] => rows.filter(({ person }) => person === id);
  const person = register.persons.find((one) => one.id === id);
  if (person === undefined) throw new Error(`No person ${id}`);
  const posts = own(register.assignments).map(({ post, started }) => ({
    level: register.posts.find((one) => one.id === post)?.level ?? 0,
    from: started.slice(0, 10),
  }));
  return {
    id,
    employer: person.employer,
    partyCommittee: person.party_committee,
    birth: person.birth,
    retirement: person.retirement,
    ...tenureOf(posts, today),
    planned: own(register.plans).map(({ level, post, until }) => ({ level, until, ...(post === null ? {} : { post }) })),
    disciplines: own(register.disciplines).map(({ form, decided, ends }) => ({ form, decided, ends })),
    prosecuted: person.prosecuted,
    attainments: own(register.attainments).map(({ requirement, value }) => ({ requirement, value })),
    dossier: own(register.dossier_items).map(({ item, issued, expires, certified_by }) => ({
      item,
      issued,
      certified: certified_by !== null,
      ...(expires === null ? {} : { expires }),
    })),
    evaluations: own(register.evaluations).map(({ year, grade }) => ({ year, grade })),
    conclusions: own(register.conclusions).map(({ positive, concluded, expires, case_id }) => ({
      positive,
      concluded,
      expires,
      case: case_id,
    })),
    scores: [],
    proposals: [],
    rewards: [],
    trainings: [],
    posts: own(register.assignments)
      .toSorted((a, b) => (a.started === b.started ? (a.post < b.post ? -1 : 1) : a.started < b.started ? -1 : 1))
      .map(({ post, started }) => ({
        post,
        since: started.slice(0, 10),
        beside: register.posts.find((one) => one.id === post)?.concurrent ?? false,
        elected: register.posts.find((one) => one.id === post)?.elected ?? false,
      })),
    confidence: [],
  };
};

const postOf = ({ posts, assignments, post_standards, post_pairs }: Register, id: string): PostFacts => {
  const post = posts.find((one) => one.id === id);
  if (post === undefined) throw new Error(`No post ${id}`);
  const paired = post_pairs.flatMap((pair) => (pair.post === id ? [pair.paired] : pair.paired === id ? [pair.post] : []));
  return {
    id,
    unit: post.unit,
    managing: post.managing,
    vacant: !assignments.some((assignment) => assignment.post === id),
    holders: assignments.filter((assignment) => assignment.post === id).map(({ person }) => person),
    level: post.level,
    first: post.first,
    elected: post.elected,
    nonLocal: post.non_local,
    key: post.key_unit,
    termYears: post.term_years,
    standard: post_standards.filter((one) => one.post === id).map(({ requirement, least }) => ({ requirement, least })),
    pairedWith: assignments.filter((assignment) => paired.includes(assignment.post)).map(({ person }) => person),
    dossier: post.dossier,
  };
};
