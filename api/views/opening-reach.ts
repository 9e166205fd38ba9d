import { fills } from '../../core/decide/capacity';
import type { Definition } from '../../core/definition/definition';
import type { Person } from '../../core/definition/words';
import type { BodyId, Instant, PersonId } from '../../core/facts';
import type { Database } from '../../db/connect';
import { type AmongPosts, bodiesUnder, bodiesWithOrgan, type FoundBody, seatsIn, seatsOf } from '../../db/register';

/** Among which posts somebody may open a case: any of these. */
export type Reach = readonly AmongPosts[];

const EVERYWHERE: Reach = [{}];

/**
 * Which posts lie in somebody's hands at the opening, by the performer of the first step. It only shortens the list that they are shown:
 * core decides.
 */
export const reachOf = async (db: Database, definition: Definition, person: PersonId, at: Instant): Promise<Reach> => {
  const first = definition.steps[definition.starts]?.person;
  if (first === undefined) return EVERYWHERE;
  if (first.kind === 'concerned') return [{ holders: [person] }];
  const { own, below } = await bodiesOf(db, first, person, at);
  const found = await postsAt(
    db,
    definition,
    first.in,
    [...own, ...below.keys()].map((body) => ({ body, from: body })),
  );
  if (found === undefined) return EVERYWHERE;
  const risen = [...below].map(([body, holders]) => ({ ...among(found, [body]), holders }));
  return [among(found, own), ...risen].filter((one) => !isEmpty([one]));
};

/** Whether a reach holds nothing at all. */
export const isEmpty = (reach: Reach): boolean =>
  reach.every((among) => Object.values<readonly string[]>({ ...among }).some((list) => list.length === 0));

interface Bodies {
  /** Those where the person holds the role, and those below, as far as the step reaches, where nobody does. */
  readonly own: readonly BodyId[];
  /** Those below with holders of their own: what concerns these holders themselves is not theirs, and rises. */
  readonly below: ReadonlyMap<BodyId, readonly PersonId[]>;
}

const bodiesOf = async (
  db: Database,
  { role, higher }: Extract<Person, { readonly kind: 'role' }>,
  person: PersonId,
  at: Instant,
): Promise<Bodies> => {
  const own = (await seatsOf(db, person, at)).filter((seat) => fills(seat, role)).map(({ body }) => body);
  const below = new Map<BodyId, readonly PersonId[]>();
  let open: readonly BodyId[] = [...own];
  for (let level = 0; level < higher && open.length > 0; level++) {
    const under = (await bodiesUnder(db, open)).map(({ body }) => body);
    for (const seat of await seatsIn(db, under, at))
      if (fills(seat, role)) below.set(seat.body, [...(below.get(seat.body) ?? []), seat.person]);
    open = under.filter((body) => !below.has(body));
    own.push(...open);
  }
  return { own, below };
};

/** A body that was come to, and the one that the way there began at. */
interface Come {
  readonly body: BodyId;
  readonly from: BodyId;
}
interface Found {
  readonly as: 'units' | 'managing';
  readonly bodies: readonly Come[];
}

const among = ({ as, bodies }: Found, from: readonly BodyId[]): AmongPosts => ({
  [as]: bodies.filter((one) => from.includes(one.from)).map(({ body }) => body),
});

/** The posts whose place these bodies are, backwards along the definition's places; undefined where a place begins at a person. */
const postsAt = async (
  db: Database,
  { places }: Pick<Definition, 'places'>,
  name: string,
  come: readonly Come[],
  depth = 0,
): Promise<Found | undefined> => {
  const place = places[name];
  if (place === undefined || depth > Object.keys(places).length) return undefined;
  const bodies = [...new Set(come.map(({ body }) => body))];
  const further = (found: readonly FoundBody[], of: string) =>
    postsAt(
      db,
      { places },
      of,
      found.flatMap(({ body, by }) => come.filter((one) => one.body === by).map(({ from }) => ({ body, from }))),
      depth + 1,
    );
  switch (place.kind) {
    case 'ofPost':
      return { as: place.as === 'unit' ? 'units' : 'managing', bodies: come };
    case 'ofPerson':
    case 'ofDecision':
      return undefined;
    case 'organ':
      return further(await bodiesWithOrgan(db, place.organ, bodies), place.of);
    case 'superior':
      return further(await bodiesUnder(db, bodies), place.of);
    case 'clearOf': // whom the case is about is not known yet
      return further([...bodies.map((body) => ({ body, by: body })), ...(await bodiesUnder(db, bodies))], place.of);
    default:
      return place satisfies never;
  }
};
