import type { Definition } from '../../core/definition/definition';
import { fitsKeyPost, fitsPost } from '../../core/definition/effect-table';
import type { Text } from '../../core/definition/words';
import type { Instant, PersonId } from '../../core/facts';
import type { Database } from '../../db/connect';
import { findDecisions, type OfferedDecision } from '../../db/decisions';
import { bodyNames, type FoundPerson, findPersons, findPosts, type OfferedPost, personNames, type WantedPosts } from '../../db/register';
import { type Need, pairValue } from './opening-needs';
import { reachOf } from './opening-reach';

/** Most lines of one list of choices. */
const OFFERED_MAX = 60;

/** One choice: a post, a person with their post or with what was decided about them, or a person; below it what tells it from others of that name. */
export interface Choosable {
  readonly value: string;
  readonly person?: { readonly name: string; readonly recordCode: string };
  readonly post?: Text;
  readonly body?: Text;
  /** Last day of the term. */
  readonly termEnds?: string;
  /** When a decision entered the register. */
  readonly decidedAt?: Instant;
}

/** What may be chosen, and whether there is more than is listed. */
export interface Offer {
  readonly choices: readonly Choosable[];
  readonly more: boolean;
}

interface Looking {
  readonly opener: PersonId;
  /** What is chosen already: persons among it stay on the list. */
  readonly chosen: readonly string[];
  readonly search: string;
  readonly at: Instant;
}

/** The choices for a need that match what is looked for, as far as they lie in the opener's hands. */
export const offerFor = async (
  db: Database,
  definition: Definition,
  need: Need,
  { opener, chosen, search, at }: Looking,
): Promise<Offer> => {
  const most = OFFERED_MAX + 1;
  if (need.kind === 'persons') {
    const found = (await findPersons(db, { search, most })).map(choosablePerson);
    const kept = await personNames(
      db,
      chosen.filter((id) => !found.some(({ value }) => value === id)),
    );
    return offered(db, [...kept.map((person) => choosablePerson({ ...person, employer: null })), ...found]);
  }
  if (need.kind === 'decided') {
    const decisions = await findDecisions(db, { reader: opener, own: need.own, search, at, most });
    return offered(db, decisions.map(choosableDecision));
  }
  const among = await reachOf(db, definition, opener, at);
  const posts = await findPosts(db, {
    ...(need.kind === 'any' ? {} : { held: need.kind === 'held' }),
    ...sortOf(definition),
    among,
    search,
    at,
    most,
  });
  const own = definition.steps[definition.starts]?.person.kind === 'concerned';
  return offered(
    db,
    // Nobody proposes a measure about themselves.
    posts.filter(({ person }) => own || person !== opener).map(choosablePost),
  );
};

/** Whether only elected posts, or only the others, fit what the procedure may enter, and whether posts in key units do; all where it makes no difference. */
const sortOf = ({ effects }: Definition): Pick<WantedPosts, 'elected' | 'ordinary'> => {
  const fits = (elected: boolean) => Object.values(effects).every(({ kind }) => fitsPost(kind, elected));
  const keyFits = Object.values(effects).every(({ kind }) => fitsKeyPost(kind));
  return { ...(fits(true) === fits(false) ? {} : { elected: fits(true) }), ...(keyFits ? {} : { ordinary: true }) };
};

interface Listed extends Omit<Choosable, 'body'> {
  readonly bodyId: string | null;
}

const choosablePerson = ({ id, name, recordCode, employer }: FoundPerson): Listed => ({
  value: id,
  person: { name, recordCode },
  bodyId: employer,
});

const choosableDecision = ({ case: id, procedure, person, name, recordCode, decidedAt }: OfferedDecision): Listed => ({
  value: pairValue(id, person),
  person: { name, recordCode },
  post: procedure,
  decidedAt,
  bodyId: null,
});

const choosablePost = ({ post, title, unit, person, name, recordCode, termEnds }: OfferedPost): Listed => ({
  value: person === null ? post : pairValue(post, person),
  post: title,
  bodyId: unit,
  ...(name === null || recordCode === null ? {} : { person: { name, recordCode } }),
  ...(termEnds === null ? {} : { termEnds }),
});

const offered = async (db: Database, listed: readonly Listed[]): Promise<Offer> => {
  const shown = listed.slice(0, OFFERED_MAX);
  const bodies = await bodyNames(db, [...new Set(shown.flatMap(({ bodyId }) => bodyId ?? []))]);
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return {
    choices: shown.map(({ bodyId, ...choice }) => {
      const body = bodyId === null ? undefined : names.get(bodyId);
      return body === undefined ? choice : { ...choice, body };
    }),
    more: listed.length > OFFERED_MAX,
  };
};
